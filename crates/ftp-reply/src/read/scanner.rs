//! Reads replies from the caller's own buffer, without allocation.

use core::fmt;

use super::fault::FaultView;
use super::framer::Framer;
use super::options::ParseOptions;
use super::part;
use super::view::{ReplyView, to_view};
use crate::{FaultKind, ReplyCode};

/// Finds replies in a buffer that the caller fills and owns.
///
/// The scanner is a small value without allocation. It remembers how far it has looked, so a reply
/// that arrives in many pieces is scanned once all the same. The contract:
///
/// 1. Call [`scan`](ReplyScanner::scan) with all bytes received and not yet consumed.
/// 2. Drop the first [`consumed`](Scanned::consumed) bytes, after any event, once the reply or fault
///    it lent is no longer needed.
/// 3. After [`NeedMore`](ScanEvent::NeedMore) append more bytes to what is left and call again. At the
///    end of the stream call [`finish`](ReplyScanner::finish).
///
/// What is left after `NeedMore` is never longer than [`Limits::max_reply`](crate::Limits::max_reply)
/// bytes, whatever the server sends.
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
/// let ScanEvent::Reply(reply) = scanned.event else { panic!("a whole reply") };
/// assert_eq!(reply.raw(), b"331 password, please\r\n");
/// ```
#[derive(Clone, Copy)]
pub struct ReplyScanner {
    pub(super) framer: Framer,
}

/// What [`ReplyScanner::scan`] found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use]
pub struct Scanned<'a> {
    /// How many bytes at the start of the buffer are done with.
    pub consumed: usize,
    /// What those bytes were.
    pub event: ScanEvent<'a>,
}

/// A reply, a fault, or the need for more bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScanEvent<'a> {
    /// A whole reply.
    Reply(ReplyView<'a>),
    /// Something that is not a reply; scanning goes on after it.
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
    /// A scanner at the start of a stream, with the default options.
    pub const fn new() -> ReplyScanner {
        ReplyScanner::with_options(ParseOptions::DEFAULT)
    }

    /// A scanner at the start of a stream.
    pub const fn with_options(options: ParseOptions) -> ReplyScanner {
        ReplyScanner {
            framer: Framer::new(options),
        }
    }

    /// The options it was made with.
    pub const fn options(&self) -> ParseOptions {
        self.framer.options()
    }

    /// Looks for the next reply or fault in `buffer`, which starts at the first byte not consumed.
    ///
    /// Bytes scanned by an earlier call are not looked at again, so they must still be there: a
    /// shorter buffer than was left is answered with [`ScanEvent::NeedMore`] and nothing consumed.
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
    /// Code that needs no [`Scanned`] tries it first, because the result fits in registers.
    #[inline]
    pub(crate) fn scan_single_line(&mut self, buffer: &[u8]) -> Option<(ReplyCode, usize)> {
        self.framer.scan_single_line(buffer)
    }

    /// Does what [`scan`](Self::scan) does, for any buffer.
    pub(crate) fn scan_slow<'a>(&'a mut self, buffer: &'a [u8]) -> Scanned<'a> {
        let held = self.framer.pending();
        let Some(piece) = buffer.get(held..) else {
            return Scanned {
                consumed: 0,
                event: ScanEvent::NeedMore,
            };
        };
        let (used, step) = self.framer.scan(piece);
        let end = held + used;
        let (consumed, event) = match to_view(step, buffer, end, &self.framer) {
            Some(Ok(reply)) => (end, ScanEvent::Reply(reply)),
            Some(Err(fault)) => (end, ScanEvent::Fault(fault)),
            None => (end - self.framer.pending(), ScanEvent::NeedMore),
        };
        Scanned { consumed, event }
    }

    /// Tells the scanner that the stream has ended after the bytes it has scanned. It may be asked at
    /// any time and changes nothing.
    ///
    /// # Errors
    ///
    /// A fault [`UnexpectedEof`](FaultKind::UnexpectedEof) if that is inside a reply or a line. Its
    /// kept bytes are empty: what is left of the stream is in the caller's buffer.
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

    /// Whether nothing was scanned since the last reply or fault ended, not even a blank line.
    pub fn is_empty(&self) -> bool {
        self.framer.is_at_rest()
    }

    /// How many bytes of the stream were scanned.
    pub const fn position(&self) -> u64 {
        self.framer.position()
    }

    /// Forgets everything but the options: the next byte is the first of a stream.
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
