//! Writes JSON for programs. Its keys are the same in all versions.

use std::fmt::Write as _;
use std::io::{self, Write};

use ftp_reply::{Command, Lang, Meaning, ReplyClass, ReplyCode, Source, TextSource};
use serde::Serialize;

use crate::answer::{Answer, CommandAnswer, ReplyAnswer};
use crate::sanitize;

/// An object of the list that `explain`, `list` and `search` write.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Entry {
    Reply(Box<ReplyEntry>),
    Command(CommandEntry),
}

impl Entry {
    pub(crate) fn new(answer: &Answer, lang: Lang) -> Entry {
        match answer {
            Answer::Reply(answer) => Entry::Reply(Box::new(ReplyEntry::new(answer, lang))),
            Answer::Command(answer) => Entry::Command(CommandEntry::new(answer, lang)),
        }
    }

    /// Creates the entry of a code without a pasted reply.
    pub(crate) fn of(code: ReplyCode, lang: Lang) -> Entry {
        let answer = ReplyAnswer::new(Some(code), b"", Vec::new(), lang);
        Entry::Reply(Box::new(ReplyEntry::new(&answer, lang)))
    }
}

/// All facts about a command and the replies that can answer it.
#[derive(Serialize)]
pub(crate) struct CommandEntry {
    command: String,
    aliases: Vec<String>,
    lang: &'static str,
    text: Option<&'static str>,
    listed: bool,
    diagram: Option<Named>,
    replies: Vec<CommandReply>,
    sources: Vec<Cited>,
}

/// A reply that can answer a command.
#[derive(Serialize)]
struct CommandReply {
    code: u16,
    outcome: &'static str,
    text: &'static str,
    recovery: Recovery,
    next_step: &'static str,
    #[serde(rename = "try")]
    suggested_commands: Vec<&'static str>,
    added_by: Option<Cited>,
}

impl CommandEntry {
    fn new(answer: &CommandAnswer, lang: Lang) -> CommandEntry {
        let command = answer.command;
        let replies = answer.outcomes.iter().flat_map(|outcome| {
            outcome.replies.iter().map(|reply| {
                let advice = command.advice(reply.code, &[]);
                CommandReply {
                    code: reply.code.as_u16(),
                    outcome: outcome.name,
                    text: reply.headline,
                    recovery: Recovery::new(advice.recovery(), lang),
                    next_step: advice.text(lang),
                    suggested_commands: advice
                        .suggested_commands()
                        .iter()
                        .map(Command::name)
                        .collect(),
                    added_by: reply.added_by.map(Cited::new),
                }
            })
        });
        CommandEntry {
            command: command.to_string(),
            aliases: command.aliases().iter().map(ToString::to_string).collect(),
            lang: lang.tag(),
            text: command.text(lang),
            listed: command.is_listed(),
            diagram: command.diagram().map(|diagram| Named {
                name: diagram.name(),
                text: diagram.text(lang),
            }),
            replies: replies.collect(),
            sources: cited(command.sources()),
        }
    }
}

/// All facts about a code or a pasted reply. A missing fact is null or an empty list. Texts are in
/// `lang`, except for `phrase`, the English headline that servers send.
#[derive(Serialize)]
pub(crate) struct ReplyEntry {
    code: Option<u16>,
    name: Option<&'static str>,
    aliases: &'static [&'static str],
    lang: &'static str,
    text: Option<&'static str>,
    phrase: Option<&'static str>,
    text_source: Option<&'static str>,
    detail: Option<&'static str>,
    explain: Option<&'static str>,
    causes: &'static [&'static str],
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
struct Named {
    name: &'static str,
    text: &'static str,
}

#[derive(Serialize)]
struct Recovery {
    name: &'static str,
    text: &'static str,
    explain: &'static str,
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

#[derive(Serialize)]
struct Cited {
    document: &'static str,
    label: &'static str,
    title: &'static str,
    section: &'static str,
    url: &'static str,
}

impl Recovery {
    fn new(recovery: ftp_reply::Recovery, lang: Lang) -> Recovery {
        Recovery {
            name: recovery.name(),
            text: recovery.text(lang),
            explain: recovery.explain(lang),
        }
    }
}

impl ReplyEntry {
    fn new(answer: &ReplyAnswer, lang: Lang) -> ReplyEntry {
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
            aliases: code.map_or(&[], ReplyCode::aliases),
            lang: lang.tag(),
            text: code.and_then(|code| code.text(lang)),
            phrase: code.and_then(|code| code.text(Lang::En)),
            text_source: text_source.map(|source| match source {
                TextSource::Rfc => "rfc",
                _ => "project",
            }),
            detail: code.and_then(|code| code.detail(lang)),
            explain: code.map(|code| code.explain(lang)),
            causes: explanation.causes(),
            next_step: explanation.next_step(),
            suggested_commands: explanation
                .suggested_commands()
                .iter()
                .map(Command::name)
                .collect(),
            hint: explanation.hint().map(|hint| KnownHint {
                name: hint.name(),
                server: hint.server().map(|server| server.label),
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

impl Cited {
    fn new(source: &Source) -> Cited {
        Cited {
            document: source.document.id,
            label: source.document.label,
            title: source.document.title,
            section: source.section,
            url: source.document.url,
        }
    }
}

fn cited(sources: &[Source]) -> Vec<Cited> {
    sources.iter().map(Cited::new).collect()
}

/// Writes a list of values one by one, indented so that people can read it too.
pub(crate) struct List {
    is_empty: bool,
}

impl List {
    pub(crate) fn new() -> List {
        List { is_empty: true }
    }

    /// Writes one value.
    pub(crate) fn write(&mut self, out: &mut dyn Write, value: &Entry) -> io::Result<()> {
        let json = serde_json::to_string_pretty(value)?;
        out.write_all(if self.is_empty { b"[\n" } else { b",\n" })?;
        self.is_empty = false;
        let json = escaped(&json).replace('\n', "\n  ");
        write!(out, "  {json}")
    }

    /// Writes the end of the list.
    pub(crate) fn finish(self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.is_empty { b"[]\n" } else { b"\n]\n" })
    }
}

/// Writes a list of values.
pub(crate) fn write_list(out: &mut dyn Write, values: &[Entry]) -> io::Result<()> {
    let mut list = List::new();
    for value in values {
        list.write(out, value)?;
    }
    list.finish(out)
}

/// Writes a value on one line.
pub(crate) fn write_line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_string(value)?;
    writeln!(out, "{}", escaped(&json))
}

/// Escapes all control characters with `\u`, because JSON requires it only up to U+001F. Between
/// strings, the line feed is the only control character.
fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        if character != '\n' && sanitize::is_unsafe(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a String never fails.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(character);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_is_escaped_and_still_the_same_text() {
        let nasty = "a\u{1b}[31m\u{7f}\u{9b}2J\u{202e}\n\u{e0041}";
        let json = escaped(&serde_json::to_string_pretty(&[nasty]).unwrap());
        assert!(
            !json
                .chars()
                .any(|character| character != '\n' && sanitize::is_unsafe(character))
        );
        assert_eq!(serde_json::from_str::<[String; 1]>(&json).unwrap(), [nasty]);
    }
}
