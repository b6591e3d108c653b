//! Scans a chunk line by line.

use super::state::{Framer, LineState, Phase};
use super::step::Step;
use crate::part;
use crate::read::line_end::LineEnds;
use crate::telnet::IAC;
use crate::work;

/// Length from which the start of a line is scanned before the rest arrives. It is searched again with each
/// chunk.
#[cfg(feature = "alloc")]
const SHORT_LINE: usize = 128;

impl Framer {
    /// Scans `chunk`, which follows the bytes scanned before, up to the next event. Returns how many
    /// of its bytes were scanned, and the event.
    pub(crate) fn scan(&mut self, chunk: &[u8]) -> (usize, Step) {
        self.scan_up_to(chunk, 0)
    }

    /// Does the same as [`scan`](Self::scan), but leaves the start of a short line. To scan it together with
    /// the rest of the line is faster.
    #[cfg(feature = "alloc")]
    pub(crate) fn scan_lines(&mut self, chunk: &[u8]) -> (usize, Step) {
        self.scan_up_to(chunk, SHORT_LINE)
    }

    /// Scans `chunk`, but not the start of a line if that has fewer than `short` bytes and exceeds no limit.
    fn scan_up_to(&mut self, chunk: &[u8], short: usize) -> (usize, Step) {
        if self.diagnostics_returned {
            self.diagnostics.clear();
            self.diagnostics_returned = false;
        }
        let mut ends = LineEnds::new(chunk);
        let mut at = 0;
        let step = loop {
            let (next, step) = self.scan_complete_lines(chunk, at, &mut ends);
            self.position += (next - at) as u64;
            at = next;
            if let Some(step) = step {
                break step;
            }
            let rest = part::from(chunk, at);
            let Some(first) = rest.first() else {
                break Step::More;
            };
            if rest.len() < short && self.can_wait(*first, rest.len()) && ends.find(at).is_none() {
                break Step::More;
            }
            let find = || ends.find(at).map(|end| end - at);
            let (used, step) = self.advance(*first, rest, find);
            self.position += used as u64;
            at += used;
            if let Some(step) = step {
                break step;
            }
        };
        work::add(at);
        self.is_clean = self.is_between_lines() && self.diagnostics.is_empty();
        (at, step)
    }

    /// Scans at most to the end of the line. `rest` starts with the byte `first`. If it uses no byte,
    /// it has changed the phase or the line state, so that scanning continues.
    fn advance(
        &mut self,
        first: u8,
        rest: &[u8],
        find: impl FnOnce() -> Option<usize>,
    ) -> (usize, Option<Step>) {
        let is_in_command = self.line_state != LineState::Text;
        let starts_command = self.line_len == 0 && first == IAC && self.skips_telnet_commands();
        if is_in_command || starts_command {
            return self.scan_telnet_byte(first);
        }
        let end = find();
        let is_complete = end.is_some();
        let line = end.map_or(rest, |len| part::before(rest, len));
        match self.phase {
            Phase::Between | Phase::Inner => self.scan_text(line, is_complete),
            Phase::Malformed => self.scan_malformed(line, is_complete),
            Phase::SkipReply | Phase::SkipLine => {
                self.record(line);
                if is_complete {
                    let is_last = self.phase == Phase::SkipLine || self.closing_code().is_some();
                    self.next_line(if is_last {
                        Phase::Between
                    } else {
                        Phase::SkipReply
                    });
                }
                (line.len() + usize::from(is_complete), None)
            }
        }
    }

    /// Returns `true` if the byte `first` starts a line whose first `len` bytes exceed no limit.
    fn can_wait(&self, first: u8, len: usize) -> bool {
        let limits = self.options.limits;
        matches!(self.phase, Phase::Between | Phase::Inner)
            && first != IAC
            && self.line_state == LineState::Text
            && self.line_len == 0
            && len < limits.max_line
            && len < limits.max_reply - self.raw_len
    }

    fn skips_telnet_commands(&self) -> bool {
        matches!(self.phase, Phase::Between | Phase::Inner | Phase::SkipReply)
    }
}
