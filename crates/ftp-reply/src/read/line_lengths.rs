//! Lengths of consecutive lines.

use super::line_end::{BLOCK, find, last_lf_mask, lf_mask};
use crate::part;

/// Finds the ends of consecutive lines, and searches each block once. It keeps what it knows of the bytes
/// after the current line.
#[derive(Clone, Copy)]
pub(super) struct LineLengths {
    /// A bit for each of the next `known` bytes, set for an LF.
    mask: u64,
    known: usize,
}

impl LineLengths {
    pub(super) const NEW: LineLengths = LineLengths { mask: 0, known: 0 };

    /// Returns the number of bytes before the next LF in `rest`, and moves to the byte after it. `rest` starts
    /// where the last call moved to.
    #[inline]
    pub(super) fn next(&mut self, rest: &[u8]) -> Option<usize> {
        let (start, mask, known) = if self.mask == 0 {
            let start = self.known;
            match part::from(rest, start) {
                [] => return None,
                block => match block.first_chunk() {
                    Some(block) => (start, lf_mask(block), BLOCK),
                    None => (start, last_lf_mask(rest, block.len()), block.len()),
                },
            }
        } else {
            (0, self.mask, self.known)
        };
        if mask == 0 {
            *self = LineLengths::NEW;
            let start = start + known;
            return find(part::from(rest, start)).map(|at| start + at);
        }
        let at = mask.trailing_zeros() as usize;
        self.mask = mask >> at >> 1;
        self.known = known - (at + 1);
        Some(start + at)
    }

    /// Moves `len` bytes ahead.
    pub(super) fn skip(&mut self, len: usize) {
        if len < self.known {
            self.mask >>= len;
            self.known -= len;
        } else {
            *self = LineLengths::NEW;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    /// Lengths of lines: none, short, around one and two blocks, long.
    const LENGTHS: [usize; 16] = [
        0, 1, 2, 3, 5, 20, 40, 62, 63, 64, 65, 126, 127, 128, 200, 700,
    ];

    #[test]
    fn next_returns_length_of_every_line() {
        let mut number = 7_u32;
        for line_count in 0..if cfg!(miri) { 20 } else { 400 } {
            let mut text: Vec<u8> = Vec::new();
            let mut expected = Vec::new();
            for _ in 0..line_count % 20 {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let len = LENGTHS[(number >> 28) as usize];
                text.resize(text.len() + len, b'x');
                text.push(b'\n');
                expected.push(len);
            }
            let (mut lengths, mut rest) = (LineLengths::NEW, &text[..]);
            for len in expected {
                // As much as a Telnet command can be.
                let skipped = len.min((number >> 20) as usize % 4);
                lengths.skip(skipped);
                rest = &rest[skipped..];
                assert_eq!(lengths.next(rest), Some(len - skipped));
                rest = &rest[len - skipped + 1..];
            }
            assert_eq!(lengths.next(rest), None);
        }
    }
}
