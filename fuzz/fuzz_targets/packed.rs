//! Packed buffers contain the same events as the parser, for any split into chunks.

#![no_main]

#[path = "../../crates/ftp-reply/tests/packed/decode.rs"]
mod decode;

use decode::{Event, decode};
use ftp_reply::bulk::PackedParser;
use ftp_reply::{Diagnostic, Diagnostics, ReplyParser};
use ftp_reply_fuzz::Input;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(input) = Input::new(data) else {
        return;
    };
    let mut packed = PackedParser::with_options(input.options).expect("the limits are small");
    let mut parser = ReplyParser::with_options(input.options);
    for chunk in input.chunks() {
        let decoded = decode(&packed.feed(chunk).expect("the chunk is short"), chunk);
        assert_eq!(decoded.held_used, decoded.held.len());
        parser.feed(chunk);
        let mut events = decoded.events.iter();
        while let Some(found) = parser.next_reply() {
            let event = events.next().expect("an event for each reply and fault");
            match found {
                Ok(reply) => {
                    assert_eq!(
                        (event.kind, event.code),
                        (0, u32::from(reply.code().as_u16()))
                    );
                    assert_eq!(event.bytes, reply.raw());
                    assert!(
                        event
                            .lines
                            .iter()
                            .map(|line| &*line.0)
                            .eq(reply.raw_lines())
                    );
                    assert!(event.lines.iter().map(|line| &*line.1).eq(reply.lines()));
                    compare(event, reply.diagnostics());
                }
                Err(fault) => {
                    let code = fault.code.map_or(0, |code| u32::from(code.as_u16()));
                    assert_eq!(
                        (event.kind, event.code),
                        (u32::from(fault.kind.number()), code)
                    );
                    assert_eq!((&event.bytes, event.offset), (&fault.kept, fault.offset));
                    compare(event, fault.diagnostics());
                }
            }
        }
        assert!(events.next().is_none());
        assert_eq!(packed.is_empty(), parser.is_empty());
    }
    let end = decode(&packed.finish(), &[]);
    let expected = parser
        .finish()
        .err()
        .map(|fault| (fault.kept, fault.offset));
    let found = end
        .events
        .into_iter()
        .map(|event| (event.bytes, event.offset));
    assert!(found.eq(expected));
});

fn compare(event: &Event, diagnostics: Diagnostics<'_>) {
    let pair = |found: Diagnostic| (u32::from(found.kind.number()), found.offset);
    assert!(
        event
            .diagnostics
            .iter()
            .copied()
            .eq(diagnostics.iter().map(pair))
    );
    assert_eq!(u64::from(event.omitted), diagnostics.omitted());
}
