//! Every reader returns the same replies and faults, for any split into chunks.

#![no_main]

use std::io::{self, Read};

use ftp_reply::{FaultView, ReadError, ReplyFault, ReplyParser, ReplyReader};
use ftp_reply_fuzz::{Event, Input, check_shown, event};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(input) = Input::new(data) else {
        return;
    };
    let at_once = at_once(&input);
    assert_eq!(at_once, in_chunks(&input), "fed in chunks");
    assert_eq!(at_once, views(&input), "views of chunks");
    assert_eq!(at_once, from_reader(&input), "read from a stream");
    in_order(&input, &at_once.0);
});

/// The events, and the fault at the end if there is one.
type Outcome = (Vec<Event>, Option<Event>);

fn ended(parser: &ReplyParser) -> Option<Event> {
    parser.finish().err().map(|fault| event(Err(view(&fault))))
}

fn view(fault: &ReplyFault) -> FaultView<'_> {
    fault.as_view()
}

fn at_once(input: &Input<'_>) -> Outcome {
    let mut parser = ReplyParser::with_options(input.options);
    assert!(parser.is_empty());
    parser.feed(input.stream);
    let end = ended(&parser);
    let mut events = Vec::new();
    while let Some(found) = parser.next_view() {
        check_shown(&found);
        events.push(event(found));
    }
    assert_eq!(end, ended(&parser), "finish may be asked at any time");
    (events, end)
}

fn in_chunks(input: &Input<'_>) -> Outcome {
    let mut parser = ReplyParser::with_options(input.options);
    let mut events = Vec::new();
    for chunk in input.chunks() {
        parser.feed(chunk);
        while let Some(found) = parser.next_reply() {
            events.push(match &found {
                Ok(reply) => event(Ok(reply.as_view())),
                Err(fault) => event(Err(view(fault))),
            });
        }
    }
    (events, ended(&parser))
}

fn views(input: &Input<'_>) -> Outcome {
    let mut parser = ReplyParser::with_options(input.options);
    let mut events = Vec::new();
    for (number, chunk) in input.chunks().enumerate() {
        let mut views = parser.feed_views(chunk);
        while let Some(found) = views.next_view() {
            events.push(event(found));
            // Sometimes the rest is left in the parser.
            if number % 3 == 2 {
                break;
            }
        }
    }
    while let Some(found) = parser.next_view() {
        events.push(event(found));
    }
    (events, ended(&parser))
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
            Ok(reply) => events.push(event(Ok(reply.as_view()))),
            Err(ReadError::Fault(fault)) => events.push(event(Err(view(&fault)))),
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
