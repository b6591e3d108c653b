//! Values in replies and arguments, as types that are parsed and written.
//!
//! Some replies contain a value for the program, such as an address or a size. Each has a type in this
//! module. For a server, `encode` (feature `alloc`) returns the reply, and `encode_into` writes it to a
//! [`Sink`](crate::Sink), such as a buffer without an allocator:
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
//! [`ExtendedHostPort`], which servers read and clients write. [`Base64`] is the argument of ADAT.
//!
//! The name of a function shows what it reads. The types have those that apply to them:
//!
//! | function | reads |
//! |---|---|
//! | `parse` | a reply: a `&Reply` or a [`ReplyView`](crate::ReplyView) |
//! | `parse_lenient` | a reply, also in the forms of servers that break the rules |
//! | `parse_argument` | the argument of a command; addresses also implement `FromStr` |
//! | `parse_value` | the value of a fact |
//! | `parse_line` | a line of a listing |
//!
//! # Strict and lenient
//!
//! `parse` accepts any text around a value if the RFC leaves it free, but it is strict about the value:
//! a value that is out of range is a [`PayloadError`]. `parse_lenient` reads strictly first. If that
//! fails, it accepts what tolerant clients accept. It returns a [`Lenient`] value with its
//! [`Liberties`], which are empty if the strict reading succeeded. Use it if you prefer a probable value
//! to an error.
//!
//! The types do not contain the command, so the caller decides that a 213 answers SIZE.
//!
//! ```
//! use ftp_reply::Reply;
//! use ftp_reply::payload::{FileSize, Pathname};
//!
//! let reply = Reply::parse(b"257 \"/pub\" is the current directory\r\n")?;
//! assert_eq!(&*Pathname::parse(&reply)?.to_cow(), b"/pub");
//! let reply = Reply::parse(b"213 1830\r\n")?;
//! assert_eq!(FileSize::parse(&reply)?.bytes(), 1830);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A server without an allocator writes replies to a slice:
//!
//! ```
//! use ftp_reply::SliceSink;
//! use ftp_reply::payload::{FileSize, Pathname};
//!
//! let mut buffer = [0; 64];
//! let mut sink = SliceSink::new(&mut buffer);
//! Pathname::new(b"/pub")?.encode_into("is the current directory", &mut sink)?;
//! FileSize::new(1830).encode_into(&mut sink)?;
//! let len = sink.finish()?;
//! assert_eq!(&buffer[..len], b"257 \"/pub\" is the current directory\r\n213 1830\r\n");
//! # Ok::<(), ftp_reply::EncodeError>(())
//! ```

mod address;
mod error;
mod file;
mod input;
mod lenient;
mod listing;
mod numbers;
mod parentheses;
mod security;
mod server;
mod transfer;

pub use crate::{Expectation, HostPolicy, Liberty, PayloadErrorKind};
#[doc(hidden)]
pub use address::IpText;
pub use address::{
    ExtendedHostPort, ExtendedPassiveAddress, HostPort, LongHostPort, PassiveAddress,
    PassiveDiagnostics, SupportedProtocolIter, SupportedProtocols, UnusableHost,
    UnusableHostMessage,
};
pub use error::PayloadError;
pub use file::{FileSize, FileTime, FileTimeValue, Pathname, PathnameParts};
pub use lenient::{Lenient, Liberties, LibertyIter};
pub use listing::{
    Fact, FactIter, FactName, Feature, FeatureIter, Features, FileEntry, FileEntryIter,
};
pub use security::{
    Base64, Base64Bytes, FragmentIter, ProtectedReply, SecurityData, SecurityDataBytes, ToBase64,
};
#[cfg(feature = "alloc")]
pub use security::{OpenError, OpenErrorMessage};
pub use server::{ExpectedDelay, SystemType};
pub use transfer::{RestartMarker, TransferSize, UniqueName};
