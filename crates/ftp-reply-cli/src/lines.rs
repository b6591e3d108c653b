//! Reads lines of any length in bounded memory.

use std::io::{self, BufRead};

/// Maximum length of a line in bytes. The rest of a longer line is discarded.
const LONGEST_LINE: usize = 64 * 1024;

/// Reader of lines.
pub(crate) struct Lines<'a> {
    input: Box<dyn BufRead + 'a>,
    line: Vec<u8>,
    number: u64,
    /// Number of bytes that were read.
    offset: u64,
}

/// A line and its number, from 1.
pub(crate) struct Line<'a> {
    /// Bytes without the LF.
    pub(crate) bytes: &'a [u8],
    pub(crate) number: u64,
    /// Offset of the first byte in the input.
    pub(crate) offset: u64,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(input: Box<dyn BufRead + 'a>) -> Lines<'a> {
        Lines {
            input,
            line: Vec::new(),
            number: 0,
            offset: 0,
        }
    }

    /// Reads the next line, or returns `None` at the end.
    pub(crate) fn read(&mut self) -> io::Result<Option<Line<'_>>> {
        self.line.clear();
        let offset = self.offset;
        let mut is_end = true;
        loop {
            let read = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            if read.is_empty() {
                break;
            }
            is_end = false;
            let end = read.iter().position(|byte| *byte == b'\n');
            let part = &read[..end.unwrap_or(read.len())];
            let space = LONGEST_LINE - self.line.len();
            self.line.extend_from_slice(&part[..part.len().min(space)]);
            let consumed = end.map_or(read.len(), |end| end + 1);
            self.input.consume(consumed);
            self.offset += consumed as u64;
            if end.is_some() {
                break;
            }
        }
        self.number += 1;
        Ok((!is_end).then_some(Line {
            bytes: &self.line,
            number: self.number,
            offset,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &[u8]) -> Vec<(u64, Vec<u8>)> {
        let mut lines = Lines::new(Box::new(io::BufReader::with_capacity(3, input)));
        let mut found = Vec::new();
        while let Some(line) = lines.read().unwrap() {
            found.push((line.offset, line.bytes.to_vec()));
        }
        found
    }

    #[test]
    fn read_splits_lines_across_chunks() {
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"ab"), [(0, b"ab".to_vec())]);
        let expected = [(0, b"abcd".to_vec()), (5, Vec::new()), (6, b"e".to_vec())];
        assert_eq!(lines(b"abcd\n\ne"), expected);
        assert_eq!(lines(b"abcd\n\ne\n"), expected);
    }

    #[test]
    fn read_discards_rest_of_long_line() {
        let input = [&vec![b'x'; LONGEST_LINE + 10][..], b"\nnext"].concat();
        let lines = lines(&input);
        assert_eq!(lines[0].1.len(), LONGEST_LINE);
        assert_eq!(lines[1], (LONGEST_LINE as u64 + 11, b"next".to_vec()));
    }
}
