//! Fast path for a short multi-line reply at the start of a chunk.
//!
//! The rest of the framer gives the same results for such a reply, only slower, because it stores its state
//! for the next chunk.

use super::state::{Framer, Phase};
use crate::read::line_end::{BLOCK, last_lf_mask, lf_mask};
use crate::read::opening::Opening;
use crate::telnet::IAC;
use crate::{ReplyCode, Terminator, part};

/// Number of blocks that are scanned. For longer replies, windows are faster.
const BLOCKS: usize = 6;

impl Framer {
    /// Scans a multi-line reply at the start of the first `len` bytes of `start`, if nothing came before it.
    /// Returns its code, length and number of lines. It is faster if more bytes follow.
    ///
    /// If it returns `None`, it may have scanned complete lines, as [`scan`](Self::scan) does.
    #[inline]
    pub(crate) fn scan_multi_line(
        &mut self,
        start: &[u8],
        len: usize,
    ) -> Option<(ReplyCode, usize, usize)> {
        if self.is_clean && start.get(3) == Some(&b'-') {
            self.scan_first_lines(start, len)
        } else {
            None
        }
    }

    // Inlined, it would slow down chunks that it cannot scan.
    #[inline(never)]
    fn scan_first_lines(&mut self, start: &[u8], len: usize) -> Option<(ReplyCode, usize, usize)> {
        let head = *start.first_chunk()?;
        let code = Opening::of(head)?.code;
        let [a, b, c, _] = head;
        let digits = u32::from_le_bytes([a, b, c, 0]);
        let any_code = self.options.terminator == Terminator::AnyCode;
        // Nothing that ends before it exceeds a limit: no line, and no number of lines.
        let limit = self.first_line_limit.min(self.options.limits.max_lines);
        let limit = limit.min(len);
        let (mut at, mut line_count, mut is_last) = (0, 0, false);
        'blocks: for base in (0..BLOCKS * BLOCK).step_by(BLOCK) {
            let block = part::from(start, base);
            let mut mask = match block.first_chunk() {
                Some(block) => lf_mask(block),
                None => last_lf_mask(start, block.len()),
            };
            while mask != 0 {
                let end = base + mask.trailing_zeros() as usize;
                if end >= limit {
                    break 'blocks;
                }
                at = end + 1;
                line_count += 1;
                if is_last {
                    self.position += at as u64;
                    return Some((code, at, line_count));
                }
                let Some(head) = part::from(start, at).first_chunk::<4>() else {
                    break 'blocks;
                };
                let has_code = u32::from_le_bytes(*head) & 0x00ff_ffff == digits;
                if head[0] == IAC || has_code || (any_code && head[3] == b' ') {
                    is_last = has_code && head[3] == b' ';
                    let is_inner = has_code && head[3] == b'-';
                    if !is_last && !is_inner {
                        break 'blocks;
                    }
                }
                mask &= mask - 1;
            }
        }
        if line_count > 0 {
            self.is_clean = false;
            self.phase = Phase::Inner;
            self.start = self.position;
            self.position += at as u64;
            self.code = Some(code);
            self.digits = [a, b, c];
            self.raw_len = at;
            self.line_count = line_count;
        }
        None
    }
}
