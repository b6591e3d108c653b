//! Scans the caller's buffer for replies, without allocation.

use core::fmt;

use super::fault::FaultView;
use super::framer::Framer;
use super::options::ParseOptions;
use super::view::{ReplyView, to_view};
use crate::part;
use crate::{FaultKind, ReplyCode};

/// Finds replies in a buffer that the caller owns and fills.
///
/// The scanner does not allocate. It remembers how far it has scanned, so each byte is scanned once,
/// even if a reply arrives in many chunks. To use it:
///
/// 1. Call [`scan`](ReplyScanner::scan) with all bytes that were received and not yet consumed.
/// 2. After any event, and when you no longer need its reply or fault, remove the first
///    [`consumed`](Scanned::consumed) bytes from the buffer.
/// 3. After [`NeedMore`](ScanEvent::NeedMore), append more bytes to the rest and call `scan` again.
/// 4. At the end of the stream, call [`finish`](ReplyScanner::finish).
///
/// After `NeedMore`, the rest never exceeds [`Limits::max_reply`](crate::Limits::max_reply) bytes.
///
/// See also [the other readers](crate#three-ways-to-read).
///
/// ```
/// use ftp_reply::{ReplyScanner, ScanEvent};
///
/// let mut scanner = ReplyScanner::new();
/// let mut buffer = b"220 hello\r\n331 pass".to_vec();
///
/// let scanned = scanner.scan(&buffer);
/// assert!(matches!(scanned.event, ScanEvent::Reply(reply) if reply.code() == 220));
/// let consumed = scanned.consumed;
/// buffer.drain(..consumed);
///
/// assert_eq!(scanner.scan(&buffer).event, ScanEvent::NeedMore);
/// buffer.extend_from_slice(b"word, please\r\n");
/// let scanned = scanner.scan(&buffer);
/// let ScanEvent::Reply(reply) = scanned.event else { panic!("a complete reply") };
/// assert_eq!(reply.raw(), b"331 password, please\r\n");
/// ```
#[derive(Clone, Copy)]
pub struct ReplyScanner {
    pub(super) framer: Framer,
}

/// Result of [`ReplyScanner::scan`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use]
pub struct Scanned<'a> {
    /// Number of bytes at the start of the buffer that are no longer needed.
    pub consumed: usize,
    /// Result of the scan.
    pub event: ScanEvent<'a>,
}

/// A reply, a fault, or the need for more bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScanEvent<'a> {
    /// A complete reply.
    Reply(ReplyView<'a>),
    /// Bytes that are not a reply. Scanning continues after them.
    Fault(FaultView<'a>),
    /// The buffer ends before the next reply does.
    NeedMore,
}

#[cfg(feature = "alloc")]
impl<'a> ScanEvent<'a> {
    #[inline]
    pub(super) fn into_result(self) -> Option<Result<ReplyView<'a>, FaultView<'a>>> {
        match self {
            ScanEvent::Reply(reply) => Some(Ok(reply)),
            ScanEvent::Fault(fault) => Some(Err(fault)),
            ScanEvent::NeedMore => None,
        }
    }
}

impl ReplyScanner {
    /// Creates a scanner at the start of a stream, with the default options.
    pub const fn new() -> ReplyScanner {
        ReplyScanner::with_options(ParseOptions::DEFAULT)
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

    /// Finds the next reply or fault in `buffer`, which starts at the first byte not consumed.
    ///
    /// Bytes that an earlier call has scanned must still be there, because they are not scanned again.
    /// If the buffer is shorter than the rest was, the result is [`ScanEvent::NeedMore`] and nothing is
    /// consumed.
    #[inline]
    pub fn scan<'a>(&'a mut self, buffer: &'a [u8]) -> Scanned<'a> {
        match self.scan_single_line(buffer) {
            Some((code, len)) => {
                let reply = ReplyView::single_line(code, part::before(buffer, len));
                Scanned {
                    consumed: len,
                    event: ScanEvent::Reply(reply),
                }
            }
            None => self.scan_slow(buffer),
        }
    }

    /// Fast path of [`scan`](Self::scan): consumes a one-line reply at the start of `buffer` and
    /// returns its code and length.
    ///
    /// Callers that do not need a [`Scanned`] try it first, because its result fits in registers.
    #[inline]
    pub(crate) fn scan_single_line(&mut self, buffer: &[u8]) -> Option<(ReplyCode, usize)> {
        self.framer.scan_single_line(buffer)
    }

    /// Does the same as [`scan`](Self::scan), without the fast path.
    pub(crate) fn scan_slow<'a>(&'a mut self, buffer: &'a [u8]) -> Scanned<'a> {
        let held = self.framer.pending();
        let Some(chunk) = buffer.get(held..) else {
            return Scanned {
                consumed: 0,
                event: ScanEvent::NeedMore,
            };
        };
        let (used, step) = self.framer.scan(chunk);
        let end = held + used;
        let (consumed, event) = match to_view(step, buffer, end, &self.framer) {
            Some(Ok(reply)) => (end, ScanEvent::Reply(reply)),
            Some(Err(fault)) => (end, ScanEvent::Fault(fault)),
            None => (end - self.framer.pending(), ScanEvent::NeedMore),
        };
        Scanned { consumed, event }
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

    /// Returns the number of bytes scanned since the start of the stream.
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
