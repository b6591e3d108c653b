//! FTP reply codes with their texts and meanings, and an engine that reads, writes and judges the
//! replies of a control connection.
//!
//! # The facts
//!
//! A [`ReplyCode`] is a number from 100 to 699. The table knows a name, texts in every [`Lang`], the
//! sources, and what a client should do next for the 61 codes that RFCs define and a few that are met
//! without one. The set is open: a number that is not listed is a code like any other, and what its
//! digits say still holds.
//!
//! ```
//! use ftp_reply::{Lang, Recovery, ReplyCode};
//!
//! let code = ReplyCode::from_u16(530)?;
//! assert_eq!(code, ReplyCode::NOT_LOGGED_IN);
//! assert_eq!(code.text(Lang::En), Some("Not logged in."));
//! assert_eq!(code.recovery(), Recovery::LogIn);
//! # Ok::<(), ftp_reply::InvalidReplyCode>(())
//! ```
//!
//! A [`Command`] knows the replies that the RFCs list for it, and [`judges`](Command::judge) one.
//!
//! # Replies on the wire
//!
//! Three readers give the same replies for the same bytes, however these arrive:
//! [`ReplyScanner`] works on the caller's buffer and allocates nothing, `ReplyParser` (feature
//! `alloc`) owns its buffer, `ReplyReader` (feature `std`) reads from anything that is
//! [`Read`](std::io::Read). None panics, waits for more than a reply needs, or grows without bound.
//!
//! # What replies carry
//!
//! Some replies and arguments hold a value for the program: an address, a size, a time, a path.
//! [`payload`] has a type for each, which is read strictly and written exactly. The host that a server
//! names for the data connection is only a claim: [`payload::HostPolicy`] says whether it is believed.
//!
//! # A connection
//!
//! A [`Dialogue`] is told which commands are sent and which replies arrive. It says which command a
//! reply answers, also where a server answers out of turn, and what that means; after a failure
//! [`Dialogue::advice`] says what to do. `examples/client.rs` and `examples/server.rs` put all parts
//! together.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `std` | yes | `ReplyReader`, `Lang::from_locale` |
//! | `alloc` | with `std` | `ReplyParser`, owned replies |
//! | `memchr` | yes | a faster search for line ends |
//! | `serde` | no | a [`ReplyCode`] as its number |
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;

mod advice;
#[cfg(all(doctest, feature = "std"))]
#[doc = include_str!("../README.md")]
mod readme {}

#[cfg(all(doctest, feature = "std"))]
#[doc = include_str!("../../../README.md")]
mod project_readme {}

mod class;
mod code;
mod command;
mod dialogue;
mod facts;
mod lang;
pub mod payload;
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
