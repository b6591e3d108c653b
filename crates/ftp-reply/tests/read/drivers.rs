//! The ways to use the crate's readers, each with results of the same form.

use std::io::{self, Read};

use ftp_reply::bulk::ReplyColumns;
use ftp_reply::{
    ParseOptions, ReadError, ReplyParser, ReplyReader, ReplyScanner, ScanEvent, Scanned,
};

use super::event::{Event, Fault, Reading};

/// Calls `feed`, then `next_reply` until it returns `None`.
pub(crate) fn owned(chunks: &[&[u8]], options: ParseOptions) -> Reading {
    let mut parser = ReplyParser::with_options(options);
    let mut events = Vec::new();
    for chunk in chunks {
        parser.feed(chunk);
        while let Some(found) = parser.next_reply() {
            events.push(match found {
                Ok(reply) => reply.as_view().into(),
                Err(fault) => Event::Fault(fault.as_view().into()),
            });
        }
    }
    Reading {
        events,
        end: parser.finish().err().map(|fault| fault.as_view().into()),
    }
}

/// Calls `feed_views`, and reads at most `max_views` views of each chunk before it feeds the next.
pub(crate) fn views(chunks: &[&[u8]], options: ParseOptions, max_views: usize) -> Reading {
    let mut parser = ReplyParser::with_options(options);
    let mut events = Vec::new();
    for chunk in chunks {
        let mut views = parser.feed_views(chunk);
        for _ in 0..max_views {
            let Some(found) = views.next_view() else {
                break;
            };
            events.push(found.into());
        }
    }
    let end = parser.finish().err().map(|fault| fault.as_view().into());
    while let Some(found) = parser.next_view() {
        events.push(found.into());
    }
    Reading { events, end }
}

/// Runs the scanner on a buffer that grows by chunks and from which consumed bytes are removed.
pub(crate) fn scanned(chunks: &[&[u8]], options: ParseOptions) -> Reading {
    let mut scanner = ReplyScanner::with_options(options);
    let mut buffer = Vec::new();
    let mut reading = Reading::default();
    for chunk in chunks {
        buffer.extend_from_slice(chunk);
        loop {
            let Scanned { consumed, event } = scanner.scan(&buffer);
            let more = match event {
                ScanEvent::Reply(view) => {
                    reading.events.push(view.into());
                    true
                }
                ScanEvent::Fault(fault) => {
                    reading.events.push(Event::Fault(fault.into()));
                    true
                }
                ScanEvent::NeedMore => false,
            };
            buffer.drain(..consumed);
            if !more {
                break;
            }
        }
        assert!(buffer.len() <= options.limits.max_reply.max(256).max(1));
    }
    reading.end = scanner.finish().err().map(|fault| {
        let kept = &buffer[..buffer.len().min(256)];
        Fault {
            kept: kept.to_vec(),
            ..fault.into()
        }
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
    let faults = found
        .faults
        .iter()
        .map(|fault| fault.as_view().into())
        .collect();
    (replies, faults)
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
            Ok(reply) => events.push(reply.as_view().into()),
            Err(ReadError::Fault(fault)) if fault.kind == ftp_reply::FaultKind::UnexpectedEof => {
                end = Some(fault.as_view().into());
            }
            Err(ReadError::Fault(fault)) => events.push(Event::Fault(fault.as_view().into())),
            Err(other) => panic!("{other}"),
        }
    }
    assert!(reader.next().is_none());
    Reading { events, end }
}
