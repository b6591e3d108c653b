//! Edits of the smallest table, and every line that the loader reports.

mod advice;
mod closed_sets;
mod commands;
mod file;
mod hints;
mod keys;
mod messages;
mod replies;
mod texts;
mod types;
mod vocabulary;

/// An edit that makes the table invalid.
pub(crate) struct Case {
    /// A text that is in the table once.
    pub(crate) after: &'static str,
    /// The text from there on that is replaced.
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    /// Every line that the loader reports.
    pub(crate) errors: &'static [&'static str],
}

const fn case(
    after: &'static str,
    from: &'static str,
    to: &'static str,
    errors: &'static [&'static str],
) -> Case {
    Case {
        after,
        from,
        to,
        errors,
    }
}

/// Every case, by what it concerns.
pub(crate) fn all() -> impl Iterator<Item = &'static Case> {
    [
        file::CASES,
        keys::CASES,
        types::CASES,
        texts::CASES,
        vocabulary::CASES,
        closed_sets::CASES,
        messages::CASES,
        replies::CASES,
        commands::CASES,
        advice::CASES,
        hints::CASES,
    ]
    .into_iter()
    .flatten()
}
