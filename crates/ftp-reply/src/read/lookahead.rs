//! Line ends of the next bytes of a stream, found ahead.

use super::line_end::{BLOCK, find_after_block, find_first, lf_mask};
use crate::part;

/// Number of blocks that are searched ahead.
const BLOCKS: usize = 8;

/// Number of bytes that must follow for a search ahead. A client receives fewer.
const MIN_LEN: usize = 4 * BLOCK;

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

    /// Returns `true` if the line ends of the next block are known.
    #[inline]
    fn covers(&self, position: u64) -> bool {
        position - self.start + BLOCK as u64 <= self.len
    }

    /// Does the same as [`find`](Self::find) if the line ends [are known](Self::covers).
    #[inline]
    fn find_known(&self, start: &[u8], len: usize, position: u64) -> Option<usize> {
        // Always less than the number of bytes with a bit.
        let index = usize::try_from(position - self.start).unwrap_or_default();
        let (byte, bit) = (index / 8, index % 8);
        let mut mask = self.word(byte) >> bit;
        let mut at = 0;
        if mask == 0 {
            // The first word has at least 57 bits from the index on, the second one the others.
            mask = self.word(byte + 7);
            at = 56 - bit;
        }
        at += mask.trailing_zeros() as usize;
        // Bits after the block can be old.
        if at >= BLOCK {
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
