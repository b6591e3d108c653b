//! Lends the replies in a chunk of a stream that is fed to a parser.

use core::fmt;

use super::fault::FaultView;
use super::framer::Step;
use super::parser::ReplyParser;
use super::part;
use super::scanner::Scanned;
use super::view::{ReplyView, to_view};

/// Lends the replies in a chunk of a stream; see [`ReplyParser::feed_views`].
pub struct ReplyViews<'a> {
    parser: &'a mut ReplyParser,
    chunk: &'a [u8],
    /// How many bytes of the chunk were consumed.
    consumed: usize,
}

impl ReplyParser {
    /// Feeds `chunk` and lends the replies that it completes. Only a reply that began in an earlier
    /// chunk, or goes on in a later one, is copied: the fastest way to read.
    ///
    /// What is not taken is kept for the calls after it.
    ///
    /// ```
    /// use ftp_reply::ReplyParser;
    ///
    /// let mut parser = ReplyParser::new();
    /// let mut codes = Vec::new();
    /// for chunk in [&b"200 OK\r\n22"[..], b"6 Done\r\n"] {
    ///     let mut replies = parser.feed_views(chunk);
    ///     while let Some(reply) = replies.next_view() {
    ///         codes.push(reply.unwrap().code().as_u16());
    ///     }
    /// }
    /// assert_eq!(codes, [200, 226]);
    /// ```
    pub fn feed_views<'a>(&'a mut self, chunk: &'a [u8]) -> ReplyViews<'a> {
        // Bytes that were not scanned come first: the chunk is read after them, from the buffer.
        let is_scanned = self.buffer.rest().len() == self.scanner.framer.pending();
        if !is_scanned {
            self.feed(chunk);
        }
        ReplyViews {
            parser: self,
            chunk: if is_scanned { chunk } else { &[] },
            consumed: 0,
        }
    }
}

impl ReplyViews<'_> {
    /// The next reply or fault, lent until the next call, or `None` until more is fed.
    ///
    /// # Errors
    ///
    /// The inner `Err` is a fault in the stream; the replies behind it follow.
    #[inline]
    pub fn next_view(&mut self) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
        // If the buffer has bytes, the chunk is empty or starts inside a reply: this finds nothing.
        let rest = &self.chunk[self.consumed..];
        if let Some((code, len)) = self.parser.scanner.scan_single_line(rest) {
            self.consumed += len;
            return Some(Ok(ReplyView::single_line(code, &rest[..len])));
        }
        self.next_view_slow()
    }

    fn next_view_slow(&mut self) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
        if self.chunk.is_empty() {
            self.parser.next_view_slow()
        } else if self.parser.buffer.is_empty() {
            let rest = &self.chunk[self.consumed..];
            let Scanned { consumed, event } = self.parser.scanner.scan_slow(rest);
            self.consumed += consumed;
            event.into_result()
        } else {
            self.next_across_chunks()
        }
    }

    /// Returns the next event if a reply that started in an earlier chunk may go on in this one.
    fn next_across_chunks(&mut self) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
        let ReplyParser { scanner, buffer } = &mut *self.parser;
        let max_reply = scanner.options().limits.max_reply;
        let framer = &mut scanner.framer;
        let (used, step) = framer.scan(&self.chunk[self.consumed..]);
        self.consumed += used;
        let scanned = &self.chunk[..self.consumed];
        // How many bytes of the event are in the chunk or, if there are more, in the buffer too.
        let raw = match step {
            Step::Reply { raw, .. } | Step::Fault { raw, .. } => raw,
            Step::More => framer.pending(),
        };
        if raw <= scanned.len() {
            buffer.clear();
        }
        match step {
            Step::More => {
                buffer.append(
                    part::last(scanned, raw.min(scanned.len()), scanned.len()),
                    max_reply,
                );
                self.chunk = &[];
                self.consumed = 0;
                None
            }
            _ if raw <= scanned.len() => to_view(step, scanned, scanned.len(), framer),
            Step::Reply { .. } => {
                buffer.append(scanned, max_reply);
                buffer.consumed = raw;
                to_view(step, &buffer.bytes, raw, framer)
            }
            Step::Fault {
                kind,
                offset,
                code,
                kept,
                ..
            } => {
                buffer.append(&scanned[..scanned.len().min(kept)], max_reply);
                buffer.consumed = buffer.bytes.len();
                Some(Err(FaultView {
                    kind,
                    offset,
                    code,
                    kept: &buffer.bytes[..kept],
                }))
            }
        }
    }
}

impl Drop for ReplyViews<'_> {
    fn drop(&mut self) {
        self.parser.feed(&self.chunk[self.consumed..]);
    }
}

impl fmt::Debug for ReplyViews<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyViews")
            .field("parser", &self.parser)
            .field("left", &(self.chunk.len() - self.consumed))
            .finish()
    }
}
