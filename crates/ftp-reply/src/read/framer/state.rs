//! The state of the framer between two chunks.

use super::step::Step;
use crate::read::diagnostic::{DiagnosticLog, Diagnostics};
use crate::read::fault::FaultView;
use crate::read::line_end::Ahead;
use crate::read::options::ParseOptions;
use crate::{FaultKind, ReplyCode, Terminator};

/// What the current line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Phase {
    /// The first line of a reply, or blank; not known to be malformed.
    Between,
    /// Malformed, and not yet reported.
    Malformed,
    /// A later line of a multi-line reply.
    Inner,
    /// A line of a reply already reported as a fault, which lasts until its last line.
    SkipReply,
    /// A line already reported as a fault.
    SkipLine,
}

/// Where in the line scanning stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// In its text, or at its start if nothing of it was seen.
    Text,
    /// After the IAC of what may be a Telnet command.
    Iac,
    /// Before the option of WILL, WONT, DO or DONT.
    Option,
    /// In a subnegotiation.
    Subnegotiation,
    /// After an IAC in a subnegotiation.
    SubnegotiationIac,
}

/// The state between two pieces.
#[derive(Clone, Copy)]
pub(crate) struct Framer {
    pub(super) options: ParseOptions,
    pub(super) diagnostics: DiagnosticLog,
    /// Whether the diagnostics belong to a reply already handed out.
    pub(super) handed_out: bool,
    pub(super) phase: Phase,
    pub(super) place: Place,
    /// Stream offset of the next byte to scan.
    pub(super) position: u64,
    /// Stream offset of the reply or line that is pending or being skipped.
    pub(super) start: u64,
    /// Bytes of the pending reply or line so far.
    pub(super) raw: usize,
    /// Complete lines of the pending reply.
    pub(super) lines: usize,
    /// The code of the first line, and its digits.
    pub(super) code: Option<ReplyCode>,
    pub(super) digits: [u8; 3],
    /// The first bytes of the current line.
    pub(super) head: [u8; 4],
    /// Bytes of the current line, without its Telnet commands and its LF.
    pub(super) seen: usize,
    /// How many of those, at the end, are carriage returns.
    pub(super) returns: usize,
    /// Bytes of the Telnet command being skipped.
    pub(super) command: usize,
    /// Where lines end in the bytes that follow.
    pub(super) ahead: Ahead,
    /// Whether the next byte starts a reply, and no diagnostic is kept.
    pub(super) is_plain: bool,
}

impl Framer {
    pub(crate) const fn new(options: ParseOptions) -> Framer {
        Framer {
            options,
            diagnostics: DiagnosticLog::new(),
            handed_out: false,
            phase: Phase::Between,
            place: Place::Text,
            position: 0,
            start: 0,
            raw: 0,
            lines: 0,
            code: None,
            digits: [0; 3],
            head: [0; 4],
            seen: 0,
            returns: 0,
            command: 0,
            ahead: Ahead::NOTHING,
            is_plain: true,
        }
    }

    pub(crate) const fn options(&self) -> ParseOptions {
        self.options
    }

    /// Stream offset of the next byte to scan.
    pub(crate) const fn position(&self) -> u64 {
        self.position
    }

    /// How many of the bytes scanned last may yet become part of a reply or a fault.
    pub(crate) const fn pending(&self) -> usize {
        self.raw
    }

    /// The diagnostics of the reply last returned.
    pub(crate) fn diagnostics(&self) -> Diagnostics<'_> {
        self.diagnostics.view()
    }

    /// Whether nothing was scanned after the last reply or fault.
    pub(crate) fn is_at_rest(&self) -> bool {
        self.is_between_lines() && (self.handed_out || self.diagnostics.is_empty())
    }

    pub(super) fn is_between_lines(&self) -> bool {
        self.phase == Phase::Between && self.place == Place::Text && self.seen == 0
    }

    /// What the stream ends in if it ends here: nothing, or something that starts at an offset,
    /// perhaps with a code.
    pub(crate) fn unfinished(&self) -> Option<(u64, Option<ReplyCode>)> {
        if self.is_between_lines() {
            return None;
        }
        let code = match self.phase {
            Phase::Between if self.text_len() == 3 => ReplyCode::from_bytes(&self.head[..3]).ok(),
            Phase::Between => self.opening_code(),
            _ => self.code,
        };
        // Between replies a Telnet command is not held: only its length is known.
        let offset = match self.phase {
            Phase::Between if self.raw == 0 => self.position - self.command as u64,
            _ => self.start,
        };
        Some((offset, code))
    }

    /// The code with which the current line, now complete, closes the reply.
    pub(super) fn closing_code(&self) -> Option<ReplyCode> {
        let text = self.text_len();
        if text < 3 || (text > 3 && self.head[3] != b' ') {
            return None;
        }
        if self.head[..3] == self.digits {
            return self.code;
        }
        let other_may = text > 3 && self.options.terminator == Terminator::AnyCode;
        ReplyCode::from_bytes(&self.head[..3])
            .ok()
            .filter(|_| other_may)
    }

    /// The pending reply or line becomes a fault; the line goes on as `next`.
    pub(super) fn fault(&mut self, kind: FaultKind, kept: usize, next: Phase) -> Step {
        let kept = kept.min(FaultView::MAX_KEPT);
        let step = Step::Fault {
            kind,
            offset: self.start,
            code: self.code,
            raw: self.raw,
            kept,
        };
        self.diagnostics.clear();
        self.raw = 0;
        self.phase = next;
        if next == Phase::Between {
            self.next_line(next);
        }
        step
    }

    /// The line has ended; the next one is at its start.
    pub(super) fn next_line(&mut self, next: Phase) {
        self.phase = next;
        self.seen = 0;
        self.returns = 0;
        if next == Phase::Between {
            self.raw = 0;
            self.lines = 0;
            self.code = None;
        }
    }

    /// Notes bytes of the current line.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        for (place, byte) in self.head.iter_mut().skip(self.seen).zip(bytes) {
            *place = *byte;
        }
        let returns = bytes
            .iter()
            .rev()
            .take_while(|byte| **byte == b'\r')
            .count();
        self.returns = if returns == bytes.len() {
            self.returns + returns
        } else {
            returns
        };
        self.seen += bytes.len();
    }

    /// The length of the line so far, carriage returns at its end not counted.
    pub(super) fn text_len(&self) -> usize {
        self.seen - self.returns
    }
}
