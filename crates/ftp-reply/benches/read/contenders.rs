//! The readers that are measured.

use std::hint::black_box;

use ftp_reply::bulk::ReplyColumns;
use ftp_reply::{ReplyParser, ReplyReader, ReplyScanner, ScanEvent};

use super::rival;

/// Size of the chunks in bytes, as a program receives them from a socket.
const CHUNK_SIZE: usize = 16 * 1024;

/// Reads a stream and returns the number of replies or line ends.
pub(crate) type Run<'a> = Box<dyn FnOnce() -> usize + 'a>;

pub(crate) struct Contender {
    pub(crate) name: &'static str,
    pub(crate) prepare: for<'a> fn(&'a [u8]) -> Run<'a>,
}

/// Number of walks at the start of the contenders. The others are compared with the faster walk.
pub(crate) const WALKS: usize = 2;

/// The walks first.
pub(crate) const CONTENDERS: [Contender; 7] = [
    Contender {
        name: "walk over line ends (memchr)",
        prepare: |stream| Box::new(|| walk(stream)),
    },
    Contender {
        name: "walk over line ends (memchr_iter)",
        prepare: |stream| Box::new(|| walk_iter(stream)),
    },
    Contender {
        name: "scanner, entire stream",
        prepare: |stream| Box::new(|| scanner(stream)),
    },
    Contender {
        name: "parser, 16 KiB: feed, next_reply",
        prepare: |stream| Box::new(|| parser(stream)),
    },
    Contender {
        name: "reader (std::io::Read)",
        prepare: |stream| Box::new(|| reader(stream)),
    },
    Contender {
        name: "columns, entire stream",
        prepare: |stream| {
            let mut columns = ReplyColumns::new();
            columns.codes.reserve(500_000);
            columns.starts.reserve(500_000);
            columns.ends.reserve(500_000);
            columns.line_counts.reserve(500_000);
            Box::new(move || columnar(stream, &mut columns))
        },
    },
    Contender {
        name: "suppaftp (custom_command)",
        prepare: |stream| {
            let mut client = rival::client(stream);
            Box::new(move || rival::read(&mut client))
        },
    },
];

fn walk(stream: &[u8]) -> usize {
    let (mut found, mut at) = (0, 0);
    while let Some(length) = memchr::memchr(b'\n', &stream[at..]) {
        at += black_box(length) + 1;
        found += 1;
    }
    found
}

fn walk_iter(stream: &[u8]) -> usize {
    let mut found = 0;
    for at in memchr::memchr_iter(b'\n', stream) {
        black_box(at);
        found += 1;
    }
    found
}

fn scanner(stream: &[u8]) -> usize {
    let mut scanner = ReplyScanner::new();
    let (mut found, mut at) = (0, 0);
    loop {
        let next = scanner.scan(&stream[at..]);
        at += next.consumed;
        match next.event {
            ScanEvent::Reply(view) => {
                black_box(view.raw());
                found += 1;
            }
            ScanEvent::Fault(fault) => panic!("{fault}"),
            _ => return found,
        }
    }
}

fn columnar(stream: &[u8], columns: &mut ReplyColumns) -> usize {
    let consumed = ReplyScanner::new().scan_columns(stream, columns);
    assert_eq!(consumed, stream.len());
    columns.len()
}

fn parser(stream: &[u8]) -> usize {
    let mut parser = ReplyParser::new();
    let mut found = 0;
    for chunk in stream.chunks(CHUNK_SIZE) {
        parser.feed(chunk);
        while let Some(reply) = parser.next_reply() {
            black_box(reply.expect("no fault").raw());
            found += 1;
        }
    }
    found
}

fn reader(stream: &[u8]) -> usize {
    let mut found = 0;
    for reply in ReplyReader::new(stream) {
        black_box(reply.expect("no fault").raw());
        found += 1;
    }
    found
}
