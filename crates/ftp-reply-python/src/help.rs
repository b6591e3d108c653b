//! What a reply means and what to do about it, as plain values.

use ftp_reply::help::{self, Advice, Hint};
use ftp_reply::{Command, Lang, ReplyCode, Situation, Source};
use pyo3::prelude::*;

/// Numbers of the recovery, texts and lists of causes in every language, verbs, and citations.
pub(crate) type FlatAdvice = (
    u8,
    Vec<&'static str>,
    Vec<Vec<&'static str>>,
    Vec<&'static str>,
    Vec<String>,
);

/// Returns advice about a reply to a command, or `None` if the verb or the code is invalid. Bit n - 1
/// of the situation is member n of the set.
#[pyfunction]
pub(crate) fn advice(name: &str, code: u16, situation: u8) -> Option<FlatAdvice> {
    let command = Command::parse(name).ok()?;
    let code = ReplyCode::from_u16(code).ok()?;
    Some(flat_advice(&command.advice(code, &members(situation))))
}

/// Returns advice as plain values.
pub(crate) fn flat_advice(advice: &Advice) -> FlatAdvice {
    let langs = || Lang::ALL.iter().copied();
    (
        advice.recovery().number(),
        langs().map(|lang| advice.text(lang)).collect(),
        langs()
            .map(|lang| advice.causes(lang).iter().collect())
            .collect(),
        verbs(advice.suggested_commands()),
        citations(advice.sources()),
    )
}

/// Name, identifier of the server's document, causes and next steps in every language, number of the
/// recovery, verbs, and citations.
type FlatHint = (
    &'static str,
    Option<&'static str>,
    Vec<&'static str>,
    Vec<&'static str>,
    u8,
    Vec<&'static str>,
    Vec<String>,
);

/// Headline, causes, next step, number of the recovery, verbs, and the hint.
type FlatExplanation = (
    &'static str,
    Vec<&'static str>,
    &'static str,
    u8,
    Vec<&'static str>,
    Option<FlatHint>,
);

/// Returns the hints for a code from 100 to 699, or without one for a line that is not a reply.
#[pyfunction]
pub(crate) fn hints(code: Option<u16>, text: &[u8]) -> Vec<FlatHint> {
    help::hints(known(code), text).map(flat).collect()
}

/// Returns the numbers of the codes that match a query, the best match first.
#[pyfunction]
pub(crate) fn search(words: &str, lang: &str) -> Vec<u16> {
    help::search(words, Lang::matching(lang))
        .map(ReplyCode::as_u16)
        .collect()
}

/// Explains a reply. The code and the verb are valid or `None`.
#[pyfunction]
pub(crate) fn explain(
    code: Option<u16>,
    text: &[u8],
    lang: &str,
    name: Option<&str>,
    situation: u8,
) -> FlatExplanation {
    let explanation = help::explain(known(code), text, Lang::matching(lang));
    let command = name.and_then(|name| Command::parse(name).ok());
    let explanation = match command {
        Some(command) => explanation.to(command, &members(situation)),
        None => explanation,
    };
    (
        explanation.headline(),
        explanation.causes().iter().collect(),
        explanation.next_step(),
        explanation.recovery().number(),
        verbs(explanation.suggested_commands()),
        explanation.hint().map(flat),
    )
}

fn known(code: Option<u16>) -> Option<ReplyCode> {
    code.and_then(|code| ReplyCode::from_u16(code).ok())
}

fn flat(hint: Hint) -> FlatHint {
    let langs = || Lang::ALL.iter().copied();
    (
        hint.name(),
        hint.server().map(ftp_reply::Document::id),
        langs().map(|lang| hint.cause(lang)).collect(),
        langs().map(|lang| hint.next_step(lang)).collect(),
        hint.recovery().number(),
        verbs(hint.suggested_commands()),
        citations(hint.sources()),
    )
}

/// Returns the situations whose bits are set.
fn members(situation: u8) -> Vec<Situation> {
    let members = Situation::ALL.iter().copied();
    members
        .filter(|member| situation >> (member.number() - 1) & 1 != 0)
        .collect()
}

fn verbs(commands: &'static [Command]) -> Vec<&'static str> {
    commands.iter().map(Command::name).collect()
}

/// Returns the English citations, which are the keys of the package's table of sources.
fn citations(sources: &[Source]) -> Vec<String> {
    sources.iter().map(Source::to_string).collect()
}
