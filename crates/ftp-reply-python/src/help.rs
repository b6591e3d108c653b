//! What to do about a reply, as plain values.

use ftp_reply::{Command, Lang, ReplyCode, Situation, Source};
use pyo3::prelude::*;

/// Numbers of the recovery, texts and lists of causes in every language, verbs, and citations.
type FlatAdvice = (
    u8,
    Vec<&'static str>,
    Vec<&'static [&'static str]>,
    Vec<&'static str>,
    Vec<String>,
);

/// Returns advice about a reply to a command, or `None` if the verb or the code is invalid. Bit n - 1
/// of the situation is member n of the set.
#[pyfunction]
pub(crate) fn advice(name: &str, code: u16, situation: u8) -> Option<FlatAdvice> {
    let command = Command::parse(name).ok()?;
    let code = ReplyCode::from_u16(code).ok()?;
    let advice = command.advice(code, &members(situation));
    let langs = || Lang::ALL.iter().copied();
    Some((
        advice.recovery().number(),
        langs().map(|lang| advice.text(lang)).collect(),
        langs().map(|lang| advice.causes(lang)).collect(),
        verbs(advice.suggested_commands()),
        citations(advice.sources()),
    ))
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
