//! Finds where replies begin and end in a stream that comes in pieces, looking at each byte once.
//!
//! The framer holds no bytes: what it must remember of a line that is not complete is its first
//! four bytes and how many carriage returns it ends with. Whoever drives it keeps the last
//! [`Framer::pending`] bytes of what it was given and finds the reply there.

use super::diagnostic::{DiagnosticKind, DiagnosticLog};
use super::fault::{FaultKind, FaultView};
use super::line_end::line_end;
use super::options::{ParseOptions, Terminator};
use super::telnet::{AfterIac, IAC, SB, SE, after_iac};
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
    /// of its bytes were scanned.
    pub(crate) fn scan(&mut self, piece: &[u8]) -> (usize, Step) {
        if self.handed_out {
            self.diagnostics.clear();
            self.handed_out = false;
        }
        let mut at = 0;
        while at < piece.len() {
            let (used, step) = self.advance(&piece[at..]);
            self.position += used as u64;
            at += used;
            if let Some(step) = step {
                return (at, step);
            }
        }
        (at, Step::More)
    }

    /// Scans at most to the end of the line; `rest` is not empty. Where it uses no byte it has
    /// changed the phase or the place, so that scanning goes on.
    fn advance(&mut self, rest: &[u8]) -> (usize, Option<Step>) {
        let at_start = self.place == Place::Text && self.seen == 0;
        if self.place != Place::Text || (at_start && rest[0] == IAC && self.may_skip()) {
            return self.telnet(rest[0]);
        }
        match self.phase {
            Phase::Between | Phase::Inner => self.text(rest),
            Phase::Malformed => self.malformed(rest),
            Phase::SkipReply | Phase::SkipLine => {
                let (len, ended) = line_end(rest);
                self.take(&rest[..len]);
                if ended {
                    let last = self.phase == Phase::SkipLine || self.closing_code().is_some();
                    self.next_line(if last {
                        Phase::Between
                    } else {
                        Phase::SkipReply
                    });
                }
                (len + usize::from(ended), None)
            }
        }
    }

    /// Whether Telnet commands are looked for at the start of this line.
    fn may_skip(&self) -> bool {
        matches!(self.phase, Phase::Between | Phase::Inner | Phase::SkipReply)
    }

    /// Text of a line that is part of a reply, or may become one.
    fn text(&mut self, rest: &[u8]) -> (usize, Option<Step>) {
        if self.raw == 0 {
            self.start = self.position;
        }
        let (len, ended) = line_end(rest);
        let line = &rest[..len];
        let wrong = if self.phase == Phase::Between {
            self.wrong_within(line)
        } else {
            None
        };
        let (before, ended) = wrong.map_or((line, ended), |at| (&line[..at], false));
        if let Some((at, kind)) = self.limit_within(before, ended) {
            self.take(&line[..at]);
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
            return self.malformed(rest);
        }
        self.take(line);
        self.raw += len;
        if !ended {
            return (len, None);
        }
        self.raw += 1;
        let step = match self.phase {
            Phase::Between => self.first_line(),
            _ => self.line_complete(self.closing_code()),
        };
        (len + 1, step)
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
        line[from..]
            .iter()
            .position(|byte| *byte != b'\r')
            .map(|at| from + at)
    }

    /// The rest of a malformed line: reported at its end, or as soon as a fault can keep no more.
    fn malformed(&mut self, rest: &[u8]) -> (usize, Option<Step>) {
        let (len, ended) = line_end(rest);
        let room = FaultView::MAX_KEPT.saturating_sub(self.seen);
        let used = len.min(room);
        self.take(&rest[..used]);
        self.raw = self.seen;
        if used == room {
            (
                used,
                Some(self.fault(FaultKind::Malformed, self.seen, Phase::SkipLine)),
            )
        } else if ended {
            self.raw += 1;
            (
                len + 1,
                Some(self.fault(FaultKind::Malformed, self.text_len(), Phase::Between)),
            )
        } else {
            (used, None)
        }
    }

    /// The end of a line that may be the first of a reply.
    fn first_line(&mut self) -> Option<Step> {
        let text = self.text_len();
        let code = match text {
            0 => {
                self.diagnostics.add(DiagnosticKind::BlankLine, self.start);
                self.next_line(Phase::Between);
                return None;
            }
            3 => ReplyCode::from_bytes(&self.head[..3]).ok(),
            _ => self.opening_code(),
        };
        if code.is_none() {
            return Some(self.fault(FaultKind::Malformed, text, Phase::Between));
        }
        self.code = code;
        self.digits = [self.head[0], self.head[1], self.head[2]];
        let goes_on = text > 3 && self.head[3] == b'-';
        self.line_complete(if goes_on { None } else { code })
    }

    /// The code of the reply that the current line starts, once a separator was seen behind it.
    fn opening_code(&self) -> Option<ReplyCode> {
        let separated = self.text_len() > 3 && matches!(self.head[3], b' ' | b'-');
        ReplyCode::from_bytes(&self.head[..3])
            .ok()
            .filter(|_| separated)
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
            line[from..]
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
    fn line_complete(&mut self, closing: Option<ReplyCode>) -> Option<Step> {
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

    /// One byte of a Telnet command at the start of a line.
    fn telnet(&mut self, byte: u8) -> (usize, Option<Step>) {
        let inside = matches!(self.place, Place::Subnegotiation | Place::SubnegotiationIac);
        if inside && self.command >= self.options.limits.max_line {
            return (0, self.endless_subnegotiation());
        }
        if self.phase == Phase::Inner {
            if self.raw == self.options.limits.max_reply {
                return (
                    0,
                    Some(self.fault(FaultKind::ReplyTooLong, self.raw, Phase::SkipReply)),
                );
            }
            self.raw += 1;
        }
        self.command += 1;
        match self.place {
            Place::Text => {
                self.command = 1;
                self.place = Place::Iac;
                if self.phase == Phase::Between {
                    // It may turn out to be text.
                    self.start = self.position;
                    self.raw = 1;
                }
                return (1, None);
            }
            Place::Iac => match after_iac(byte) {
                AfterIac::Complete => self.command_complete(),
                AfterIac::Option => self.place = Place::Option,
                AfterIac::Subnegotiation => self.place = Place::Subnegotiation,
                AfterIac::Data => {
                    self.place = Place::Text;
                    self.take(&[IAC]);
                    match self.phase {
                        Phase::Between => self.phase = Phase::Malformed,
                        Phase::Inner => self.raw -= 1,
                        _ => {}
                    }
                    return (0, None);
                }
            },
            Place::Option => self.command_complete(),
            Place::Subnegotiation if byte == IAC => self.place = Place::SubnegotiationIac,
            Place::Subnegotiation => {}
            Place::SubnegotiationIac if byte == SE => self.command_complete(),
            Place::SubnegotiationIac => self.place = Place::Subnegotiation,
        }
        if self.phase == Phase::Between {
            self.raw = 0;
        }
        (1, None)
    }

    fn command_complete(&mut self) {
        self.place = Place::Text;
        if self.phase != Phase::SkipReply {
            let start = self.position + 1 - self.command as u64;
            self.diagnostics.add(DiagnosticKind::TelnetCommand, start);
        }
    }

    /// A subnegotiation longer than a line may be: its line is too long, and goes on as text.
    fn endless_subnegotiation(&mut self) -> Option<Step> {
        self.place = Place::Text;
        self.take(&[IAC, SB, 0, 0]);
        match self.phase {
            Phase::Between => {
                self.start = self.position - self.command as u64;
                Some(self.fault(FaultKind::LineTooLong, 0, Phase::SkipLine))
            }
            Phase::Inner => Some(self.fault(FaultKind::LineTooLong, self.raw, Phase::SkipReply)),
            _ => None,
        }
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
