//! The scanner finds the same replies as the parser, in a bounded buffer.

#![no_main]

use ftp_reply::{ReplyParser, ReplyScanner, ScanEvent};
use ftp_reply_fuzz::{Input, event, owned_event};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(input) = Input::new(data) else {
        return;
    };
    let mut scanner = ReplyScanner::with_options(input.options);
    let mut parser = ReplyParser::with_options(input.options);
    let capacity = input.options.limits.max_reply.max(1);
    let mut buffer = Vec::new();
    for chunk in input.chunks() {
        buffer.extend_from_slice(chunk);
        parser.feed(chunk);
        let mut consumed = 0;
        loop {
            let scanned = scanner.scan(&buffer[consumed..]);
            consumed += scanned.consumed;
            let found = match scanned.event {
                ScanEvent::Reply(reply) => Some(event(Ok(reply), scanner.diagnostics())),
                ScanEvent::Fault(fault) => Some(event(Err(fault), scanner.diagnostics())),
                _ => None,
            };
            let parsed = parser.next_reply();
            assert_eq!(
                found,
                parsed.as_ref().map(|found| owned_event(found.as_ref()))
            );
            assert_eq!(
                scanner.is_empty() && buffer.len() == consumed,
                parser.is_empty()
            );
            if found.is_none() {
                break;
            }
        }
        buffer.drain(..consumed);
        assert!(buffer.len() <= capacity, "{} bytes are left", buffer.len());
    }
    assert_eq!(scanner.position(), input.stream.len() as u64);
    let (scanner, parser) = (scanner.finish(), parser.finish());
    match (scanner, parser) {
        (Ok(()), Ok(())) => assert!(buffer.is_empty()),
        (Err(found), Err(expected)) => {
            assert_eq!(
                (found.kind, found.offset, found.code),
                (expected.kind, expected.offset, expected.code)
            );
        }
        other => panic!("{other:?}"),
    }
});
