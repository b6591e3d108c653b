//! Every reader returns the same replies and faults, for any split into chunks.

#![no_main]

use std::io::{self, Read};

use ftp_reply::{ReadError, ReplyParser, ReplyReader};
use ftp_reply_fuzz::{Event, Input, check_shown, owned_event};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(input) = Input::new(data) else {
        return;
    };
    let at_once = at_once(&input);
    assert_eq!(at_once, in_chunks(&input), "fed in chunks");
    assert_eq!(at_once, with_backlog(&input), "not always read");
    assert_eq!(at_once, from_reader(&input), "read from a stream");
    in_order(&input, &at_once.0);
});

/// Events, and the fault at the end if there is one.
type Outcome = (Vec<Event>, Option<Event>);

fn ended(parser: &mut ReplyParser) -> Option<Event> {
    parser.finish().err().map(|fault| owned_event(Err(&fault)))
}

fn at_once(input: &Input<'_>) -> Outcome {
    let mut parser = ReplyParser::with_options(input.options);
    assert!(parser.is_empty());
    parser.feed(input.stream);
    let end = ended(&mut parser);
    let mut events = Vec::new();
    while let Some(found) = parser.next_reply() {
        check_shown(found.as_ref());
        events.push(owned_event(found.as_ref()));
        assert_eq!(end, ended(&mut parser), "unread replies change nothing");
    }
    (events, end)
}

fn in_chunks(input: &Input<'_>) -> Outcome {
    let mut parser = ReplyParser::with_options(input.options);
    let mut events = Vec::new();
    for chunk in input.chunks() {
        parser.feed(chunk);
        while let Some(found) = parser.next_reply() {
            events.push(owned_event(found.as_ref()));
        }
    }
    (events, ended(&mut parser))
}

/// Reads at most one reply after some chunks, so that unread replies remain in the parser.
fn with_backlog(input: &Input<'_>) -> Outcome {
    let mut parser = ReplyParser::with_options(input.options);
    let mut events = Vec::new();
    for (number, chunk) in input.chunks().enumerate() {
        parser.feed(chunk);
        if number % 3 == 2 {
            ended(&mut parser);
            events.extend(parser.next_reply().map(|found| owned_event(found.as_ref())));
        }
    }
    let end = ended(&mut parser);
    while let Some(found) = parser.next_reply() {
        events.push(owned_event(found.as_ref()));
    }
    (events, end)
}

fn from_reader(input: &Input<'_>) -> Outcome {
    struct Chunks<I>(I);
    impl<'a, I: Iterator<Item = &'a [u8]>> Read for Chunks<I> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            // An empty chunk would be the end of the stream.
            let Some(chunk) = self.0.by_ref().find(|chunk| !chunk.is_empty()) else {
                return Ok(0);
            };
            buffer[..chunk.len()].copy_from_slice(chunk);
            Ok(chunk.len())
        }
    }

    // A reader requests some thousand bytes at a time, so longer chunks would not be single reads.
    let chunks = input.chunks().flat_map(|chunk| chunk.chunks(1024));
    let mut events = Vec::new();
    for found in ReplyReader::with_options(Chunks(chunks), input.options) {
        match found {
            Ok(reply) => events.push(owned_event(Ok(&reply))),
            Err(ReadError::Fault(fault)) => events.push(owned_event(Err(&fault))),
            Err(other) => panic!("{other}"),
        }
    }
    let ends = matches!(
        events.last(),
        Some(Event::Fault {
            kind: "unexpected_eof",
            ..
        })
    );
    let end = if ends { events.pop() } else { None };
    (events, end)
}

/// Checks that replies and faults follow the order of the stream and contain its bytes.
fn in_order(input: &Input<'_>, events: &[Event]) {
    let mut from = 0;
    for event in events {
        match event {
            Event::Reply { raw, .. } => {
                let at = input.stream[from..]
                    .windows(raw.len())
                    .position(|bytes| bytes == raw)
                    .expect(
                        "the bytes of a reply are in the stream, after those of the one before",
                    );
                from += at + raw.len();
            }
            Event::Fault { offset, kept, .. } => {
                let offset = usize::try_from(*offset).expect("the stream fits into memory");
                assert!(offset >= from && input.stream[offset..].starts_with(kept));
                from = offset + kept.len();
            }
        }
    }
}
