//! Errors of writing a reply or a command.

use core::fmt;

use crate::error_details::Kind;
use crate::{ClosedSet, EncodeErrorKind, ErrorDetails, ErrorMessage, Expectation, Lang};

/// Why a reply or a command was not written, and where the reason is.
///
/// It contains positions, never the bytes found there, because an argument can be a password.
///
/// ```
/// use ftp_reply::{EncodeErrorKind, ReplyBuilder, ReplyCode};
///
/// let split = ReplyBuilder::new(ReplyCode::COMMAND_OKAY, ["fine", "a\r\n230 Logged in"]);
/// let error = split.encode().unwrap_err();
/// assert_eq!(error.kind(), EncodeErrorKind::LineBreak);
/// assert_eq!((error.line(), error.offset()), (1, 1));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct EncodeError {
    kind: EncodeErrorKind,
    line: usize,
    offset: usize,
    hole: &'static str,
    needed: usize,
    expected: Option<Expectation>,
}

impl EncodeError {
    /// Creates an error that concerns the entire reply or command.
    pub(crate) const fn new(kind: EncodeErrorKind) -> EncodeError {
        EncodeError::at(kind, 0, 0)
    }

    /// Creates an error at a byte of a line.
    pub(crate) const fn at(kind: EncodeErrorKind, line: usize, offset: usize) -> EncodeError {
        EncodeError {
            kind,
            line,
            offset,
            hole: "",
            needed: 0,
            expected: None,
        }
    }

    /// Creates the error of a value that is not as expected, which the types of other languages can
    /// express.
    #[doc(hidden)]
    pub const fn out_of_range(expected: Expectation) -> EncodeError {
        EncodeError::out_of_range_at(0, expected)
    }

    /// Creates the error of a byte of a line or value that is not as expected.
    pub(crate) const fn out_of_range_at(offset: usize, expected: Expectation) -> EncodeError {
        let mut error = EncodeError::at(EncodeErrorKind::OutOfRange, 0, offset);
        error.expected = Some(expected);
        error
    }

    /// Returns the error with the index of the line.
    pub(crate) const fn in_line(mut self, line: usize) -> EncodeError {
        self.line = line;
        self
    }

    /// Creates the error of a placeholder that has no value.
    pub(crate) const fn unfilled(hole: &'static str) -> EncodeError {
        let mut error = EncodeError::new(EncodeErrorKind::UnfilledHole);
        error.hole = hole;
        error
    }

    /// Creates the error of a buffer that needs to have at least `needed` bytes.
    pub(crate) const fn buffer_too_small(needed: usize) -> EncodeError {
        let mut error = EncodeError::new(EncodeErrorKind::BufferTooSmall);
        error.needed = needed;
        error
    }

    /// Returns what is wrong.
    pub const fn kind(&self) -> EncodeErrorKind {
        self.kind
    }

    /// Returns the line of the reply that is wrong, from 0; 0 for a command.
    pub const fn line(&self) -> usize {
        self.line
    }

    /// Returns the offset in bytes in that line or argument, from 0.
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// Returns the name of the placeholder that has no value, if that is the error.
    ///
    /// ```
    /// use ftp_reply::{Lang, ReplyBuilder, ReplyCode};
    ///
    /// let code = ReplyCode::ENTERING_PASSIVE_MODE;
    /// let error = ReplyBuilder::from_table(code, Lang::En).unwrap_err();
    /// assert_eq!(error.hole(), Some("h1"));
    /// ```
    pub const fn hole(&self) -> Option<&'static str> {
        match self.kind {
            EncodeErrorKind::UnfilledHole => Some(self.hole),
            _ => None,
        }
    }

    /// Returns the length in bytes that the buffer needs, if that is the error.
    ///
    /// ```
    /// use ftp_reply::{Command, SliceSink};
    ///
    /// let mut buffer = [0; 4];
    /// let mut sink = SliceSink::new(&mut buffer);
    /// Command::NOOP.encode_into("", &mut sink).unwrap();
    /// assert_eq!(sink.finish().unwrap_err().needed(), Some(6));
    /// ```
    pub const fn needed(&self) -> Option<usize> {
        match self.kind {
            EncodeErrorKind::BufferTooSmall => Some(self.needed),
            _ => None,
        }
    }

    /// Returns what the value must be, if the error is that it is out of range.
    ///
    /// ```
    /// use ftp_reply::Expectation;
    /// use ftp_reply::payload::FileTime;
    ///
    /// let error = FileTime::new(2024, 2, 30, 0, 0, 0, 0).unwrap_err();
    /// assert_eq!(error.expected(), Some(Expectation::Day));
    /// assert_eq!(
    ///     error.to_string(),
    ///     "value out of range: expected a day that exists in that month",
    /// );
    /// ```
    pub const fn expected(&self) -> Option<Expectation> {
        self.expected
    }

    /// Returns the error as a sentence.
    ///
    /// ```
    /// use ftp_reply::{Command, Lang};
    ///
    /// let error = Command::CWD.encode("a\r\nDELE b").unwrap_err();
    /// assert_eq!(
    ///     error.message(Lang::En).to_string(),
    ///     "control byte at offset 1 would split or truncate the line; remove it",
    /// );
    /// ```
    pub fn message(&self, lang: Lang) -> ErrorMessage<'static> {
        let mut details = ErrorDetails::new(ClosedSet::EncodeError, self.kind.number());
        details.line = self.line as u64;
        details.offset = self.offset as u64;
        details.hole = self.hole;
        details.needed = self.needed as u64;
        details.expected = self.expected.map_or(0, Expectation::number);
        details.message_of(Kind::Encode(self.kind), lang)
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(Lang::En).fmt(f)
    }
}

impl core::error::Error for EncodeError {}
