//! Row types of the generated tables.

use crate::{
    CodeStatus, Command, CommandReplies, Diagram, Lang, Meaning, Recovery, Source, TextSource,
    WireForm,
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
