//! The text of lines, in parts as they come.

use super::state::{Framer, Phase};
use super::step::Step;
use crate::read::fault::FaultView;
use crate::read::opening::Opening;
use crate::read::part;
use crate::{DiagnosticKind, FaultKind, ReplyCode};

impl Framer {
    /// Text of a line that is part of a reply, or may become one.
    pub(super) fn text(&mut self, line: &[u8], ended: bool) -> (usize, Option<Step>) {
        if self.raw == 0 {
            self.start = self.position;
        }
        let wrong = if self.phase == Phase::Between {
            self.wrong_within(line)
        } else {
            None
        };
        let (before, whole) = wrong.map_or((line, ended), |at| (part::before(line, at), false));
        if let Some((at, kind)) = self.limit_within(before, whole) {
            self.take(part::before(line, at));
            self.raw += at;
            if self.phase == Phase::Between {
                self.code = self.opening_code();
                self.digits = [self.head[0], self.head[1], self.head[2]];
            }
            let next = if self.code.is_some() {
                Phase::SkipReply
            } else {
                Phase::SkipLine
            };
            return (at, Some(self.fault(kind, self.raw, next)));
        }
        if wrong.is_some() {
            self.phase = Phase::Malformed;
            return self.malformed(line, ended);
        }
        self.take(line);
        self.raw += line.len();
        if !ended {
            return (line.len(), None);
        }
        self.raw += 1;
        let step = match self.phase {
            Phase::Between => self.first_line(),
            _ => self.line_complete(self.closing_code()),
        };
        (line.len() + 1, step)
    }

    /// The first of the next bytes with which the line can no longer start a reply or be blank.
    fn wrong_within(&self, line: &[u8]) -> Option<usize> {
        // Where it has a carriage return, the line is right only if it has nothing else from there.
        let returns_from = |head: [u8; 4]| match head {
            [b'\r', ..] => Some(0),
            [_, _, _, b'\r'] => Some(3),
            _ => None,
        };
        let mut head = self.head;
        for at in self.seen..head.len() {
            let byte = *line.get(at - self.seen)?;
            head[at] = byte;
            let fits = match at {
                0 => matches!(byte, b'1'..=b'6' | b'\r'),
                _ if head[0] == b'\r' => byte == b'\r',
                3 => matches!(byte, b' ' | b'-' | b'\r'),
                _ => byte.is_ascii_digit(),
            };
            if !fits {
                return Some(at - self.seen);
            }
        }
        let from = returns_from(head)?.max(self.seen) - self.seen;
        part::from(line, from)
            .iter()
            .position(|byte| *byte != b'\r')
            .map(|at| from + at)
    }

    /// The rest of a malformed line: reported at its end, or as soon as a fault can keep no more.
    pub(super) fn malformed(&mut self, line: &[u8], ended: bool) -> (usize, Option<Step>) {
        let room = FaultView::MAX_KEPT.saturating_sub(self.seen);
        let used = line.len().min(room);
        self.take(part::before(line, used));
        self.raw = self.seen;
        if used == room {
            (
                used,
                Some(self.fault(FaultKind::Malformed, self.seen, Phase::SkipLine)),
            )
        } else if ended {
            self.raw += 1;
            (
                used + 1,
                Some(self.fault(FaultKind::Malformed, self.text_len(), Phase::Between)),
            )
        } else {
            (used, None)
        }
    }

    /// The end of a line that may be the first of a reply.
    fn first_line(&mut self) -> Option<Step> {
        if self.text_len() == 0 {
            self.diagnostics.add(DiagnosticKind::BlankLine, self.start);
            self.next_line(Phase::Between);
            return None;
        }
        let [a, b, c, _] = self.head;
        let digits = [a, b, c];
        let opening = if self.text_len() == 3 {
            Opening::bare(digits)
        } else {
            self.opening()
        };
        let Some(opening) = opening else {
            return Some(self.fault(FaultKind::Malformed, self.text_len(), Phase::Between));
        };
        self.code = Some(opening.code);
        self.digits = digits;
        let closing = (!opening.is_multi_line).then_some(opening.code);
        self.line_complete(closing)
    }

    /// The opening of the current line, once a byte after the code was seen.
    fn opening(&self) -> Option<Opening> {
        Opening::of(self.head).filter(|_| self.text_len() > 3)
    }

    /// The code of the reply that the current line opens, once a separator was seen after it.
    pub(super) fn opening_code(&self) -> Option<ReplyCode> {
        self.opening().map(|opening| opening.code)
    }

    /// The first of the next bytes that is too many, and for which limit. `line` is followed by an
    /// LF if `ended`.
    fn limit_within(&self, line: &[u8], ended: bool) -> Option<(usize, FaultKind)> {
        let limits = self.options.limits;
        let room = limits.max_reply.saturating_sub(self.raw);
        let reply = (line.len() + usize::from(ended) > room).then_some(room);
        let line = if line.len() + self.seen > limits.max_line {
            // Carriage returns past the limit may belong to the line end.
            let from = limits.max_line.saturating_sub(self.seen);
            part::from(line, from)
                .iter()
                .position(|byte| *byte != b'\r')
                .map(|at| from + at)
        } else {
            None
        };
        match (line, reply) {
            (Some(line), Some(reply)) if reply < line => Some((reply, FaultKind::ReplyTooLong)),
            (Some(line), _) => Some((line, FaultKind::LineTooLong)),
            (None, reply) => reply.map(|at| (at, FaultKind::ReplyTooLong)),
        }
    }

    /// A line of a reply has ended, the last one if it closes the reply with a code.
    pub(super) fn line_complete(&mut self, closing: Option<ReplyCode>) -> Option<Step> {
        self.lines += 1;
        if self.lines > self.options.limits.max_lines {
            let next = if closing.is_some() {
                Phase::Between
            } else {
                Phase::SkipReply
            };
            let fault = self.fault(FaultKind::TooManyLines, self.raw, next);
            self.next_line(next);
            return Some(fault);
        }
        let Some(code) = closing else {
            self.next_line(Phase::Inner);
            return None;
        };
        if closing != self.code {
            let line = self.start + (self.raw - self.seen - 1) as u64;
            self.diagnostics.add(DiagnosticKind::CodeMismatch, line);
        }
        self.handed_out = true;
        let step = Step::Reply {
            code,
            raw: self.raw,
            lines: self.lines,
        };
        self.next_line(Phase::Between);
        Some(step)
    }
}
