//! Finds where replies begin and end in a stream that comes in pieces, looking at each byte once.
//!
//! The framer holds no bytes: what it must remember of a line that is not complete is its first
//! four bytes and how many carriage returns it ends with. Whoever drives it keeps the last
//! [`Framer::pending`] bytes of what it was given and finds the reply there.

mod commands;
mod text;
mod whole;

use super::diagnostic::DiagnosticLog;
use super::fault::{FaultKind, FaultView};
use super::line_end::{Ahead, LineEnds};
use super::options::{ParseOptions, Terminator};
use super::part;
use super::telnet::IAC;
use crate::ReplyCode;

/// What the framer found; `raw` and `kept` count from the start of the reply or malformed line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Step {
    /// A reply of `raw` bytes ends exactly where scanning stopped.
    Reply {
        code: ReplyCode,
        raw: usize,
        lines: usize,
    },
    /// A fault; `raw` bytes of it lie before the place where scanning stopped, and the first `kept`
    /// of them are to be shown.
    Fault {
        kind: FaultKind,
        offset: u64,
        code: Option<ReplyCode>,
        raw: usize,
        kept: usize,
    },
    /// The piece is used up.
    More,
}

/// What the current line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Phase {
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
enum Place {
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
    options: ParseOptions,
    diagnostics: DiagnosticLog,
    /// Whether the diagnostics belong to a reply already handed out.
    handed_out: bool,
    phase: Phase,
    place: Place,
    /// Stream offset of the next byte to scan.
    position: u64,
    /// Stream offset of the reply or line that is pending or being skipped.
    start: u64,
    /// Bytes of the pending reply or line so far.
    raw: usize,
    /// Complete lines of the pending reply.
    lines: usize,
    /// The code of the first line, and its digits.
    code: Option<ReplyCode>,
    digits: [u8; 3],
    /// The first bytes of the current line.
    head: [u8; 4],
    /// Bytes of the current line, without its Telnet commands and its LF.
    seen: usize,
    /// How many of those, at the end, are carriage returns.
    returns: usize,
    /// Bytes of the Telnet command being skipped.
    command: usize,
    /// Where lines end in the bytes that follow.
    ahead: Ahead,
    /// Whether the next byte starts a reply, and no diagnostic is kept.
    is_plain: bool,
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
    pub(crate) const fn diagnostics(&self) -> &DiagnosticLog {
        &self.diagnostics
    }

    /// Whether nothing was scanned after the last reply or fault.
    pub(crate) fn is_at_rest(&self) -> bool {
        self.is_between_lines() && (self.handed_out || self.diagnostics.is_empty())
    }

    fn is_between_lines(&self) -> bool {
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

    /// Scans `piece`, which follows the bytes scanned before, up to the next event; returns how many
    /// of its bytes were scanned. Where speed matters, [`single_line`](Self::single_line) is asked
    /// first.
    pub(crate) fn scan(&mut self, piece: &[u8]) -> (usize, Step) {
        if self.handed_out {
            self.diagnostics.clear();
            self.handed_out = false;
        }
        let mut ends = LineEnds::resume(piece, self.ahead);
        let mut at = 0;
        let step = loop {
            let (next, step) = self.whole_lines(piece, at, &mut ends);
            self.position += (next - at) as u64;
            at = next;
            if let Some(step) = step {
                break step;
            }
            let rest = part::from(piece, at);
            let Some(first) = rest.first() else {
                break Step::More;
            };
            let find = || ends.find(at).map(|end| end - at);
            let (used, step) = self.advance(*first, rest, find);
            self.position += used as u64;
            at += used;
            if let Some(step) = step {
                break step;
            }
        };
        self.ahead = ends.suspend(at);
        self.is_plain = self.is_between_lines() && self.diagnostics.is_empty();
        (at, step)
    }

    /// Scans at most to the end of the line; `rest` starts with the byte `first`. Where it uses no
    /// byte it has changed the phase or the place, so that scanning goes on.
    fn advance(
        &mut self,
        first: u8,
        rest: &[u8],
        find: impl FnOnce() -> Option<usize>,
    ) -> (usize, Option<Step>) {
        let at_start = self.place == Place::Text && self.seen == 0;
        if self.place != Place::Text || (at_start && first == IAC && self.may_skip()) {
            return self.telnet(first);
        }
        let found = find();
        let (line, ended) = (
            found.map_or(rest, |len| part::before(rest, len)),
            found.is_some(),
        );
        match self.phase {
            Phase::Between | Phase::Inner => self.text(line, ended),
            Phase::Malformed => self.malformed(line, ended),
            Phase::SkipReply | Phase::SkipLine => {
                self.take(line);
                if ended {
                    let last = self.phase == Phase::SkipLine || self.closing_code().is_some();
                    self.next_line(if last {
                        Phase::Between
                    } else {
                        Phase::SkipReply
                    });
                }
                (line.len() + usize::from(ended), None)
            }
        }
    }

    /// Whether Telnet commands are looked for at the start of this line.
    fn may_skip(&self) -> bool {
        matches!(self.phase, Phase::Between | Phase::Inner | Phase::SkipReply)
    }

    /// The code with which the current line, now complete, closes the reply.
    fn closing_code(&self) -> Option<ReplyCode> {
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
    fn fault(&mut self, kind: FaultKind, kept: usize, next: Phase) -> Step {
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
    fn next_line(&mut self, next: Phase) {
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
    fn take(&mut self, bytes: &[u8]) {
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
    fn text_len(&self) -> usize {
        self.seen - self.returns
    }
}
