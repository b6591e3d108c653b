//! Writes packed buffers. `PackedParser` documents the layout.

use alloc::vec::Vec;
use core::ops::Range;

use crate::{Diagnostics, FaultView, ReplyCode, ReplyView};

/// Tables of a packed buffer. Their indices count from the first byte held back.
pub(super) struct PackedBuffer {
    events: Vec<[u32; EVENT]>,
    diagnostics: Vec<[u32; DIAGNOSTIC]>,
    lines: Vec<[u32; LINE]>,
    /// Number of bytes held back from earlier chunks.
    held_len: usize,
    /// The held bytes that events refer to.
    used: Range<usize>,
    /// Number of events for which the first one allocates.
    expected: usize,
}

/// Version of the layout.
pub(super) const VERSION: u32 = 1;

/// Bytes of a word.
const WORD: usize = 4;
/// Words of an event.
const EVENT: usize = 8;
/// Index of the word of an event that is an index.
const EVENT_START: usize = 1;
/// Words of a diagnostic.
const DIAGNOSTIC: usize = 3;
/// Words of a line.
const LINE: usize = 3;

/// Length in bytes of a short one-line reply, from which the first capacity follows.
const SHORT: usize = 32;
/// Largest first capacity, so that a huge chunk with few replies needs little memory.
const MAX_EXPECTED: usize = 8 * 1024;
/// Length in bytes of the code and the space before the text of a one-line reply.
const PREFIX: usize = 4;

impl PackedBuffer {
    /// Returns an empty buffer for the events of the bytes held back and the chunk, which are `len` bytes
    /// together.
    pub(super) fn new(held_len: usize, len: usize) -> PackedBuffer {
        PackedBuffer {
            events: Vec::new(),
            diagnostics: Vec::new(),
            lines: Vec::new(),
            held_len,
            used: 0..0,
            expected: (len / SHORT).min(MAX_EXPECTED),
        }
    }

    /// Adds a reply of one line that starts at `start`: a code, a space, the text and the line end.
    #[inline]
    pub(super) fn add_single_line(
        &mut self,
        code: ReplyCode,
        raw: &[u8],
        start: usize,
        offset: u64,
    ) {
        let kind_and_code = u32::from(code.as_u16()) << 16;
        let line_end = raw.iter().rev().take_while(|byte| is_line_end(**byte));
        let end = start + raw.len() - line_end.count();
        let bytes = start..start + raw.len();
        self.add_event(kind_and_code, bytes, 1, offset, Diagnostics::new(&[], 0));
        self.lines
            .push([word(start), word(start + PREFIX), word(end)]);
    }

    /// Adds a reply that ends at `end`.
    pub(super) fn add_reply(
        &mut self,
        reply: &ReplyView<'_>,
        end: usize,
        offset: u64,
        diagnostics: Diagnostics<'_>,
    ) {
        let raw = reply.raw();
        let start = end - raw.len();
        let kind_and_code = u32::from(reply.code().as_u16()) << 16;
        let bytes = start..end;
        self.add_event(
            kind_and_code,
            bytes,
            reply.line_count(),
            offset,
            diagnostics,
        );
        let mut line_start = start;
        let mut lines = reply.lines();
        while let Some((line, text)) = lines.next_line() {
            let line_end = line_start + line.len();
            let text_start = line_end - text.len();
            self.lines
                .push([line_start, text_start, line_end].map(word));
            line_start = end - lines.rest_len();
        }
    }

    /// Adds a fault whose kept bytes start at `start`.
    pub(super) fn add_fault(
        &mut self,
        fault: &FaultView<'_>,
        start: usize,
        diagnostics: Diagnostics<'_>,
    ) {
        let code = fault.code.map_or(0, |code| u32::from(code.as_u16()));
        let kind_and_code = u32::from(fault.kind.number()) | code << 16;
        let bytes = if fault.kept.is_empty() {
            0..0
        } else {
            start..start + fault.kept.len()
        };
        self.add_event(kind_and_code, bytes, 0, fault.offset, diagnostics);
    }

    fn add_event(
        &mut self,
        kind_and_code: u32,
        bytes: Range<usize>,
        line_count: usize,
        offset: u64,
        diagnostics: Diagnostics<'_>,
    ) {
        if bytes.start < self.held_len && !bytes.is_empty() {
            let end = bytes.end.min(self.held_len);
            self.used = if self.used.is_empty() {
                bytes.start..end
            } else {
                self.used.start..end
            };
        }
        if self.events.is_empty() {
            self.events.reserve(self.expected);
            self.lines.reserve(self.expected);
        }
        let [low, high] = halves(offset);
        self.events.push([
            kind_and_code,
            word(bytes.start),
            word(bytes.len()),
            word(line_count),
            low,
            high,
            word(diagnostics.as_slice().len()),
            u32::try_from(diagnostics.omitted()).unwrap_or(u32::MAX),
        ]);
        for diagnostic in diagnostics {
            let [low, high] = halves(diagnostic.offset);
            let kind = u32::from(diagnostic.kind.number());
            self.diagnostics.push([kind, low, high]);
        }
    }

    /// Returns the buffer. `held` are the bytes held back from earlier chunks.
    pub(super) fn finish(self, held: &[u8]) -> Vec<u8> {
        let mut buffer = Vec::new();
        self.append_to(&mut buffer, held);
        buffer
    }

    /// Appends the buffer to a vector. `held` are the bytes held back from earlier chunks.
    pub(super) fn append_to(mut self, buffer: &mut Vec<u8>, held: &[u8]) {
        if self.held_len > 0 {
            self.drop_unused();
        }
        let header = [
            VERSION,
            word(self.events.len()),
            word(self.diagnostics.len()),
            word(self.lines.len()),
        ];
        let tables = [
            &header,
            self.events.as_flattened(),
            self.diagnostics.as_flattened(),
            self.lines.as_flattened(),
        ];
        let words: usize = tables.iter().map(|table| table.len()).sum();
        let bytes = &held[self.used];
        buffer.reserve_exact(WORD * words + bytes.len());
        for table in tables {
            let start = buffer.len();
            buffer.resize(start + WORD * table.len(), 0);
            // The compiler copies the words as a block. Bytes that are pushed it would write one by one.
            for (target, word) in buffer[start..].chunks_exact_mut(WORD).zip(table) {
                target.copy_from_slice(&word.to_le_bytes());
            }
        }
        buffer.extend_from_slice(bytes);
    }

    /// Moves every index, because the bytes held back shrink to those that are used.
    fn drop_unused(&mut self) {
        let (held_len, used) = (
            word(self.held_len),
            word(self.used.start)..word(self.used.end),
        );
        let moved = |index: u32| {
            if index < held_len {
                index.saturating_sub(used.start)
            } else {
                index - held_len + (used.end - used.start)
            }
        };
        for event in &mut self.events {
            event[EVENT_START] = moved(event[EVENT_START]);
        }
        for index in self.lines.as_flattened_mut() {
            *index = moved(*index);
        }
    }
}

const fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

/// Converts a length or index, which the limits of [`PackedParser`] keep below 2³¹.
fn word(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// Returns the low and the high word of an offset.
fn halves(offset: u64) -> [u32; 2] {
    let half = |shift: u32| u32::try_from(offset >> shift & u64::from(u32::MAX));
    [half(0), half(32)].map(Result::unwrap_or_default)
}
