//! Row types of the generated tables.

use crate::{
    CodeStatus, Command, CommandReplies, Diagram, Lang, Meaning, Recovery, ReplyCode, Situation,
    Source, TextSource, WireForm,
};

/// A row of the table of codes, without its texts.
#[derive(Debug)]
pub(crate) struct CodeRow {
    pub(crate) name: &'static str,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) status: CodeStatus,
    pub(crate) recovery: Recovery,
    pub(crate) text_source: TextSource,
    pub(crate) wire: Option<WireForm>,
    pub(crate) sources: &'static [Source],
    pub(crate) meanings: &'static [Meaning],
}

/// A row of the table of commands.
#[derive(Debug)]
pub(crate) struct CommandRow {
    pub(crate) command: Command,
    pub(crate) aliases: &'static [Command],
    pub(crate) text: [&'static str; Lang::ALL.len()],
    pub(crate) diagram: Diagram,
    pub(crate) replies: CommandReplies,
    pub(crate) sources: &'static [Source],
}

/// A row of the table of advice.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct AdviceRow {
    pub(crate) commands: &'static [Command],
    pub(crate) codes: &'static [ReplyCode],
    pub(crate) when: &'static [Situation],
    pub(crate) recovery: Recovery,
    pub(crate) suggested_commands: &'static [Command],
    pub(crate) text: [&'static str; Lang::ALL.len()],
    pub(crate) sources: &'static [Source],
}
