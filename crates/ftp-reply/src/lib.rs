//! FTP reply codes with their texts and meanings.
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;

mod advice;
mod class;
mod code;
mod command;
mod dialogue;
mod facts;
mod lang;
mod read;
mod search;
#[cfg(feature = "serde")]
mod serde;
mod source;
mod verdict;
mod write;

/// Tables that `cargo xtask regen` writes from `codes.toml`.
mod generated {
    pub(crate) mod advice;
    pub(crate) mod codes;
    pub(crate) mod commands;
    pub(crate) mod documents;
    pub(crate) mod texts;
    pub(crate) mod vocabulary;
}

pub use advice::{Advice, Situation};
pub use class::{ReplyClass, ReplyGroup};
pub use code::{InvalidReplyCode, ReplyCode};
pub use command::{
    AfterPreliminary, Arc, Command, CommandReplies, Diagram, InvalidCommand, LaterReply,
};
pub use dialogue::{Dialogue, Outcome, SendError, Violation};
pub use generated::vocabulary::{CodeStatus, Recovery};
pub use lang::Lang;
pub use read::*;
pub use source::{Document, Meaning, Source, TextSource, WireForm};
pub use verdict::Verdict;
pub use write::*;
