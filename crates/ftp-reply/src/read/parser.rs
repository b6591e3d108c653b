//! Reads replies from pieces of a stream, keeping what is not complete.

use alloc::vec::Vec;
use core::fmt;

use super::fault::{FaultView, ReplyFault};
use super::framer::{Framer, Step};
use super::options::ParseOptions;
use super::reply::Reply;
use super::view::{ReplyView, to_view};
use crate::FaultKind;

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
    pub(super) framer: Framer,
    /// Bytes fed and still needed, or not yet known not to be.
    pub(super) held: Vec<u8>,
    /// How many of them were scanned.
    pub(super) scanned: usize,
}

impl ReplyParser {
    /// A parser at the start of a stream, with the default options.
    pub const fn new() -> ReplyParser {
        ReplyParser::with_options(ParseOptions::DEFAULT)
    }

    /// A parser at the start of a stream.
    pub const fn with_options(options: ParseOptions) -> ReplyParser {
        ReplyParser {
            framer: Framer::new(options),
            held: Vec::new(),
            scanned: 0,
        }
    }

    /// The options it was made with.
    pub const fn options(&self) -> ParseOptions {
        self.framer.options()
    }

    /// Appends bytes of the stream.
    pub fn feed(&mut self, piece: &[u8]) {
        self.release();
        self.hold(piece);
    }

    /// The next reply or fault, or `None` until more is fed.
    ///
    /// # Errors
    ///
    /// The inner `Err` is a fault in the stream; the replies behind it follow.
    #[inline]
    pub fn next_reply(&mut self) -> Option<Result<Reply, ReplyFault>> {
        let rest = &self.held[self.scanned..];
        if let Some((code, raw)) = self.framer.single_line(rest) {
            self.scanned += raw;
            return Some(Ok(Reply::single(code, rest, raw)));
        }
        match self.next_other_view()? {
            Ok(view) => Some(Ok(view.to_reply())),
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
        let from = self.scanned;
        if let Some((code, raw)) = self.framer.single_line(&self.held[from..]) {
            self.scanned += raw;
            return Some(Ok(ReplyView::single(code, &self.held[from..self.scanned])));
        }
        self.next_other_view()
    }

    fn next_other_view(&mut self) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
        let (used, step) = self.framer.scan(&self.held[self.scanned..]);
        self.scanned += used;
        if step == Step::More {
            self.release();
            return None;
        }
        to_view(step, &self.held[..self.scanned], &self.framer)
    }

    /// Tells whether the stream may end here. It may be asked at any time and changes nothing:
    /// replies not yet taken stay.
    ///
    /// # Errors
    ///
    /// A fault [`UnexpectedEof`](FaultKind::UnexpectedEof), with the bytes left over, if the bytes
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
        let mut framer = self.framer;
        let mut rest = &self.held[self.scanned..];
        loop {
            let (used, step) = framer.scan(rest);
            rest = &rest[used..];
            if step == Step::More {
                break;
            }
        }
        let Some((offset, code)) = framer.unfinished() else {
            return Ok(());
        };
        let kept = &self.held[self.held.len() - framer.pending()..];
        let kept = &kept[..kept.len().min(FaultView::MAX_KEPT)];
        Err(FaultView {
            kind: FaultKind::UnexpectedEof,
            offset,
            code,
            kept,
        }
        .to_fault())
    }

    /// Whether nothing has arrived behind the last reply or fault that was taken, not even a blank
    /// line. A client asks this before it starts TLS: see [Before TLS](ReplyParser#before-tls).
    pub fn is_empty(&self) -> bool {
        self.scanned == self.held.len() && self.framer.is_at_rest()
    }

    /// Forgets everything but the options: the next byte fed is the first of a stream.
    pub fn reset(&mut self) {
        self.framer = Framer::new(self.framer.options());
        self.held.clear();
        self.scanned = 0;
    }

    /// Drops the bytes that were handed out or skipped.
    pub(super) fn release(&mut self) {
        let done = self.scanned - self.framer.pending();
        if done > 0 {
            self.held.copy_within(done.., 0);
            self.held.truncate(self.held.len() - done);
            self.scanned -= done;
        }
    }

    /// Appends to the bytes held; the room grows no further than a reply and this piece may need.
    pub(super) fn hold(&mut self, bytes: &[u8]) {
        let needed = self.held.len() + bytes.len();
        if needed > self.held.capacity() {
            let most = self
                .framer
                .options()
                .limits
                .max_reply
                .saturating_add(bytes.len());
            let room = needed.max(most.min(self.held.capacity() * 2));
            self.held.reserve_exact(room - self.held.len());
        }
        self.held.extend_from_slice(bytes);
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
            .field("position", &self.framer.position())
            .field("held", &self.held.len())
            .finish_non_exhaustive()
    }
}
