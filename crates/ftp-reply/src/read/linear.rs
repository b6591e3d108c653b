//! Tests that reading does work in proportion to the stream, in every pattern of use.
//!
//! The work is counted in bytes that are moved or searched, so the result does not depend on the
//! machine. `benches/linear.rs` measures time.

use std::vec::Vec;

use super::{Limits, ParseOptions, ReplyParser, ReplyReader, ReplyScanner, ScanEvent};
use crate::work;

/// Number of times that each byte may be moved or searched on average. A chunk of one byte costs a
/// block of 64.
const MOST: u64 = 150;

/// Length of the streams, which exceeds the default length of a line. If the cost were quadratic, each
/// byte would cost thousands.
const LEN: usize = 80 * 1024;

/// Checks the work of `run` for a stream of about `LEN` bytes.
fn assert_linear(name: &str, run: impl Fn(usize)) {
    let work = work::of(|| run(LEN));
    assert!(work <= MOST * LEN as u64, "{name}: {work} for {LEN} bytes");
}

fn small_limits() -> ParseOptions {
    let limits = Limits::new().with_max_line(1000).with_max_reply(2000);
    ParseOptions::new().with_limits(limits)
}

/// Feeds chunks of `size` bytes and reads all replies after each.
fn feed(stream: &[u8], size: usize, options: ParseOptions) {
    let mut parser = ReplyParser::with_options(options);
    for chunk in stream.chunks(size) {
        parser.feed(chunk);
        while parser.next_reply().is_some() {}
    }
    let _ = parser.finish();
}

const REPLY: &[u8] = b"226 Done\r\n";

#[test]
fn backlog_with_one_reply_per_feed_is_linear() {
    assert_linear("backlog", |len| {
        let mut parser = ReplyParser::new();
        parser.feed(&REPLY.repeat(len / REPLY.len()));
        for _ in 0..len / REPLY.len() {
            assert!(parser.next_reply().is_some());
            parser.feed(REPLY);
        }
    });
}

#[test]
fn growing_backlog_is_linear() {
    assert_linear("growing backlog", |len| {
        let mut parser = ReplyParser::new();
        for _ in 0..len / REPLY.len() {
            parser.feed(REPLY);
            parser.feed(REPLY);
            assert!(parser.next_reply().is_some());
        }
    });
}

#[test]
fn feeding_byte_by_byte_past_max_reply_is_linear() {
    assert_linear("unread bytes", |len| {
        let mut parser = ReplyParser::with_options(small_limits());
        for byte in REPLY.iter().cycle().take(len) {
            parser.feed(&[*byte]);
        }
    });
}

#[test]
fn finish_after_every_reply_is_linear() {
    assert_linear("finish after every reply", |len| {
        let mut parser = ReplyParser::new();
        parser.feed(&REPLY.repeat(len / REPLY.len()));
        parser.feed(b"221 Good");
        while parser.next_reply().is_some() {
            assert!(parser.finish().is_err());
        }
    });
}

#[test]
fn finish_after_every_unread_byte_is_linear() {
    assert_linear("finish after every byte", |len| {
        let mut parser = ReplyParser::new();
        for byte in REPLY.iter().cycle().take(len) {
            parser.feed(&[*byte]);
            let _ = parser.finish();
        }
    });
}

#[test]
fn finish_between_feeds_and_reads_is_linear() {
    assert_linear("finish, next_reply, feed", |len| {
        let mut parser = ReplyParser::new();
        parser.feed(&REPLY.repeat(len / REPLY.len()));
        for _ in 0..len / REPLY.len() {
            let _ = parser.finish();
            assert!(parser.next_reply().is_some());
            let _ = parser.finish();
            parser.feed(REPLY);
        }
    });
}

#[test]
fn long_line_is_linear() {
    for (name, start) in [
        ("reply", &b"220 "[..]),
        ("inner line", b"220-a\r\n"),
        ("malformed", b"?"),
        ("blank", b""),
    ] {
        for size in [1, 1000] {
            for (options, fill) in [
                (ParseOptions::new(), b'x'),
                (ParseOptions::new(), b'\r'),
                (small_limits(), b'x'),
                (small_limits(), b'\r'),
            ] {
                assert_linear(name, |len| {
                    let mut stream = start.to_vec();
                    stream.resize(len, fill);
                    feed(&stream, size, options);
                });
            }
        }
    }
}

#[test]
fn many_short_lines_are_linear() {
    for unit in [
        &b"\r\n"[..],
        b"\n",
        b"?\n",
        b"220-\n",
        b"220\n",
        b"\xff\xf1\n",
    ] {
        for size in [1, 1000] {
            for options in [ParseOptions::new(), small_limits()] {
                assert_linear("short lines", |len| {
                    feed(&unit.repeat(len / unit.len()), size, options);
                });
            }
        }
    }
}

#[test]
fn telnet_negotiation_is_linear() {
    for (start, unit) in [
        (&b""[..], &b"\xff\xf1"[..]),
        (b"", b"\xff\xfb\x01"),
        (b"", b"\xff\xfa\x18\x00VT100\xff\xf0"),
        (b"\xff\xfa", b"x"),
        (b"\xff\xfa", b"\xff\xff"),
        (b"220-a\r\n", b"\xff\xfd\x18"),
        (b"220-a\r\n", b"\xff\xfa\n\xff\xf0"),
        (b"220-a\r\n\xff\xfa", b"\n"),
    ] {
        for size in [1, 1000] {
            for options in [ParseOptions::new(), small_limits()] {
                assert_linear("Telnet", |len| {
                    let stream = [start, &unit.repeat(len / unit.len())].concat();
                    feed(&stream, size, options);
                });
            }
        }
    }
}

/// A line over the limit in a buffer that has no other line end for long, then short replies.
#[test]
fn long_lines_before_short_ones_are_linear() {
    assert_linear("long, then short", |len| {
        let mut stream = b"220 ".to_vec();
        stream.resize(len / 2, b'x');
        stream.push(b'\n');
        stream.extend(REPLY.repeat(len / 2 / REPLY.len()));
        feed(&stream, usize::MAX, small_limits());
        feed(&stream, 1, small_limits());
    });
}

#[test]
fn scanner_is_linear_if_consumed_bytes_stay_in_buffer() {
    assert_linear("scanner", |len| {
        let stream = REPLY.repeat(len / REPLY.len());
        let mut scanner = ReplyScanner::new();
        let mut consumed = 0;
        for end in 0..=stream.len() {
            loop {
                let found = scanner.scan(&stream[consumed..end]);
                consumed += found.consumed;
                if found.event == ScanEvent::NeedMore {
                    break;
                }
            }
        }
        assert_eq!(consumed, stream.len());
    });
}

#[test]
fn reader_is_linear() {
    assert_linear("reader", |len| {
        let stream = REPLY.repeat(len / REPLY.len());
        let found: Vec<_> = ReplyReader::new(&stream[..]).collect();
        assert_eq!(found.len(), len / REPLY.len());
    });
}
