//! JSON of a code or a pasted reply.

use ftp_reply::{Command, Document, Lang, Meaning, ReplyClass, ReplyCode, TextSource};
use serde::Serialize;

use super::shared::{Cited, Named, Recovery, cited};
use crate::answer::ReplyAnswer;
use crate::sanitize;

/// All facts about a code or a pasted reply. A missing fact is null or an empty list. Texts are in
/// `lang`, except for `phrase`, the English headline that servers send.
#[derive(Serialize)]
pub(crate) struct ReplyEntry {
    code: Option<u16>,
    name: Option<&'static str>,
    aliases: Vec<&'static str>,
    lang: &'static str,
    text: Option<&'static str>,
    phrase: Option<&'static str>,
    text_source: Option<&'static str>,
    detail: Option<&'static str>,
    explain: Option<&'static str>,
    causes: Vec<&'static str>,
    next_step: &'static str,
    #[serde(rename = "try")]
    suggested_commands: Vec<&'static str>,
    hint: Option<KnownHint>,
    class: Option<Named>,
    group: Option<Named>,
    status: Option<Named>,
    recovery: Recovery,
    may_retry: bool,
    wire: Option<Wire>,
    meanings: Vec<FurtherMeaning>,
    commands: Vec<String>,
    sources: Vec<Cited>,
    reply: Vec<String>,
}

#[derive(Serialize)]
struct KnownHint {
    name: &'static str,
    server: Option<&'static str>,
    sources: Vec<Cited>,
}

#[derive(Serialize)]
struct Wire {
    form: &'static str,
    exact: bool,
}

#[derive(Serialize)]
struct FurtherMeaning {
    text: &'static str,
    explain: &'static str,
    sources: Vec<Cited>,
}

impl ReplyEntry {
    pub(super) fn new(answer: &ReplyAnswer, lang: Lang) -> ReplyEntry {
        let explanation = answer.explanation;
        let (code, recovery) = (answer.code, explanation.recovery());
        let text_source = code.and_then(ReplyCode::text_source);
        let class = code.map(ReplyCode::class);
        let sources = match code {
            Some(code) if code.is_listed() => code.sources(),
            _ => class.map_or(&[][..], ReplyClass::sources),
        };
        let meanings = code.map_or(&[][..], ReplyCode::meanings).iter();
        let commands = code.into_iter().flat_map(ReplyCode::commands);
        ReplyEntry {
            code: code.map(ReplyCode::as_u16),
            name: code.and_then(ReplyCode::name),
            aliases: code.into_iter().flat_map(ReplyCode::aliases).collect(),
            lang: lang.tag(),
            text: code.and_then(|code| code.text(lang)),
            phrase: code.and_then(|code| code.text(Lang::En)),
            text_source: text_source.map(|source| match source {
                TextSource::Rfc => "rfc",
                _ => "project",
            }),
            detail: code.and_then(|code| code.detail(lang)),
            explain: code.map(|code| code.explain(lang)),
            causes: explanation.causes().iter().collect(),
            next_step: explanation.next_step(),
            suggested_commands: explanation
                .suggested_commands()
                .iter()
                .map(Command::name)
                .collect(),
            hint: explanation.hint().map(|hint| KnownHint {
                name: hint.name(),
                server: hint.server().map(Document::label),
                sources: cited(hint.sources()),
            }),
            class: class.map(|class| Named {
                name: class.name(),
                text: class.text(lang),
            }),
            group: code.and_then(ReplyCode::group).map(|group| Named {
                name: group.name(),
                text: group.text(lang),
            }),
            status: code.and_then(ReplyCode::status).map(|status| Named {
                name: status.name(),
                text: status.text(lang),
            }),
            recovery: Recovery::new(recovery, lang),
            may_retry: code.is_some_and(ReplyCode::may_retry),
            wire: code.and_then(ReplyCode::wire).map(|wire| Wire {
                form: wire.form,
                exact: wire.exact,
            }),
            meanings: meanings
                .map(|meaning| FurtherMeaning::new(meaning, lang))
                .collect(),
            commands: commands.map(|command| command.to_string()).collect(),
            sources: cited(sources),
            reply: sanitize::mask_reply(code, &answer.lines),
        }
    }
}

impl FurtherMeaning {
    fn new(meaning: &'static Meaning, lang: Lang) -> FurtherMeaning {
        FurtherMeaning {
            text: meaning.text(lang),
            explain: meaning.explain(lang),
            sources: cited(meaning.sources()),
        }
    }
}
