//! Parses the replies of a chunk without copying them.

use core::fmt;

use super::fault::FaultView;
use super::framer::Step;
use super::parser::ReplyParser;
use super::scanner::Scanned;
use super::view::{ReplyView, to_view};
use crate::part;

/// Views of the replies of a chunk; see [`ReplyParser::feed_views`].
pub struct ReplyViews<'a> {
    parser: &'a mut ReplyParser,
    chunk: &'a [u8],
    /// Number of bytes of the chunk that were consumed.
    consumed: usize,
}

impl ReplyParser {
    /// Feeds `chunk` and returns views of the replies that it completes. Only a reply that spans
    /// several chunks is copied, which makes this the fastest way to read.
    ///
    /// Replies that you do not read remain available in the parser.
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
        // Bytes that were not scanned come first, so the chunk is read after them, from the buffer.
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
    /// Returns the next reply or fault, or `None` if the chunk has no more. It borrows until the next
    /// call.
    ///
    /// # Errors
    ///
    /// The inner `Err` is a fault in the stream. The replies after it can still be read.
    #[inline]
    pub fn next_view(&mut self) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
        // If the buffer has bytes, the chunk is empty or starts inside a reply, and this finds nothing.
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

    /// Returns the next event if a reply that started in an earlier chunk may continue in this one.
    fn next_across_chunks(&mut self) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
        let ReplyParser { scanner, buffer } = &mut *self.parser;
        let max_reply = scanner.options().limits.max_reply;
        let framer = &mut scanner.framer;
        let (used, step) = framer.scan(&self.chunk[self.consumed..]);
        self.consumed += used;
        let scanned = &self.chunk[..self.consumed];
        // If the event is longer than the scanned bytes, its start is in the buffer.
        let raw_len = match step {
            Step::Reply { raw_len, .. } | Step::Fault { raw_len, .. } => raw_len,
            Step::More => framer.pending(),
        };
        if raw_len <= scanned.len() {
            buffer.clear();
        }
        match step {
            Step::More => {
                buffer.append(
                    part::last(scanned, raw_len.min(scanned.len()), scanned.len()),
                    max_reply,
                );
                self.chunk = &[];
                self.consumed = 0;
                None
            }
            _ if raw_len <= scanned.len() => to_view(step, scanned, scanned.len(), framer),
            Step::Reply { .. } => {
                buffer.append(scanned, max_reply);
                buffer.consumed = raw_len;
                to_view(step, &buffer.bytes, raw_len, framer)
            }
            Step::Fault {
                kind,
                offset,
                code,
                kept_len,
                ..
            } => {
                buffer.append(&scanned[..scanned.len().min(kept_len)], max_reply);
                buffer.consumed = buffer.bytes.len();
                Some(Err(FaultView {
                    kind,
                    offset,
                    code,
                    kept: &buffer.bytes[..kept_len],
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
            .field("unread", &(self.chunk.len() - self.consumed))
            .finish()
    }
}
