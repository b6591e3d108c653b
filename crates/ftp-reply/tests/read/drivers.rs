//! The ways to use the crate's readers, each with results of the same form.

use std::io::{self, Read};

use ftp_reply::bulk::ReplyColumns;
use ftp_reply::{ParseOptions, ReadError, ReplyParser, ReplyReader, ReplyScanner, ScanEvent};

use super::event::{Event, Fault, Reading};
use super::input;

/// Reads the stream in chunks of those lengths, in every way that keeps diagnostics.
pub(crate) fn all(stream: &[u8], cuts: &[usize], options: ParseOptions) -> [Reading; 6] {
    let chunks = input::chunks(stream, cuts);
    [
        parsed(&chunks, options, usize::MAX),
        parsed(&chunks, options, 1),
        parsed(&chunks, options, 0),
        parsed_in_place(&chunks, options),
        scanned(&chunks, options),
        from_stream(&chunks, options),
    ]
}

/// Calls `feed`, then `next_reply` at most `max_replies` times, before it feeds the next chunk.
pub(crate) fn parsed(chunks: &[&[u8]], options: ParseOptions, max_replies: usize) -> Reading {
    let mut parser = ReplyParser::with_options(options);
    let mut events = Vec::new();
    for chunk in chunks {
        parser.feed(chunk);
        for _ in 0..max_replies {
            let Some(found) = parser.next_reply() else {
                break;
            };
            events.push(found.into());
        }
    }
    let end = parser.finish().err();
    while let Some(found) = parser.next_reply() {
        events.push(found.into());
    }
    assert_eq!(parser.finish().err(), end, "unread replies change nothing");
    Reading {
        events,
        end: end.as_ref().map(Fault::from),
    }
}

/// Calls `parse_chunk` with each chunk.
fn parsed_in_place(chunks: &[&[u8]], options: ParseOptions) -> Reading {
    let mut parser = ReplyParser::with_options(options);
    let mut events = Vec::new();
    for chunk in chunks {
        parser.parse_chunk(chunk, |found| events.push(found.into()));
        assert!(parser.next_reply().is_none(), "every reply was returned");
    }
    Reading {
        events,
        end: parser.finish().err().as_ref().map(Fault::from),
    }
}

/// Runs the scanner on a buffer that grows by chunks and from which consumed bytes are removed.
pub(crate) fn scanned(chunks: &[&[u8]], options: ParseOptions) -> Reading {
    let mut scanner = ReplyScanner::with_options(options);
    let mut buffer = Vec::new();
    let mut reading = Reading::default();
    for chunk in chunks {
        buffer.extend_from_slice(chunk);
        let mut consumed = 0;
        loop {
            let found = scanner.scan(&buffer[consumed..]);
            consumed += found.consumed;
            let diagnostics = scanner.diagnostics();
            reading.events.push(match found.event {
                ScanEvent::Reply(view) => Event::reply(view, diagnostics),
                ScanEvent::Fault(fault) => Event::Fault(Fault::new(fault, diagnostics)),
                _ => break,
            });
        }
        buffer.drain(..consumed);
        assert!(buffer.len() <= options.limits.max_reply.max(1));
    }
    reading.end = scanner.finish().err().map(|fault| Fault {
        kept: buffer[..buffer.len().min(256)].to_vec(),
        ..Fault::new(fault, scanner.diagnostics())
    });
    reading
}

/// Replies and faults of a stream, in columns.
pub(crate) type Columns = (Vec<(u16, Vec<u8>, usize)>, Vec<Fault>);

/// Runs `scan_columns` on a buffer that grows by chunks and from which consumed bytes are removed.
pub(crate) fn columns(chunks: &[&[u8]], options: ParseOptions) -> Columns {
    let mut scanner = ReplyScanner::with_options(options);
    let mut buffer = Vec::new();
    let mut found = ReplyColumns::new();
    let mut replies = Vec::new();
    for chunk in chunks {
        buffer.extend_from_slice(chunk);
        let before = found.len();
        let consumed = scanner.scan_columns(&buffer, &mut found);
        for at in before..found.len() {
            let raw = buffer[found.starts[at]..found.ends[at]].to_vec();
            replies.push((found.codes[at].as_u16(), raw, found.line_counts[at]));
        }
        buffer.drain(..consumed);
    }
    (replies, found.faults.iter().map(Fault::from).collect())
}

/// Runs the reader on a stream that returns one chunk at a time.
pub(crate) fn from_stream(chunks: &[&[u8]], options: ParseOptions) -> Reading {
    struct Stream<'a>(std::slice::Iter<'a, &'a [u8]>);
    impl Read for Stream<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let Some(chunk) = self.0.find(|chunk| !chunk.is_empty()) else {
                return Ok(0);
            };
            assert!(
                chunk.len() <= out.len(),
                "test chunks must be smaller than the reader's"
            );
            out[..chunk.len()].copy_from_slice(chunk);
            Ok(chunk.len())
        }
    }
    let chunks: Vec<&[u8]> = chunks.iter().flat_map(|chunk| chunk.chunks(1000)).collect();
    let mut reader = ReplyReader::with_options(Stream(chunks.iter()), options);
    let mut events = Vec::new();
    let mut end = None;
    for found in &mut reader {
        assert!(end.is_none(), "no reply follows the end of the stream");
        match found {
            Ok(reply) => events.push(Ok(reply).into()),
            Err(ReadError::Fault(fault)) if fault.kind == ftp_reply::FaultKind::UnexpectedEof => {
                end = Some(Fault::from(&fault));
            }
            Err(ReadError::Fault(fault)) => events.push(Err(fault).into()),
            Err(other) => panic!("{other}"),
        }
    }
    assert!(reader.next().is_none());
    Reading { events, end }
}
