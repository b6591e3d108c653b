//! Why a reply or an argument does not hold the value that was looked for.

use core::fmt;

use crate::ReplyCode;

/// Why a payload could not be read, where, and what was expected there.
///
/// It holds no byte of what was read, so it is safe to show: a reply may carry security data.
///
/// ```
/// use ftp_reply::payload::{FileSize, PayloadErrorKind};
/// # use ftp_reply::{ReplyScanner, ScanEvent};
/// # let mut scanner = ReplyScanner::new();
/// # let ScanEvent::Reply(reply) = scanner.scan(b"213 12 bytes\r\n").event else { panic!() };
///
/// // 213 12 bytes
/// let error = FileSize::parse(reply).unwrap_err();
/// assert_eq!(error.kind(), PayloadErrorKind::Malformed);
/// assert_eq!(error.offset(), 6);
/// assert_eq!(
///     error.to_string(),
///     "malformed at byte 6 of the 213 reply: expected decimal digits and nothing else",
/// );
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct PayloadError {
    kind: PayloadErrorKind,
    code: Option<ReplyCode>,
    offset: usize,
    expected: &'static str,
}

impl PayloadError {
    pub(super) const fn new(
        kind: PayloadErrorKind,
        code: Option<ReplyCode>,
        offset: usize,
        expected: &'static str,
    ) -> PayloadError {
        PayloadError {
            kind,
            code,
            offset,
            expected,
        }
    }

    /// What is wrong.
    pub const fn kind(&self) -> PayloadErrorKind {
        self.kind
    }

    /// The code of the reply; `None` if an argument or a value by itself was read.
    pub const fn code(&self) -> Option<ReplyCode> {
        self.code
    }

    /// Where it is wrong: bytes from the start of the reply's [`raw`](crate::ReplyView::raw) bytes,
    /// or of the argument. Where something is missing, the place it was expected at, or the end.
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// What was expected there, as the object of a sentence.
    pub const fn expected(&self) -> &'static str {
        self.expected
    }
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {} of ", self.kind, self.offset)?;
        match self.code {
            Some(code) => write!(f, "the {code} reply")?,
            None => f.write_str("the argument")?,
        }
        write!(f, ": expected {}", self.expected)
    }
}

impl core::error::Error for PayloadError {}

/// What a [`PayloadError`] reports.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum PayloadErrorKind {
    /// A reply with this code never carries the value.
    WrongCode,
    /// What was looked for is not there.
    Missing,
    /// The reply has several lines where the RFC demands one.
    MultiLine,
    /// Something stands where the value belongs, in another form.
    Malformed,
    /// The quote that ends the path is missing.
    UnclosedQuote,
    /// A path or name holds a control byte: 0 to 31, or 127.
    ControlByte,
    /// A number is too large, or zero where zero means nothing.
    OutOfRange,
    /// A date or a time of day that does not exist.
    InvalidTime,
    /// What stands for a host is no address, or none of the protocol given with it.
    InvalidAddress,
    /// A network protocol or address family that is neither IPv4 nor IPv6.
    UnsupportedProtocol,
    /// Text that is no canonical base64.
    InvalidBase64,
    /// The protected bytes are not exactly one reply.
    NotOneReply,
    /// The protected reply is a protected reply again.
    Nested,
}

impl PayloadErrorKind {
    /// Every kind.
    ///
    /// ```
    /// # use ftp_reply::payload::PayloadErrorKind;
    /// assert!(PayloadErrorKind::ALL.contains(&PayloadErrorKind::Missing));
    /// ```
    pub const ALL: &'static [PayloadErrorKind] = &[
        PayloadErrorKind::WrongCode,
        PayloadErrorKind::Missing,
        PayloadErrorKind::MultiLine,
        PayloadErrorKind::Malformed,
        PayloadErrorKind::UnclosedQuote,
        PayloadErrorKind::ControlByte,
        PayloadErrorKind::OutOfRange,
        PayloadErrorKind::InvalidTime,
        PayloadErrorKind::InvalidAddress,
        PayloadErrorKind::UnsupportedProtocol,
        PayloadErrorKind::InvalidBase64,
        PayloadErrorKind::NotOneReply,
        PayloadErrorKind::Nested,
    ];

    /// The name in snake case, the same in every language: `wrong_code`, `missing`, `multi_line`,
    /// `malformed`, `unclosed_quote`, `control_byte`, `out_of_range`, `invalid_time`,
    /// `invalid_address`, `unsupported_protocol`, `invalid_base64`, `not_one_reply`, `nested`.
    ///
    /// ```
    /// # use ftp_reply::payload::PayloadErrorKind;
    /// assert_eq!(PayloadErrorKind::UnclosedQuote.name(), "unclosed_quote");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            PayloadErrorKind::WrongCode => "wrong_code",
            PayloadErrorKind::Missing => "missing",
            PayloadErrorKind::MultiLine => "multi_line",
            PayloadErrorKind::Malformed => "malformed",
            PayloadErrorKind::UnclosedQuote => "unclosed_quote",
            PayloadErrorKind::ControlByte => "control_byte",
            PayloadErrorKind::OutOfRange => "out_of_range",
            PayloadErrorKind::InvalidTime => "invalid_time",
            PayloadErrorKind::InvalidAddress => "invalid_address",
            PayloadErrorKind::UnsupportedProtocol => "unsupported_protocol",
            PayloadErrorKind::InvalidBase64 => "invalid_base64",
            PayloadErrorKind::NotOneReply => "not_one_reply",
            PayloadErrorKind::Nested => "nested",
        }
    }
}

impl fmt::Display for PayloadErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
