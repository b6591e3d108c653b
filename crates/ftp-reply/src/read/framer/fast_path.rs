//! The quick way through lines that are whole and ordinary.
//!
//! Everything here could be left out: what it does not take, the rest of the framer takes in the same
//! way, only slower. A line is ordinary if it has no Telnet command, touches no limit, and says in
//! its first four bytes what it is.

use super::state::{Framer, Phase, Place};
use super::step::Step;
use crate::read::line_end::LineEnds;
use crate::read::opening::Opening;
use crate::read::part;
use crate::read::telnet::IAC;
use crate::{ReplyCode, Terminator};

impl Framer {
    /// Scans a one-line reply at the start of `piece`, if its line end is near and nothing odd came
    /// before it.
    #[inline]
    pub(crate) fn scan_single_line(&mut self, piece: &[u8]) -> Option<(ReplyCode, usize)> {
        if !self.is_plain {
            return None;
        }
        let head @ [_, _, _, b' '] = *piece.first_chunk()? else {
            return None;
        };
        let opening = Opening::of(head)?;
        let len = self.ahead.find(piece)?;
        if !self.may_open(len) {
            return None;
        }
        self.ahead.pass(len);
        self.position += (len + 1) as u64;
        Some((opening.code, len + 1))
    }

    /// Whether a first line of this length, without its LF, exceeds no limit.
    #[inline]
    fn may_open(&self, len: usize) -> bool {
        let limits = self.options.limits;
        len <= limits.max_line && len < limits.max_reply && limits.max_lines > 0
    }

    /// Takes ordinary lines from `at` on, up to the end of a reply. Returns where scanning goes on.
    pub(super) fn whole_lines(
        &mut self,
        piece: &[u8],
        at: usize,
        ends: &mut LineEnds<'_>,
    ) -> (usize, Option<Step>) {
        if self.place != Place::Text || self.seen != 0 {
            return (at, None);
        }
        match self.phase {
            Phase::Inner => self.whole_inner_lines(piece, at, ends),
            Phase::Between => self.whole_first_line(piece, at, ends).unwrap_or((at, None)),
            _ => (at, None),
        }
    }

    fn whole_first_line(
        &mut self,
        piece: &[u8],
        at: usize,
        ends: &mut LineEnds<'_>,
    ) -> Option<(usize, Option<Step>)> {
        let end = ends.find(at)?;
        let head = *piece.get(at..end)?.first_chunk()?;
        let opening = Opening::of(head)?;
        let len = end - at;
        if !self.may_open(len) {
            return None;
        }
        if !opening.is_multi_line {
            self.handed_out = true;
            let step = Step::Reply {
                code: opening.code,
                raw: len + 1,
                lines: 1,
            };
            return Some((end + 1, Some(step)));
        }
        self.phase = Phase::Inner;
        self.start = self.position;
        self.code = Some(opening.code);
        self.digits = [head[0], head[1], head[2]];
        self.raw = len + 1;
        self.lines = 1;
        Some(self.whole_inner_lines(piece, end + 1, ends))
    }

    /// The lines of a reply after the first.
    fn whole_inner_lines(
        &mut self,
        piece: &[u8],
        from: usize,
        ends: &mut LineEnds<'_>,
    ) -> (usize, Option<Step>) {
        let limits = self.options.limits;
        let [a, b, c] = self.digits;
        let digits = u32::from_le_bytes([a, b, c, 0]);
        let any_code = self.options.terminator == Terminator::AnyCode;
        // How far the reply may go.
        let most = from.saturating_add(limits.max_reply - self.raw);
        let (mut raw, mut count) = (self.raw, self.lines);
        let mut closing = None;
        let at = ends.lines_while(from, |at, end| {
            if end - at > limits.max_line || end >= most || count >= limits.max_lines {
                return false;
            }
            let Some(head) = part::from(piece, at).first_chunk::<4>() else {
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
        raw += at - from;
        let Some((end, code)) = closing.zip(self.code) else {
            self.raw = raw;
            self.lines = count;
            return (at, None);
        };
        raw += end - at;
        self.handed_out = true;
        self.next_line(Phase::Between);
        (
            end,
            Some(Step::Reply {
                code,
                raw,
                lines: count + 1,
            }),
        )
    }
}
