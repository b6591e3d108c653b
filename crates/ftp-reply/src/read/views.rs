//! Lends the replies in a piece of a stream that is fed to a parser.

use core::fmt;

use super::fault::FaultView;
use super::framer::Step;
use super::parser::ReplyParser;
use super::view::{ReplyView, to_view};

/// Lends the replies in a piece of a stream; see [`ReplyParser::feed_views`].
pub struct ReplyViews<'a> {
    parser: &'a mut ReplyParser,
    piece: &'a [u8],
    scanned: usize,
}

impl ReplyParser {
    /// Feeds `piece` and lends the replies that it completes. Only a reply that began in an earlier
    /// piece, or goes on in a later one, is copied: the fastest way to read.
    ///
    /// What is not taken is kept for the calls after it.
    ///
    /// ```
    /// use ftp_reply::ReplyParser;
    ///
    /// let mut parser = ReplyParser::new();
    /// let mut codes = Vec::new();
    /// for piece in [&b"200 OK\r\n22"[..], b"6 Done\r\n"] {
    ///     let mut replies = parser.feed_views(piece);
    ///     while let Some(reply) = replies.next_view() {
    ///         codes.push(reply.unwrap().code().as_u16());
    ///     }
    /// }
    /// assert_eq!(codes, [200, 226]);
    /// ```
    pub fn feed_views<'a>(&'a mut self, piece: &'a [u8]) -> ReplyViews<'a> {
        self.release();
        if self.scanned < self.held.len() {
            self.hold(piece);
            return ReplyViews::new(self, &[]);
        }
        ReplyViews::new(self, piece)
    }
}

impl<'a> ReplyViews<'a> {
    /// The replies in `piece`, which the parser has not been fed; nothing it holds is unscanned
    /// unless the piece is empty.
    fn new(parser: &'a mut ReplyParser, piece: &'a [u8]) -> ReplyViews<'a> {
        ReplyViews {
            parser,
            piece,
            scanned: 0,
        }
    }

    /// The next reply or fault, lent until the next call, or `None` until more is fed.
    ///
    /// # Errors
    ///
    /// The inner `Err` is a fault in the stream; the replies behind it follow.
    #[inline]
    pub fn next_view(&mut self) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
        if self.parser.scanned == self.parser.held.len() {
            let rest = &self.piece[self.scanned..];
            if let Some((code, raw)) = self.parser.framer.single_line(rest) {
                self.scanned += raw;
                return Some(Ok(ReplyView::single(code, &rest[..raw])));
            }
        }
        self.next_other_view()
    }

    fn next_other_view(&mut self) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
        if self.parser.scanned < self.parser.held.len() {
            return self.parser.next_view();
        }
        let parser = &mut *self.parser;
        let (used, step) = parser.framer.scan(&self.piece[self.scanned..]);
        self.scanned += used;
        let scanned = &self.piece[..self.scanned];
        // How much of the event lies in the piece; the rest of it is held.
        let raw = match step {
            Step::Reply { raw, .. } | Step::Fault { raw, .. } => raw,
            Step::More => parser.framer.pending(),
        };
        if raw <= scanned.len() {
            parser.held.clear();
            parser.scanned = 0;
        }
        match step {
            Step::More => {
                let new = &scanned[scanned.len() - raw.min(scanned.len())..];
                parser.hold(new);
                parser.scanned = parser.held.len();
                self.piece = &[];
                self.scanned = 0;
                None
            }
            _ if raw <= scanned.len() => to_view(step, scanned, &parser.framer),
            Step::Reply { .. } => {
                parser.hold(scanned);
                parser.scanned = parser.held.len();
                to_view(step, &parser.held, &parser.framer)
            }
            Step::Fault {
                kind,
                offset,
                code,
                kept,
                ..
            } => {
                parser.hold(&scanned[..scanned.len().min(kept)]);
                parser.scanned = parser.held.len();
                Some(Err(FaultView {
                    kind,
                    offset,
                    code,
                    kept: &parser.held[..kept],
                }))
            }
        }
    }
}

impl Drop for ReplyViews<'_> {
    fn drop(&mut self) {
        self.parser.release();
        let rest = &self.piece[self.scanned..];
        self.parser.hold(rest);
    }
}

impl fmt::Debug for ReplyViews<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyViews")
            .field("parser", &self.parser)
            .field("left", &(self.piece.len() - self.scanned))
            .finish()
    }
}
