//! Skips the inner lines of a long reply, many at a time.
//!
//! Lines differ in length, so a branch for each line is mispredicted often, which takes longer than
//! everything else. A window is inspected without branches.

use super::state::Framer;
use crate::telnet::IAC;
use crate::{Terminator, part, work};

/// Number of bytes inspected at a time. At most 255, so that the lines can be counted in a byte.
const WINDOW: usize = 128;

impl Framer {
    /// Skips at most `max_count` lines that need no special handling. Returns the start of the first
    /// line that it does not skip, and the number of lines before it.
    // Inlined, it would slow down short replies, which never need it.
    #[inline(never)]
    pub(super) fn skip_windows(
        &self,
        chunk: &[u8],
        from: usize,
        reply_end: usize,
        max_count: usize,
    ) -> (usize, usize) {
        let [digit, ..] = self.digits;
        // A line ends in each window, so it is shorter than two windows.
        if self.options.terminator != Terminator::SameCode
            || self.options.limits.max_line < 2 * WINDOW
            || starts_special_line(part::from(chunk, from), digit)
        {
            return (from, 0);
        }
        let (mut at, mut count) = (from, 0);
        while let Some(window) = Window::at(chunk, at) {
            let (found, has_special) = window.inspect(digit);
            if found == 0 || has_special || count + found > max_count || at + WINDOW > reply_end {
                break;
            }
            count += found;
            at += WINDOW;
        }
        if count == 0 {
            return (from, 0);
        }
        let skipped = part::before(chunk, at);
        let last = skipped.iter().rposition(|byte| *byte == b'\n');
        (last.map_or(from, |last| last + 1), count)
    }
}

/// Bytes of a chunk that are inspected together.
struct Window<'a> {
    bytes: &'a [u8; WINDOW],
    /// For each byte, the first one after it.
    first: &'a [u8; WINDOW],
    /// For each byte, the fourth one after it.
    fourth: &'a [u8; WINDOW],
}

impl Window<'_> {
    #[inline]
    fn at(chunk: &[u8], at: usize) -> Option<Window<'_>> {
        let bytes = part::from(chunk, at);
        Some(Window {
            bytes: bytes.first_chunk()?,
            first: part::from(bytes, 1).first_chunk()?,
            fourth: part::from(bytes, 4).first_chunk()?,
        })
    }

    /// Returns the number of line ends, and whether a special line follows one of them.
    #[inline]
    fn inspect(&self, digit: u8) -> (usize, bool) {
        work::add(WINDOW);
        let (mut count, mut special) = (0_u8, 0);
        for ((byte, first), fourth) in self.bytes.iter().zip(self.first).zip(self.fourth) {
            let is_end = u8::from(*byte == b'\n');
            count += is_end;
            special |= is_end & u8::from(is_special(*first, *fourth, digit));
        }
        (usize::from(count), special != 0)
    }
}

fn starts_special_line(line: &[u8], digit: u8) -> bool {
    let head = line.first_chunk();
    head.is_none_or(|[first, _, _, fourth]| is_special(*first, *fourth, digit))
}

/// Returns `true` for the first and the fourth byte of a line that may end the reply or start with a
/// Telnet command. `digit` is the first of the reply's code.
#[inline]
#[expect(
    clippy::needless_bitwise_bool,
    reason = "branches prevent vector instructions"
)]
const fn is_special(first: u8, fourth: u8, digit: u8) -> bool {
    (first == IAC) | ((first == digit) & (fourth != b'-'))
}
