//! What a reader reports where it found no reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use super::escape::Escaped;
use crate::ReplyCode;

/// Why bytes were not a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FaultKind {
    /// A line that should start a reply does not start with three digits, the first from 1 to 6, and
    /// then a space, a hyphen or the line end (RFC 959 section 4.2).
    Malformed,
    /// A line is longer than [`Limits::max_line`](crate::Limits::max_line).
    LineTooLong,
    /// A reply is longer than [`Limits::max_reply`](crate::Limits::max_reply).
    ReplyTooLong,
    /// A reply has more lines than [`Limits::max_lines`](crate::Limits::max_lines).
    TooManyLines,
    /// The stream ended inside a reply or a line.
    UnexpectedEof,
}

impl FaultKind {
    /// The name in snake case, the same in every language: `malformed`, `line_too_long`,
    /// `reply_too_long`, `too_many_lines`, `unexpected_eof`.
    ///
    /// ```
    /// # use ftp_reply::FaultKind;
    /// assert_eq!(FaultKind::LineTooLong.name(), "line_too_long");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            FaultKind::Malformed => "malformed",
            FaultKind::LineTooLong => "line_too_long",
            FaultKind::ReplyTooLong => "reply_too_long",
            FaultKind::TooManyLines => "too_many_lines",
            FaultKind::UnexpectedEof => "unexpected_eof",
        }
    }

    const fn explanation(self) -> &'static str {
        match self {
            FaultKind::Malformed => {
                "expected three digits, the first from 1 to 6, then a space, `-` or the line end"
            }
            FaultKind::LineTooLong => "a line is longer than the limit; the reply was discarded",
            FaultKind::ReplyTooLong => "the reply is longer than the limit and was discarded",
            FaultKind::TooManyLines => "the reply has more lines than the limit and was discarded",
            FaultKind::UnexpectedEof => "the stream ended before the reply did",
        }
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A fault whose kept bytes are still in the caller's buffer.
///
/// `Display` and `Debug` escape those bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FaultView<'a> {
    /// Why this is not a reply.
    pub kind: FaultKind,
    /// Where the reply or the malformed line starts, in bytes from the start of the stream.
    pub offset: u64,
    /// The code of the reply, if it was read.
    pub code: Option<ReplyCode>,
    /// The bytes from `offset` on, without a malformed line's line end; at most
    /// [`MAX_KEPT`](FaultView::MAX_KEPT).
    pub kept: &'a [u8],
}

impl FaultView<'_> {
    /// The most bytes a fault keeps.
    pub const MAX_KEPT: usize = 256;

    /// The fault with its bytes copied.
    #[cfg(feature = "alloc")]
    pub fn to_fault(self) -> ReplyFault {
        ReplyFault {
            kind: self.kind,
            offset: self.offset,
            code: self.code,
            kept: self.kept.to_vec(),
        }
    }
}

impl fmt::Display for FaultView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.kind, self.offset)?;
        if let Some(code) = self.code {
            write!(f, " in a {code} reply")?;
        }
        write!(f, ": {}", self.kind.explanation())?;
        if !self.kept.is_empty() {
            // A message is read by people: the beginning is enough to recognise the line.
            let (shown, more) = match self.kept.get(..60) {
                Some(start) if self.kept.len() > 60 => (start, "..."),
                _ => (self.kept, ""),
            };
            write!(f, "; found \"{}\"{more}", Escaped(shown))?;
        }
        Ok(())
    }
}

impl fmt::Debug for FaultView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyFault")
            .field("kind", &self.kind)
            .field("offset", &self.offset)
            .field("code", &self.code)
            .field("kept", &Escaped(self.kept))
            .finish()
    }
}

impl core::error::Error for FaultView<'_> {}

/// A fault met while reading, with the bytes that it kept.
///
/// `Display` and `Debug` escape those bytes.
///
/// ```
/// use ftp_reply::{FaultKind, ReplyParser};
///
/// let mut parser = ReplyParser::new();
/// parser.feed(b"220 Ready\r\n\x1b[2Jwhat?\r\n");
/// parser.next_reply();
/// let fault = parser.next_reply().unwrap().unwrap_err();
/// assert_eq!((fault.kind, fault.offset), (FaultKind::Malformed, 11));
/// assert_eq!(fault.kept, b"\x1b[2Jwhat?");
/// assert!(fault.to_string().ends_with(r#"found "\x1b[2Jwhat?""#));
/// ```
#[cfg(feature = "alloc")]
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ReplyFault {
    /// Why this is not a reply.
    pub kind: FaultKind,
    /// Where the reply or the malformed line starts, in bytes from the start of the stream.
    pub offset: u64,
    /// The code of the reply, if it was read.
    pub code: Option<ReplyCode>,
    /// The bytes from `offset` on, without a malformed line's line end; at most
    /// [`FaultView::MAX_KEPT`].
    pub kept: Vec<u8>,
}

#[cfg(feature = "alloc")]
impl ReplyFault {
    /// The fault borrowed, as the layer without allocation reports it.
    pub fn as_view(&self) -> FaultView<'_> {
        FaultView {
            kind: self.kind,
            offset: self.offset,
            code: self.code,
            kept: &self.kept,
        }
    }
}

#[cfg(feature = "alloc")]
impl fmt::Display for ReplyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_view().fmt(f)
    }
}

#[cfg(feature = "alloc")]
impl fmt::Debug for ReplyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_view().fmt(f)
    }
}

#[cfg(feature = "alloc")]
impl core::error::Error for ReplyFault {}
