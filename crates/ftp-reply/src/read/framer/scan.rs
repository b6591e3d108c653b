//! Scans a chunk line by line.

use super::state::{Framer, Phase, Place};
use super::step::Step;
use crate::read::line_end::LineEnds;
use crate::read::part;
use crate::read::telnet::IAC;

impl Framer {
    /// Scans `piece`, which follows the bytes scanned before, up to the next event. Returns how many
    /// of its bytes were scanned, and the event.
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
}
