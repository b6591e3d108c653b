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
//! Three readers return the same replies for the same bytes, however the stream is split. Which one?
//!
//! | reader | use it if | owner of the bytes | result | feature |
//! |---|---|---|---|---|
//! | [`ReplyScanner`] | you have a buffer, or no allocator | you | [`ReplyView`], borrowed from your buffer | none |
//! | [`ReplyParser`] | you receive chunks, as from an event loop | the parser | [`Reply`] | `alloc` |
//! | [`ReplyReader`] | you have a blocking [`Read`](std::io::Read) stream | the reader | [`Reply`] | `std` |
//!
//! [`Reply::parse`] parses bytes that are exactly one reply. The module [`bulk`] reads many replies in
//! one call. None of them panics, waits for more bytes than a reply needs, or grows without bound. The
//! time is in proportion to the number of bytes, in every pattern of use.
//!
//! [`ParseOptions`] sets [`Limits`] and what ends a multi-line reply. Bytes that are not a reply are a
//! fault ([`ReplyFault`] or [`FaultView`]), and reading continues after them.
//!
//! # What servers send is not safe to show
//!
//! A server can send control sequences for a terminal, and it can repeat the user's password.
//! `Display` and `Debug` of replies, faults and errors escape control characters and hide what follows
//! PASS, ACCT or ADAT: see [`Escaped`] and [`Sanitized`]. Methods that return bytes or text, such as
//! [`Reply::raw`] and [`Reply::text_lossy`], change nothing.
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
//! | `std` | yes | [`ReplyReader`], [`Lang::from_locale`] |
//! | `alloc` | with `std` | [`ReplyParser`], [`Reply`], [`bulk`] |
//! | `memchr` | yes | a faster search for line ends |
//! | `serde` | no | a [`ReplyCode`] as its number |
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]
// The links above lead to items of all features.
#![cfg_attr(not(feature = "std"), allow(rustdoc::broken_intra_doc_links))]

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
mod work;
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
pub use write::{EncodeError, ReplyBuilder, Sink, SinkError, SinkErrorMessage};
