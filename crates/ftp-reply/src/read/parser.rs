//! Parses replies from the chunks of a stream.

use alloc::boxed::Box;
use core::fmt;

use super::buffer::Buffer;
use super::fault::{FaultView, ReplyFault};
use super::line_end::line_end;
use super::options::ParseOptions;
use super::reply::Reply;
use super::scanner::{ReplyScanner, ScanEvent, Scanned};
use super::view::to_view;
use crate::part;

/// Parses replies from a stream that arrives in chunks of any size.
///
/// Call [`feed`](Self::feed) with each chunk, then [`next_reply`](Self::next_reply) until it returns
/// `None`. How the stream is split into chunks makes no difference. After a fault, parsing continues.
///
/// See also [the other readers](crate#three-ways-to-read).
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
/// If you read all replies after each `feed`, the parser keeps at most one reply of
/// [`Limits::max_reply`](crate::Limits::max_reply) bytes and the last chunk.
///
/// # Before TLS
///
/// After the reply to `AUTH TLS` everything must be encrypted. An attacker on the network can append
/// unencrypted bytes to that reply, which the client would read as the answer to a later, encrypted
/// command. Before the handshake, check [`is_empty`](ReplyParser::is_empty) and close the connection
/// if it is `false`:
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
    scanner: ReplyScanner,
    buffer: Buffer,
    /// A copy of the scanner that `finish` has moved towards the end of the buffer, so that no byte is
    /// scanned again each time.
    ahead: Option<Box<ReplyScanner>>,
}

impl ReplyParser {
    /// Creates a parser at the start of a stream, with the default options.
    pub const fn new() -> ReplyParser {
        ReplyParser::with_options(ParseOptions::new())
    }

    /// Creates a parser at the start of a stream.
    pub const fn with_options(options: ParseOptions) -> ReplyParser {
        ReplyParser {
            scanner: ReplyScanner::with_options(options),
            buffer: Buffer::new(),
            ahead: None,
        }
    }

    /// Returns the options of the parser.
    pub const fn options(&self) -> ParseOptions {
        self.scanner.options()
    }

    /// Appends a chunk of the stream. It can have any length, 0 included.
    pub fn feed(&mut self, chunk: &[u8]) {
        self.buffer.append(chunk, self.options().limits.max_reply);
    }

    /// Appends a chunk of at most `len` bytes that `read` writes into its argument, and returns the
    /// length of the chunk, which `read` returns.
    #[cfg(feature = "std")]
    pub(super) fn feed_with<E>(
        &mut self,
        len: usize,
        read: impl FnOnce(&mut [u8]) -> Result<usize, E>,
    ) -> Result<usize, E> {
        let max_reply = self.options().limits.max_reply;
        self.buffer.append_with(len, max_reply, read)
    }

    /// Returns the next reply or fault, or `None` if the parser needs another chunk.
    ///
    /// ```
    /// # use ftp_reply::ReplyParser;
    /// let mut parser = ReplyParser::new();
    /// parser.feed(b"200 OK\r\n226 Do");
    /// assert_eq!(parser.next_reply().unwrap()?.code(), 200);
    /// assert!(parser.next_reply().is_none());
    /// # Ok::<(), ftp_reply::ReplyFault>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The inner `Err` is a fault in the stream. The replies after it can still be read.
    #[inline]
    pub fn next_reply(&mut self) -> Option<Result<Reply, ReplyFault>> {
        let (start, rest_len) = self.buffer.padded_rest();
        if let Some((code, len)) = self.scanner.scan_single_line(start, rest_len) {
            let reply = Reply::single_line(code, start, len);
            self.buffer.consume(len);
            return Some(Ok(reply));
        }
        self.next_reply_slow()
    }

    // Inlined, it would slow down the callers of the fast path.
    #[inline(never)]
    fn next_reply_slow(&mut self) -> Option<Result<Reply, ReplyFault>> {
        let (start, rest_len) = self.buffer.padded_rest();
        if rest_len == self.scanner.pending() {
            return None;
        }
        if let Some((code, len, line_count)) = self.scanner.scan_multi_line(start, rest_len) {
            let reply = Reply::multi_line(code, start, len, line_count);
            self.buffer.consume(len);
            return Some(Ok(reply));
        }
        let rest = self.buffer.rest();
        if self.scanner.framer.is_start_of_line(rest) {
            return None;
        }
        let Scanned { consumed, event } = self.scanner.scan_lines(rest);
        let found = to_owned(&self.scanner, event);
        self.buffer.consume(consumed);
        found
    }

    /// Parses a chunk and passes each reply and fault that it completes to `take`.
    ///
    /// The replies are those of [`feed`](Self::feed) and [`next_reply`](Self::next_reply), but the
    /// parser copies only the bytes of replies that the chunk does not contain completely. Replies not
    /// yet read come first.
    ///
    /// ```
    /// # use ftp_reply::ReplyParser;
    /// let mut parser = ReplyParser::new();
    /// let mut codes = Vec::new();
    /// for chunk in [&b"220 Ready\r\n331 Pass"[..], b"word?\r\n230 Logged in\r\n"] {
    ///     parser.parse_chunk(chunk, |found| codes.push(found.map(|reply| reply.code().as_u16())));
    /// }
    /// assert_eq!(codes, [Ok(220), Ok(331), Ok(230)]);
    /// ```
    pub fn parse_chunk(&mut self, chunk: &[u8], mut take: impl FnMut(Result<Reply, ReplyFault>)) {
        let mut chunk = chunk;
        while let Some(found) = self.next_reply() {
            take(found);
        }
        while !self.buffer.is_empty() && !chunk.is_empty() {
            let (used, found) = self.complete(chunk);
            found.into_iter().for_each(&mut take);
            chunk = part::from(chunk, used);
        }
        while !chunk.is_empty() {
            let len = match self.scanner.scan_single_line(chunk, chunk.len()) {
                Some((code, len)) => {
                    take(Ok(Reply::single_line(code, chunk, len)));
                    len
                }
                None => match self.scan_in_place(chunk) {
                    (len, Some(found)) => {
                        take(found);
                        len
                    }
                    (len, None) => {
                        self.feed(part::from(chunk, len));
                        return;
                    }
                },
            };
            chunk = part::from(chunk, len);
        }
    }

    /// Appends the bytes of a chunk that belong to the reply or fault that the buffer starts. Returns
    /// their number, and the reply or fault if the chunk completes it.
    fn complete(&mut self, chunk: &[u8]) -> (usize, Option<Result<Reply, ReplyFault>>) {
        if self.scanner.pending() < self.buffer.rest().len() {
            // The start of a line, not scanned yet.
            let (end, is_found) = line_end(chunk);
            let len = end + usize::from(is_found);
            self.feed(part::before(chunk, len));
            return (len, self.next_reply());
        }
        let (used, step) = self.scanner.framer.scan(chunk);
        self.feed(part::before(chunk, used));
        let rest = self.buffer.rest();
        let event = match to_view(step, rest, rest.len()) {
            Some(Ok(reply)) => ScanEvent::Reply(reply),
            Some(Err(fault)) => ScanEvent::Fault(fault),
            None => ScanEvent::NeedMore,
        };
        let found = to_owned(&self.scanner, event);
        let kept = if found.is_some() {
            0
        } else {
            self.scanner.pending()
        };
        self.buffer.consume(rest.len() - kept);
        (used, found)
    }

    #[inline(never)]
    fn scan_in_place(&mut self, chunk: &[u8]) -> (usize, Option<Result<Reply, ReplyFault>>) {
        if let Some((code, len, line_count)) = self.scanner.scan_multi_line(chunk, chunk.len()) {
            return (
                len,
                Some(Ok(Reply::multi_line(code, chunk, len, line_count))),
            );
        }
        if self.scanner.framer.is_start_of_line(chunk) {
            return (0, None);
        }
        let Scanned { consumed, event } = self.scanner.scan_all(chunk);
        (consumed, to_owned(&self.scanner, event))
    }

    /// Checks that the stream is not inside a reply or line. Call it at any time: replies not yet read
    /// remain available, and more chunks can follow.
    ///
    /// # Errors
    ///
    /// [`UnexpectedEof`](crate::FaultKind::UnexpectedEof), with the bytes of the incomplete reply or
    /// line, if the stream is inside one.
    ///
    /// ```
    /// # use ftp_reply::ReplyParser;
    /// let mut parser = ReplyParser::new();
    /// parser.feed(b"220 Ready\r\n2");
    /// assert_eq!(parser.finish().unwrap_err().offset, 11);
    /// assert_eq!(parser.next_reply().unwrap()?.code(), 220);
    /// # Ok::<(), ftp_reply::ReplyFault>(())
    /// ```
    pub fn finish(&mut self) -> Result<(), ReplyFault> {
        let rest = self.buffer.rest();
        let scanner = match &mut self.ahead {
            // Usually every reply was read, so there is nothing to scan ahead.
            _ if self.scanner.pending() == rest.len() => &self.scanner,
            Some(ahead) if ahead.position() >= self.scanner.position() => {
                scan_to_end(ahead, &self.scanner, rest);
                ahead
            }
            ahead => {
                let ahead = ahead.insert(Box::new(self.scanner.clone()));
                scan_to_end(ahead, &self.scanner, rest);
                ahead
            }
        };
        scanner.finish().map_err(|fault| {
            let pending = part::last(rest, scanner.pending(), rest.len());
            let kept = part::before(pending, pending.len().min(FaultView::MAX_KEPT));
            let fault = FaultView { kept, ..fault }.to_fault();
            fault.with_diagnostics(scanner.framer.pending_diagnostics())
        })
    }

    /// Returns `true` if nothing has arrived after the last reply or fault that was read, not even a
    /// blank line. Check it before you start TLS: see [Before TLS](ReplyParser#before-tls).
    pub fn is_empty(&self) -> bool {
        self.buffer.is_empty() && self.scanner.is_empty()
    }

    /// Resets everything except the options, for the start of another stream.
    ///
    /// ```
    /// # use ftp_reply::ReplyParser;
    /// let mut parser = ReplyParser::new();
    /// parser.feed(b"220 Rea");
    /// parser.reset();
    /// assert!(parser.is_empty());
    /// ```
    pub fn reset(&mut self) {
        self.scanner.reset();
        self.buffer.clear();
        self.ahead = None;
    }
}

/// Copies the reply or fault that the scanner has found, with its diagnostics.
#[inline]
fn to_owned(scanner: &ReplyScanner, event: ScanEvent<'_>) -> Option<Result<Reply, ReplyFault>> {
    let diagnostics = scanner.diagnostics();
    match event {
        ScanEvent::Reply(reply) => Some(Ok(Reply::copy(reply, diagnostics))),
        ScanEvent::Fault(fault) => Some(Err(fault.to_fault().with_diagnostics(diagnostics))),
        ScanEvent::NeedMore => None,
    }
}

/// Scans the part of `rest` that `ahead` has not scanned. `scanner` is at the start of `rest`.
fn scan_to_end(ahead: &mut ReplyScanner, scanner: &ReplyScanner, rest: &[u8]) {
    // Both positions follow the pending bytes of their scanner.
    let start = scanner.position() - scanner.pending() as u64;
    let done = ahead.position() - ahead.pending() as u64 - start;
    let mut rest = part::from(rest, usize::try_from(done).unwrap_or(usize::MAX));
    loop {
        let Scanned { consumed, event } = ahead.scan(rest);
        rest = part::from(rest, consumed);
        if event == ScanEvent::NeedMore {
            break;
        }
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
