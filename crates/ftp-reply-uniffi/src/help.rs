//! What the words of a reply mean, explanations and search.

use ftp_reply::help::{self, Hint};
use ftp_reply::{Command, Document, Lang, ReplyCode};

use crate::advice::{FlatSource, flat, in_languages, members, owned, verbs};
use crate::read::known_reply;

/// A hint as plain fields. Causes and next steps are in the order of the languages.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatHint {
    /// Name.
    pub name: String,
    /// Identifier of the server's document; empty if several servers send the words.
    pub server: String,
    /// The cause in every language.
    pub causes: Vec<String>,
    /// What to do, in every language.
    pub next_steps: Vec<String>,
    /// Number of the recovery.
    pub recovery: u8,
    /// Verbs of the suggested commands.
    pub commands: Vec<String>,
    /// Sources that contain the words.
    pub sources: Vec<FlatSource>,
}

/// An explanation as plain fields, in one language.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatExplanation {
    /// What the code means.
    pub headline: String,
    /// The causes, the likeliest first.
    pub causes: Vec<String>,
    /// What to do.
    pub next_step: String,
    /// Number of the recovery.
    pub recovery: u8,
    /// Verbs of the suggested commands.
    pub commands: Vec<String>,
    /// The best hint for the text.
    pub hint: Option<FlatHint>,
}

/// Returns the hints for a reply with this code and text, the best first. 0 is a line that is not a
/// reply.
#[uniffi::export]
pub fn hints(code: u16, text: Vec<u8>) -> Vec<FlatHint> {
    let hints = help::hints(ReplyCode::from_u16(code).ok(), &text);
    hints.map(flat_hint).collect()
}

/// Returns the hints for a reply, the best first. Unlike `hints`, it looks at each line by itself.
#[uniffi::export]
pub fn reply_hints(reply: Vec<u8>) -> Vec<FlatHint> {
    let hints = known_reply(&reply).map(|reply| reply.hints().map(flat_hint).collect());
    hints.unwrap_or_default()
}

/// Returns the numbers of the codes that match a query, the best match first. An unknown language means
/// English.
#[uniffi::export]
pub fn search(words: String, lang: u8) -> Vec<u16> {
    help::search(&words, known(lang))
        .map(ReplyCode::as_u16)
        .collect()
}

/// Explains a reply. 0 is a line that is not a reply; an empty verb is an unknown command; an unknown
/// language means English.
#[uniffi::export]
pub fn explain(
    code: u16,
    text: Vec<u8>,
    lang: u8,
    command: String,
    situation: u8,
) -> FlatExplanation {
    let mut explanation = help::explain(ReplyCode::from_u16(code).ok(), &text, known(lang));
    if let Ok(command) = Command::parse(&command) {
        explanation = explanation.to(command, &members(situation));
    }
    FlatExplanation {
        headline: explanation.headline().to_owned(),
        causes: owned(explanation.causes()),
        next_step: explanation.next_step().to_owned(),
        recovery: explanation.recovery().number(),
        commands: verbs(explanation.suggested_commands()),
        hint: explanation.hint().map(flat_hint),
    }
}

pub(crate) fn known(lang: u8) -> Lang {
    Lang::from_number(lang).unwrap_or(Lang::En)
}

fn flat_hint(hint: Hint) -> FlatHint {
    FlatHint {
        name: hint.name().to_owned(),
        server: hint.server().map_or("", Document::id).to_owned(),
        causes: in_languages(|lang| hint.cause(lang).to_owned()),
        next_steps: in_languages(|lang| hint.next_step(lang).to_owned()),
        recovery: hint.recovery().number(),
        commands: verbs(hint.suggested_commands()),
        sources: flat(hint.sources()),
    }
}

#[cfg(test)]
mod tests {
    use ftp_reply::Recovery;

    use super::*;

    const PASSIVE: &str = "Passive data channel timed out.";

    #[test]
    fn hints_are_those_of_core() {
        let flat = hints(421, PASSIVE.into());
        let core = help::hints(ReplyCode::SERVICE_NOT_AVAILABLE, PASSIVE);
        assert!(flat.iter().map(|hint| &*hint.name).eq(core.map(Hint::name)));
        assert_eq!(flat[0].server, "pyftpdlib");
        assert_eq!(flat[0].causes.len(), Lang::ALL.len());
        assert!(!flat[0].sources.is_empty());
        assert!(hints(0, PASSIVE.into()).is_empty());
    }

    #[test]
    fn reply_hints_are_those_of_lines() {
        let reply = format!("421-Sorry\r\n421 {PASSIVE}\r\n");
        assert_eq!(reply_hints(reply.into()), hints(421, PASSIVE.into()));
        assert_eq!(reply_hints(b"what?\r\n".to_vec()), []);
    }

    #[test]
    fn explanation_has_best_hint() {
        let english = explain(421, PASSIVE.into(), Lang::En.number(), String::new(), 0);
        let hint = english.hint.unwrap();
        assert_eq!(english.recovery, Recovery::RetryDataConnection.number());
        assert_eq!(english.causes, [hint.causes[0].clone()]);
        assert_eq!(english.next_step, hint.next_steps[0]);
    }

    #[test]
    fn explanation_has_advice_for_command() {
        let code = ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED;
        let found = explain(522, Vec::new(), Lang::En.number(), "LIST".into(), 0);
        let advice = Command::LIST.advice(code, &[]);
        assert_eq!(found.next_step, advice.text(Lang::En));
        assert_eq!(found.commands, ["PBSZ", "PROT"]);
    }

    #[test]
    fn search_finds_code_by_words() {
        assert!(search("PASSIVE mode".into(), 0).contains(&227));
        assert!(search(" ".into(), 0).is_empty());
    }
}
