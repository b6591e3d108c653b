//! The scanner finds the same as the parser, and its buffer stays within the documented limit.

#![no_main]

use ftp_reply::{FaultView, ReplyParser, ReplyScanner, ScanEvent};
use ftp_reply_fuzz::{Input, event};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(input) = Input::new(data) else {
        return;
    };
    let mut scanner = ReplyScanner::with_options(input.options);
    let mut parser = ReplyParser::with_options(input.options);
    let room = input.options.limits.max_reply.max(FaultView::MAX_KEPT);
    let mut buffer = Vec::new();
    for chunk in input.chunks() {
        buffer.extend_from_slice(chunk);
        parser.feed(chunk);
        loop {
            let scanned = scanner.scan(&buffer);
            let consumed = scanned.consumed;
            let found = match scanned.event {
                ScanEvent::Reply(reply) => Some(event(Ok(reply))),
                ScanEvent::Fault(fault) => Some(event(Err(fault))),
                ScanEvent::NeedMore => None,
            };
            assert_eq!(found, parser.next_view().map(event));
            assert_eq!(
                scanner.is_empty() && buffer.len() == consumed,
                parser.is_empty()
            );
            buffer.drain(..consumed);
            if found.is_none() {
                assert!(buffer.len() <= room, "{} bytes are left", buffer.len());
                break;
            }
        }
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
