//! Answers of `explain` as plain values: what a code, a pasted reply or a command means.

use ftp_reply::help::{Advice, Explanation};
use ftp_reply::{Command, Lang, ReplyClass, ReplyCode, Source};

use crate::label::{self, Label};
use crate::sanitize;

/// Answer to one argument of `explain`.
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    Reply(ReplyAnswer),
    Command(CommandAnswer),
}

/// What a code or a pasted reply means.
#[derive(Clone, Debug)]
pub(crate) struct ReplyAnswer {
    /// `None` if the line is not a reply, but a known line of another protocol.
    pub(crate) code: Option<ReplyCode>,
    /// Headline, hint, causes, next step and commands to send.
    pub(crate) explanation: Explanation,
    /// Lines of the pasted reply, each with its code, without the log's prefix. Empty for a bare code.
    pub(crate) lines: Vec<Vec<u8>>,
}

impl ReplyAnswer {
    /// Creates the answer to a code, or to a reply with these lines. `text` is the reply without codes.
    pub(crate) fn new(
        code: Option<ReplyCode>,
        text: &[u8],
        lines: Vec<Vec<u8>>,
        lang: Lang,
    ) -> ReplyAnswer {
        ReplyAnswer {
            code,
            explanation: ftp_reply::help::explain(code, text, lang),
            lines,
        }
    }

    /// Returns the lines of the pasted reply, escaped and with secrets masked.
    pub(crate) fn sanitized_lines(&self) -> Vec<String> {
        sanitize::sanitize_reply(self.code, &self.lines)
    }
}

/// What a command does, and the replies that can answer it.
#[derive(Clone, Debug)]
pub(crate) struct CommandAnswer {
    /// The command, or the one that the given verb is an alias of.
    pub(crate) command: Command,
    /// The replies by meaning, in the order preliminary, success, intermediate, failure. Without the
    /// meanings that the command has no reply for. An unlisted command has only the replies that can
    /// answer every command.
    pub(crate) outcomes: Vec<CommandOutcome>,
}

/// The replies to a command that have the same meaning.
#[derive(Clone, Debug)]
pub(crate) struct CommandOutcome {
    /// Name of the outcome in the output.
    pub(crate) label: Label,
    /// Name of the outcome in JSON.
    pub(crate) name: &'static str,
    pub(crate) replies: Vec<CommandReply>,
}

/// A reply that can answer a command.
#[derive(Clone, Debug)]
pub(crate) struct CommandReply {
    pub(crate) code: ReplyCode,
    /// Headline of the meaning that the code has as a reply to this command.
    pub(crate) headline: &'static str,
    /// What to do, if that is more than the code's own recovery.
    pub(crate) advice: Option<Advice>,
    /// Section that added the reply to the command's list, if it is not the command's own.
    pub(crate) added_by: Option<Source>,
}

impl CommandAnswer {
    /// Creates the answer to a verb.
    pub(crate) fn new(verb: Command, lang: Lang) -> CommandAnswer {
        let command = verb.canonical();
        let codes = codes_of(command);
        let outcome = |label, name, classes: &[ReplyClass]| CommandOutcome {
            label,
            name,
            replies: codes
                .iter()
                .filter(|code| classes.contains(&code.class()))
                .map(|code| CommandReply::new(command, *code, lang))
                .collect(),
        };
        let outcomes = [
            outcome(
                label::PRELIMINARY,
                "preliminary",
                &[ReplyClass::PositivePreliminary],
            ),
            outcome(label::SUCCESS, "success", &[ReplyClass::PositiveCompletion]),
            outcome(
                label::INTERMEDIATE,
                "intermediate",
                &[ReplyClass::PositiveIntermediate],
            ),
            outcome(
                label::FAILURE,
                "failure",
                &[ReplyClass::TransientNegative, ReplyClass::PermanentNegative],
            ),
        ];
        CommandAnswer {
            command,
            outcomes: outcomes
                .into_iter()
                .filter(|outcome| !outcome.replies.is_empty())
                .collect(),
        }
    }
}

impl CommandReply {
    fn new(command: Command, code: ReplyCode, lang: Lang) -> CommandReply {
        let advice = command.advice(code, &[]);
        let later = command.replies().map_or(&[][..], |replies| replies.later());
        CommandReply {
            code,
            headline: ftp_reply::help::explain(code, "", lang)
                .to(command, &[])
                .headline(),
            // Only advice from the table has a source.
            advice: (!advice.sources().is_empty()).then_some(advice),
            added_by: later
                .iter()
                .find(|later| later.code == code)
                .map(|later| later.source),
        }
    }
}

/// Returns the codes that can answer a command, ascending. For an unlisted command, these are the codes
/// that can answer every listed command.
pub(crate) fn codes_of(command: Command) -> Vec<ReplyCode> {
    let all = ReplyCode::ALL.iter().copied();
    if let Some(replies) = command.replies() {
        return all.filter(|code| replies.contains(*code)).collect();
    }
    let listed = || {
        let sent = Command::ALL
            .iter()
            .filter(|command| **command != Command::CONNECT);
        sent.filter_map(|command| command.replies())
    };
    all.filter(|code| listed().all(|replies| replies.contains(*code)))
        .collect()
}
