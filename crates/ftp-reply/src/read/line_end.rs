//! Finds the ends of lines.

use crate::{part, work};

/// Bytes compared at a time: one for each bit of a mask.
pub(crate) const BLOCK: usize = u64::BITS as usize;

/// Blocks searched before `memchr` takes over. It is faster only on long lines.
#[cfg(feature = "memchr")]
const BLOCKS: usize = 2;

/// Returns the index of the first LF in the first `len` bytes of `start`, or `None` if it is not near.
#[inline]
pub(crate) fn find_near(start: &[u8], len: usize) -> Option<usize> {
    let Some(block) = start.first_chunk() else {
        return find(part::before(start, len));
    };
    let mask = lf_mask(block);
    if mask == 0 {
        return find_in_second_block(part::before(start, len));
    }
    let at = mask.trailing_zeros() as usize;
    (at < len).then_some(at)
}

// Inlined, it would slow down the search in the first block.
#[inline(never)]
fn find_in_second_block(chunk: &[u8]) -> Option<usize> {
    let rest = part::from(chunk, BLOCK);
    let block = part::before(rest, rest.len().min(BLOCK));
    find(block).map(|at| BLOCK + at)
}

/// Forward search for line ends in one chunk.
pub(crate) struct LineEnds<'a> {
    chunk: &'a [u8],
    /// A bit for each byte from `base` to `upto`, set for an LF. No LF is left before `base`.
    mask: u64,
    base: usize,
    upto: usize,
}

impl<'a> LineEnds<'a> {
    pub(crate) const fn new(chunk: &'a [u8]) -> LineEnds<'a> {
        LineEnds {
            chunk,
            mask: 0,
            base: 0,
            upto: 0,
        }
    }

    /// Returns the index of the first LF at or after `from`. `from` must not decrease between calls.
    #[inline]
    pub(crate) fn find(&mut self, from: usize) -> Option<usize> {
        let passed = from.saturating_sub(self.base);
        if from < self.upto {
            let mask = self.mask >> passed;
            if mask != 0 {
                return Some(self.base + passed + mask.trailing_zeros() as usize);
            }
        }
        self.find_beyond(from.max(self.upto))
    }

    /// Calls `accept` with the start and the LF index of each line from `from` on, until it returns
    /// `false`. Returns the start of the first line that was rejected or is incomplete.
    #[inline]
    pub(crate) fn lines_while(
        &mut self,
        from: usize,
        mut accept: impl FnMut(usize, usize) -> bool,
    ) -> usize {
        let mut at = from;
        loop {
            let Some(end) = self.find(at) else { return at };
            // Continue block by block, as long as each block has a line end.
            let (mut base, mut upto) = (self.base, self.upto);
            let mut mask = self.mask >> (end - base) << (end - base);
            loop {
                while mask != 0 {
                    let end = base + mask.trailing_zeros() as usize;
                    if !accept(at, end) {
                        (self.base, self.mask, self.upto) = (base, mask, upto);
                        return at;
                    }
                    at = end + 1;
                    mask &= mask - 1;
                }
                let Some(block) = self.chunk.get(upto..).and_then(<[u8]>::first_chunk) else {
                    break;
                };
                mask = lf_mask(block);
                base = upto;
                upto += BLOCK;
                if mask == 0 {
                    break;
                }
            }
            (self.base, self.mask, self.upto) = (base, mask, upto);
        }
    }

    /// Returns the index of the first LF at or after `from`, if nothing is known from there on.
    #[inline]
    fn find_beyond(&mut self, from: usize) -> Option<usize> {
        if let Some(block) = self.chunk.get(from..).and_then(<[u8]>::first_chunk) {
            self.mask = lf_mask(block);
            self.base = from;
            self.upto = from + BLOCK;
            if self.mask != 0 {
                return Some(from + self.mask.trailing_zeros() as usize);
            }
        }
        self.find_far(from)
    }

    /// Does the same if the next block has no LF, or if the chunk ends before the next block.
    fn find_far(&mut self, mut from: usize) -> Option<usize> {
        #[cfg(feature = "memchr")]
        let far = from.saturating_add(BLOCKS * BLOCK);
        loop {
            let rest = self.chunk.get(from..).unwrap_or_default();
            self.base = from;
            match rest.first_chunk() {
                #[cfg(feature = "memchr")]
                _ if from >= far => {
                    let found = memchr::memchr(b'\n', rest);
                    let len = found.unwrap_or(rest.len());
                    work::add(len);
                    self.base = from + len;
                    self.mask = u64::from(found.is_some());
                    self.upto = self.base + usize::from(found.is_some());
                    return found.map(|_| self.base);
                }
                Some(block) => {
                    self.mask = lf_mask(block);
                    self.upto = from + BLOCK;
                }
                None => {
                    let mut block = [0; BLOCK];
                    block[..rest.len()].copy_from_slice(rest);
                    self.mask = lf_mask(&block);
                    self.upto = self.chunk.len();
                }
            }
            if self.mask != 0 {
                return Some(from + self.mask.trailing_zeros() as usize);
            }
            from = self.upto;
            if from >= self.chunk.len() {
                return None;
            }
        }
    }
}

/// Returns a bit for each byte of a block, the lowest bit for the first byte; set for an LF.
///
/// Compilers turn the comparison into vector instructions, but not the gathering of bits. So a
/// multiplication moves eight of them into one byte.
#[inline]
pub(crate) fn lf_mask(block: &[u8; BLOCK]) -> u64 {
    const GATHER: u64 = 0x0102_0408_1020_4080;

    work::add(BLOCK);
    let mut equal = [0; BLOCK];
    for (equal, byte) in equal.iter_mut().zip(block) {
        *equal = u8::from(*byte == b'\n');
    }
    let (words, _) = equal.as_chunks::<8>();
    let mut mask = 0;
    for (at, word) in words.iter().enumerate() {
        mask |= (u64::from_le_bytes(*word).wrapping_mul(GATHER) >> 56) << (8 * at);
    }
    mask
}

/// Returns the length of `bytes` before the first LF, and whether there is an LF.
pub(crate) fn line_end(bytes: &[u8]) -> (usize, bool) {
    match find(bytes) {
        Some(at) => (at, true),
        None => (bytes.len(), false),
    }
}

#[cfg(feature = "memchr")]
fn find(bytes: &[u8]) -> Option<usize> {
    memchr::memchr(b'\n', bytes)
}

#[cfg(not(feature = "memchr"))]
fn find(bytes: &[u8]) -> Option<usize> {
    LineEnds::new(bytes).find(0)
}

/// Returns `line` without the CRs at its end.
pub(crate) fn without_trailing_cr(line: &[u8]) -> &[u8] {
    let cr_count = line.iter().rev().take_while(|byte| **byte == b'\r').count();
    part::before(line, line.len() - cr_count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lf_mask_marks_only_lf() {
        for byte in 0..=u8::MAX {
            for at in 0..BLOCK {
                // Neighbors that differ from an LF in the lowest and in the highest bit.
                for other in [0x0b, 0x8a, 0x00, 0xff] {
                    let mut block = [other; BLOCK];
                    block[at] = byte;
                    let expected = if byte == b'\n' { 1 << at } else { 0 };
                    assert_eq!(lf_mask(&block), expected, "{byte:#x} at {at} in {other:#x}");
                }
            }
        }
        assert_eq!(lf_mask(&[b'\n'; BLOCK]), u64::MAX);
    }

    #[test]
    fn find_returns_every_lf_at_any_distance() {
        for gap in (0..200).chain([255, 256, 257, 300, 1000]) {
            let line = [&[b'x'].repeat(gap)[..], b"\n"].concat();
            let text = line.repeat(5);
            let mut ends = LineEnds::new(&text);
            let mut at = 0;
            for line in 1..=5 {
                assert_eq!(ends.find(at), Some(line * (gap + 1) - 1));
                assert_eq!(ends.find(at), Some(line * (gap + 1) - 1), "second call");
                at = line * (gap + 1);
            }
            assert_eq!(ends.find(at), None);
        }
    }
}
