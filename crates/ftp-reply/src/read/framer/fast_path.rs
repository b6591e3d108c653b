//! Fast path for complete lines that need no special handling.
//!
//! The rest of the framer gives the same results for these lines, only slower. Such a line has no
//! Telnet command, exceeds no limit, and its first four bytes show what it is.

use super::state::{Framer, LineState, Phase};
use super::step::Step;
use crate::part;
use crate::read::line_end::LineEnds;
#[cfg(feature = "alloc")]
use crate::read::line_end::{BLOCK, line_end};
use crate::read::opening::Opening;
use crate::telnet::IAC;
use crate::{ReplyCode, Terminator};

/// Number of lines before windows are tried. Most replies are shorter, and trying takes as long as three
/// lines.
const FEW_LINES: usize = 5;

/// Number of lines before windows are tried again.
const MANY_LINES: usize = 64;

impl Framer {
    /// Scans a one-line reply at the start of the first `len` bytes of `start`, if its line end is near
    /// and nothing else came before it. Returns its code and length.
    #[inline]
    pub(crate) fn scan_single_line(
        &mut self,
        start: &[u8],
        len: usize,
    ) -> Option<(ReplyCode, usize)> {
        let code = self.single_line_code(start)?;
        let len = self.lookahead.find(start, len, self.position)?;
        self.take_single_line(code, len)
    }

    /// Does the same as [`scan_single_line`](Self::scan_single_line) if the line end is known and close.
    #[inline]
    pub(crate) fn scan_known_line(&mut self, buffer: &[u8]) -> Option<(ReplyCode, usize)> {
        let code = self.single_line_code(buffer)?;
        let len = self.lookahead.find_close(buffer.len(), self.position)?;
        self.take_single_line(code, len)
    }

    /// Returns the code if the bytes start a one-line reply and nothing else came before them.
    #[inline]
    fn single_line_code(&self, start: &[u8]) -> Option<ReplyCode> {
        if !self.is_clean {
            return None;
        }
        let head @ [_, _, _, b' '] = *start.first_chunk()? else {
            return None;
        };
        Opening::of(head).map(|opening| opening.code)
    }

    /// Scans a one-line reply of `len` bytes without its LF.
    #[inline]
    fn take_single_line(&mut self, code: ReplyCode, len: usize) -> Option<(ReplyCode, usize)> {
        if !self.fits_limits(len) {
            return None;
        }
        self.position += (len + 1) as u64;
        Some((code, len + 1))
    }

    /// Returns `true` if nothing came before `chunk`, and `chunk` is so short a part of a line that it
    /// exceeds no limit. To scan it together with the rest of the line is faster.
    #[cfg(feature = "alloc")]
    pub(crate) fn is_start_of_line(&self, chunk: &[u8]) -> bool {
        let limits = self.options.limits;
        let short = BLOCK.min(limits.max_line).min(limits.max_reply);
        self.is_clean && chunk.len() < short && !line_end(chunk).1
    }

    /// Returns `true` if a first line of `len` bytes, without its LF, exceeds no limit.
    #[inline]
    fn fits_limits(&self, len: usize) -> bool {
        len < self.first_line_limit
    }

    /// Scans complete lines from `at` on, up to the end of a reply. Returns the index where scanning
    /// continues.
    pub(super) fn scan_complete_lines(
        &mut self,
        chunk: &[u8],
        at: usize,
        ends: &mut LineEnds<'_>,
    ) -> (usize, Option<Step>) {
        if self.line_state != LineState::Text || self.line_len != 0 {
            return (at, None);
        }
        match self.phase {
            Phase::Inner => self.scan_inner_lines(chunk, at, ends),
            Phase::Between => self.scan_first_line(chunk, at, ends).unwrap_or((at, None)),
            _ => (at, None),
        }
    }

    fn scan_first_line(
        &mut self,
        chunk: &[u8],
        at: usize,
        ends: &mut LineEnds<'_>,
    ) -> Option<(usize, Option<Step>)> {
        let end = ends.find(at)?;
        let head = *chunk.get(at..end)?.first_chunk()?;
        let opening = Opening::of(head)?;
        let len = end - at;
        if !self.fits_limits(len) {
            return None;
        }
        if !opening.is_multi_line {
            self.diagnostics_returned = true;
            let step = Step::Reply {
                code: opening.code,
                raw_len: len + 1,
                line_count: 1,
            };
            return Some((end + 1, Some(step)));
        }
        self.phase = Phase::Inner;
        self.start = self.position;
        self.code = Some(opening.code);
        self.digits = [head[0], head[1], head[2]];
        self.raw_len = len + 1;
        self.line_count = 1;
        Some(self.scan_inner_lines(chunk, end + 1, ends))
    }

    /// Scans lines of a reply after the first.
    fn scan_inner_lines(
        &mut self,
        chunk: &[u8],
        from: usize,
        ends: &mut LineEnds<'_>,
    ) -> (usize, Option<Step>) {
        let limits = self.options.limits;
        // Index at which the reply would exceed its limit.
        let reply_end = from.saturating_add(limits.max_reply - self.raw_len);
        let (mut at, mut line_count) = (from, self.line_count);
        let mut next_skip = FEW_LINES;
        let closing = loop {
            if line_count >= next_skip {
                let max_count = limits.max_lines - line_count;
                let (next, count) = self.skip_windows(chunk, at, reply_end, max_count);
                at = next;
                line_count += count;
                next_skip = line_count + MANY_LINES;
            }
            let max_count = limits.max_lines.min(next_skip) - line_count;
            let (next, count, closing) = self.take_lines(chunk, at, ends, reply_end, max_count);
            at = next;
            line_count += count;
            if line_count < next_skip {
                break closing;
            }
        };
        let raw_len = self.raw_len + (at - from);
        let Some((end, code)) = closing.zip(self.code) else {
            self.raw_len = raw_len;
            self.line_count = line_count;
            return (at, None);
        };
        self.diagnostics_returned = true;
        self.next_line(Phase::Between);
        let step = Step::Reply {
            code,
            raw_len: raw_len + (end - at),
            line_count: line_count + 1,
        };
        (end, Some(step))
    }

    /// Scans at most `max_count` lines one by one. Returns the start of the first line that it does not
    /// scan, the number of lines before it, and the end of that line if it ends the reply.
    fn take_lines(
        &self,
        chunk: &[u8],
        from: usize,
        ends: &mut LineEnds<'_>,
        reply_end: usize,
        max_count: usize,
    ) -> (usize, usize, Option<usize>) {
        let max_line = self.options.limits.max_line;
        let any_code = self.options.terminator == Terminator::AnyCode;
        let [a, b, c] = self.digits;
        let digits = u32::from_le_bytes([a, b, c, 0]);
        let (mut count, mut closing) = (0, None);
        let at = ends.lines_while(from, |at, end| {
            if end - at > max_line || end >= reply_end || count >= max_count {
                return false;
            }
            let Some(head) = part::from(chunk, at).first_chunk::<4>() else {
                return false;
            };
            let has_code = u32::from_le_bytes(*head) & 0x00ff_ffff == digits;
            if head[0] == IAC || has_code || (any_code && head[3] == b' ') {
                if has_code && head[3] == b' ' {
                    closing = Some(end + 1);
                }
                if !has_code || head[3] != b'-' {
                    return false;
                }
            }
            count += 1;
            true
        });
        (at, count, closing)
    }
}
