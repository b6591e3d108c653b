//! A simple, slow reader of a complete stream, which shares no code with the crate.
//!
//! It splits the stream into lines and checks each line by patterns. If a limit or a malformed line
//! shows in the middle of a line, it computes the index of the first byte that shows each, and the
//! smallest index wins.

use std::ops::Range;

use ftp_reply::{DiagnosticKind, FaultKind, ParseOptions, Terminator};

use super::event::{Event, Fault, Notes, Reading, Reply};

/// Maximum number of bytes that a fault keeps.
const KEPT: usize = 256;

/// Reads `input` as a complete stream.
pub(crate) fn read(input: &[u8], options: ParseOptions) -> Reading {
    let mut reader = Reader {
        input,
        options,
        notes: Vec::new(),
        events: Vec::new(),
    };
    let mut at = 0;
    let end = loop {
        match reader.next(at) {
            Next::At(next) => at = next,
            Next::Clean => break None,
            Next::Cut(fault) => break Some(fault),
        }
    };
    Reading {
        events: reader.events,
        end,
    }
}

struct Reader<'a> {
    input: &'a [u8],
    options: ParseOptions,
    notes: Vec<(DiagnosticKind, u64)>,
    events: Vec<Event>,
}

enum Next {
    /// Continue here, at the start of a line between replies.
    At(usize),
    /// The stream ends between replies.
    Clean,
    /// The stream ends inside a reply or line.
    Cut(Fault),
}

/// End of the Telnet commands at the start of a line, and the complete commands before it.
enum Commands {
    /// The text starts here.
    Text(usize, Vec<Range<usize>>),
    /// The stream ends inside the command that starts here.
    Cut(usize, Vec<Range<usize>>),
    /// The subnegotiation that starts here is longer than the line limit.
    Endless(usize, Vec<Range<usize>>),
}

impl Reader<'_> {
    fn line_end(&self, from: usize) -> Option<usize> {
        (from..self.input.len()).find(|at| self.input[*at] == b'\n')
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.input.get(at).copied()
    }

    /// Returns the end of the Telnet command that starts at `at`, or `Err` if the stream ends
    /// first.
    fn command(&self, at: usize) -> Result<Option<usize>, ()> {
        if self.byte(at) != Some(255) {
            return Ok(None);
        }
        match self.byte(at + 1).ok_or(())? {
            251..=254 => self.byte(at + 2).ok_or(()).map(|_| Some(at + 3)),
            250 => {
                let mut inside = at + 2;
                loop {
                    let byte = self.byte(inside).ok_or(())?;
                    if byte != 255 {
                        inside += 1;
                        continue;
                    }
                    if self.byte(inside + 1).ok_or(())? == 240 {
                        return Ok(Some(inside + 2));
                    }
                    inside += 2;
                }
            }
            236..=249 => Ok(Some(at + 2)),
            _ => Ok(None),
        }
    }

    fn commands(&self, mut at: usize) -> Commands {
        let most = self.options.limits.max_line;
        let mut complete = Vec::new();
        loop {
            let command = self.command(at);
            let end = command.unwrap_or(Some(self.input.len()));
            let is_long = end.is_some_and(|end| end - at > most.max(2));
            if is_long && self.byte(at + 1) == Some(250) {
                return Commands::Endless(at, complete);
            }
            match command {
                Ok(Some(end)) => {
                    complete.push(at..end);
                    at = end;
                }
                Ok(None) => return Commands::Text(at, complete),
                Err(()) => return Commands::Cut(at, complete),
            }
        }
    }

    /// Notes the commands that end at or before `until`.
    fn note_commands(&mut self, commands: &[Range<usize>], until: usize) {
        for command in commands.iter().filter(|command| command.end <= until) {
            self.notes
                .push((DiagnosticKind::TelnetCommand, command.start as u64));
        }
    }

    fn fault(&mut self, kind: FaultKind, offset: usize, code: Option<u16>, kept: &[u8]) {
        let notes = self.take_notes();
        self.events
            .push(Event::Fault(fault(kind, offset, code, kept, notes)));
    }

    fn cut(&mut self, from: usize, code: Option<u16>, kept: &[u8]) -> Next {
        let notes = self.take_notes();
        Next::Cut(fault(FaultKind::UnexpectedEof, from, code, kept, notes))
    }

    fn take_notes(&mut self) -> Notes {
        let mut kept = std::mem::take(&mut self.notes);
        let omitted = kept.len().saturating_sub(16) as u64;
        kept.truncate(16);
        Notes { kept, omitted }
    }

    /// Reads one line between replies, and the reply that it starts.
    fn next(&mut self, at: usize) -> Next {
        let start = match self.commands(at) {
            Commands::Text(start, commands) => {
                self.note_commands(&commands, start);
                start
            }
            Commands::Cut(start, commands) => {
                self.note_commands(&commands, start);
                // A single IAC may become text. The rest of a command is not kept.
                let kept = if self.input.len() - start == 1 {
                    &self.input[start..]
                } else {
                    &[]
                };
                return self.cut(start, None, kept);
            }
            Commands::Endless(start, commands) => {
                self.note_commands(&commands, start);
                self.fault(FaultKind::LineTooLong, start, None, b"");
                let from = start + self.options.limits.max_line.max(2);
                return match self.line_end(from) {
                    Some(end) => Next::At(end + 1),
                    None => self.cut(start, None, b""),
                };
            }
        };
        if start == self.input.len() {
            return Next::Clean;
        }
        let end = self.line_end(start);
        let raw = &self.input[start..end.unwrap_or(self.input.len())];
        let invalid = (0..raw.len()).find(|at| !may_start_reply(&raw[..=*at]));
        // A blank line is not part of a reply: only its CRs need room, and one CR always has it.
        let (max_reply, ended) = match raw {
            [] | [b'\r', ..] => (self.options.limits.max_reply.max(1), false),
            _ => (self.options.limits.max_reply, end.is_some()),
        };
        let limit = self.limit(start + max_reply, start, raw, ended);
        if let Some(invalid) = invalid
            && limit.is_none_or(|(_, at)| start + invalid <= at)
        {
            return self.malformed(start, raw, end);
        }
        if let Some((kind, at)) = limit {
            let seen = &raw[..at - start];
            let code =
                code(without_trailing_cr(seen)).filter(|_| without_trailing_cr(seen).len() > 3);
            self.fault(kind, start, code, seen);
            return match code {
                Some(_) => self.skip_reply(start, start, code),
                None => match end {
                    Some(end) => Next::At(end + 1),
                    None => self.cut(start, None, b""),
                },
            };
        }
        let Some(end) = end else {
            return self.cut(start, code(without_trailing_cr(raw)), raw);
        };
        let text = without_trailing_cr(raw);
        match text.len() {
            0 => {
                self.notes.push((DiagnosticKind::BlankLine, start as u64));
                Next::At(end + 1)
            }
            1 | 2 => self.malformed(start, raw, Some(end)),
            _ => self.reply(start, end),
        }
    }

    /// Reports a malformed line at its end, or where a fault is full or a reply would be too long.
    fn malformed(&mut self, start: usize, raw: &[u8], end: Option<usize>) -> Next {
        let most = KEPT.min(self.options.limits.max_reply.max(1));
        let is_full = raw.len() >= most;
        if is_full {
            self.fault(FaultKind::Malformed, start, None, &raw[..most]);
        } else if end.is_some() {
            self.fault(FaultKind::Malformed, start, None, without_trailing_cr(raw));
        }
        match end {
            Some(end) => Next::At(end + 1),
            None if is_full => self.cut(start, None, b""),
            None => self.cut(start, None, raw),
        }
    }

    /// Returns the first limit that a line exceeds, and the index of that byte in the stream. The
    /// reply exceeds its limit at `reply_end`; the text of the line starts at `text`.
    fn limit(
        &self,
        reply_end: usize,
        text: usize,
        raw: &[u8],
        ended: bool,
    ) -> Option<(FaultKind, usize)> {
        let limits = self.options.limits;
        let stop = text + raw.len() + usize::from(ended);
        let line = (limits.max_line..raw.len())
            .find(|at| raw[*at] != b'\r')
            .map(|at| (FaultKind::LineTooLong, text + at));
        let reply = Some((FaultKind::ReplyTooLong, reply_end)).filter(|(_, at)| *at < stop);
        // `min_by_key` returns the first of two equal items.
        [line, reply]
            .into_iter()
            .flatten()
            .min_by_key(|(_, at)| *at)
    }

    /// Reads the reply whose first line starts at `start` and ends at `end`, both within limits.
    fn reply(&mut self, start: usize, mut end: usize) -> Next {
        let limits = self.options.limits;
        let first = without_trailing_cr(&self.input[start..end]);
        let opening = code(first).expect("the line was checked");
        let mut raw_lines = vec![first.to_vec()];
        let mut lines = vec![first.get(4..).unwrap_or_default().to_vec()];
        let mut closing = (first.get(3) != Some(&b'-')).then_some(opening);
        loop {
            if lines.len() > limits.max_lines {
                let kept = self.input[start..=end].to_vec();
                self.fault(FaultKind::TooManyLines, start, Some(opening), &kept);
                return match closing {
                    Some(_) => Next::At(end + 1),
                    None => self.skip_reply(start, end + 1, Some(opening)),
                };
            }
            if let Some(closing) = closing {
                let raw = self.input[start..=end].to_vec();
                self.push_reply(closing, raw, lines, raw_lines);
                return Next::At(end + 1);
            }
            let line = end + 1;
            let (text, commands, endless) = match self.commands(line) {
                Commands::Text(text, commands) => (text, commands, None),
                Commands::Cut(_, commands) => (self.input.len(), commands, None),
                Commands::Endless(iac, commands) => {
                    let at = iac + limits.max_line.max(2);
                    (at, commands, Some((FaultKind::LineTooLong, at)))
                }
            };
            let line_end = self.line_end(text);
            let raw = &self.input[text..line_end.unwrap_or(self.input.len())];
            let limit = match endless {
                Some((kind, at)) if at <= start + limits.max_reply => Some((kind, at)),
                _ => self.limit(start + limits.max_reply, text, raw, line_end.is_some()),
            };
            self.note_commands(&commands, limit.map_or(self.input.len(), |(_, at)| at));
            if let Some((kind, at)) = limit {
                let kept = self.input[start..at].to_vec();
                self.fault(kind, start, Some(opening), &kept);
                return self.skip_reply(start, line, Some(opening));
            }
            let Some(stop) = line_end else {
                return self.cut(start, Some(opening), &self.input[start..]);
            };
            let line_text = without_trailing_cr(raw);
            raw_lines.push(without_trailing_cr(&self.input[line..stop]).to_vec());
            closing = self.closing(line_text, opening);
            // The code of a line beyond the limit counts as text.
            let is_within = lines.len() < limits.max_lines;
            if is_within && closing.is_some_and(|closing| closing != opening) {
                self.notes.push((DiagnosticKind::CodeMismatch, text as u64));
            }
            lines.push(match closing {
                Some(_) => line_text.get(4..).unwrap_or_default().to_vec(),
                None => match line_text.strip_prefix(format!("{opening}-").as_bytes()) {
                    Some(text) => text.to_vec(),
                    None => line_text.to_vec(),
                },
            });
            end = stop;
        }
    }

    fn push_reply(
        &mut self,
        code: u16,
        raw: Vec<u8>,
        lines: Vec<Vec<u8>>,
        raw_lines: Vec<Vec<u8>>,
    ) {
        let notes = self.take_notes();
        self.events.push(Event::Reply(Reply {
            code,
            raw,
            lines,
            raw_lines,
            notes,
        }));
    }

    /// Returns the code if the line ends the reply that `opening` began.
    fn closing(&self, text: &[u8], opening: u16) -> Option<u16> {
        let code = code(text)?;
        if text.get(3) == Some(&b'-') {
            return None;
        }
        let may_differ = self.options.terminator == Terminator::AnyCode && text.len() > 3;
        (code == opening || may_differ).then_some(code)
    }

    /// Skips the lines of a reply that was reported as a fault, from the line that starts at
    /// `line`.
    fn skip_reply(&mut self, start: usize, mut line: usize, opening: Option<u16>) -> Next {
        let first = line;
        loop {
            let (from, is_text) = match self.commands(line) {
                _ if line == start && first == start => (line, true),
                Commands::Text(text, _) => (text, true),
                Commands::Cut(..) => (self.input.len(), true),
                Commands::Endless(iac, _) => (iac + self.options.limits.max_line.max(2), false),
            };
            let Some(end) = self.line_end(from) else {
                return self.cut(start, opening, b"");
            };
            let text = without_trailing_cr(&self.input[from..end]);
            let closing = opening.and_then(|opening| self.closing(text, opening));
            if is_text && closing.is_some() {
                return Next::At(end + 1);
            }
            line = end + 1;
        }
    }
}

fn fault(kind: FaultKind, offset: usize, code: Option<u16>, kept: &[u8], notes: Notes) -> Fault {
    let kept = kept[..kept.len().min(KEPT)].to_vec();
    Fault {
        kind,
        offset: offset as u64,
        code,
        kept,
        notes,
    }
}

fn without_trailing_cr(mut line: &[u8]) -> &[u8] {
    while let Some(shorter) = line.strip_suffix(b"\r") {
        line = shorter;
    }
    line
}

/// Returns the code at the start of a line, if a separator or nothing follows it.
fn code(text: &[u8]) -> Option<u16> {
    let digits = std::str::from_utf8(text.get(..3)?).ok()?;
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let number: u16 = digits.parse().ok()?;
    let separated = matches!(text.get(3), None | Some(b' ' | b'-'));
    (separated && (100..700).contains(&number)).then_some(number)
}

/// Returns `true` if a line with this start may still be a first line, or blank.
fn may_start_reply(start: &[u8]) -> bool {
    let text = without_trailing_cr(start);
    let ends_in_return = text.len() < start.len();
    match text.len() {
        0 => true,
        1 | 2 => {
            let filled: Vec<u8> = text.iter().copied().chain(*b"00").take(3).collect();
            !ends_in_return && code(&filled).is_some()
        }
        _ => code(text).is_some(),
    }
}
