//! Data of `codes.toml`: codes, commands and closed sets, with the methods on them.

mod class;
mod closed_set_member;
mod code;
mod code_commands;
mod code_lookup;
mod command;
mod command_lookup;
mod command_replies;
mod description;
mod diagram;
mod judge;
mod lang;
mod meaning;
mod rows;
#[cfg(feature = "serde")]
mod serde;
mod sets;
mod source;
mod text;
mod text_list;
mod wire_form;

/// Tables that `cargo xtask regen` writes from `codes.toml`.
mod generated {
    pub(super) mod codes;
    pub(super) mod commands;
    pub(super) mod languages;
    pub(crate) mod lists;
    pub(crate) mod messages;
    mod set_facts;
    pub(super) mod set_rows;
    pub(super) mod sets;
    pub(super) mod sources;
    pub(super) mod texts;
}

pub use closed_set_member::{ClosedSetMember, ClosedSetMembers};
pub use code::{InvalidReplyCode, ReplyCode};
pub use code_commands::CodeCommandIter;
pub use command::{Command, InvalidCommand};
pub use command_replies::{AfterPreliminary, CommandReplies, LaterReply};
pub use description::Description;
pub use generated::languages::Lang;
pub use generated::sets::*;
pub use meaning::Meaning;
pub use source::{Citation, Document, Source};
pub use text_list::{TextIter, TextList};
pub use wire_form::WireForm;

pub(crate) use command_lookup::{UNLISTED, diagram_at, replies_at};
pub(crate) use generated::texts::TEXT;
pub(crate) use generated::{lists, messages};
pub(crate) use judge::is_envelope;
pub(crate) use rows::{Range, Texts, at, in_lang};
pub(crate) use text::Text;
pub(crate) use wire_form::WirePart;
