//! Scans the text of a line, which may be split between chunks.

use super::state::{Framer, Phase};
use super::step::Step;
use crate::part;
use crate::read::fault::FaultView;
use crate::read::opening::Opening;
use crate::{DiagnosticKind, FaultKind, ReplyCode};

impl Framer {
    /// Scans text of a line that is part of a reply, or may become one. `line` is followed by an LF
    /// if it `is_complete`.
    pub(super) fn scan_text(&mut self, line: &[u8], is_complete: bool) -> (usize, Option<Step>) {
        if self.raw_len == 0 {
            self.start = self.position;
        }
        let invalid = if self.phase == Phase::Between {
            self.first_invalid_byte(line)
        } else {
            None
        };
        let excess = match invalid {
            Some(at) => self.first_excess_byte(part::before(line, at), false),
            None => self.first_excess_byte(line, is_complete),
        };
        if let Some((at, kind)) = excess {
            self.record(part::before(line, at));
            self.raw_len += at;
            if self.phase == Phase::Between {
                self.code = self.opening().map(|opening| opening.code);
                self.digits = [self.head[0], self.head[1], self.head[2]];
            }
            let next = if self.code.is_some() {
                Phase::SkipReply
            } else {
                Phase::SkipLine
            };
            return (at, Some(self.fault(kind, self.raw_len, next)));
        }
        if invalid.is_some() {
            self.phase = Phase::Malformed;
            return self.scan_malformed(line, is_complete);
        }
        self.record(line);
        self.raw_len += line.len();
        if !is_complete {
            return (line.len(), None);
        }
        self.raw_len += 1;
        let step = match self.phase {
            Phase::Between => self.end_first_line(),
            _ => self.end_line(self.closing_code()),
        };
        (line.len() + 1, step)
    }

    /// Scans the rest of a malformed line. It is reported at its end, or as soon as a fault can keep
    /// no more bytes. Like a reply, the line must fit into a buffer of `max_reply` bytes.
    pub(super) fn scan_malformed(
        &mut self,
        line: &[u8],
        is_complete: bool,
    ) -> (usize, Option<Step>) {
        let max_kept = FaultView::MAX_KEPT.min(self.options.limits.max_reply.max(1));
        let capacity = max_kept.saturating_sub(self.line_len);
        let used = line.len().min(capacity);
        self.record(part::before(line, used));
        self.raw_len = self.line_len;
        if used == capacity {
            let step = self.fault(FaultKind::Malformed, self.line_len, Phase::SkipLine);
            (used, Some(step))
        } else if is_complete {
            self.raw_len += 1;
            let step = self.fault(FaultKind::Malformed, self.text_len(), Phase::Between);
            (used + 1, Some(step))
        } else {
            (used, None)
        }
    }

    /// Returns the index of the first byte that shows that the line is neither blank nor the first
    /// line of a reply.
    fn first_invalid_byte(&self, line: &[u8]) -> Option<usize> {
        // A CR in place of the code or separator must be followed by CRs only.
        let first_cr = |head: [u8; 4]| match head {
            [b'\r', ..] => Some(0),
            [_, _, _, b'\r'] => Some(3),
            _ => None,
        };
        let mut head = self.head;
        for at in self.line_len..head.len() {
            let byte = *line.get(at - self.line_len)?;
            head[at] = byte;
            let is_valid = match at {
                0 => matches!(byte, b'1'..=b'6' | b'\r'),
                _ if head[0] == b'\r' => byte == b'\r',
                3 => matches!(byte, b' ' | b'-' | b'\r'),
                _ => byte.is_ascii_digit(),
            };
            if !is_valid {
                return Some(at - self.line_len);
            }
        }
        let from = first_cr(head)?.max(self.line_len) - self.line_len;
        first_other_than_cr(line, from)
    }

    /// Ends a line that may be the first line of a reply.
    fn end_first_line(&mut self) -> Option<Step> {
        let text_len = self.text_len();
        if text_len == 0 {
            self.diagnostics.add(DiagnosticKind::BlankLine, self.start);
            self.next_line(Phase::Between);
            return None;
        }
        let [a, b, c, _] = self.head;
        let digits = [a, b, c];
        let opening = if text_len == 3 {
            Opening::bare(digits)
        } else {
            self.opening()
        };
        let Some(opening) = opening else {
            return Some(self.fault(FaultKind::Malformed, text_len, Phase::Between));
        };
        self.code = Some(opening.code);
        self.digits = digits;
        self.end_line((!opening.is_multi_line).then_some(opening.code))
    }

    /// Returns the index of the first byte that exceeds a limit, and which limit. `line` is followed
    /// by an LF if it `is_complete`.
    fn first_excess_byte(&self, line: &[u8], is_complete: bool) -> Option<(usize, FaultKind)> {
        let limits = self.options.limits;
        let (max_reply, counts_lf) = if self.may_be_blank(line) {
            // A blank line is not part of a reply. It needs only a buffer that contains its CRs.
            (limits.max_reply.max(1), false)
        } else {
            (limits.max_reply, is_complete)
        };
        let capacity = max_reply.saturating_sub(self.raw_len);
        let reply = (line.len() + usize::from(counts_lf) > capacity).then_some(capacity);
        let line = if line.len() + self.line_len > limits.max_line {
            // CRs beyond the limit may belong to the line end.
            first_other_than_cr(line, limits.max_line.saturating_sub(self.line_len))
        } else {
            None
        };
        match (line, reply) {
            (Some(line), Some(reply)) if reply < line => Some((reply, FaultKind::ReplyTooLong)),
            (Some(line), _) => Some((line, FaultKind::LineTooLong)),
            (None, reply) => reply.map(|at| (at, FaultKind::ReplyTooLong)),
        }
    }

    /// Returns `true` if the current line, which continues with `line`, has only CRs and no reply
    /// before it. Requires that `line` has no byte that [`first_invalid_byte`](Self::first_invalid_byte)
    /// finds, so that its first byte is sufficient.
    fn may_be_blank(&self, line: &[u8]) -> bool {
        self.phase == Phase::Between && self.text_len() == 0 && matches!(line, [] | [b'\r', ..])
    }

    /// Ends a line of a reply. It is the last line if it has a `closing` code.
    fn end_line(&mut self, closing: Option<ReplyCode>) -> Option<Step> {
        self.line_count += 1;
        if self.line_count > self.options.limits.max_lines {
            let next = if closing.is_some() {
                Phase::Between
            } else {
                Phase::SkipReply
            };
            let fault = self.fault(FaultKind::TooManyLines, self.raw_len, next);
            self.next_line(next);
            return Some(fault);
        }
        let Some(code) = closing else {
            self.next_line(Phase::Inner);
            return None;
        };
        if closing != self.code {
            let line = self.start + (self.raw_len - self.line_len - 1) as u64;
            self.diagnostics.add(DiagnosticKind::CodeMismatch, line);
        }
        self.diagnostics_returned = true;
        let step = Step::Reply {
            code,
            raw_len: self.raw_len,
            line_count: self.line_count,
        };
        self.next_line(Phase::Between);
        Some(step)
    }
}

/// Returns the index of the first byte at or after `from` that is not a CR.
fn first_other_than_cr(line: &[u8], from: usize) -> Option<usize> {
    part::from(line, from)
        .iter()
        .position(|byte| *byte != b'\r')
        .map(|at| from + at)
}
