//! Properties of every stream, every split and all options.

use ftp_reply::{ParseOptions, ReplyParser, ReplyScanner};
use proptest::prelude::*;

use super::event::Event;
use super::{drivers, input, reference};

/// Eight times the cases of `PROPTEST_CASES`, because edge cases are rare. Miri is too slow for that.
fn config() -> ProptestConfig {
    let config = ProptestConfig::default();
    ProptestConfig {
        cases: config.cases * if cfg!(miri) { 1 } else { 8 },
        ..config
    }
}

proptest! {
    #![proptest_config(config())]

    /// Every reader returns for every split what the reference returns for the entire stream.
    #[test]
    fn readers_match_reference(
        stream in input::stream(),
        options in input::options(),
        cuts in input::cuts(),
    ) {
        let expected = reference::read(&stream, options);
        for (way, reading) in drivers::all(&stream, &cuts, options).into_iter().enumerate() {
            prop_assert_eq!(&reading, &expected, "way {}", way);
        }
    }

    /// The columns contain the same replies and the same faults.
    #[test]
    fn columns_match_reference(
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

    /// The same for random bytes.
    #[test]
    fn readers_match_reference_on_noise(
        stream in prop::collection::vec(any::<u8>(), 0..200),
        options in input::options(),
        cuts in input::cuts(),
    ) {
        let expected = reference::read(&stream, options);
        for (way, reading) in drivers::all(&stream, &cuts, options).into_iter().enumerate() {
            prop_assert_eq!(&reading, &expected, "way {}", way);
        }
    }

    /// A reply encoded from a parsed reply is the same reply.
    #[test]
    fn parsed_reply_round_trips(stream in input::stream(), options in input::options()) {
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

    /// No byte is lost or reported twice. Replies and faults are in the order of the stream and do
    /// not overlap, and each reply's bytes are in the stream after the event before it.
    #[test]
    fn events_are_ordered_and_disjoint(stream in input::stream(), options in input::options()) {
        let reading = drivers::parsed(&[&stream], options, usize::MAX);
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

    /// No output for a terminal contains a control character.
    #[test]
    fn display_and_debug_escape_controls(stream in input::stream(), options in input::options()) {
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

    /// If the caller changes the bytes that the scanner has scanned, results are wrong, but the
    /// scanner does not panic.
    #[test]
    fn misused_scanner_never_panics(
        buffers in prop::collection::vec(input::stream(), 1..6),
        cuts in input::cuts(),
        options in input::options(),
    ) {
        let mut scanner = ReplyScanner::with_options(options);
        for (buffer, cut) in buffers.iter().zip(cuts.iter().cycle()) {
            let buffer = &buffer[..(*cut).min(buffer.len())];
            for _ in 0..3 {
                prop_assert!(scanner.scan(buffer).consumed <= buffer.len());
            }
        }
    }

    /// After `reset` a parser behaves like a new one.
    #[test]
    fn reset_behaves_like_new(before in input::stream(), stream in input::stream()) {
        let mut parser = ReplyParser::new();
        parser.feed(&before);
        parser.next_reply();
        parser.reset();
        prop_assert!(parser.is_empty());
        parser.feed(&stream);
        let mut events = Vec::new();
        while let Some(found) = parser.next_reply() {
            events.push(Event::from(found));
        }
        prop_assert_eq!(events, reference::read(&stream, ParseOptions::new()).events);
    }
}
