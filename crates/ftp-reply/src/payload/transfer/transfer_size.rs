//! Size of a transfer in a 125 or 150 reply.

use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::numbers;
use crate::payload::parentheses::in_parentheses;
use crate::{Expectation, ReplyCode, ReplyView};
#[cfg(feature = "alloc")]
use alloc::vec::Vec;

/// Codes of the replies that start a transfer.
pub(super) const CARRIERS: [ReplyCode; 2] = [
    ReplyCode::DATA_CONNECTION_ALREADY_OPEN,
    ReplyCode::FILE_STATUS_OKAY,
];

/// The number of bytes in a 125 or 150 reply, in the form of most servers: `(1234 bytes)`.
///
/// No RFC defines it, so a missing size is not an error. It is a hint, because a file can change
/// during the transfer. SIZE returns the exact number (RFC 3659, section 4).
///
/// ```
/// use ftp_reply::payload::TransferSize;
/// # use ftp_reply::ReplyParser;
/// # let mut parser = ReplyParser::new();
/// # parser.feed(b"150 Opening BINARY mode data connection for a.txt (1234 bytes).\r\n");
/// # let reply = parser.next_reply().unwrap().unwrap();
///
/// // 150 Opening BINARY mode data connection for a.txt (1234 bytes).
/// assert_eq!(TransferSize::parse(&reply)?.map(TransferSize::bytes), Some(1234));
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TransferSize {
    bytes: u64,
}

impl TransferSize {
    /// Parses a 125 or 150 reply: the last `(N bytes)` in any line, with `bytes` in any letter case. It is
    /// the last one, because a file name in the text may contain another. Returns `None` if there is
    /// none.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `out_of_range` if N is over 18446744073709551615.
    pub fn parse<'a>(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Option<TransferSize>, PayloadError> {
        let reply = reply.into();
        let input = Input::reply(reply, &CARRIERS, Expectation::TransferStartReply)?;
        let Some(digits) = reply
            .lines()
            .flat_map(in_parentheses)
            .filter_map(before_bytes)
            .last()
        else {
            return Ok(None);
        };
        let bytes = input.number(digits, Expectation::ByteCount)?;
        Ok(Some(TransferSize { bytes }))
    }

    /// Creates a size.
    ///
    /// ```
    /// # use ftp_reply::payload::TransferSize;
    /// assert_eq!(TransferSize::new(9).bytes(), 9);
    /// ```
    pub const fn new(bytes: u64) -> TransferSize {
        TransferSize { bytes }
    }

    /// Returns the number of bytes.
    pub const fn bytes(self) -> u64 {
        self.bytes
    }

    /// Returns the bytes of the reply: 125 if the data connection is already open, otherwise 150.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) for another code.
    ///
    /// ```
    /// # use ftp_reply::{ReplyCode, payload::TransferSize};
    /// assert_eq!(
    ///     TransferSize::new(9).encode(ReplyCode::FILE_STATUS_OKAY)?,
    ///     b"150 File status okay; about to open data connection. (9 bytes)\r\n",
    /// );
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(self, code: ReplyCode) -> Result<Vec<u8>, crate::EncodeError> {
        use crate::{EncodeError, EncodeErrorKind, Lang, ReplyBuilder};

        let headline = CARRIERS
            .contains(&code)
            .then(|| code.text(Lang::En))
            .flatten();
        let headline = headline.ok_or(EncodeError::new(EncodeErrorKind::OutOfRange))?;
        ReplyBuilder::new(code, [alloc::format!("{headline} ({} bytes)", self.bytes)]).encode()
    }
}

/// Returns the digits of `N bytes`.
fn before_bytes(text: &[u8]) -> Option<&[u8]> {
    let (digits, unit) = text.split_at_checked(text.len().checked_sub(" bytes".len())?)?;
    (numbers::is_decimal(digits) && unit.eq_ignore_ascii_case(b" bytes")).then_some(digits)
}
