//! Columns contain the same replies as the parser, for any split into buffers.

#![no_main]

use ftp_reply::bulk::ReplyColumns;
use ftp_reply::{ReplyParser, ReplyScanner};
use ftp_reply_fuzz::Input;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(input) = Input::new(data) else {
        return;
    };
    let mut scanner = ReplyScanner::with_options(input.options);
    let mut parser = ReplyParser::with_options(input.options);
    let mut columns = ReplyColumns::new();
    let mut buffer = Vec::new();
    for chunk in input.chunks() {
        buffer.extend_from_slice(chunk);
        parser.feed(chunk);
        columns.clear();
        let consumed = scanner.scan_columns(&buffer, &mut columns);
        compare(&columns, &buffer, &mut parser);
        buffer.drain(..consumed);
        assert_eq!(scanner.is_empty() && buffer.is_empty(), parser.is_empty());
    }
    assert_eq!(scanner.position(), input.stream.len() as u64);
    let end = parser.finish().map_err(|fault| (fault.offset, fault.code));
    assert_eq!(
        scanner.finish().map_err(|fault| (fault.offset, fault.code)),
        end
    );
});

fn compare(columns: &ReplyColumns, buffer: &[u8], parser: &mut ReplyParser) {
    let (mut replies, mut faults) = (0, 0);
    while let Some(found) = parser.next_reply() {
        match found {
            Ok(reply) => {
                let range = columns.starts[replies]..columns.ends[replies];
                assert_eq!(columns.codes[replies], reply.code());
                assert_eq!(&buffer[range], reply.raw());
                assert_eq!(columns.line_counts[replies], reply.line_count());
                replies += 1;
            }
            Err(fault) => {
                assert_eq!(columns.faults[faults], fault);
                faults += 1;
            }
        }
    }
    assert_eq!((columns.len(), columns.faults.len()), (replies, faults));
    assert_eq!(columns.starts.len(), replies);
    assert_eq!(columns.ends.len(), replies);
    assert_eq!(columns.line_counts.len(), replies);
}
