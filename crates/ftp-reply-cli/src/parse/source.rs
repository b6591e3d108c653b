//! Sources of the bytes that `parse` reads: the bytes of a server, or the replies in a log.

use std::collections::VecDeque;
use std::io::{self, BufReader, Cursor, Read};

use ftp_reply::ReplyCode;
use ftp_reply::help::hints;

use crate::arguments::InputKind;
use crate::lines::Lines;
use crate::recognizer::{self, Log};

/// Number of bytes requested from a stream at a time. A pipe returns the bytes it has.
const CHUNK_SIZE: usize = 64 * 1024;
/// Maximum number of bytes that are inspected for the kind of the input.
const LONGEST_PREAMBLE: usize = CHUNK_SIZE;

/// Maximum number of lines whose offsets are kept. A reply that has more is reported at its limit.
const MOST_STARTS: usize = 64 * 1024;

/// Source of bytes as a server sends them.
pub(super) enum Source<'a> {
    Wire(Box<dyn Read + 'a>),
    Log(LogSource<'a>),
}

impl<'a> Source<'a> {
    /// Creates the source of a stream. If the kind is not given, the first lines decide.
    pub(super) fn new(mut stream: Box<dyn Read + 'a>, kind: InputKind) -> io::Result<Source<'a>> {
        let mut preamble = Vec::new();
        let kind = match kind {
            InputKind::Auto => kind_of(&mut *stream, &mut preamble)?,
            kind => kind,
        };
        let stream = Cursor::new(preamble).chain(stream);
        Ok(match kind {
            InputKind::Log => Source::Log(LogSource::new(Box::new(stream))),
            _ => Source::Wire(Box::new(stream)),
        })
    }

    /// Appends bytes to the buffer and returns how many. It blocks only if no byte is ready.
    pub(super) fn read(&mut self, buffer: &mut Vec<u8>) -> io::Result<usize> {
        match self {
            Source::Wire(stream) => read_chunk(stream, buffer),
            Source::Log(log) => log.read(buffer),
        }
    }

    /// Returns the offset in the input of a byte of the source.
    pub(super) fn input_offset(&mut self, offset: u64) -> u64 {
        match self {
            Source::Wire(_) => offset,
            Source::Log(log) => log.input_offset(offset),
        }
    }
}

/// Replies in the lines of a log.
pub(super) struct LogSource<'a> {
    lines: Lines<'a>,
    log: Log,
    /// Number of bytes that were returned.
    position: u64,
    /// Start of each line that was returned and can be looked up, here and in the input.
    starts: VecDeque<(u64, u64)>,
}

impl<'a> LogSource<'a> {
    fn new(stream: Box<dyn Read + 'a>) -> LogSource<'a> {
        LogSource {
            lines: Lines::new(Box::new(BufReader::with_capacity(CHUNK_SIZE, stream))),
            log: Log::default(),
            position: 0,
            starts: VecDeque::new(),
        }
    }

    /// Appends the next line of a reply.
    fn read(&mut self, buffer: &mut Vec<u8>) -> io::Result<usize> {
        while let Some(line) = self.lines.read()? {
            let cleaned = recognizer::clean(line.bytes);
            let Some((lines, start)) = self.log.read(&cleaned) else {
                continue;
            };
            let len = buffer.len();
            for line in lines {
                buffer.extend_from_slice(&line);
                buffer.extend_from_slice(b"\r\n");
            }
            // Colors before the reply are not counted, because they are not in the cleaned line.
            self.starts
                .push_back((self.position, line.offset + start as u64));
            if self.starts.len() > MOST_STARTS {
                self.starts.pop_front();
            }
            let read = buffer.len() - len;
            self.position += read as u64;
            return Ok(read);
        }
        Ok(0)
    }

    fn input_offset(&mut self, offset: u64) -> u64 {
        // Replies and faults come in order, so that earlier lines are not looked up again.
        while self
            .starts
            .get(1)
            .is_some_and(|(start, _)| *start <= offset)
        {
            self.starts.pop_front();
        }
        self.starts
            .front()
            .map_or(offset, |(start, input)| input + (offset - start))
    }
}

/// Reads the first lines until one shows the kind of the input. If none does, the bytes are those of a
/// server, whose faults are worth a report.
fn kind_of(stream: &mut dyn Read, preamble: &mut Vec<u8>) -> io::Result<InputKind> {
    let mut has_text = false;
    let mut start = 0;
    while preamble.len() < LONGEST_PREAMBLE {
        if read_chunk(stream, preamble)? == 0 {
            break;
        }
        while let Some(len) = preamble[start..].iter().position(|byte| *byte == b'\n') {
            let line = &preamble[start..start + len];
            start += len + 1;
            if let Some(kind) = kind_of_line(line, has_text) {
                return Ok(kind);
            }
            has_text |= !line.trim_ascii().is_empty();
        }
    }
    let is_log = kind_of_line(&preamble[start..], has_text) == Some(InputKind::Log);
    Ok(if is_log {
        InputKind::Log
    } else {
        InputKind::Wire
    })
}

/// Returns the kind that a line shows. `has_text` is `true` if another line is before it.
fn kind_of_line(line: &[u8], has_text: bool) -> Option<InputKind> {
    if ReplyCode::from_line(line).is_ok() {
        // Clients write lines such as `Connected to ftp.example.org.` before the greeting.
        return Some(if has_text {
            InputKind::Log
        } else {
            InputKind::Wire
        });
    }
    let is_text = line
        .iter()
        .all(|byte| !byte.is_ascii_control() || byte.is_ascii_whitespace() || *byte == 0x1b);
    // A server can send a Telnet command before a reply. UTF-8 has no such bytes.
    let is_telnet = matches!(line, [0xff, 0xec..=0xfe, ..]);
    if !is_text || is_telnet || hints(None, line).next().is_some() {
        return Some(InputKind::Wire);
    }
    let cleaned = recognizer::clean(line);
    Log::default().read(&cleaned).map(|_| InputKind::Log)
}

fn read_chunk(stream: &mut dyn Read, buffer: &mut Vec<u8>) -> io::Result<usize> {
    let start = buffer.len();
    buffer.resize(start + CHUNK_SIZE, 0);
    let read = loop {
        match stream.read(&mut buffer[start..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => break read,
        }
    };
    buffer.truncate(start + *read.as_ref().unwrap_or(&0));
    read
}
