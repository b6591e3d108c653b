//! Line ends of the next bytes of a stream, found ahead.

use core::hint;

use super::line_end::{BLOCK, find_after_block, find_first, lf_mask};
use crate::part;

/// Number of blocks that are searched ahead.
const BLOCKS: usize = 16;

/// Number of bytes that must follow for a search ahead. A client receives fewer.
const MIN_LEN: usize = 4 * BLOCK;

/// Number of bytes that are looked at for a line: the bits of two words, whatever the first bit is.
const NEAR: usize = 112;

/// Number of bytes with a bit for each byte that is searched ahead.
const MASK_LEN: usize = BLOCKS * BLOCK / 8;

/// Line ends of the next bytes of a stream.
///
/// A search that starts at each line needs the end of the line before, so the processor waits. A search
/// ahead does not, and it searches each block once.
#[derive(Clone)]
pub(crate) struct Lookahead {
    /// A bit for each byte, set for an LF, then space so that 8 bytes can be read from every index. Bytes
    /// instead of words, because an unaligned read is faster than to shift two words together.
    mask: [u8; MASK_LEN + 8],
    /// Stream offset of the first of these bytes.
    start: u64,
    /// Number of bytes.
    len: u64,
}

impl Lookahead {
    pub(crate) const EMPTY: Lookahead = Lookahead {
        mask: [0; MASK_LEN + 8],
        start: 0,
        len: 0,
    };

    /// Returns the index of the first LF in the first `len` bytes of `start`. These bytes are at `position` in
    /// the stream.
    #[inline]
    pub(crate) fn find(&mut self, start: &[u8], len: usize, position: u64) -> Option<usize> {
        if self.covers(position) {
            self.find_known(start, len, position)
        } else {
            self.find_beyond(start, len, position)
        }
    }

    /// Returns `true` if the line ends of the next [`NEAR`] bytes are known.
    #[inline]
    fn covers(&self, position: u64) -> bool {
        position - self.start + NEAR as u64 <= self.len
    }

    /// Does the same as [`find`](Self::find) if the line ends [are known](Self::covers).
    #[inline]
    fn find_known(&self, start: &[u8], len: usize, position: u64) -> Option<usize> {
        // Always less than the number of bytes with a bit.
        let index = usize::try_from(position - self.start).unwrap_or_default();
        let (byte, bit) = (index / 8, index % 8);
        // The first word has at least 57 bits from the index on, the second one those from bit 56 on. Both are
        // read, because a branch for each line would often be mispredicted.
        let near = self.word(byte) >> bit;
        let far = self.word(byte + 7).trailing_zeros() as usize + 56 - bit;
        let near_at = near.trailing_zeros() as usize;
        let at = hint::select_unpredictable(near == 0, far, near_at);
        // Bits after these can be old.
        if at >= NEAR {
            return find_after_block(start, len);
        }
        // The caller's buffer may be shorter than it was.
        (at < len).then_some(at)
    }

    /// Does the same as [`find`](Self::find) if the line end is known and less than 57 bytes away.
    #[inline]
    pub(crate) fn find_close(&self, len: usize, position: u64) -> Option<usize> {
        let index = usize::try_from(position - self.start).unwrap_or_default();
        let mask = self.word(index / 8) >> (index % 8);
        let at = mask.trailing_zeros() as usize;
        (mask != 0 && self.covers(position) && at < len).then_some(at)
    }

    /// Returns the bits of 64 bytes, from an index that is less than `MASK_LEN`.
    #[inline]
    fn word(&self, byte: usize) -> u64 {
        // The remainder changes no index. It shows the compiler that 8 bytes follow.
        let bytes = self.mask.get(byte % MASK_LEN..);
        bytes
            .and_then(<[u8]>::first_chunk)
            .map_or(0, |bytes| u64::from_le_bytes(*bytes))
    }

    // Inlined, it would slow down the search in what is known.
    #[inline(never)]
    fn find_beyond(&mut self, start: &[u8], len: usize, position: u64) -> Option<usize> {
        if len >= MIN_LEN {
            let (blocks, _) = part::before(start, len).as_chunks::<BLOCK>();
            let (words, _) = self.mask.as_chunks_mut();
            for (word, block) in words.iter_mut().zip(blocks).take(BLOCKS) {
                *word = lf_mask(block).to_le_bytes();
            }
            self.start = position;
            self.len = (BLOCK * blocks.len().min(BLOCKS)) as u64;
        }
        find_first(start, len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    /// Lengths of lines, the LF included: short ones, those around the number of bytes that are looked at, and
    /// lines longer than the search ahead.
    const LENGTHS: [usize; 16] = [
        1, 2, 23, 55, 56, 57, 63, 64, 65, 111, 112, 113, 120, 128, 300, 1500,
    ];

    #[test]
    fn find_returns_end_of_every_line() {
        let mut number = 7_u32;
        let mut stream: Vec<u8> = Vec::new();
        for _ in 0..if cfg!(miri) { 50 } else { 2000 } {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            stream.resize(stream.len() + LENGTHS[(number >> 28) as usize] - 1, b'x');
            stream.push(b'\n');
        }
        let mut lookahead = Lookahead::EMPTY;
        let mut at = 0;
        while at < stream.len() {
            let rest = &stream[at..];
            let end = rest.iter().position(|byte| *byte == b'\n').unwrap();
            let position = at as u64;
            assert_eq!(
                lookahead.find(rest, rest.len(), position),
                Some(end),
                "at {at}"
            );
            // The caller's buffer can end before the line does.
            assert_eq!(lookahead.find(rest, end, position), None, "at {at}");
            assert_eq!(lookahead.find(&rest[..end], end, position), None, "at {at}");
            let close = lookahead.find_close(rest.len(), position);
            assert!(close.is_none_or(|close| close == end), "at {at}");
            at += end + 1;
        }
    }

    /// The bits of an earlier search are still there, but they are those of other bytes.
    #[test]
    fn find_ignores_ends_of_earlier_lines() {
        let old = [b'\n'; 2 * BLOCKS * BLOCK];
        let mut lookahead = Lookahead::EMPTY;
        for at in 0..BLOCKS * BLOCK {
            let rest = &old[at..];
            assert_eq!(lookahead.find(rest, rest.len(), at as u64), Some(0));
        }
        // The search ahead stops where the line is as long as what is looked at.
        let start = old.len() as u64;
        let first = MIN_LEN - NEAR;
        for len in [NEAR - 1, NEAR, NEAR + 1, NEAR + 8] {
            let mut lookahead = lookahead.clone();
            let mut stream = [b'x'; MIN_LEN + 2 * NEAR];
            stream[first - 1] = b'\n';
            stream[first + len] = b'\n';
            let stream = &stream[..MIN_LEN + 20];
            assert_eq!(lookahead.find(stream, stream.len(), start), Some(first - 1));
            let rest = &stream[first..];
            let position = start + first as u64;
            assert_eq!(lookahead.find(rest, rest.len(), position), Some(len));
        }
    }
}
