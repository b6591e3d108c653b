//! What to do about a reply to a command.

use ftp_reply::help::Advice;
use ftp_reply::{Command, Lang, ReplyCode, Situation, Source, TextList};

/// Advice as plain fields. Texts and lists of causes are in the order of the languages.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatAdvice {
    /// Number of the recovery.
    pub recovery: u8,
    /// The advice in every language.
    pub texts: Vec<String>,
    /// The causes in every language.
    pub causes: Vec<Vec<String>>,
    /// Verbs of the suggested commands.
    pub commands: Vec<String>,
    /// Sections from which the advice follows.
    pub sources: Vec<FlatSource>,
}

/// A section of a document.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatSource {
    /// Identifier of the document.
    pub document: String,
    /// The section.
    pub section: String,
}

/// Returns advice about a reply to a command, or nothing if the verb or the code is invalid. Bit n - 1
/// of the situation is member n of the set.
#[uniffi::export]
pub fn advice(command: String, code: u16, situation: u8) -> Option<FlatAdvice> {
    let command = Command::parse(&command).ok()?;
    let code = ReplyCode::from_u16(code).ok()?;
    Some(flat_advice(&command.advice(code, &members(situation))))
}

pub(crate) fn flat_advice(advice: &Advice) -> FlatAdvice {
    FlatAdvice {
        recovery: advice.recovery().number(),
        texts: in_languages(|lang| advice.text(lang).to_owned()),
        causes: in_languages(|lang| owned(advice.causes(lang))),
        commands: verbs(advice.suggested_commands()),
        sources: flat(advice.sources()),
    }
}

/// Returns the situations whose bits are set.
pub(crate) fn members(situation: u8) -> Vec<Situation> {
    let members = Situation::ALL.iter().copied();
    members
        .filter(|member| situation >> (member.number() - 1) & 1 != 0)
        .collect()
}

/// Returns a value for each language, in their order.
pub(crate) fn in_languages<T>(value: impl FnMut(Lang) -> T) -> Vec<T> {
    Lang::ALL.iter().copied().map(value).collect()
}

pub(crate) fn owned(texts: TextList) -> Vec<String> {
    texts.iter().map(str::to_owned).collect()
}

pub(crate) fn verbs(commands: &[Command]) -> Vec<String> {
    commands
        .iter()
        .map(|command| command.name().to_owned())
        .collect()
}

pub(crate) fn flat(sources: &[Source]) -> Vec<FlatSource> {
    let flat = sources.iter().map(|source| FlatSource {
        document: source.document().id().to_owned(),
        section: source.section().to_owned(),
    });
    flat.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_is_that_of_core() {
        let aborting = 1 << (Situation::Aborting.number() - 1);
        let flat = advice("retr".into(), 426, aborting).unwrap();
        let core = Command::RETR.advice(ReplyCode::TRANSFER_ABORTED, &[Situation::Aborting]);
        assert_eq!(flat.recovery, core.recovery().number());
        for (index, lang) in Lang::ALL.iter().enumerate() {
            assert_eq!(flat.texts[index], core.text(*lang));
            assert_eq!(core.causes(*lang), flat.causes[index][..]);
        }
        assert_eq!(flat.sources[0].document, core.sources()[0].document().id());
        assert_eq!(flat.sources[0].section, core.sources()[0].section());
        assert_ne!(advice("RETR".into(), 426, 0), Some(flat));
    }

    #[test]
    fn advice_has_verbs_of_suggested_commands() {
        assert_eq!(
            advice("MLSD".into(), 500, 0).unwrap().commands,
            ["LIST", "NLST"]
        );
        assert_eq!(advice("ZZZZ".into(), 599, 0).unwrap().commands, [""; 0]);
    }

    #[test]
    fn advice_returns_nothing_for_invalid_argument() {
        assert_eq!(advice("RETR x".into(), 550, 0), None);
        assert_eq!(advice("RETR".into(), 700, 0), None);
    }
}
