//! Properties of every stream, every split and all options.

use ftp_reply::bulk::PackedParser;
use ftp_reply::{Diagnostics, Reply, ReplyFault, ReplyParser};
use proptest::prelude::*;

use super::decode::{Event, decode};
use super::input;

/// Returns what the buffer of the parser's last chunk must contain. The offset of a reply is unknown.
fn events(parser: &mut ReplyParser) -> Vec<Event> {
    let mut events = Vec::new();
    while let Some(found) = parser.next_reply() {
        events.push(match found {
            Ok(reply) => from_reply(&reply),
            Err(fault) => from_fault(&fault),
        });
    }
    events
}

fn from_reply(reply: &Reply) -> Event {
    let raw_lines = reply.raw_lines().map(<[u8]>::to_vec);
    Event {
        kind: 0,
        code: u32::from(reply.code().as_u16()),
        bytes: reply.raw().to_vec(),
        lines: raw_lines.zip(reply.lines().map(<[u8]>::to_vec)).collect(),
        offset: 0,
        diagnostics: pairs(reply.diagnostics()),
        omitted: u32::try_from(reply.diagnostics().omitted()).unwrap(),
    }
}

fn from_fault(fault: &ReplyFault) -> Event {
    Event {
        kind: u32::from(fault.kind.number()),
        code: fault.code.map_or(0, |code| u32::from(code.as_u16())),
        bytes: fault.kept.clone(),
        lines: Vec::new(),
        offset: fault.offset,
        diagnostics: pairs(fault.diagnostics()),
        omitted: u32::try_from(fault.diagnostics().omitted()).unwrap(),
    }
}

fn pairs(diagnostics: Diagnostics<'_>) -> Vec<(u32, u64)> {
    diagnostics
        .iter()
        .map(|diagnostic| (u32::from(diagnostic.kind.number()), diagnostic.offset))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases * if cfg!(miri) { 1 } else { 8 },
        ..ProptestConfig::default()
    })]

    /// Each buffer contains what the parser returns after the same chunk.
    #[test]
    fn buffers_match_parser(
        stream in input::stream(),
        options in input::options(),
        cuts in input::cuts(),
    ) {
        let mut parser = ReplyParser::with_options(options);
        let mut packed = PackedParser::with_options(options).unwrap();
        for chunk in input::chunks(&stream, &cuts) {
            parser.feed(chunk);
            let mut decoded = decode(&packed.feed(chunk).unwrap(), chunk);
            prop_assert_eq!(decoded.held_used, decoded.held.len(), "all held bytes are used");
            for event in &mut decoded.events {
                let offset = usize::try_from(event.offset).unwrap();
                prop_assert!(stream[offset..].starts_with(&event.bytes));
                if event.kind == 0 {
                    event.offset = 0;
                }
            }
            prop_assert_eq!(decoded.events, events(&mut parser));
            prop_assert_eq!(packed.is_empty(), parser.is_empty());
            check_finish(&packed, &mut parser);
        }
        packed.reset();
        prop_assert!(packed.is_empty());
        prop_assert!(decode(&packed.finish(), &[]).events.is_empty());
    }
}

fn check_finish(packed: &PackedParser, parser: &mut ReplyParser) {
    let decoded = decode(&packed.finish(), &[]);
    let expected: Vec<Event> = parser.finish().err().iter().map(from_fault).collect();
    assert_eq!(decoded.events, expected);
    assert_eq!(
        decoded.held_used,
        decoded.held.len(),
        "all held bytes are used"
    );
}
