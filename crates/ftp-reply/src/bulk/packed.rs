//! Packs the replies of a chunk into one buffer.
//!
//! See [`PackedParser`] for the layout of the buffer.

use alloc::vec::Vec;
use core::fmt;

use super::packed_buffer::{self, PackedBuffer};
use super::too_large::TooLargeToPack;
use crate::read::Buffer;
use crate::{FaultView, ParseOptions, Reply, ReplyFault, ReplyScanner, ScanEvent};

/// Parses a stream and returns the replies of each chunk as one buffer of plain numbers.
///
/// It is for other languages: they get all events of a chunk with one call and one allocation, read
/// the numbers at fixed offsets, and copy only the bytes that they need. Between two chunks, the parser
/// keeps at most one incomplete reply. The events are those of
/// [`ReplyParser`](crate::ReplyParser), for any split into chunks. In Rust, use one of the
/// [three readers](crate#three-ways-to-read) instead.
///
/// ```
/// use ftp_reply::ParseOptions;
/// use ftp_reply::bulk::PackedParser;
///
/// let mut parser = PackedParser::with_options(ParseOptions::default())?;
/// parser.feed(b"220 Re")?;
/// let buffer = parser.feed(b"ady\r\n")?;
///
/// let word = |index: usize| u32::from_le_bytes(buffer[4 * index..][..4].try_into().unwrap());
/// let (version, events, diagnostics, lines) = (word(0), word(1), word(2), word(3));
/// assert_eq!((version, events, diagnostics, lines), (1, 1, 0, 1));
/// let (kind_and_code, start, length, line_count) = (word(4), word(5), word(6), word(7));
/// assert_eq!((kind_and_code, start, length, line_count), (220 << 16, 0, 11, 1));
/// let (raw_start, text_start, end) = (word(12), word(13), word(14));
/// assert_eq!((raw_start, text_start, end), (0, 4, 9));
/// assert_eq!(&buffer[15 * 4..], b"220 Re");
/// # Ok::<(), ftp_reply::bulk::TooLargeToPack>(())
/// ```
///
/// # Layout
///
/// A buffer is a sequence of 32-bit words, each little-endian, followed by bytes. Read its tables in
/// order: the diagnostics of an event come after those of the events before it, and so do its lines.
///
/// | part | number | words of each |
/// |---|---|---|
/// | header | 1 | [`VERSION`](PackedParser::VERSION); number of events; number of diagnostics; number of lines |
/// | event | from the header | kind and code; start; length; number of lines; offset, low word; offset, high word; number of diagnostics; omitted diagnostics |
/// | diagnostic | from the header | kind; offset, low word; offset, high word |
/// | line | from the header | raw start; text start; end |
/// | bytes | the rest | held back from earlier chunks |
///
/// | word | meaning |
/// |---|---|
/// | kind and code | Bits 0 to 15: 0 for a reply, otherwise the number of the [`FaultKind`](crate::FaultKind). Bits 16 to 31: the code, or 0 if a fault has none |
/// | start, length | The bytes of the reply, or the bytes that a fault kept |
/// | number of lines | At least 1 for a reply, 0 for a fault |
/// | offset | Offset of the reply, fault or diagnostic, in bytes from the start of the stream |
/// | omitted diagnostics | Number of diagnostics that were not kept, at most 2³² − 1 |
/// | kind of a diagnostic | Number of the [`DiagnosticKind`](crate::DiagnosticKind) |
/// | raw start, end | The line as received, without its line end |
/// | text start | The text is from here to the end of the line |
///
/// Start, raw start, text start and end are indices into the bytes at the end of the buffer followed
/// by the chunk. So an index below the number of those bytes is in the buffer, and any other is in
/// the chunk after that number is subtracted. The buffer has only bytes that its events refer to:
/// none if the chunk completes nothing. Every index fits into a signed 32-bit integer.
#[derive(Clone)]
pub struct PackedParser {
    scanner: ReplyScanner,
    /// Bytes of earlier chunks that the next event needs.
    held: Buffer,
}

impl PackedParser {
    /// Version of the layout, the first word of each buffer.
    pub const VERSION: u32 = packed_buffer::VERSION;

    /// Maximum of each limit: 2³⁰.
    pub const MAX_LIMIT: usize = 1 << 30;

    /// Maximum length of a chunk in bytes: 2³⁰ − 1.
    pub const MAX_CHUNK: usize = (1 << 30) - 1;

    /// Creates a parser at the start of a stream, with the default options.
    pub const fn new() -> PackedParser {
        PackedParser {
            scanner: ReplyScanner::new(),
            held: Buffer::new(),
        }
    }

    /// Creates a parser at the start of a stream.
    ///
    /// # Errors
    ///
    /// [`TooLargeToPack`] if a limit is above [`MAX_LIMIT`](Self::MAX_LIMIT).
    pub fn with_options(options: ParseOptions) -> Result<PackedParser, TooLargeToPack> {
        let limits = options.limits;
        for value in [limits.max_line, limits.max_reply, limits.max_lines] {
            TooLargeToPack::check(value, PackedParser::MAX_LIMIT)?;
        }
        Ok(PackedParser {
            scanner: ReplyScanner::with_options(options),
            held: Buffer::new(),
        })
    }

    /// Returns the options of the parser.
    pub const fn options(&self) -> ParseOptions {
        self.scanner.options()
    }

    /// Parses a chunk. Returns the replies and faults that it completes.
    ///
    /// # Errors
    ///
    /// [`TooLargeToPack`] if the chunk is longer than [`MAX_CHUNK`](Self::MAX_CHUNK). The parser has
    /// not changed then.
    pub fn feed(&mut self, chunk: &[u8]) -> Result<Vec<u8>, TooLargeToPack> {
        let mut buffer = Vec::new();
        self.feed_into(chunk, &mut buffer)?;
        Ok(buffer)
    }

    /// Parses a chunk like [`feed`](Self::feed), and appends the buffer to a vector. A binding whose
    /// buffers start with their length saves a copy.
    ///
    /// # Errors
    ///
    /// The same as `feed`. The vector has not changed then.
    ///
    /// ```
    /// # use ftp_reply::bulk::PackedParser;
    /// let (mut parser, mut buffer) = (PackedParser::new(), b"before".to_vec());
    /// parser.feed_into(b"220 Ready\r\n", &mut buffer)?;
    /// assert_eq!(&buffer[..6], b"before");
    /// assert_eq!(buffer[6..], PackedParser::new().feed(b"220 Ready\r\n")?);
    /// # Ok::<(), ftp_reply::bulk::TooLargeToPack>(())
    /// ```
    pub fn feed_into(&mut self, chunk: &[u8], buffer: &mut Vec<u8>) -> Result<(), TooLargeToPack> {
        TooLargeToPack::check(chunk.len(), PackedParser::MAX_CHUNK)?;
        let held_len = self.held.rest().len();
        let max_reply = self.options().limits.max_reply;
        // A chunk is copied only if the reply before it is incomplete.
        let bytes = if held_len == 0 {
            chunk
        } else {
            self.held.append(chunk, max_reply);
            self.held.rest()
        };
        let stream_start = self.scanner.position() - held_len as u64;
        let mut packed = PackedBuffer::new(held_len, bytes.len());
        let mut consumed = 0;
        loop {
            let mut rest = &bytes[consumed..];
            while let Some((code, len)) = self.scanner.scan_single_line(rest, rest.len()) {
                let (reply, after) = rest.split_at(len);
                packed.add_single_line(code, reply, consumed, stream_start + consumed as u64);
                consumed += len;
                rest = after;
            }
            let scanned = self.scanner.scan_slow(rest);
            consumed += scanned.consumed;
            match scanned.event {
                ScanEvent::Reply(reply) => {
                    let offset = stream_start + (consumed - reply.raw().len()) as u64;
                    packed.add_reply(&reply, consumed, offset, self.scanner.diagnostics());
                }
                ScanEvent::Fault(fault) => {
                    // A fault that kept no bytes may start before the bytes held back.
                    let start = fault.offset.saturating_sub(stream_start);
                    let start = usize::try_from(start).unwrap_or(bytes.len());
                    packed.add_fault(&fault, start, self.scanner.diagnostics());
                }
                ScanEvent::NeedMore => break,
            }
        }
        packed.append_to(buffer, &bytes[..held_len]);
        if held_len == 0 {
            self.held.append(&chunk[consumed..], max_reply);
        } else {
            self.held.consume(consumed);
        }
        Ok(())
    }

    /// Returns a buffer with the fault of a stream that ends here, or without events if the stream is
    /// not inside a reply or line. Call it at any time: it does not change the parser.
    ///
    /// ```
    /// use ftp_reply::bulk::PackedParser;
    ///
    /// let mut parser = PackedParser::new();
    /// parser.feed(b"220 Re")?;
    /// let buffer = parser.finish();
    /// assert_eq!(buffer[4], 1, "one event");
    /// assert_eq!(buffer[16], 5, "unexpected_eof");
    /// assert_eq!(&buffer[12 * 4..], b"220 Re");
    /// # Ok::<(), ftp_reply::bulk::TooLargeToPack>(())
    /// ```
    pub fn finish(&self) -> Vec<u8> {
        let held = self.held.rest();
        let mut buffer = PackedBuffer::new(held.len(), 0);
        if let Err(fault) = self.scanner.finish() {
            let kept = &held[..held.len().min(FaultView::MAX_KEPT)];
            let fault = FaultView { kept, ..fault };
            buffer.add_fault(&fault, 0, self.scanner.diagnostics());
        }
        buffer.finish(held)
    }

    /// Packs one reply or fault with its diagnostics, which need not come from a stream. The buffer has
    /// all bytes of the event. The offset of a reply is 0.
    ///
    /// # Errors
    ///
    /// [`TooLargeToPack`] if a reply is longer than [`MAX_CHUNK`](Self::MAX_CHUNK).
    ///
    /// ```
    /// use ftp_reply::Reply;
    /// use ftp_reply::bulk::PackedParser;
    ///
    /// let reply = Reply::parse(b"220 Ready\r\n");
    /// let buffer = PackedParser::pack(reply.as_ref())?;
    /// assert_eq!(buffer[4], 1, "one event");
    /// assert_eq!(&buffer[15 * 4..], b"220 Ready\r\n");
    /// # Ok::<(), ftp_reply::bulk::TooLargeToPack>(())
    /// ```
    pub fn pack(found: Result<&Reply, &ReplyFault>) -> Result<Vec<u8>, TooLargeToPack> {
        let held = found.map_or_else(|fault| &fault.kept[..], Reply::raw);
        TooLargeToPack::check(held.len(), PackedParser::MAX_CHUNK)?;
        let mut buffer = PackedBuffer::new(held.len(), 0);
        match found {
            Ok(reply) => {
                buffer.add_reply(&reply.as_view(), held.len(), 0, reply.diagnostics());
            }
            Err(fault) => buffer.add_fault(&fault.as_view(), 0, fault.diagnostics()),
        }
        Ok(buffer.finish(held))
    }

    /// Returns `true` if nothing has arrived after the last event, not even a blank line. Check it
    /// before you start TLS: see [Before TLS](crate::ReplyParser#before-tls).
    pub fn is_empty(&self) -> bool {
        self.held.is_empty() && self.scanner.is_empty()
    }

    /// Resets everything except the options, for the start of another stream.
    pub fn reset(&mut self) {
        self.scanner.reset();
        self.held.clear();
    }
}

impl Default for PackedParser {
    fn default() -> PackedParser {
        PackedParser::new()
    }
}

impl fmt::Debug for PackedParser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PackedParser")
            .field("options", &self.options())
            .field("position", &self.scanner.position())
            .field("held", &self.held.rest().len())
            .finish_non_exhaustive()
    }
}
