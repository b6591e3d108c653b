//! Reads replies from pieces of a stream, keeping what is not complete.

use core::fmt;

use super::buffer::Buffer;
use super::fault::{FaultView, ReplyFault};
use super::options::ParseOptions;
use super::reply::Reply;
use super::scanner::{ReplyScanner, ScanEvent, Scanned};
use super::view::ReplyView;

/// Reads replies from a stream that arrives in pieces of any size.
///
/// Feed it what was received, then take replies until there is none: the same come out however the
/// stream was cut. A fault ends nothing; reading goes on behind it.
///
/// ```
/// use ftp_reply::{FaultKind, ReplyParser};
///
/// let mut parser = ReplyParser::new();
/// parser.feed(b"220-Welcome\r\n to this ser");
/// assert!(parser.next_reply().is_none());
/// parser.feed(b"ver\r\n220 Ready\r\nwhat?\r\n");
/// assert_eq!(parser.next_reply().unwrap()?.code(), 220);
/// assert_eq!(parser.next_reply().unwrap().unwrap_err().kind, FaultKind::Malformed);
/// assert!(parser.next_reply().is_none());
/// parser.finish()?;
/// # Ok::<(), ftp_reply::ReplyFault>(())
/// ```
///
/// # Memory
///
/// If all replies are taken after each `feed`, the parser holds no more than one reply of
/// [`Limits::max_reply`](crate::Limits::max_reply) bytes and the piece fed last.
///
/// # Before TLS
///
/// After the reply to `AUTH TLS` everything must be encrypted. Whatever has arrived unencrypted
/// behind that reply may have been put there by somebody on the way, to be taken for the answer to a
/// command sent later under encryption. A client therefore asks [`is_empty`](ReplyParser::is_empty)
/// before the handshake, and gives up if anything is left:
///
/// ```
/// use ftp_reply::ReplyParser;
///
/// fn may_start_tls(parser: &mut ReplyParser) -> Result<bool, ftp_reply::ReplyFault> {
///     let Some(reply) = parser.next_reply().transpose()? else { return Ok(false) };
///     Ok(reply.code() == 234 && parser.is_empty())
/// }
///
/// let mut parser = ReplyParser::new();
/// parser.feed(b"234 Proceed\r\n");
/// assert!(may_start_tls(&mut parser)?);
///
/// let mut attacked = ReplyParser::new();
/// attacked.feed(b"234 Proceed\r\n230 Logged in\r\n");
/// assert!(!may_start_tls(&mut attacked)?);
/// # Ok::<(), ftp_reply::ReplyFault>(())
/// ```
#[derive(Clone)]
pub struct ReplyParser {
    pub(super) scanner: ReplyScanner,
    pub(super) buffer: Buffer,
}

impl ReplyParser {
    /// A parser at the start of a stream, with the default options.
    pub const fn new() -> ReplyParser {
        ReplyParser::with_options(ParseOptions::DEFAULT)
    }

    /// A parser at the start of a stream.
    pub const fn with_options(options: ParseOptions) -> ReplyParser {
        ReplyParser {
            scanner: ReplyScanner::with_options(options),
            buffer: Buffer::new(),
        }
    }

    /// The options it was made with.
    pub const fn options(&self) -> ParseOptions {
        self.scanner.options()
    }

    /// Appends bytes of the stream.
    pub fn feed(&mut self, chunk: &[u8]) {
        self.buffer.append(chunk, self.options().limits.max_reply);
    }

    /// The next reply or fault, or `None` until more is fed.
    ///
    /// # Errors
    ///
    /// The inner `Err` is a fault in the stream; the replies behind it follow.
    #[inline]
    pub fn next_reply(&mut self) -> Option<Result<Reply, ReplyFault>> {
        let rest = self.buffer.rest();
        if let Some((code, len)) = self.scanner.scan_single_line(rest) {
            let reply = Reply::single_line(code, rest, len);
            self.buffer.consumed += len;
            return Some(Ok(reply));
        }
        match self.next_view_slow()? {
            Ok(reply) => Some(Ok(reply.to_reply())),
            Err(fault) => Some(Err(fault.to_fault())),
        }
    }

    /// The next reply or fault, lent until the next call: nothing is copied.
    ///
    /// # Errors
    ///
    /// The inner `Err` is a fault in the stream; the replies behind it follow.
    ///
    /// ```
    /// use ftp_reply::ReplyParser;
    ///
    /// let mut parser = ReplyParser::new();
    /// parser.feed(b"200 OK\r\n226 Done\r\n");
    /// let mut codes = Vec::new();
    /// while let Some(reply) = parser.next_view() {
    ///     codes.push(reply.unwrap().code().as_u16());
    /// }
    /// assert_eq!(codes, [200, 226]);
    /// ```
    #[inline]
    pub fn next_view(&mut self) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
        if let Some((code, len)) = self.scanner.scan_single_line(self.buffer.rest()) {
            let raw = self.buffer.consume(len);
            return Some(Ok(ReplyView::single_line(code, raw)));
        }
        self.next_view_slow()
    }

    pub(super) fn next_view_slow(&mut self) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
        let (rest, total) = self.buffer.split();
        let Scanned { consumed, event } = self.scanner.scan_slow(rest);
        *total += consumed;
        event.into_result()
    }

    /// Tells whether the stream may end here. It may be asked at any time and changes nothing:
    /// replies not yet taken stay.
    ///
    /// # Errors
    ///
    /// A fault [`UnexpectedEof`](crate::FaultKind::UnexpectedEof), with the bytes left over, if the bytes
    /// fed end inside a reply or a line.
    ///
    /// ```
    /// # use ftp_reply::ReplyParser;
    /// let mut parser = ReplyParser::new();
    /// parser.feed(b"220 Ready\r\n2");
    /// assert_eq!(parser.finish().unwrap_err().offset, 11);
    /// assert_eq!(parser.next_reply().unwrap()?.code(), 220);
    /// # Ok::<(), ftp_reply::ReplyFault>(())
    /// ```
    pub fn finish(&self) -> Result<(), ReplyFault> {
        let mut scanner = self.scanner;
        let mut rest = self.buffer.rest();
        loop {
            let Scanned { consumed, event } = scanner.scan(rest);
            rest = &rest[consumed..];
            if event == ScanEvent::NeedMore {
                break;
            }
        }
        let kept = &rest[..rest.len().min(FaultView::MAX_KEPT)];
        scanner
            .finish()
            .map_err(|fault| FaultView { kept, ..fault }.to_fault())
    }

    /// Whether nothing has arrived behind the last reply or fault that was taken, not even a blank
    /// line. A client asks this before it starts TLS: see [Before TLS](ReplyParser#before-tls).
    pub fn is_empty(&self) -> bool {
        self.buffer.is_empty() && self.scanner.is_empty()
    }

    /// Forgets everything but the options: the next byte fed is the first of a stream.
    pub fn reset(&mut self) {
        self.scanner.reset();
        self.buffer.clear();
    }
}

impl Default for ReplyParser {
    fn default() -> ReplyParser {
        ReplyParser::new()
    }
}

impl fmt::Debug for ReplyParser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyParser")
            .field("options", &self.options())
            .field("position", &self.scanner.position())
            .field("held", &self.buffer.rest().len())
            .finish_non_exhaustive()
    }
}
