//! Finds the ends of lines.

use crate::{part, work};

/// Bytes compared at a time: one for each bit of a mask.
pub(crate) const BLOCK: usize = u64::BITS as usize;

/// Moves the lowest bit of each of 8 bytes into the highest byte, if it is multiplied by it.
const GATHER: u64 = 0x0102_0408_1020_4080;

/// Returns the index of the first LF in the first `len` bytes of `start`. It is faster if more bytes follow.
#[inline]
pub(crate) fn find_first(start: &[u8], len: usize) -> Option<usize> {
    let Some(block) = start.first_chunk::<BLOCK>() else {
        return find(part::before(start, len));
    };
    let mask = lf_mask(block);
    if mask == 0 {
        return find_after_block(start, len);
    }
    let at = mask.trailing_zeros() as usize;
    (at < len).then_some(at)
}

/// Does the same if the first block has no LF.
// Inlined, it would slow down the search in the first block.
#[inline(never)]
pub(crate) fn find_after_block(start: &[u8], len: usize) -> Option<usize> {
    find(part::from(part::before(start, len), BLOCK)).map(|at| BLOCK + at)
}

#[inline]
fn block_at(chunk: &[u8], at: usize) -> Option<&[u8; BLOCK]> {
    part::from(chunk, at).first_chunk()
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
                let Some(block) = block_at(self.chunk, upto) else {
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
        let Some(block) = block_at(self.chunk, from) else {
            return self.find_far(from);
        };
        self.mask = lf_mask(block);
        self.base = from;
        self.upto = from + BLOCK;
        if self.mask == 0 {
            return self.find_far(self.upto);
        }
        Some(from + self.mask.trailing_zeros() as usize)
    }

    /// Does the same if the block before has no LF, or if the chunk ends before the next block.
    fn find_far(&mut self, mut from: usize) -> Option<usize> {
        #[cfg(feature = "memchr")]
        let far = from.saturating_add(BLOCK);
        while from < self.chunk.len() {
            let rest = part::from(self.chunk, from);
            self.base = from;
            match rest.first_chunk::<BLOCK>() {
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
                    self.mask = last_lf_mask(self.chunk, rest.len());
                    self.upto = self.chunk.len();
                }
            }
            if self.mask != 0 {
                return Some(from + self.mask.trailing_zeros() as usize);
            }
            from = self.upto;
        }
        None
    }
}

/// Returns a bit for each byte of a block, the lowest bit for the first byte; set for an LF.
///
/// Compilers turn the comparison into vector instructions, but not the gathering of bits. So a
/// multiplication moves eight of them into one byte.
#[inline]
pub(crate) fn lf_mask(block: &[u8; BLOCK]) -> u64 {
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

/// Returns a bit for each of the last `len` bytes of a chunk, set for an LF. `len` is less than a block.
pub(crate) fn last_lf_mask(chunk: &[u8], len: usize) -> u64 {
    // A block that starts earlier is faster than anything for few bytes.
    if let Some(block) = chunk.last_chunk::<BLOCK>() {
        return lf_mask(block) >> 1 >> (BLOCK - 1 - len);
    }
    let bytes = part::from(chunk, chunk.len().saturating_sub(len));
    work::add(len);
    let Some(last) = bytes.last_chunk::<8>() else {
        let bits = bytes.iter().rev();
        return bits.fold(0, |mask, byte| mask << 1 | u64::from(*byte == b'\n'));
    };
    let (words, _) = bytes.as_chunks::<8>();
    let mut mask = 0;
    for (at, word) in words.iter().enumerate() {
        mask |= lf_bits(*word) << (8 * at);
    }
    mask | lf_bits(*last) << (len - 8)
}

/// Returns a bit for each of 8 bytes, set for an LF.
#[inline]
fn lf_bits(word: [u8; 8]) -> u64 {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;

    let differs = u64::from_le_bytes(word) ^ u64::from_le_bytes([b'\n'; 8]);
    let high = !(((differs & LOW) + LOW) | differs | LOW);
    (high >> 7).wrapping_mul(GATHER) >> 56
}

/// Returns the length of `bytes` before the first LF, and whether there is an LF.
pub(crate) fn line_end(bytes: &[u8]) -> (usize, bool) {
    match find(bytes) {
        Some(at) => (at, true),
        None => (bytes.len(), false),
    }
}

#[cfg(feature = "memchr")]
pub(crate) fn find(bytes: &[u8]) -> Option<usize> {
    memchr::memchr(b'\n', bytes)
}

#[cfg(not(feature = "memchr"))]
pub(crate) fn find(bytes: &[u8]) -> Option<usize> {
    LineEnds::new(bytes).find(0)
}

/// Returns `line` without the CRs at its end, except for its first `start` bytes.
#[inline]
pub(crate) fn without_trailing_cr(line: &[u8], start: usize) -> &[u8] {
    match line {
        // Nearly every line has one.
        [.., before, b'\r'] if *before != b'\r' && line.len() > start => {
            part::before(line, line.len() - 1)
        }
        [.., b'\r'] => without_trailing_crs(line, start),
        _ => line,
    }
}

fn without_trailing_crs(line: &[u8], start: usize) -> &[u8] {
    let text = part::from(line, start);
    let cr_count = text.iter().rev().take_while(|byte| **byte == b'\r').count();
    part::before(line, line.len() - cr_count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    #[cfg_attr(miri, ignore = "too many safe calls")]
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
    #[cfg_attr(miri, ignore = "too many safe calls")]
    fn last_lf_mask_marks_only_lf() {
        for chunk_len in 0..3 * BLOCK {
            for len in 0..BLOCK.min(chunk_len + 1) {
                let start = chunk_len - len;
                let chunk: Vec<u8> = (0..chunk_len)
                    .map(|at| {
                        if at % 5 == 0 || at % 7 == 3 {
                            b'\n'
                        } else {
                            b'x'
                        }
                    })
                    .collect();
                let bits = chunk[start..].iter().enumerate();
                let expected =
                    bits.fold(0, |mask, (at, byte)| mask | u64::from(*byte == b'\n') << at);
                assert_eq!(last_lf_mask(&chunk, len), expected, "{len} of {chunk_len}");
            }
        }
    }

    #[test]
    fn find_returns_every_lf_at_any_distance() {
        let step = if cfg!(miri) { 13 } else { 1 };
        for gap in (0..200).step_by(step).chain([255, 256, 257, 300, 1000]) {
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
