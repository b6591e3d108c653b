//! FTP reply codes with texts and meanings, and an engine for replies.
//!
//! The engine parses, writes and checks the replies of a control connection.
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
//! # Asynchronous streams
//!
//! A [`ReplyParser`] reads from the streams of any runtime, with a loop such as this one for tokio, which
//! `examples/async_read.rs` uses in a reader. The crate `ftp-reply-tokio` has a codec for tokio-util.
//!
//! ```
//! # #[cfg(feature = "std")] {
//! use ftp_reply::{ReadError, Reply, ReplyParser};
//! use tokio::io::{AsyncRead, AsyncReadExt};
//!
//! /// Returns the next reply, or `None` at the end of the stream.
//! async fn next_reply<S: AsyncRead + Unpin>(
//!     stream: &mut S,
//!     parser: &mut ReplyParser,
//! ) -> Result<Option<Reply>, ReadError> {
//!     let mut chunk = [0; 4096];
//!     loop {
//!         if let Some(found) = parser.next_reply() {
//!             return Ok(Some(found?));
//!         }
//!         // A timeout can drop this future here, and no byte is lost.
//!         let len = stream.read(&mut chunk).await?;
//!         if len == 0 {
//!             let end = parser.finish();
//!             parser.reset();
//!             return end.map(|()| None).map_err(ReadError::from);
//!         }
//!         parser.feed(&chunk[..len]);
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), ReadError> {
//! let mut stream = &b"220-Welcome\r\n220 Ready\r\n331 Pass"[..];
//! let mut parser = ReplyParser::new();
//! let greeting = next_reply(&mut stream, &mut parser).await?;
//! assert_eq!(greeting.map(|reply| reply.line_count()), Some(2));
//! assert!(next_reply(&mut stream, &mut parser).await.is_err());
//! assert!(next_reply(&mut stream, &mut parser).await?.is_none());
//! # Ok(())
//! # }
//! # main().unwrap();
//! # }
//! ```
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
//! # Writing
//!
//! [`Command`] writes commands and [`ReplyBuilder`] replies. The types of [`payload`] write the replies that
//! contain a value. No text can split what they write. Each has two functions:
//!
//! | function | destination | feature |
//! |---|---|---|
//! | `encode` | a new `Vec<u8>` | `alloc` |
//! | `encode_into` | any [`Sink`]: a slice ([`SliceSink`]), a `Vec<u8>` or a stream ([`IoSink`]) | none |
//!
//! # Connections
//!
//! A [`Dialogue`] tracks which commands are sent and which replies arrive. It finds the command that a
//! reply answers, even if the server answers out of order, and what the reply means. After a failure,
//! [`Dialogue::advice`] returns what to do. `examples/client.rs` and `examples/server.rs` use all
//! parts together.
//!
//! # Help
//!
//! [`help::explain`] puts together what a person needs to see: a headline, causes and the next step. It
//! also reads the server's words, because `421 Passive data channel timed out.` is more specific than 421.
//!
//! # JSON
//!
//! With the feature `serde`, replies, faults, diagnostics and payloads have a form for JSON and other
//! self-describing formats. Bytes are text if they are UTF-8. Otherwise they are an object with their
//! base64, such as `{"base64": "/w=="}`.
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! use ftp_reply::Reply;
//!
//! let reply = Reply::parse(b"220-Hello\r\n220 Ready\r\n")?;
//! let json = serde_json::to_string(&reply).unwrap();
//! let expected = r#"{"code":220,"lines":["Hello","Ready"],"raw":"220-Hello\r\n220 Ready\r\n"}"#;
//! assert_eq!(json, expected);
//! assert_eq!(serde_json::from_str::<Reply>(&json).unwrap(), reply);
//! # }
//! # Ok::<(), ftp_reply::ReplyFault>(())
//! ```
//!
//! | type | form |
//! |---|---|
//! | [`ReplyCode`] | its number |
//! | [`Reply`], [`ReplyView`] | `code`, `lines`, `raw`; `diagnostics` and `omitted` if there are any |
//! | [`ReplyFault`], [`FaultView`] | `fault`, `offset`, `code` (or null), `kept`; `diagnostics` and `omitted` if there are any |
//! | [`Diagnostic`] | `kind`, `offset` |
//! | [`DiagnosticKind`], [`FaultKind`], [`Liberty`] | its name |
//! | [`FileSize`], [`TransferSize`], [`ExpectedDelay`] | a number |
//! | [`FileTime`] | text, such as `2024-02-29T12:00:00Z` |
//! | [`HostPort`], [`LongHostPort`], [`ExtendedHostPort`] | `host`, `port` |
//! | [`PassiveAddress`] | `code`, `protocol` and `host` (or null), `port` |
//! | [`Pathname`], [`UniqueName`], [`SystemType`] | text or base64 |
//! | [`RestartMarker`] | `sender`, `receiver` |
//! | [`Features`] | a list of `name`, `params` |
//! | [`FileEntry`] | `path`; `facts`, an object of names in lower case and values |
//! | [`SupportedProtocols`] | a list of numbers |
//! | [`SecurityData`], [`Base64`] | base64, even if the bytes are UTF-8; null if there are none |
//! | [`ProtectedReply`] | `code`; `fragments`, a list of base64 |
//! | [`Lenient`] | `value`; `liberties`, a list of names |
//!
//! Reading checks the form: `raw` of a reply must be exactly one reply, and `code` and `lines` must agree
//! with it if they are there. Types that borrow, such as [`Pathname`], are written only: store the reply
//! and parse it again. A serialized reply is complete; [`Reply::without_secrets`] is for logs.
//!
//! [`Base64`]: payload::Base64
//! [`ExpectedDelay`]: payload::ExpectedDelay
//! [`ExtendedHostPort`]: payload::ExtendedHostPort
//! [`Features`]: payload::Features
//! [`FileEntry`]: payload::FileEntry
//! [`FileSize`]: payload::FileSize
//! [`FileTime`]: payload::FileTime
//! [`HostPort`]: payload::HostPort
//! [`Lenient`]: payload::Lenient
//! [`LongHostPort`]: payload::LongHostPort
//! [`PassiveAddress`]: payload::PassiveAddress
//! [`Pathname`]: payload::Pathname
//! [`ProtectedReply`]: payload::ProtectedReply
//! [`RestartMarker`]: payload::RestartMarker
//! [`SecurityData`]: payload::SecurityData
//! [`SupportedProtocols`]: payload::SupportedProtocols
//! [`SystemType`]: payload::SystemType
//! [`TransferSize`]: payload::TransferSize
//! [`UniqueName`]: payload::UniqueName
//!
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `std` | yes | [`ReplyReader`], [`IoSink`], [`Lang::from_locale`] |
//! | `alloc` | with `std` | [`ReplyParser`], [`Reply`], [`bulk`], `encode` |
//! | `memchr` | yes | a faster search for line ends |
//! | `serde` | no | serialization: see [JSON](#json); without `alloc`, only of [`ReplyCode`] |
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
    ClosedSetMembers, CodeCommandIter, CodeStatus, Command, CommandReplies, Description,
    DiagnosticKind, Diagram, Document, EncodeErrorKind, EncodeStyle, Expectation, FaultKind,
    HostPolicy, InvalidCommand, InvalidReplyCode, Lang, LaterReply, Liberty, Meaning, OutcomeKind,
    PayloadErrorKind, Recovery, ReplyClass, ReplyCode, ReplyGroup, ReplySlot, SendErrorKind,
    Situation, Source, Terminator, TextIter, TextList, TextSource, Transition, Verdict, Violation,
    WireForm,
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
pub use write::{EncodeError, ReplyBuilder, Sink, SinkError, SinkErrorMessage, SliceSink};
