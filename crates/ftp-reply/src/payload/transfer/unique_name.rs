//! Name of a file that STOU stores, in a 125 or 150 reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use super::transfer_size::CARRIERS;
use crate::payload::error::PayloadError;
use crate::payload::input::{Input, control_byte};
use crate::{EncodeError, EncodeErrorKind, Escaped, Expectation, ReplyView};

const EXPECTED: Expectation = Expectation::UniqueName;

/// The name that the server chose for a file of STOU, in the 125 or 150 reply before the transfer
/// (RFC 1123, section 4.1.2.9).
///
/// The name is bytes as the server sent them, usually UTF-8. It can be a path.
///
/// ```
/// use ftp_reply::payload::UniqueName;
/// # use ftp_reply::ReplyParser;
/// # let mut parser = ReplyParser::new();
/// # parser.feed(b"150 FILE: notes.txt.1\r\n");
/// # let reply = parser.next_reply().unwrap().unwrap();
///
/// // 150 FILE: notes.txt.1
/// assert_eq!(UniqueName::parse(&reply)?.as_bytes(), b"notes.txt.1");
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UniqueName<'a> {
    name: &'a [u8],
}

impl<'a> UniqueName<'a> {
    /// Parses a 125 or 150 reply: the first line that starts with `FILE: `. The rest of the line is the
    /// name, including spaces.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `missing` if there is no such line or no name, `control_byte`.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<UniqueName<'a>, PayloadError> {
        let reply = reply.into();
        let input = Input::reply(reply, &CARRIERS, Expectation::TransferStartReply)?;
        let name = reply.lines().find_map(|line| line.strip_prefix(b"FILE: "));
        let name = name
            .filter(|name| !name.is_empty())
            .ok_or_else(|| input.missing(EXPECTED))?;
        input.reject_control_bytes(name)?;
        Ok(UniqueName { name })
    }

    /// Creates a name.
    ///
    /// # Errors
    ///
    /// [`ControlByte`](EncodeErrorKind::ControlByte) if the name contains one,
    /// [`OutOfRange`](EncodeErrorKind::OutOfRange) if it is empty.
    ///
    /// ```
    /// # use ftp_reply::payload::UniqueName;
    /// assert!(UniqueName::new(b"a.1").is_ok());
    /// assert!(UniqueName::new(b"a\n226 Done").is_err());
    /// ```
    pub fn new(name: &'a [u8]) -> Result<UniqueName<'a>, EncodeError> {
        if name.is_empty() {
            return Err(EncodeError::new(EncodeErrorKind::OutOfRange));
        }
        match control_byte(name) {
            Some(at) => Err(EncodeError::at(EncodeErrorKind::ControlByte, 0, at)),
            None => Ok(UniqueName { name }),
        }
    }

    /// Returns the name.
    pub const fn as_bytes(&self) -> &'a [u8] {
        self.name
    }

    /// Returns the bytes of the reply: 125 if the data connection is already open, otherwise 150.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](EncodeErrorKind::OutOfRange) for another code.
    ///
    /// ```
    /// # use ftp_reply::{ReplyCode, payload::UniqueName};
    /// let name = UniqueName::new(b"a.1")?;
    /// assert_eq!(name.encode(ReplyCode::FILE_STATUS_OKAY)?, b"150 FILE: a.1\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(&self, code: crate::ReplyCode) -> Result<Vec<u8>, EncodeError> {
        if !CARRIERS.contains(&code) {
            return Err(EncodeError::new(EncodeErrorKind::OutOfRange));
        }
        crate::payload::form::encode(
            code,
            crate::payload::form::of(code)?,
            &[("path", self.name)],
        )
    }
}

impl fmt::Debug for UniqueName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UniqueName")
            .field(&Escaped(self.name))
            .finish()
    }
}
