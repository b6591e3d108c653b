//! Faults: bytes that are not a reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

#[cfg(feature = "alloc")]
use super::diagnostic::{Diagnostics, OwnedDiagnostics};
use crate::display::{Quoted, pad};
use crate::error_details::Kind;
use crate::facts::messages;
#[cfg(feature = "alloc")]
use crate::part;
use crate::{ClosedSet, ErrorDetails, FaultKind, Lang, ReplyCode, Sanitized};

/// A fault whose bytes are in the caller's buffer.
///
/// `Display` and `Debug` escape the bytes and hide secrets; see [`Sanitized`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FaultView<'a> {
    /// Kind of the fault.
    pub kind: FaultKind,
    /// Offset of the reply or malformed line, in bytes from the start of the stream.
    pub offset: u64,
    /// Code of the reply, if known.
    pub code: Option<ReplyCode>,
    /// The bytes from `offset` on, at most [`MAX_KEPT`](FaultView::MAX_KEPT), without the line end
    /// of a malformed line.
    pub kept: &'a [u8],
}

impl<'a> FaultView<'a> {
    /// Maximum number of bytes that a fault keeps.
    pub const MAX_KEPT: usize = 256;

    /// Creates a fault from its fields, which other languages store as plain numbers.
    #[doc(hidden)]
    pub const fn from_parts(
        kind: FaultKind,
        offset: u64,
        code: Option<ReplyCode>,
        kept: &'a [u8],
    ) -> FaultView<'a> {
        FaultView {
            kind,
            offset,
            code,
            kept,
        }
    }

    /// Returns the fault as a sentence. It shows the start of the kept bytes, escaped and without
    /// secrets.
    ///
    /// ```
    /// use ftp_reply::{Lang, ReplyScanner, ScanEvent};
    ///
    /// let mut scanner = ReplyScanner::new();
    /// let ScanEvent::Fault(fault) = scanner.scan(b"hello\r\n").event else { panic!() };
    /// assert_eq!(
    ///     fault.message(Lang::En).to_string(),
    ///     "malformed line at byte 0: a line must start with a code from 100 to 699, \
    ///      then a space, a hyphen or the line end; found \"hello\"",
    /// );
    /// ```
    pub const fn message(self, lang: Lang) -> FaultMessage<'a> {
        FaultMessage { fault: self, lang }
    }

    /// Returns `true` if the bytes are before or after the one reply that the caller expects, and are
    /// not malformed themselves.
    ///
    /// A reader keeps a malformed line without its line end, and the line does not start as a reply does.
    fn is_outside_one_reply(&self) -> bool {
        self.kind == FaultKind::Malformed
            && (self.kept.contains(&b'\n') || ReplyCode::from_line(self.kept).is_ok())
    }

    /// Copies the fault, without diagnostics; see [`ReplyFault::with_diagnostics`].
    #[cfg(feature = "alloc")]
    pub fn to_fault(self) -> ReplyFault {
        ReplyFault {
            kind: self.kind,
            offset: self.offset,
            code: self.code,
            kept: self.kept.to_vec(),
            diagnostics: OwnedDiagnostics::NONE,
        }
    }
}

impl fmt::Display for FaultView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(Lang::En).fmt(f)
    }
}

/// A fault as a sentence; `Display` writes it. See [`FaultView::message`].
#[derive(Clone, Copy)]
pub struct FaultMessage<'a> {
    fault: FaultView<'a>,
    lang: Lang,
}

impl fmt::Display for FaultMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = Sentence(*self);
        if self.fault.kept.is_empty() {
            return pad(f, format_args!("{sentence}"));
        }
        let found = Found {
            excerpt: Excerpt(self.fault.sanitized()),
            lang: self.lang,
            sentence,
        };
        pad(f, format_args!("{found}"))
    }
}

/// The message without the kept bytes.
struct Sentence<'a>(FaultMessage<'a>);

impl fmt::Display for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let FaultMessage { fault, lang } = self.0;
        if fault.is_outside_one_reply() {
            return messages::fault_not_one_reply(f, lang, fault.offset);
        }
        let mut details = ErrorDetails::new(ClosedSet::Fault, fault.kind.number());
        details.offset = fault.offset;
        details.code = fault.code.map_or(0, ReplyCode::as_u16);
        details.message_of(Kind::Fault(fault.kind), lang).fmt(f)
    }
}

/// A message about bytes, and the bytes.
struct Found<'a> {
    sentence: Sentence<'a>,
    excerpt: Excerpt<'a>,
    lang: Lang,
}

impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        messages::found(f, self.lang, &self.sentence, &self.excerpt)
    }
}

/// The start of the kept bytes, shown between quotes: enough for a person to recognize the line.
struct Excerpt<'a>(Sanitized<'a>);

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 60;
        let (start, is_cut) = self.0.start(SHOWN);
        write!(f, "{}{}", Quoted(start), if is_cut { "..." } else { "" })
    }
}

impl fmt::Debug for FaultView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FaultView")
            .field("kind", &self.kind)
            .field("offset", &self.offset)
            .field("code", &self.code)
            .field("kept", &self.sanitized())
            .finish()
    }
}

impl core::error::Error for FaultView<'_> {}

/// A fault that owns its bytes.
///
/// `Display` and `Debug` escape the bytes and hide secrets; see [`Sanitized`].
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
    /// Kind of the fault.
    pub kind: FaultKind,
    /// Offset of the reply or malformed line, in bytes from the start of the stream.
    pub offset: u64,
    /// Code of the reply, if known.
    pub code: Option<ReplyCode>,
    /// The bytes from `offset` on, at most [`FaultView::MAX_KEPT`], without the line end of a
    /// malformed line.
    pub kept: Vec<u8>,
    diagnostics: OwnedDiagnostics,
}

#[cfg(feature = "alloc")]
impl ReplyFault {
    /// Creates a fault without diagnostics. It keeps the first [`FaultView::MAX_KEPT`] of the bytes.
    ///
    /// ```
    /// use ftp_reply::{FaultKind, Reply, ReplyFault};
    ///
    /// let fault = ReplyFault::new(FaultKind::Malformed, 0, None, b"what?");
    /// assert_eq!(Reply::parse(b"what?\r\n"), Err(fault));
    /// ```
    pub fn new(kind: FaultKind, offset: u64, code: Option<ReplyCode>, kept: &[u8]) -> ReplyFault {
        let kept = part::before(kept, kept.len().min(FaultView::MAX_KEPT));
        FaultView {
            kind,
            offset,
            code,
            kept,
        }
        .to_fault()
    }

    /// Returns the deviations between the reply or fault before this fault and its end.
    ///
    /// ```
    /// use ftp_reply::{DiagnosticKind, ReplyParser};
    ///
    /// let mut parser = ReplyParser::new();
    /// parser.feed(b"\r\nwhat?\r\n");
    /// let fault = parser.next_reply().unwrap().unwrap_err();
    /// assert_eq!(fault.offset, 2);
    /// assert_eq!(fault.diagnostics().as_slice()[0].kind, DiagnosticKind::BlankLine);
    /// ```
    pub fn diagnostics(&self) -> Diagnostics<'_> {
        self.diagnostics.view()
    }

    /// Returns the fault with these diagnostics. After [`ReplyScanner::scan`](crate::ReplyScanner::scan),
    /// pass those of the scanner.
    #[must_use]
    pub fn with_diagnostics(mut self, diagnostics: Diagnostics<'_>) -> ReplyFault {
        self.diagnostics = diagnostics.into();
        self
    }

    /// Returns the fault as a sentence; see [`FaultView::message`].
    ///
    /// ```
    /// use ftp_reply::{Lang, Reply, ReplyParser};
    ///
    /// let mut parser = ReplyParser::new();
    /// parser.feed(b"220 Ready\r\n331");
    /// parser.next_reply();
    /// let fault = parser.finish().unwrap_err();
    /// assert!(fault.message(Lang::Ko).to_string().starts_with("도중에 끝난 스트림"));
    /// ```
    pub fn message(&self, lang: Lang) -> FaultMessage<'_> {
        self.as_view().message(lang)
    }

    /// Returns a view of the fault, the type that the scanner returns.
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
        f.debug_struct("ReplyFault")
            .field("kind", &self.kind)
            .field("offset", &self.offset)
            .field("code", &self.code)
            .field("kept", &self.as_view().sanitized())
            .field("diagnostics", &self.diagnostics())
            .finish()
    }
}

#[cfg(feature = "alloc")]
impl core::error::Error for ReplyFault {}
