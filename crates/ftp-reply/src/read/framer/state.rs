//! State of the framer between two chunks.

use super::step::Step;
use crate::read::diagnostic::{DiagnosticLog, Diagnostics};
use crate::read::fault::FaultView;
use crate::read::lookahead::Lookahead;
use crate::read::opening::Opening;
use crate::read::options::{Limits, ParseOptions};
use crate::{FaultKind, ReplyCode, Terminator};

/// Role of the current line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Phase {
    /// The first line of a reply, or a blank line; not known to be malformed.
    Between,
    /// A malformed line that is not reported yet.
    Malformed,
    /// A later line of a multi-line reply.
    Inner,
    /// A line of a reply that was reported as a fault. It lasts until the reply's last line.
    SkipReply,
    /// A line that was reported as a fault.
    SkipLine,
}

/// Position in the current line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum LineState {
    /// In the text, or at the start of the line if `line_len` is 0.
    Text,
    /// After the IAC of a possible Telnet command.
    Iac,
    /// Before the option of WILL, WONT, DO or DONT.
    Option,
    /// In a subnegotiation.
    Subnegotiation,
    /// After an IAC in a subnegotiation.
    SubnegotiationIac,
}

/// The state between two chunks.
#[derive(Clone)]
pub(crate) struct Framer {
    pub(super) options: ParseOptions,
    /// Length of the shortest first line, without its LF, that exceeds a limit. One comparison instead
    /// of three.
    pub(super) first_line_limit: usize,
    pub(super) diagnostics: DiagnosticLog,
    /// The diagnostics belong to a reply or fault that was returned.
    pub(super) diagnostics_returned: bool,
    pub(super) phase: Phase,
    pub(super) line_state: LineState,
    /// Stream offset of the next byte to scan.
    pub(super) position: u64,
    /// Stream offset of the reply or line that is pending or being skipped.
    pub(super) start: u64,
    /// Length of the pending reply or line so far.
    pub(super) raw_len: usize,
    /// Number of complete lines of the pending reply.
    pub(super) line_count: usize,
    /// Code of the first line.
    pub(super) code: Option<ReplyCode>,
    /// Digits of `code`.
    pub(super) digits: [u8; 3],
    /// First bytes of the current line.
    pub(super) head: [u8; 4],
    /// Length of the current line, without its Telnet commands and its LF.
    pub(super) line_len: usize,
    /// Number of CRs at the end of those bytes.
    pub(super) trailing_cr_count: usize,
    /// Length of the Telnet command that is being skipped.
    pub(super) command_len: usize,
    /// Line ends of the next bytes.
    pub(super) lookahead: Lookahead,
    /// The next byte starts a reply, and there are no diagnostics.
    pub(super) is_clean: bool,
}

/// Returns the length of the shortest first line, without its LF, that exceeds a limit.
const fn first_line_limit(limits: Limits) -> usize {
    if limits.max_lines == 0 {
        0
    } else if limits.max_line < limits.max_reply {
        limits.max_line + 1
    } else {
        limits.max_reply
    }
}

impl Framer {
    pub(crate) const fn new(options: ParseOptions) -> Framer {
        Framer {
            options,
            first_line_limit: first_line_limit(options.limits),
            diagnostics: DiagnosticLog::new(),
            diagnostics_returned: false,
            phase: Phase::Between,
            line_state: LineState::Text,
            position: 0,
            start: 0,
            raw_len: 0,
            line_count: 0,
            code: None,
            digits: [0; 3],
            head: [0; 4],
            line_len: 0,
            trailing_cr_count: 0,
            command_len: 0,
            lookahead: Lookahead::EMPTY,
            is_clean: true,
        }
    }

    pub(crate) const fn options(&self) -> ParseOptions {
        self.options
    }

    /// Returns the stream offset of the next byte to scan.
    pub(crate) const fn position(&self) -> u64 {
        self.position
    }

    /// Returns how many of the bytes scanned last can become part of a reply or fault.
    pub(crate) const fn pending(&self) -> usize {
        self.raw_len
    }

    /// Returns the diagnostics of the reply or fault that the last scan returned, or those found so
    /// far of the next one.
    pub(crate) fn diagnostics(&self) -> Diagnostics<'_> {
        self.diagnostics.view()
    }

    /// Returns the diagnostics found since the last reply or fault.
    #[cfg(feature = "alloc")]
    pub(crate) fn pending_diagnostics(&self) -> Diagnostics<'_> {
        if self.diagnostics_returned {
            Diagnostics::default()
        } else {
            self.diagnostics.view()
        }
    }

    /// Returns `true` if nothing was scanned after the last reply or fault.
    pub(crate) fn is_idle(&self) -> bool {
        self.is_between_lines() && (self.diagnostics_returned || self.diagnostics.is_empty())
    }

    pub(super) fn is_between_lines(&self) -> bool {
        self.phase == Phase::Between && self.line_state == LineState::Text && self.line_len == 0
    }

    /// Returns the offset and the code, if known, of the reply or line that would be truncated if
    /// the stream ended here.
    pub(crate) fn unfinished(&self) -> Option<(u64, Option<ReplyCode>)> {
        if self.is_between_lines() {
            return None;
        }
        let code = match self.phase {
            Phase::Between if self.text_len() == 3 => ReplyCode::from_bytes(&self.head[..3]).ok(),
            Phase::Between => self.opening().map(|opening| opening.code),
            _ => self.code,
        };
        // A Telnet command between replies is not pending: only its length is known.
        let offset = match self.phase {
            Phase::Between if self.raw_len == 0 => self.position - self.command_len as u64,
            _ => self.start,
        };
        Some((offset, code))
    }

    /// Reads the current line as the first line of a reply, once it has a byte after the code.
    pub(super) fn opening(&self) -> Option<Opening> {
        Opening::of(self.head).filter(|_| self.text_len() > 3)
    }

    /// Returns the code if the current line, now complete, is the last line of the reply.
    pub(super) fn closing_code(&self) -> Option<ReplyCode> {
        let text_len = self.text_len();
        if text_len < 3 || (text_len > 3 && self.head[3] != b' ') {
            return None;
        }
        if self.head[..3] == self.digits {
            return self.code;
        }
        let accepts_other = text_len > 3 && self.options.terminator == Terminator::AnyCode;
        ReplyCode::from_bytes(&self.head[..3])
            .ok()
            .filter(|_| accepts_other)
    }

    /// Turns the pending reply or line into a fault. The rest of the line is in phase `next`.
    pub(super) fn fault(&mut self, kind: FaultKind, kept_len: usize, next: Phase) -> Step {
        let step = Step::Fault {
            kind,
            offset: self.start,
            code: self.code,
            raw_len: self.raw_len,
            kept_len: kept_len.min(FaultView::MAX_KEPT),
        };
        self.diagnostics_returned = true;
        self.raw_len = 0;
        self.phase = next;
        if next == Phase::Between {
            self.next_line(next);
        }
        step
    }

    /// Moves to the start of the next line.
    pub(super) fn next_line(&mut self, next: Phase) {
        self.phase = next;
        self.line_len = 0;
        self.trailing_cr_count = 0;
        if next == Phase::Between {
            self.raw_len = 0;
            self.line_count = 0;
            self.code = None;
        }
    }

    /// Records bytes of the current line.
    pub(super) fn record(&mut self, bytes: &[u8]) {
        for (slot, byte) in self.head.iter_mut().skip(self.line_len).zip(bytes) {
            *slot = *byte;
        }
        let cr_count = bytes
            .iter()
            .rev()
            .take_while(|byte| **byte == b'\r')
            .count();
        self.trailing_cr_count = if cr_count == bytes.len() {
            self.trailing_cr_count + cr_count
        } else {
            cr_count
        };
        self.line_len += bytes.len();
    }

    /// Returns the length of the line so far, without the CRs at its end.
    pub(super) fn text_len(&self) -> usize {
        self.line_len - self.trailing_cr_count
    }
}
