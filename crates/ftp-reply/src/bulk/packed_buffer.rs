//! Writes packed buffers. `PackedParser` documents the layout.

use alloc::vec::Vec;
use core::ops::Range;

use crate::{Diagnostics, FaultView, ReplyView};

/// Tables of a packed buffer. Their indices count from the first byte held back.
pub(super) struct PackedBuffer {
    events: Vec<u32>,
    diagnostics: Vec<u32>,
    lines: Vec<u32>,
    /// Number of bytes held back from earlier chunks.
    held_len: usize,
    /// The held bytes that events refer to.
    used: Range<usize>,
}

/// Version of the layout.
pub(super) const VERSION: u32 = 1;

/// Words of an event.
const EVENT: usize = 8;
/// Index of the word of an event that is an index.
const EVENT_START: usize = 1;
/// Words of a diagnostic.
const DIAGNOSTIC: usize = 3;
/// Words of a line.
const LINE: usize = 3;

impl PackedBuffer {
    pub(super) const fn new(held_len: usize) -> PackedBuffer {
        PackedBuffer {
            events: Vec::new(),
            diagnostics: Vec::new(),
            lines: Vec::new(),
            held_len,
            used: 0..0,
        }
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
            for index in [line_start, line_end - text.len(), line_end] {
                self.lines.push(word(index));
            }
            let returns = raw[line_end - start..]
                .iter()
                .take_while(|byte| **byte == b'\r');
            line_start = line_end + returns.count() + 1;
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
        let [low, high] = halves(offset);
        self.events.extend([
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
            self.diagnostics.extend([kind, low, high]);
        }
    }

    /// Returns the buffer. `held` are the bytes held back from earlier chunks.
    pub(super) fn finish(mut self, held: &[u8]) -> Vec<u8> {
        let PackedBuffer { held_len, used, .. } = &self;
        // The bytes held back shrink to those that are used, so every index moves.
        let (held_len, used) = (word(*held_len), word(used.start)..word(used.end));
        let moved = |index: u32| {
            if index < held_len {
                index.saturating_sub(used.start)
            } else {
                index - held_len + (used.end - used.start)
            }
        };
        for event in self.events.chunks_exact_mut(EVENT) {
            event[EVENT_START] = moved(event[EVENT_START]);
        }
        for index in &mut self.lines {
            *index = moved(*index);
        }
        let header = [
            VERSION,
            word(self.events.len() / EVENT),
            word(self.diagnostics.len() / DIAGNOSTIC),
            word(self.lines.len() / LINE),
        ];
        let tables = [&header[..], &self.events, &self.diagnostics, &self.lines];
        let words: usize = tables.iter().map(|table| table.len()).sum();
        let bytes = &held[self.used];
        let mut buffer = Vec::with_capacity(4 * words + bytes.len());
        for table in tables {
            buffer.extend(table.iter().flat_map(|word| word.to_le_bytes()));
        }
        buffer.extend_from_slice(bytes);
        buffer
    }
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
