//! Sizes that the numbers of a buffer can express.

use ftp_reply::bulk::PackedParser;
use ftp_reply::{Limits, ParseOptions};

#[test]
fn with_options_accepts_limits_at_maximum() {
    let max = 1 << 30;
    let limits = Limits::new()
        .with_max_line(max)
        .with_max_reply(max)
        .with_max_lines(max);
    let options = ParseOptions::new().with_limits(limits);
    assert_eq!(
        PackedParser::with_options(options).unwrap().options(),
        options
    );
}

#[test]
fn with_options_rejects_each_limit_above_maximum() {
    let value = (1 << 30) + 1;
    for limits in [
        Limits::new().with_max_line(value),
        Limits::new().with_max_reply(value),
        Limits::new().with_max_lines(value),
    ] {
        let options = ParseOptions::new().with_limits(limits);
        let error = PackedParser::with_options(options).unwrap_err();
        assert_eq!((error.value, error.max), (value, 1 << 30));
    }
}

#[test]
#[cfg_attr(miri, ignore = "a gigabyte of memory")]
fn feed_rejects_chunk_above_maximum() {
    // The operating system does not provide pages that are never touched.
    let chunk = vec![0; 1 << 30];
    let mut parser = PackedParser::new();
    parser.feed(b"220 Re").unwrap();
    assert_eq!(parser.feed(&chunk).unwrap_err().value, 1 << 30);
    assert_eq!(
        parser.feed(b"ady\r\n").unwrap()[4],
        1,
        "the parser has not changed"
    );
}
