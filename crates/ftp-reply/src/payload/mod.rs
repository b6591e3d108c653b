//! Reads and writes the values in replies and arguments.
//!
//! The text of most replies is for people, but some replies contain a machine-readable value. Each
//! has a type here, whose `parse` takes a `Reply` by reference or a
//! [`ReplyView`](crate::ReplyView), and whose `encode` (feature `alloc`) writes the reply for a
//! server:
//!
//! | reply | answers | carries | type |
//! |---|---|---|---|
//! | 110 | a transfer | restart markers | [`RestartMarker`] |
//! | 120 | the greeting, REIN | minutes | [`ExpectedDelay`] |
//! | 125, 150 | RETR | a number of bytes | [`TransferSize`] |
//! | 125, 150 | STOU | the name of the file | [`UniqueName`] |
//! | 211 | FEAT | features | [`Features`] |
//! | 213 | SIZE | a number of bytes | [`FileSize`] |
//! | 213 | MDTM | a time | [`FileTime`] |
//! | 215 | SYST | the name of a system | [`SystemType`] |
//! | 227, 228, 229 | PASV, LPSV, EPSV | an address | [`PassiveAddress`], [`HostPolicy`] |
//! | 234, 235, 334, 335 | AUTH, ADAT | security data | [`SecurityData`] |
//! | 250 | MLST | facts and a path | [`FileEntry`] |
//! | 257 | PWD, MKD | a path | [`Pathname`] |
//! | 521, 522 | LPRT, LPSV; EPRT, EPSV | supported protocols | [`SupportedProtocols`] |
//! | 631, 632, 633 | any command | a protected reply | [`ProtectedReply`] |
//!
//! The arguments of PORT, LPRT and EPRT are [`HostPort`], [`LongHostPort`] and
//! [`ExtendedHostPort`], which servers read and clients write.
//!
//! Parsing is lenient about the text around a value if servers are known to differ, and strict
//! about the value itself: a value that is out of range or does not exist is a [`PayloadError`],
//! never a guess. No parser checks the command, so the caller must check that a 213 answers SIZE.
//!
//! ```
//! use ftp_reply::ReplyParser;
//! use ftp_reply::payload::{FileSize, Pathname};
//!
//! let mut parser = ReplyParser::new();
//! parser.feed(b"257 \"/pub\" is the current directory\r\n213 1830\r\n");
//! let path = parser.next_reply().unwrap()?;
//! assert_eq!(&*Pathname::parse(&path)?.to_cow(), b"/pub");
//! let size = parser.next_reply().unwrap()?;
//! assert_eq!(FileSize::parse(&size)?.bytes(), 1830);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod address;
mod error;
mod file;
#[cfg(feature = "alloc")]
mod form;
mod input;
mod listing;
mod numbers;
mod parentheses;
mod security;
mod server;
mod transfer;

pub use crate::{Expectation, HostPolicy, PayloadErrorKind};
pub use address::{
    ExtendedHostPort, HostPort, LongHostPort, PassiveAddress, SupportedProtocols, UnusableHost,
    UnusableHostMessage,
};
pub use error::PayloadError;
pub use file::{FileSize, FileTime, FileTimeValue, Pathname};
pub use listing::{Fact, FactName, Feature, FeatureIter, Features, FileEntry};
#[cfg(feature = "alloc")]
pub use security::OpenError;
pub use security::{Base64, ProtectedReply, SecurityData, ToBase64};
pub use server::{ExpectedDelay, SystemType};
pub use transfer::{RestartMarker, TransferSize, UniqueName};
