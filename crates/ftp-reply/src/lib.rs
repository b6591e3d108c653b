//! FTP reply codes with their texts and meanings, and an engine that parses, writes and checks the
//! replies of a control connection.
//!
//! # Facts
//!
//! A [`ReplyCode`] is a number from 100 to 699. For the codes that RFCs define, and some that servers
//! send without one, the table has a name, texts in every [`Lang`], sources, and what a client should
//! do next. Any other code from 100 to 699 is also valid and has the class and recovery of its digits.
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
//! A [`Command`] has the replies that the RFCs list for it, and [`judge`](Command::judge) checks one.
//!
//! # Three ways to read
//!
//! Three readers return the same replies for the same bytes, however the stream is split:
//!
//! | reader | feature | who owns the bytes | use it if |
//! |---|---|---|---|
//! | [`ReplyScanner`] | none | the caller's buffer | you have your own buffer, or no allocator |
//! | `ReplyParser` | `alloc` | the parser | you receive chunks, for example from an event loop |
//! | `ReplyReader` | `std` | the reader | you have a blocking [`Read`](std::io::Read) stream |
//!
//! None of them panics, waits for more bytes than a reply needs, or grows without bound. The module
//! `bulk` (feature `alloc`) scans an entire buffer into columns.
//!
//! # Values in replies
//!
//! Some replies and arguments contain a value for the program, such as an address, a size, a time or a
//! path. [`payload`] has a type for each. A [`HostPolicy`] decides whether the host that a server names
//! for the data connection is used.
//!
//! # Connections
//!
//! A [`Dialogue`] tracks which commands are sent and which replies arrive. It finds the command that a
//! reply answers, even if the server answers out of order, and what the reply means. After a failure,
//! [`Dialogue::advice`] returns what to do. `examples/client.rs` and `examples/server.rs` use all
//! parts together.
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

#[cfg(all(doctest, feature = "std"))]
#[doc = include_str!("../README.md")]
mod readme {}

#[cfg(all(doctest, feature = "std"))]
#[doc = include_str!("../../../README.md")]
mod project_readme {}

#[cfg(feature = "alloc")]
pub mod bulk;
mod dialogue;
mod display;
mod error_details;
mod facts;
pub mod help;
mod part;
pub mod payload;
mod read;
#[cfg(all(feature = "serde", feature = "alloc"))]
mod serialize;
pub mod telnet;
mod write;

pub use dialogue::{Dialogue, Outcome, Outstanding, SendError, Unanswered};
pub use display::{Escaped, Sanitized, SanitizedLines};
pub use error_details::{ErrorDetails, ErrorMessage};
pub use facts::{
    AfterPreliminary, ArgumentErrorKind, CallResult, Citation, ClosedSet, ClosedSetMember,
    CodeStatus, Command, CommandReplies, Description, DiagnosticKind, Diagram, Document,
    EncodeErrorKind, EncodeStyle, Expectation, FaultKind, HostPolicy, InvalidCommand,
    InvalidReplyCode, Lang, LaterReply, Liberty, Meaning, OutcomeKind, PayloadErrorKind, Recovery,
    ReplyClass, ReplyCode, ReplyGroup, ReplySlot, SendErrorKind, Situation, Source, Terminator,
    TextSource, Transition, Verdict, Violation, WireForm,
};
pub use read::{
    Diagnostic, Diagnostics, FaultMessage, FaultView, Limits, Lines, ParseOptions, RawLines,
    ReplyScanner, ReplyView, ScanEvent, Scanned,
};
#[cfg(feature = "std")]
pub use read::{ReadError, ReadErrorMessage, ReplyReader};
#[cfg(feature = "alloc")]
pub use read::{Reply, ReplyFault, ReplyParser};
#[cfg(feature = "std")]
pub use write::IoSink;
pub use write::{EncodeError, ReplyBuilder, Sink, SinkError};
