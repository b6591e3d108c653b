//! One edit of the smallest table each, and every line that the loader says about it.

mod advice;
mod closed_sets;
mod commands;
mod file;
mod keys;
mod replies;
mod texts;
mod vocabulary;

/// An edit that makes the table wrong.
pub(crate) struct Refusal {
    /// A text that stands in the table once.
    pub(crate) after: &'static str,
    /// The text from there on that is replaced.
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    /// What the loader says, whole.
    pub(crate) lines: &'static [&'static str],
}

const fn refusal(
    after: &'static str,
    from: &'static str,
    to: &'static str,
    lines: &'static [&'static str],
) -> Refusal {
    Refusal {
        after,
        from,
        to,
        lines,
    }
}

/// Every refusal, by what it concerns.
pub(crate) fn all() -> impl Iterator<Item = &'static Refusal> {
    [
        file::REFUSALS,
        keys::REFUSALS,
        texts::REFUSALS,
        vocabulary::REFUSALS,
        closed_sets::REFUSALS,
        replies::REFUSALS,
        commands::REFUSALS,
        advice::REFUSALS,
    ]
    .into_iter()
    .flatten()
}
