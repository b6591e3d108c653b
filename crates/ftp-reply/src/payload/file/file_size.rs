//! File size in a 213 reply.

use crate::part;
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::lenient::{Lenient, Liberties};
use crate::payload::numbers;
use crate::write::{Encode, FormReply, Value};
use crate::{Expectation, Liberty, PayloadErrorKind, ReplyCode, ReplyView, Sink, SinkError};
#[cfg(feature = "alloc")]
use alloc::vec::Vec;

const CARRIERS: [ReplyCode; 1] = [ReplyCode::FILE_STATUS];
const EXPECTED_REPLY: Expectation = Expectation::FileStatusReply;
const EXPECTED: Expectation = Expectation::DecimalDigits;

/// The size in the 213 reply to SIZE: the number of bytes that a transfer of the file would send
/// with the current TYPE, MODE and STRU (RFC 3659, section 4).
///
/// ```
/// use ftp_reply::payload::FileSize;
/// # let reply = ftp_reply::Reply::parse(b"213 1830\r\n").unwrap();
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
        FileSize::read(Input::reply(reply, &CARRIERS, EXPECTED_REPLY)?, reply)
    }

    /// Parses a 213 reply as [`parse`](Self::parse) does, or as tolerant clients do: one line with other
    /// text around the number. The number is the one before the word `bytes`, the one at the start of
    /// the line, or the only one, in this order. A number with another unit or a fraction does not
    /// count. The reply can have another 2yz code.
    ///
    /// # Errors
    ///
    /// The errors of `parse`.
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::{FileSize, Liberty}};
    /// let reply = Reply::parse(b"213 File size is 1830 bytes.\r\n").unwrap();
    /// let read = FileSize::parse_lenient(&reply)?;
    /// assert_eq!(read.value.bytes(), 1830);
    /// assert!(read.liberties.contains(Liberty::SurroundingText));
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_lenient<'a>(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Lenient<FileSize>, PayloadError> {
        Lenient::read(
            reply.into(),
            &CARRIERS,
            EXPECTED_REPLY,
            FileSize::read,
            FileSize::read_tolerant,
        )
    }

    /// Parses a single value: the fact `size` of MLST and MLSD (RFC 3659, section 7.5.7).
    ///
    /// # Errors
    ///
    /// `missing` if it is empty, `malformed`, `out_of_range`. The offset is from its start.
    ///
    /// ```
    /// # use ftp_reply::payload::FileSize;
    /// assert_eq!(FileSize::parse_value("1830")?.bytes(), 1830);
    /// assert!(FileSize::parse_value("1830 ").is_err());
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_value(value: impl AsRef<[u8]>) -> Result<FileSize, PayloadError> {
        let value = value.as_ref();
        let input = Input::other(value);
        if value.is_empty() {
            return Err(input.missing(EXPECTED));
        }
        FileSize::read_digits(input, value)
    }

    fn read(input: Input<'_>, reply: ReplyView<'_>) -> Result<FileSize, PayloadError> {
        let line = input.only_line(reply, EXPECTED)?;
        let spaces = line.iter().rev().take_while(|byte| **byte == b' ').count();
        FileSize::read_digits(input, part::before(line, line.len() - spaces))
    }

    fn read_digits(input: Input<'_>, digits: &[u8]) -> Result<FileSize, PayloadError> {
        if let Some(at) = digits.iter().position(|byte| !byte.is_ascii_digit()) {
            return Err(input.error(
                PayloadErrorKind::Malformed,
                part::from(digits, at),
                EXPECTED,
            ));
        }
        let bytes = input.number(digits, Expectation::ByteCount)?;
        Ok(FileSize { bytes })
    }

    fn read_tolerant(
        input: Input<'_>,
        reply: ReplyView<'_>,
        liberties: &mut Liberties,
    ) -> Result<Option<FileSize>, PayloadError> {
        let line = input.only_line(reply, EXPECTED).ok();
        let Some(digits) = line.and_then(size_in_text) else {
            return Ok(None);
        };
        liberties.add(Liberty::SurroundingText);
        FileSize::read_digits(input, digits).map(Some)
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
        self.form().to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(self, sink: &mut S) -> Result<usize, SinkError<S::Error>> {
        self.form().to_sink(sink)
    }

    fn form(&self) -> FormReply<'_, 1> {
        FormReply::new(
            ReplyCode::FILE_STATUS,
            [("value", Value::Display(&self.bytes))],
        )
    }
}

/// Returns the digits of the number that is most likely the size.
fn size_in_text(line: &[u8]) -> Option<&[u8]> {
    let numbers = || {
        numbers::whole_numbers(line).filter_map(|(digits, rest)| Some((digits, has_unit(rest)?)))
    };
    if let Some((digits, _)) = numbers().find(|(_, has_unit)| *has_unit) {
        return Some(digits);
    }
    let start = line.iter().position(|byte| *byte != b' ')?;
    let mut numbers = numbers();
    let (digits, _) = numbers.next()?;
    let is_first_word = part::from(line, start).starts_with(digits);
    (is_first_word || numbers.next().is_none()).then_some(digits)
}

/// Returns `true` if a unit of one byte follows, `false` if none follows, and `None` if the number is a
/// part of a word or has another unit.
fn has_unit(rest: &[u8]) -> Option<bool> {
    let word = rest.trim_ascii_start();
    if numbers::starts_with_word(word, &["bytes", "byte", "B"]) {
        return Some(true);
    }
    let is_attached = rest.first().is_some_and(u8::is_ascii_alphanumeric);
    (!is_attached && !has_other_unit(word)).then_some(false)
}

/// Returns `true` for a unit with a prefix, such as `kB`, `MiB` or `kilobytes`.
fn has_other_unit(word: &[u8]) -> bool {
    let end = word
        .iter()
        .position(|byte| !byte.is_ascii_alphabetic())
        .unwrap_or(word.len());
    let mut lower = [0; 9];
    let Some(unit) = lower.get_mut(..end) else {
        return false;
    };
    for (lower, byte) in unit.iter_mut().zip(word) {
        *lower = byte.to_ascii_lowercase();
    }
    let prefix = [&b"bytes"[..], b"byte", b"ib", b"b", b""]
        .into_iter()
        .find_map(|suffix| unit.strip_suffix(suffix));
    matches!(
        prefix,
        Some(
            b"k" | b"m"
                | b"g"
                | b"t"
                | b"kilo"
                | b"mega"
                | b"giga"
                | b"tera"
                | b"kibi"
                | b"mebi"
                | b"gibi"
        )
    )
}
