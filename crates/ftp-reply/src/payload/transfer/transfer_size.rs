//! Size of a transfer in a 125 or 150 reply.

use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::lenient::{Lenient, Liberties};
use crate::payload::numbers;
use crate::payload::parentheses::in_parentheses;
use crate::write::{Encode, LineReply, Value, check_code};
use crate::{EncodeError, Expectation, Lang, Liberty, ReplyCode, ReplyView, Sink, SinkError};
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
/// # let reply = ftp_reply::Reply::parse(b"150 Opening BINARY mode data connection for a.txt (1234 bytes).\r\n").unwrap();
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
    /// Parses a 125 or 150 reply: the last `(N bytes)` or `(1 byte)` in any line, with the word in any
    /// letter case. It is the last one, because a file name in the text may contain another. Returns
    /// `None` if there is none.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `out_of_range` if N is over 18446744073709551615.
    pub fn parse<'a>(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Option<TransferSize>, PayloadError> {
        let reply = reply.into();
        let input = Input::reply(reply, &CARRIERS, Expectation::TransferStartReply)?;
        let texts = reply.lines().flat_map(in_parentheses);
        let digits = texts.filter_map(before_bytes).last();
        let bytes = digits.map(|digits| input.number(digits, Expectation::ByteCount));
        Ok(bytes.transpose()?.map(TransferSize::new))
    }

    /// Parses a 125 or 150 reply as [`parse`](Self::parse) does. If that returns `None`, the size is the
    /// last whole number before the word `bytes` or `byte`, without parentheses. A number that is too
    /// large does not count.
    ///
    /// # Errors
    ///
    /// The errors of `parse`.
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::{Liberty, TransferSize}};
    /// let reply = Reply::parse(b"150 Data transfer starting 12 bytes\r\n").unwrap();
    /// let read = TransferSize::parse_lenient(&reply)?;
    /// assert_eq!(read.value, Some(TransferSize::new(12)));
    /// assert!(read.liberties.contains(Liberty::UnparenthesizedSize));
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_lenient<'a>(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Lenient<Option<TransferSize>>, PayloadError> {
        let reply = reply.into();
        let mut liberties = Liberties::NONE;
        let mut value = TransferSize::parse(reply)?;
        if value.is_none()
            && let Some(digits) = reply.lines().filter_map(last_before_bytes).last()
            && let Some(bytes) = numbers::value(digits)
        {
            value = Some(TransferSize { bytes });
            liberties.add(Liberty::UnparenthesizedSize);
        }
        Ok(Lenient { value, liberties })
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
    pub fn encode(self, code: ReplyCode) -> Result<Vec<u8>, EncodeError> {
        self.line(code)?.to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(
        self,
        code: ReplyCode,
        sink: &mut S,
    ) -> Result<usize, SinkError<S::Error>> {
        self.line(code)?.to_sink(sink)
    }

    fn line(&self, code: ReplyCode) -> Result<LineReply<'_, 4>, EncodeError> {
        check_code(code, &CARRIERS, Expectation::TransferStartReply)?;
        let headline = code.text(Lang::En).unwrap_or_default();
        let text = [
            Value::Bytes(headline.as_bytes()),
            Value::Bytes(b" ("),
            Value::Display(&self.bytes),
            Value::Bytes(b" bytes)"),
        ];
        Ok(LineReply { code, text })
    }
}

/// Returns the digits of `N bytes` or `1 byte`.
fn before_bytes(text: &[u8]) -> Option<&[u8]> {
    let mut parts = text.splitn(2, |byte| *byte == b' ');
    let (digits, unit) = (parts.next()?, parts.next()?);
    let is_unit = |word: &&str| unit.eq_ignore_ascii_case(word.as_bytes());
    (units(digits).iter().any(is_unit) && numbers::is_decimal(digits)).then_some(digits)
}

/// Returns the digits of the last `N bytes` or `1 byte` in a line, anywhere.
fn last_before_bytes(line: &[u8]) -> Option<&[u8]> {
    let has_unit = |digits: &[u8], rest: &[u8]| {
        let word = rest.trim_ascii_start();
        word.len() < rest.len() && numbers::starts_with_word(word, units(digits))
    };
    let numbers = numbers::whole_numbers(line);
    numbers
        .filter(|(digits, rest)| has_unit(digits, rest))
        .map(|(digits, _)| digits)
        .last()
}

/// Returns the words that can follow a number of bytes.
fn units(digits: &[u8]) -> &'static [&'static str] {
    match digits {
        b"1" => &["bytes", "byte"],
        _ => &["bytes"],
    }
}
