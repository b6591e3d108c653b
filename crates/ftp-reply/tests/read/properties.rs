//! What holds for every stream, every cut and all options.

use ftp_reply::{ParseOptions, ReplyParser, ReplyScanner, Scanned};
use proptest::prelude::*;

use super::event::{Event, Reading};
use super::{drivers, input, reference};

/// The cases that `PROPTEST_CASES` asks for, eight times: corners meet rarely.
fn config() -> ProptestConfig {
    let config = ProptestConfig::default();
    ProptestConfig {
        cases: config.cases * 8,
        ..config
    }
}

fn all_ways(stream: &[u8], cuts: &[usize], options: ParseOptions) -> [Reading; 5] {
    let chunks = input::chunks(stream, cuts);
    [
        drivers::owned(&chunks, options),
        drivers::lent(&chunks, options, usize::MAX),
        drivers::lent(&chunks, options, 1),
        drivers::scanned(&chunks, options),
        drivers::from_stream(&chunks, options),
    ]
}

proptest! {
    #![proptest_config(config())]

    /// Every way in, under every cut, reads what the plain reader reads in one look.
    #[test]
    fn every_way_and_every_cut_reads_the_same(
        stream in input::stream(),
        options in input::options(),
        cuts in input::cuts(),
    ) {
        let expected = reference::read(&stream, options);
        for (way, reading) in all_ways(&stream, &cuts, options).into_iter().enumerate() {
            prop_assert_eq!(&reading, &expected, "way {}", way);
        }
    }

    /// The columns hold the same replies and the same faults.
    #[test]
    fn columns_hold_the_same(
        stream in input::stream(),
        options in input::options(),
        cuts in input::cuts(),
    ) {
        let (mut replies, mut faults) = (Vec::new(), Vec::new());
        for event in reference::read(&stream, options).events {
            match event {
                Event::Reply(reply) => replies.push((reply.code, reply.raw, reply.lines.len())),
                Event::Fault(fault) => faults.push(fault),
            }
        }
        let chunks = input::chunks(&stream, &cuts);
        prop_assert_eq!(drivers::columns(&chunks, options), (replies, faults));
    }

    /// The same of bytes that look like nothing.
    #[test]
    fn noise_is_read_the_same(
        stream in prop::collection::vec(any::<u8>(), 0..200),
        options in input::options(),
        cuts in input::cuts(),
    ) {
        let expected = reference::read(&stream, options);
        for (way, reading) in all_ways(&stream, &cuts, options).into_iter().enumerate() {
            prop_assert_eq!(&reading, &expected, "way {}", way);
        }
    }

    /// A reply written from the bytes of one that was read is that reply again.
    #[test]
    fn a_parsed_reply_encodes_to_its_bytes(stream in input::stream(), options in input::options()) {
        let mut parser = ReplyParser::with_options(options);
        parser.feed(&stream);
        while let Some(found) = parser.next_reply() {
            let Ok(reply) = found else { continue };
            let mut again = ReplyParser::with_options(options);
            again.feed(&reply.encode());
            let copy = again.next_reply().expect("one reply").expect("no fault");
            prop_assert_eq!(copy.raw(), reply.raw());
            prop_assert_eq!(copy.code(), reply.code());
            prop_assert_eq!(copy.line_count(), reply.line_count());
            prop_assert!(copy.lines().eq(reply.lines()));
            prop_assert!(again.is_empty());
            prop_assert!(again.finish().is_ok());
        }
    }

    /// No byte is lost or told twice: replies and faults come in the order of the stream and do not
    /// overlap, and each reply's bytes stand in the stream where the next may begin.
    #[test]
    fn events_stand_in_the_stream_in_order(stream in input::stream(), options in input::options()) {
        let reading = drivers::owned(&[&stream], options);
        let mut from = 0;
        for event in reading.events {
            match event {
                Event::Reply(reply) => {
                    let at = stream[from..].windows(reply.raw.len()).position(|raw| raw == reply.raw);
                    prop_assert!(at.is_some());
                    from += at.unwrap_or_default() + reply.raw.len();
                }
                Event::Fault(fault) => {
                    let offset = usize::try_from(fault.offset).unwrap();
                    prop_assert!(offset >= from);
                    prop_assert!(stream[offset..].starts_with(&fault.kept));
                    from = offset;
                }
            }
        }
    }

    /// Nothing that a server sends reaches a terminal as a control.
    #[test]
    fn nothing_shown_holds_a_control(stream in input::stream(), options in input::options()) {
        let mut parser = ReplyParser::with_options(options);
        parser.feed(&stream);
        let mut shown = Vec::new();
        while let Some(found) = parser.next_reply() {
            match found {
                Ok(reply) => shown.extend([format!("{reply}"), format!("{reply:?}")]),
                Err(fault) => shown.extend([format!("{fault}"), format!("{fault:?}")]),
            }
        }
        shown.extend(parser.finish().err().map(|fault| format!("{fault}{fault:?}")));
        for text in shown {
            prop_assert!(!text.chars().any(char::is_control), "{:?}", text);
        }
    }

    /// A caller that passes the scanner other bytes than it left gets wrong answers, but answers.
    #[test]
    fn a_scanner_that_is_misused_does_not_panic(
        buffers in prop::collection::vec(input::stream(), 1..6),
        cuts in input::cuts(),
        options in input::options(),
    ) {
        let mut scanner = ReplyScanner::with_options(options);
        for (buffer, cut) in buffers.iter().zip(cuts.iter().cycle()) {
            let buffer = &buffer[..(*cut).min(buffer.len())];
            for _ in 0..3 {
                let Scanned { consumed, .. } = scanner.scan(buffer);
                prop_assert!(consumed <= buffer.len());
            }
        }
    }

    /// After `reset` a parser is as new.
    #[test]
    fn reset_forgets(before in input::stream(), stream in input::stream()) {
        let mut parser = ReplyParser::new();
        parser.feed(&before);
        parser.next_view();
        parser.reset();
        prop_assert!(parser.is_empty());
        parser.feed(&stream);
        let mut events = Vec::new();
        while let Some(found) = parser.next_view() {
            events.push(Event::from(found));
        }
        prop_assert_eq!(events, reference::read(&stream, ParseOptions::default()).events);
    }
}
