//! JSON of a command and the replies that can answer it.

use ftp_reply::{Command, Lang};
use serde::Serialize;

use super::shared::{Cited, Named, Recovery, cited};
use crate::answer::CommandAnswer;

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
    pub(super) fn new(answer: &CommandAnswer, lang: Lang) -> CommandEntry {
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
