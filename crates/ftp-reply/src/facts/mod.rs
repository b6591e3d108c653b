//! Data of `codes.toml`: codes, commands and closed sets, with the methods on them.

mod advice;
mod class;
mod code;
mod code_lookup;
mod command;
mod command_lookup;
mod command_replies;
mod diagram;
mod judge;
mod lang;
mod meaning;
mod rows;
mod search;
#[cfg(feature = "serde")]
mod serde;
mod situation;
mod source;
mod text_source;
mod transition;
mod verdict;
mod wire_form;

/// Tables that `cargo xtask regen` writes from `codes.toml`.
mod generated {
    pub(super) mod advice;
    pub(super) mod codes;
    pub(super) mod commands;
    pub(super) mod documents;
    pub(super) mod texts;
    pub(super) mod vocabulary;
}

pub use advice::Advice;
pub use code::{InvalidReplyCode, ReplyCode};
pub use command::{Command, InvalidCommand};
pub use command_replies::{AfterPreliminary, CommandReplies, LaterReply};
pub use generated::vocabulary::{CodeStatus, Diagram, Lang, Recovery, ReplyClass, ReplyGroup};
pub use meaning::Meaning;
pub use situation::Situation;
pub use source::{Document, Source};
pub use text_source::TextSource;
pub use transition::Arc;
pub use verdict::Verdict;
pub use wire_form::WireForm;

pub(crate) use judge::is_envelope;
