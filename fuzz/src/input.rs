//! Input of the fuzzer: two bytes that select options and chunks, then the stream.

use ftp_reply::{Limits, ParseOptions, Terminator};

/// A decoded input.
pub struct Input<'a> {
    /// Options of the reader.
    pub options: ParseOptions,
    /// Bytes from the server.
    pub stream: &'a [u8],
    cuts: u64,
}

impl<'a> Input<'a> {
    /// Decodes the first byte as options and the second as the split into chunks. Letters and digits work
    /// as well as other bytes, so that seeds are readable.
    pub fn new(data: &'a [u8]) -> Option<Input<'a>> {
        let (&[options, cuts], stream) = data.split_first_chunk()?;
        let terminator = if options & 1 == 0 {
            Terminator::SameCode
        } else {
            Terminator::AnyCode
        };
        // Small limits, so that small inputs exceed them. They can be shorter than a code.
        let limits = match options >> 1 & 0x07 {
            0 | 1 => Limits::new(),
            2 => Limits::new().with_max_line(16),
            3 => Limits::new().with_max_reply(32),
            4 => Limits::new().with_max_lines(3),
            5 => small_limits(12, 24, 4),
            6 => small_limits(5, 9, 2),
            _ => {
                let size = usize::from(options >> 4);
                small_limits(size, 2 * size, size / 2)
            }
        };
        let options = ParseOptions::new()
            .with_terminator(terminator)
            .with_limits(limits);
        Some(Input {
            options,
            stream,
            cuts: u64::from(cuts),
        })
    }

    /// Splits the stream into chunks, of which some are empty.
    pub fn chunks(&self) -> impl Iterator<Item = &'a [u8]> {
        let mut rest = Some(self.stream);
        // Any generator with 256 different sequences is sufficient.
        let mut state = self.cuts.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let longest = match self.cuts & 3 {
            0 => 1,
            1 => 4,
            2 => 17,
            _ => 300,
        };
        std::iter::from_fn(move || {
            let stream = rest.take()?;
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let length = if longest == 1 {
                1
            } else {
                (state % (longest + 1)) as usize
            };
            if length >= stream.len() {
                return Some(stream);
            }
            let (chunk, later) = stream.split_at(length);
            rest = Some(later);
            Some(chunk)
        })
    }
}

fn small_limits(max_line: usize, max_reply: usize, max_lines: usize) -> Limits {
    Limits::new()
        .with_max_line(max_line)
        .with_max_reply(max_reply)
        .with_max_lines(max_lines)
}
