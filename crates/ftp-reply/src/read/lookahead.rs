//! Line ends of the next bytes of a stream, found ahead.

use super::line_end::{BLOCK, find_near, lf_mask};
use crate::part;

/// Number of blocks that are searched ahead.
const BLOCKS: usize = 8;

/// Number of bytes that must follow for a search ahead. A client receives fewer.
const MIN_LEN: usize = 4 * BLOCK;

/// Line ends of the next bytes of a stream.
///
/// A search that starts at each line needs the end of the line before, so the processor waits. A search
/// ahead does not, and it searches each block once.
#[derive(Clone)]
pub(crate) struct Lookahead {
    /// A bit for each byte, set for an LF.
    masks: [u64; BLOCKS],
    /// Stream offset of the first of these bytes.
    start: u64,
    /// Number of bytes.
    len: u64,
}

impl Lookahead {
    pub(crate) const EMPTY: Lookahead = Lookahead {
        masks: [0; BLOCKS],
        start: 0,
        len: 0,
    };

    /// Returns the index of the first LF in the first `len` bytes of `start`, or `None` if it is not
    /// near. These bytes are at `position` in the stream.
    #[inline]
    pub(crate) fn find(&mut self, start: &[u8], len: usize, position: u64) -> Option<usize> {
        let offset = position - self.start;
        if offset + BLOCK as u64 > self.len {
            return self.find_beyond(start, len, position);
        }
        // Always less than the number of bytes in `masks`.
        let index = usize::try_from(offset).unwrap_or_default();
        let (block, bit) = (index / BLOCK, index % BLOCK);
        let low = self.masks.get(block)? >> bit;
        let high = self.masks.get(block + 1).copied().unwrap_or_default();
        let mask = low | high << 1 << (BLOCK - 1 - bit);
        let at = mask.trailing_zeros() as usize;
        // The caller's buffer may be shorter than it was.
        (mask != 0 && at < len).then_some(at)
    }

    // Inlined, it would slow down the search in what is known.
    #[inline(never)]
    fn find_beyond(&mut self, start: &[u8], len: usize, position: u64) -> Option<usize> {
        if len >= MIN_LEN {
            let (blocks, _) = part::before(start, len).as_chunks();
            for (mask, block) in self.masks.iter_mut().zip(blocks) {
                *mask = lf_mask(block);
            }
            self.start = position;
            self.len = (BLOCK * blocks.len().min(BLOCKS)) as u64;
        }
        find_near(start, len)
    }
}
