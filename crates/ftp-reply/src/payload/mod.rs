//! Values in replies and arguments, as types that are parsed and written.
//!
//! Some replies contain a value for the program, such as an address or a size. Each has a type in this
//! module. Its `parse` takes a `&Reply` or a [`ReplyView`](crate::ReplyView), and its `encode`
//! (feature `alloc`) writes the reply for a server:
//!
//! | reply | answers | contains | type |
//! |---|---|---|---|
//! | 110 | a transfer | restart markers | [`RestartMarker`] |
//! | 120 | the greeting, REIN | minutes | [`ExpectedDelay`] |
//! | 125, 150 | RETR | a number of bytes | [`TransferSize`] |
//! | 125, 150 | STOU | the name of a file | [`UniqueName`] |
//! | 211 | FEAT | features | [`Features`] |
//! | 213 | SIZE | a number of bytes | [`FileSize`] |
//! | 213 | MDTM | a time | [`FileTime`] |
//! | 215 | SYST | the name of a system | [`SystemType`] |
//! | 227, 228, 229 | PASV, LPSV, EPSV | an address | [`PassiveAddress`], [`HostPolicy`] |
//! | 234, 235, 334, 335 | AUTH, ADAT | security data | [`SecurityData`] |
//! | 250 | MLST | facts and a path | [`FileEntry`] |
//! | 257 | PWD, MKD | a path | [`Pathname`] |
//! | 521, 522 | LPRT, LPSV; EPRT, EPSV | the supported protocols | [`SupportedProtocols`] |
//! | 631, 632, 633 | any command | a protected reply | [`ProtectedReply`] |
//!
//! The arguments of PORT, LPRT and EPRT are [`HostPort`], [`LongHostPort`] and
//! [`ExtendedHostPort`], which servers read and clients write.
//!
//! Parsing accepts different text around a value if servers are known to send it, but it is strict
//! about the value: a value that is out of range is a [`PayloadError`]. The types do not know the
//! command, so the caller decides that a 213 answers SIZE.
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
pub use security::{Base64, ProtectedReply, SecurityData, ToBase64};
#[cfg(feature = "alloc")]
pub use security::{OpenError, OpenErrorMessage};
pub use server::{ExpectedDelay, SystemType};
pub use transfer::{RestartMarker, TransferSize, UniqueName};
