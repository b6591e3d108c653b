//! Scans the caller's buffer for replies, without allocation.

use core::fmt;

use super::diagnostic::Diagnostics;
use super::fault::FaultView;
use super::framer::{Framer, Step};
use super::options::ParseOptions;
use super::view::{ReplyView, to_view};
use crate::part;
use crate::{FaultKind, ReplyCode};

/// Finds replies in a buffer that the caller owns and fills.
///
/// The scanner does not allocate. It remembers how far it has scanned, so each byte is scanned once,
/// even if a reply arrives in many chunks. To use it:
///
/// 1. Call [`scan`](ReplyScanner::scan) with all bytes that were received and not yet consumed, until
///    it returns [`NeedMore`](ScanEvent::NeedMore). Each result has the number of
///    [`consumed`](Scanned::consumed) bytes at the start, which later calls do not get again.
/// 2. After `NeedMore`, remove the consumed bytes from the buffer and append more to the rest.
/// 3. At the end of the stream, call [`finish`](ReplyScanner::finish).
///
/// After `NeedMore`, the rest never exceeds [`Limits::max_reply`](crate::Limits::max_reply) bytes (or 1
/// byte if that is 0), so a buffer of one byte more is sufficient.
///
/// See also [the other readers](crate#three-ways-to-read).
///
/// ```
/// use ftp_reply::{ReplyScanner, ScanEvent};
///
/// let mut scanner = ReplyScanner::new();
/// let mut buffer = Vec::new();
/// let mut codes = Vec::new();
/// for chunk in [&b"220 hello\r\n331 pass"[..], b"word, please\r\n"] {
///     buffer.extend_from_slice(chunk);
///     let mut consumed = 0;
///     loop {
///         let scanned = scanner.scan(&buffer[consumed..]);
///         consumed += scanned.consumed;
///         match scanned.event {
///             ScanEvent::Reply(reply) => codes.push(reply.code().as_u16()),
///             ScanEvent::Fault(fault) => eprintln!("{fault}"),
///             _ => break,
///         }
///     }
///     buffer.drain(..consumed);
/// }
/// assert_eq!(codes, [220, 331]);
/// scanner.finish()?;
/// # Ok::<(), ftp_reply::FaultView>(())
/// ```
#[derive(Clone)]
pub struct ReplyScanner {
    pub(super) framer: Framer,
}

/// Result of [`ReplyScanner::scan`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use]
#[non_exhaustive]
pub struct Scanned<'a> {
    /// Number of bytes at the start of the buffer that are no longer needed.
    pub consumed: usize,
    /// Result of the scan.
    pub event: ScanEvent<'a>,
}

/// A reply, a fault, or the need for more bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum ScanEvent<'a> {
    /// A complete reply.
    Reply(ReplyView<'a>),
    /// Bytes that are not a reply. Scanning continues after them.
    Fault(FaultView<'a>),
    /// The buffer ends before the next reply does.
    NeedMore,
}

impl ReplyScanner {
    /// Creates a scanner at the start of a stream, with the default options.
    pub const fn new() -> ReplyScanner {
        ReplyScanner::with_options(ParseOptions::new())
    }

    /// Creates a scanner at the start of a stream.
    pub const fn with_options(options: ParseOptions) -> ReplyScanner {
        ReplyScanner {
            framer: Framer::new(options),
        }
    }

    /// Returns the options of the scanner.
    pub const fn options(&self) -> ParseOptions {
        self.framer.options()
    }

    /// Finds the next reply or fault in `buffer`, which starts at the first byte not consumed. The
    /// result borrows only from the buffer; [`diagnostics`](Self::diagnostics) returns what else was
    /// found.
    ///
    /// Bytes that an earlier call has scanned must still be there, because they are not scanned again.
    /// If the buffer is shorter than the rest was, the result is [`ScanEvent::NeedMore`] and nothing is
    /// consumed.
    ///
    /// ```
    /// use ftp_reply::{ReplyScanner, ScanEvent};
    ///
    /// let log = b"150 Here it comes\r\n226 Done\r\n";
    /// let mut scanner = ReplyScanner::new();
    /// let first = scanner.scan(log);
    /// let second = scanner.scan(&log[first.consumed..]);
    /// let (ScanEvent::Reply(first), ScanEvent::Reply(second)) = (first.event, second.event) else {
    ///     panic!("two replies")
    /// };
    /// assert_eq!((first.code().as_u16(), second.code().as_u16()), (150, 226));
    /// ```
    #[inline]
    pub fn scan<'a>(&mut self, buffer: &'a [u8]) -> Scanned<'a> {
        match self.scan_single_line(buffer, buffer.len()) {
            Some((code, len)) => {
                let reply = ReplyView::new(code, part::before(buffer, len), 1);
                Scanned {
                    consumed: len,
                    event: ScanEvent::Reply(reply),
                }
            }
            None => self.scan_slow(buffer),
        }
    }

    /// Fast path of [`scan`](Self::scan): consumes a one-line reply at the start of the first `len`
    /// bytes of `start`, and returns its code and length. It is faster if more bytes follow.
    ///
    /// Callers that do not need a [`Scanned`] try it first, because its result fits in registers.
    #[inline]
    pub(crate) fn scan_single_line(
        &mut self,
        start: &[u8],
        len: usize,
    ) -> Option<(ReplyCode, usize)> {
        self.framer.scan_single_line(start, len)
    }

    /// Consumes a one-line reply at the start of `buffer` and returns its code and length, if an earlier
    /// [`scan`](Self::scan) has found its line end. Otherwise nothing changes.
    ///
    /// It calls nothing, so a function that tries it first needs no stack. The C library, into which no
    /// caller can inline a scan, would be slower on short replies without it.
    #[doc(hidden)]
    #[inline]
    pub fn scan_known_line(&mut self, buffer: &[u8]) -> Option<(ReplyCode, usize)> {
        self.framer.scan_known_line(buffer)
    }

    /// Fast path for multi-line replies: consumes one at the start of the first `len` bytes of `start`, and
    /// returns its code, length and number of lines. It is faster if more bytes follow.
    ///
    /// If it returns `None`, it may have scanned complete lines, as [`scan`](Self::scan) does.
    #[inline]
    pub(crate) fn scan_multi_line(
        &mut self,
        start: &[u8],
        len: usize,
    ) -> Option<(ReplyCode, usize, usize)> {
        self.framer.scan_multi_line(start, len)
    }

    /// Does the same as [`scan`](Self::scan), without the fast path for one line.
    // Inlined, it would slow down the callers of the fast path.
    #[cold]
    #[inline(never)]
    pub(crate) fn scan_slow<'a>(&mut self, buffer: &'a [u8]) -> Scanned<'a> {
        match self.scan_multi_line(buffer, buffer.len()) {
            Some((code, len, line_count)) => {
                let reply = ReplyView::new(code, part::before(buffer, len), line_count);
                Scanned {
                    consumed: len,
                    event: ScanEvent::Reply(reply),
                }
            }
            None => self.scan_all(buffer),
        }
    }

    /// Does the same as [`scan`](Self::scan), without the fast paths.
    #[inline]
    pub(crate) fn scan_all<'a>(&mut self, buffer: &'a [u8]) -> Scanned<'a> {
        self.scan_with(buffer, Framer::scan)
    }

    /// Does the same, but leaves the start of a short line; see [`Framer::scan_lines`].
    #[cfg(feature = "alloc")]
    #[inline]
    pub(crate) fn scan_lines<'a>(&mut self, buffer: &'a [u8]) -> Scanned<'a> {
        self.scan_with(buffer, Framer::scan_lines)
    }

    #[inline]
    fn scan_with<'a>(
        &mut self,
        buffer: &'a [u8],
        scan: impl FnOnce(&mut Framer, &[u8]) -> (usize, Step),
    ) -> Scanned<'a> {
        let held = self.framer.pending();
        let Some(chunk) = buffer.get(held..) else {
            return Scanned {
                consumed: 0,
                event: ScanEvent::NeedMore,
            };
        };
        let (used, step) = scan(&mut self.framer, chunk);
        let end = held + used;
        let (consumed, event) = match to_view(step, buffer, end) {
            Some(Ok(reply)) => (end, ScanEvent::Reply(reply)),
            Some(Err(fault)) => (end, ScanEvent::Fault(fault)),
            None => (end - self.framer.pending(), ScanEvent::NeedMore),
        };
        Scanned { consumed, event }
    }

    /// Returns the diagnostics of the reply or fault that the last [`scan`](Self::scan) returned. After
    /// [`NeedMore`](ScanEvent::NeedMore), returns those found so far of the next one, or of the fault
    /// that [`finish`](Self::finish) returns.
    ///
    /// ```
    /// use ftp_reply::{DiagnosticKind, ReplyScanner, ScanEvent};
    ///
    /// let mut scanner = ReplyScanner::new();
    /// let scanned = scanner.scan(b"\r\n220 Ready\r\n");
    /// assert!(matches!(scanned.event, ScanEvent::Reply(_)));
    /// let found = scanner.diagnostics().as_slice();
    /// assert_eq!((found[0].kind, found[0].offset), (DiagnosticKind::BlankLine, 0));
    /// ```
    pub fn diagnostics(&self) -> Diagnostics<'_> {
        self.framer.diagnostics()
    }

    /// Returns how many of the bytes scanned last can become part of a reply or fault.
    #[cfg(feature = "alloc")]
    pub(crate) fn pending(&self) -> usize {
        self.framer.pending()
    }

    /// Checks that the scanned bytes do not end inside a reply or line. Call it at any time: it does
    /// not change the scanner.
    ///
    /// # Errors
    ///
    /// [`UnexpectedEof`](FaultKind::UnexpectedEof) if they do. The fault keeps no bytes, because they
    /// are in the caller's buffer.
    ///
    /// ```
    /// # use ftp_reply::ReplyScanner;
    /// let mut scanner = ReplyScanner::new();
    /// let _ = scanner.scan(b"421 Ti");
    /// let fault = scanner.finish().unwrap_err();
    /// assert_eq!(fault.code.map(u16::from), Some(421));
    /// ```
    pub fn finish(&self) -> Result<(), FaultView<'static>> {
        match self.framer.unfinished() {
            None => Ok(()),
            Some((offset, code)) => Err(FaultView {
                kind: FaultKind::UnexpectedEof,
                offset,
                code,
                kept: &[],
            }),
        }
    }

    /// Returns `true` if nothing was scanned after the last reply or fault, not even a blank line.
    pub fn is_empty(&self) -> bool {
        self.framer.is_idle()
    }

    /// Returns the number of bytes scanned since the start of the stream. Bytes of an incomplete reply
    /// count, although they are not consumed.
    ///
    /// ```
    /// # use ftp_reply::ReplyScanner;
    /// let mut scanner = ReplyScanner::new();
    /// assert_eq!(scanner.scan(b"220 Rea").consumed, 0);
    /// assert_eq!(scanner.position(), 7);
    /// ```
    pub const fn position(&self) -> u64 {
        self.framer.position()
    }

    /// Resets everything except the options, for the start of another stream.
    pub fn reset(&mut self) {
        self.framer = Framer::new(self.framer.options());
    }
}

impl Default for ReplyScanner {
    fn default() -> ReplyScanner {
        ReplyScanner::new()
    }
}

impl fmt::Debug for ReplyScanner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyScanner")
            .field("options", &self.options())
            .field("position", &self.position())
            .field("pending", &self.framer.pending())
            .finish()
    }
}
