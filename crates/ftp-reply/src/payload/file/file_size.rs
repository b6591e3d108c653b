//! File size in a 213 reply.

use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::{Expectation, PayloadErrorKind, ReplyCode, ReplyView};
#[cfg(feature = "alloc")]
use alloc::vec::Vec;

const EXPECTED: Expectation = Expectation::DecimalDigits;

/// The size in the 213 reply to SIZE: the number of bytes that a transfer of the file would send
/// with the current TYPE, MODE and STRU (RFC 3659, section 4).
///
/// ```
/// use ftp_reply::payload::FileSize;
/// # use ftp_reply::ReplyParser;
/// # let mut parser = ReplyParser::new();
/// # parser.feed(b"213 1830\r\n");
/// # let reply = parser.next_reply().unwrap().unwrap();
///
/// // 213 1830
/// assert_eq!(FileSize::parse(&reply)?.bytes(), 1830);
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileSize {
    bytes: u64,
}

impl FileSize {
    /// Parses a 213 reply: one line of digits. Spaces after them are accepted.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `multi_line`, `missing` if there is no text, `malformed` if it is not a number,
    /// `out_of_range` if that is over 18446744073709551615.
    pub fn parse<'a>(reply: impl Into<ReplyView<'a>>) -> Result<FileSize, PayloadError> {
        let reply = reply.into();
        let input = Input::reply(
            reply,
            &[ReplyCode::FILE_STATUS],
            Expectation::FileStatusReply,
        )?;
        let line = input.only_line(reply, EXPECTED)?;
        let spaces = line.iter().rev().take_while(|byte| **byte == b' ').count();
        let digits = &line[..line.len() - spaces];
        if let Some(at) = digits.iter().position(|byte| !byte.is_ascii_digit()) {
            return Err(input.error(PayloadErrorKind::Malformed, &digits[at..], EXPECTED));
        }
        let bytes = input.number(digits, Expectation::ByteCount)?;
        Ok(FileSize { bytes })
    }

    /// Creates a size.
    ///
    /// ```
    /// # use ftp_reply::payload::FileSize;
    /// assert_eq!(FileSize::new(9).bytes(), 9);
    /// ```
    pub const fn new(bytes: u64) -> FileSize {
        FileSize { bytes }
    }

    /// Returns the number of bytes.
    pub const fn bytes(self) -> u64 {
        self.bytes
    }

    /// Returns the bytes of the 213 reply.
    ///
    /// # Errors
    ///
    /// Never fails. Returns a `Result` like every other encoder.
    ///
    /// ```
    /// # use ftp_reply::payload::FileSize;
    /// assert_eq!(FileSize::new(1830).encode()?, b"213 1830\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(self) -> Result<Vec<u8>, crate::EncodeError> {
        use alloc::string::ToString;

        let code = ReplyCode::FILE_STATUS;
        let value = self.bytes.to_string();
        crate::payload::form::encode(
            code,
            crate::payload::form::of(code)?,
            &[("value", value.as_bytes())],
        )
    }
}
