//! Finds the ends of lines.

use super::part;

/// How many bytes are looked at together: a bit of a mask for each.
const BLOCK: usize = u64::BITS as usize;

/// How many blocks without a line end are looked at before the search goes over to `memchr`, which
/// is the faster one on long lines only.
#[cfg(feature = "memchr")]
const BLOCKS: usize = 2;

/// The line ends found in the bytes that follow, kept from one piece to the next so that no byte is
/// looked at twice.
#[derive(Clone, Copy)]
pub(crate) struct Ahead {
    /// How many bytes follow that are no LF.
    without: usize,
    /// A bit for each byte after those, the lowest for the first; set for an LF.
    mask: u64,
    /// How many of the bits are known.
    known: usize,
}

impl Ahead {
    pub(crate) const NOTHING: Ahead = Ahead {
        without: 0,
        mask: 0,
        known: 0,
    };

    /// The first LF in `piece`, which starts with the bytes that follow. `None` may also say that it
    /// is far, or that the piece ends soon.
    #[inline]
    pub(crate) fn find(&mut self, piece: &[u8]) -> Option<usize> {
        for _ in 0..3 {
            if self.mask != 0 {
                let at = self.without + self.mask.trailing_zeros() as usize;
                // A caller's own buffer may be shorter than it was.
                return (at < piece.len()).then_some(at);
            }
            self.without += self.known;
            self.known = 0;
            let block = piece.get(self.without..)?.first_chunk()?;
            self.mask = line_ends(block);
            self.known = BLOCK;
        }
        None
    }

    /// Goes on behind the LF at `end`, which was found.
    #[inline]
    pub(crate) fn pass(&mut self, end: usize) {
        let passed = end - self.without;
        self.without = 0;
        self.mask = self.mask >> passed >> 1;
        self.known -= passed + 1;
    }
}

/// The search for line ends in one piece of a stream, front to back.
pub(crate) struct LineEnds<'a> {
    piece: &'a [u8],
    /// A bit for each byte from `base` to `upto`; set for an LF. Before `base` there is none left.
    mask: u64,
    base: usize,
    upto: usize,
}

impl<'a> LineEnds<'a> {
    /// Goes on in `piece` with what is known of its first bytes.
    #[inline]
    pub(crate) fn resume(piece: &'a [u8], ahead: Ahead) -> LineEnds<'a> {
        let upto = ahead.without + ahead.known;
        // A caller's own buffer may be shorter than it was: then nothing is known.
        if upto <= piece.len() {
            LineEnds {
                piece,
                mask: ahead.mask,
                base: ahead.without,
                upto,
            }
        } else {
            LineEnds {
                piece,
                mask: 0,
                base: 0,
                upto: 0,
            }
        }
    }

    /// What is known of the bytes from `at` on.
    #[inline]
    pub(crate) fn suspend(self, at: usize) -> Ahead {
        if at >= self.upto {
            return Ahead::NOTHING;
        }
        let passed = at.saturating_sub(self.base);
        Ahead {
            without: self.base.saturating_sub(at),
            mask: self.mask >> passed,
            known: self.upto - self.base - passed,
        }
    }

    /// The first LF at or behind `from`, which is never less than it was.
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

    /// Hands out lines by their start and the place of their LF, from the one that starts at `from`,
    /// while they are taken. Returns the start of the first that was not, or is not complete.
    #[inline]
    pub(crate) fn lines_while(
        &mut self,
        from: usize,
        mut take: impl FnMut(usize, usize) -> bool,
    ) -> usize {
        let mut at = from;
        loop {
            let Some(end) = self.find(at) else { return at };
            // From here block after block, as long as each has a line end.
            let (mut base, mut upto) = (self.base, self.upto);
            let mut mask = self.mask >> (end - base) << (end - base);
            loop {
                while mask != 0 {
                    let end = base + mask.trailing_zeros() as usize;
                    if !take(at, end) {
                        (self.base, self.mask, self.upto) = (base, mask, upto);
                        return at;
                    }
                    at = end + 1;
                    mask &= mask - 1;
                }
                let Some(block) = self.piece.get(upto..).and_then(<[u8]>::first_chunk) else {
                    break;
                };
                mask = line_ends(block);
                base = upto;
                upto += BLOCK;
                if mask == 0 {
                    break;
                }
            }
            (self.base, self.mask, self.upto) = (base, mask, upto);
        }
    }

    /// The first LF at or behind `from`, where nothing is known yet.
    #[inline]
    fn find_beyond(&mut self, from: usize) -> Option<usize> {
        if let Some(block) = self.piece.get(from..).and_then(<[u8]>::first_chunk) {
            self.mask = line_ends(block);
            self.base = from;
            self.upto = from + BLOCK;
            if self.mask != 0 {
                return Some(from + self.mask.trailing_zeros() as usize);
            }
        }
        self.find_far(from)
    }

    /// The same where a whole block has none, or the piece ends.
    fn find_far(&mut self, mut from: usize) -> Option<usize> {
        #[cfg(feature = "memchr")]
        let far = from.saturating_add(BLOCKS * BLOCK);
        loop {
            let rest = self.piece.get(from..).unwrap_or_default();
            self.base = from;
            match rest.first_chunk() {
                #[cfg(feature = "memchr")]
                _ if from >= far => {
                    let found = memchr::memchr(b'\n', rest);
                    let len = found.unwrap_or(rest.len());
                    self.base = from + len;
                    self.mask = u64::from(found.is_some());
                    self.upto = self.base + usize::from(found.is_some());
                    return found.map(|_| self.base);
                }
                Some(block) => {
                    self.mask = line_ends(block);
                    self.upto = from + BLOCK;
                }
                None => {
                    let mut block = [0; BLOCK];
                    block[..rest.len()].copy_from_slice(rest);
                    self.mask = line_ends(&block);
                    self.upto = self.piece.len();
                }
            }
            if self.mask != 0 {
                return Some(from + self.mask.trailing_zeros() as usize);
            }
            from = self.upto;
            if from >= self.piece.len() {
                return None;
            }
        }
    }
}

/// A bit for each byte of a block, the lowest for the first; set for an LF.
///
/// The comparison is one that compilers turn into vector instructions. They do not do so with the
/// gathering of bits; a multiplication brings eight of them into one byte.
#[inline]
fn line_ends(block: &[u8; BLOCK]) -> u64 {
    const GATHER: u64 = 0x0102_0408_1020_4080;

    let mut equal = [0; BLOCK];
    for (equal, byte) in equal.iter_mut().zip(block) {
        *equal = u8::from(*byte == b'\n');
    }
    let (words, _) = equal.as_chunks();
    let mut mask = 0;
    for (at, word) in words.iter().enumerate() {
        mask |= (u64::from_le_bytes(*word).wrapping_mul(GATHER) >> 56) << (8 * at);
    }
    mask
}

/// The length of `bytes` before the first LF, and whether there is one.
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
    LineEnds::resume(bytes, Ahead::NOTHING).find(0)
}

/// `line` without the carriage returns directly before its end.
pub(crate) fn without_returns(line: &[u8]) -> &[u8] {
    let returns = line.iter().rev().take_while(|byte| **byte == b'\r').count();
    part::before(line, line.len() - returns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_of_a_block_is_told_from_a_line_feed() {
        for byte in 0..=u8::MAX {
            for at in 0..BLOCK {
                // Neighbours that differ from an LF in the lowest and in the highest bit.
                for other in [0x0b, 0x8a, 0x00, 0xff] {
                    let mut block = [other; BLOCK];
                    block[at] = byte;
                    let expected = if byte == b'\n' { 1 << at } else { 0 };
                    assert_eq!(
                        line_ends(&block),
                        expected,
                        "{byte:#x} at {at} in {other:#x}"
                    );
                }
            }
        }
        assert_eq!(line_ends(&[b'\n'; BLOCK]), u64::MAX);
    }

    #[test]
    fn every_line_end_is_found_once_however_far_apart() {
        for gap in (0..200).chain([255, 256, 257, 300, 1000]) {
            let line = [&[b'x'].repeat(gap)[..], b"\n"].concat();
            let text = line.repeat(5);
            let mut ends = LineEnds::resume(&text, Ahead::NOTHING);
            let mut at = 0;
            for line in 1..=5 {
                assert_eq!(ends.find(at), Some(line * (gap + 1) - 1));
                assert_eq!(ends.find(at), Some(line * (gap + 1) - 1), "asked again");
                at = line * (gap + 1);
                let ahead = ends.suspend(at);
                ends = LineEnds::resume(&text[at..], ahead);
                assert_eq!(ends.find(0), (line < 5).then_some(gap));
                let back = ends.suspend(0);
                ends = LineEnds::resume(&text, Ahead::NOTHING);
                assert!(back.known <= BLOCK);
            }
            assert_eq!(ends.find(at), None);
        }
    }
}
