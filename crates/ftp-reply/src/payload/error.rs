//! Errors of reading payloads.

use core::fmt;

use crate::error_details::Kind;
use crate::{
    ClosedSet, ErrorDetails, ErrorMessage, Expectation, Lang, PayloadErrorKind, ReplyCode,
};

/// Why a payload could not be read, with the offset and what was expected there.
///
/// It contains no bytes of the reply, which may be security data.
///
/// ```
/// use ftp_reply::payload::{FileSize, PayloadErrorKind};
/// # let reply = ftp_reply::Reply::parse(b"213 12 bytes\r\n").unwrap();
///
/// // 213 12 bytes
/// let error = FileSize::parse(&reply).unwrap_err();
/// assert_eq!(error.kind(), PayloadErrorKind::Malformed);
/// assert_eq!(error.offset(), 6);
/// assert_eq!(
///     error.to_string(),
///     "malformed value at byte 6 of the 213 reply: expected decimal digits and nothing else",
/// );
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct PayloadError {
    kind: PayloadErrorKind,
    code: Option<ReplyCode>,
    offset: usize,
    expected: Expectation,
}

impl PayloadError {
    pub(super) const fn new(
        kind: PayloadErrorKind,
        code: Option<ReplyCode>,
        offset: usize,
        expected: Expectation,
    ) -> PayloadError {
        PayloadError {
            kind,
            code,
            offset,
            expected,
        }
    }

    /// Returns what is wrong.
    pub const fn kind(&self) -> PayloadErrorKind {
        self.kind
    }

    /// Returns the code of the reply, or `None` if the input was not a reply but the argument of
    /// a command, a line of a listing or a single value.
    pub const fn code(&self) -> Option<ReplyCode> {
        self.code
    }

    /// Returns the offset in bytes from the start of the reply's [`raw`](crate::ReplyView::raw) bytes,
    /// or of the other input. If something is missing, it is where it was expected, or the end.
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// Returns what was expected at the offset.
    pub const fn expected(&self) -> Expectation {
        self.expected
    }

    /// Returns the error as a sentence.
    ///
    /// ```
    /// use ftp_reply::payload::HostPort;
    /// use ftp_reply::Lang;
    ///
    /// let error = HostPort::parse_argument("127,0,0,1,0").unwrap_err();
    /// assert_eq!(
    ///     error.message(Lang::Ko).to_string(),
    ///     "형식 오류(입력, 바이트 오프셋 0). 필요: 쉼표로 이은 0~255의 숫자 6개",
    /// );
    /// ```
    pub fn message(&self, lang: Lang) -> ErrorMessage<'static> {
        let mut details = ErrorDetails::new(ClosedSet::PayloadError, self.kind.number());
        details.code = self.code.map_or(0, ReplyCode::as_u16);
        details.offset = self.offset as u64;
        details.message_of(Kind::Payload(self.kind, self.expected), lang)
    }
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(Lang::En).fmt(f)
    }
}

impl core::error::Error for PayloadError {}
