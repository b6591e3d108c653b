//! Edges of the fast paths: where a fast path ends in a stream must not matter.

use ftp_reply::{Limits, ParseOptions, ReplyScanner, ScanEvent, Terminator};

use super::{drivers, reference};

/// Checks every reader, for the entire stream and for chunks of these lengths.
fn assert_matches_reference(stream: &[u8], options: ParseOptions, cuts: &[usize]) {
    let expected = reference::read(stream, options);
    for cut in cuts {
        for (way, reading) in drivers::all(stream, &[*cut], options).iter().enumerate() {
            assert_eq!(*reading, expected, "way {way}, chunks of {cut}: {stream:?}");
        }
    }
}

/// A reply of several windows: lines of different lengths, then `special`, then more lines.
fn long_reply(line_before: usize, special: &[u8]) -> Vec<u8> {
    let mut stream = b"220-first\r\n".to_vec();
    for len in [1, 30, 7, 0, 61, 12, 3, 44, 90, 2, 35, 70, 19] {
        stream.extend(line(len));
    }
    stream.extend(line(line_before));
    stream.extend(special);
    for len in [50, 4, 77, 28, 63, 0, 41] {
        stream.extend(line(len));
    }
    stream.extend(b"220 last\r\n200 next\r\n");
    stream
}

fn line(len: usize) -> Vec<u8> {
    [&vec![b'x'; len][..], b"\r\n"].concat()
}

#[test]
fn special_line_is_found_at_any_offset_in_long_reply() {
    let specials = [
        &b"220 end\r\n"[..],
        b"220\n",
        b"220-text\n",
        b"22\n",
        b"2\n",
        b"2",
        b"230 other\n",
        b"220\r",
        b"\xff\xf1220 end\r\n",
        b"\xff\xfb\x01\n",
        b"\xff\xff\n",
        b"\xff\xfa\n220 \n\xff\xf0\n",
    ];
    for special in specials {
        for line_before in 0..=128 {
            let stream = long_reply(line_before, special);
            for terminator in [Terminator::SameCode, Terminator::AnyCode] {
                let options = ParseOptions::new().with_terminator(terminator);
                assert_matches_reference(&stream, options, &[usize::MAX, 200]);
            }
        }
    }
}

#[test]
fn limits_hold_at_any_offset_in_long_reply() {
    let stream = long_reply(20, b"");
    for excess in 0..=stream.len() {
        let limits = Limits::new().with_max_reply(excess);
        let options = ParseOptions::new().with_limits(limits);
        assert_matches_reference(&stream, options, &[usize::MAX]);
    }
    for max_lines in 0..=24 {
        let limits = Limits::new().with_max_lines(max_lines);
        let options = ParseOptions::new().with_limits(limits);
        assert_matches_reference(&stream, options, &[usize::MAX, 150]);
    }
}

#[test]
fn long_line_is_rejected_in_long_reply() {
    for max_line in [100, 127, 128, 254, 255, 256, 257, 300] {
        let limits = Limits::new().with_max_line(max_line);
        let options = ParseOptions::new().with_limits(limits);
        for len in max_line - 2..=max_line + 2 {
            assert_matches_reference(&long_reply(len, b""), options, &[usize::MAX, 200]);
        }
    }
}

/// The last window of a chunk can end anywhere in a line.
#[test]
fn long_reply_is_read_for_any_chunk_length() {
    let stream = long_reply(25, b"220-inner\r\n");
    let cuts: Vec<usize> = (1..=stream.len()).collect();
    assert_matches_reference(&stream, ParseOptions::new(), &cuts);
}

#[test]
fn one_line_reply_of_any_length_is_read_alone_and_with_others() {
    for len in 0..=200 {
        let reply = [b"150 ", &vec![b'x'; len][..], b"\r\n"].concat();
        let streams = [
            reply.clone(),
            [&reply[..], b"226 Done\r\n"].concat(),
            [b"226 Done\r\n", &reply[..], b"\xff\xf1\n"].concat(),
            reply.repeat(3),
        ];
        for stream in streams {
            let cuts = [reply.len(), reply.len() + 1, reply.len() - 1, usize::MAX];
            assert_matches_reference(&stream, ParseOptions::new(), &cuts);
        }
    }
}

#[test]
fn limits_hold_for_one_line_reply_of_any_length() {
    for len in (0..=140).step_by(5) {
        let reply = [b"150 ", &vec![b'x'; len][..], b"\r\n200 a\n"].concat();
        for limit in len..=len + 8 {
            for limits in [
                Limits::new().with_max_line(limit),
                Limits::new().with_max_reply(limit),
                Limits::new().with_max_lines(0),
            ] {
                let options = ParseOptions::new().with_limits(limits);
                assert_matches_reference(&reply, options, &[usize::MAX, len + 6]);
            }
        }
    }
}

#[test]
fn limits_hold_in_short_reply_of_several_lines() {
    let stream = b"211-Features:\r\n SIZE\r\n REST STREAM\r\n211-UTF8\r\n\r\n211 End\r\n200 a\r\n";
    for limit in 0..=stream.len() {
        for limits in [
            Limits::new().with_max_line(limit),
            Limits::new().with_max_reply(limit),
            Limits::new().with_max_lines(limit),
        ] {
            let options = ParseOptions::new().with_limits(limits);
            assert_matches_reference(stream, options, &[usize::MAX, stream.len() - 7, 30]);
        }
    }
}

/// A line that exceeds a limit is reported before its end.
#[test]
fn limits_hold_for_short_line_without_line_end() {
    for len in 0..=80 {
        let stream = [b"220 ", &vec![b'x'; len][..]].concat();
        for limit in 0..=80 {
            for limits in [
                Limits::new().with_max_line(limit),
                Limits::new().with_max_reply(limit),
            ] {
                let options = ParseOptions::new().with_limits(limits);
                assert_matches_reference(&stream, options, &[usize::MAX, 30]);
            }
        }
    }
}

/// Splits short streams into chunks in every way.
#[test]
fn short_stream_is_read_for_every_split() {
    let streams = [
        &b"220 a\r\n220 b"[..],
        b"220\n331 b\r\n",
        b"220-a\n220 b\n",
        b"220-a\n220\r\n2",
        b"\r\n220 a\n\n",
        b"?\n220 a\r\nx",
        b"\xff\xf1220 a\n",
        b"220-\n\xff\xf1220 ",
        b"230 a\n99 b\n2",
        b"220 \r\r\n220 \n",
    ];
    for stream in streams {
        let expected = reference::read(stream, ParseOptions::new());
        for splits in 0..1_u32 << (stream.len() - 1) {
            let mut cuts = vec![1];
            for at in 0..stream.len() - 1 {
                match cuts.last_mut() {
                    Some(cut) if splits >> at & 1 == 0 => *cut += 1,
                    _ => cuts.push(1),
                }
            }
            let found = drivers::all(stream, &cuts, ParseOptions::new());
            for (way, reading) in found.iter().enumerate() {
                assert_eq!(*reading, expected, "way {way}, cuts {cuts:?}: {stream:?}");
            }
        }
    }
}

/// The line end of a reply that was read must not end the next one, which has the same length so far.
#[test]
fn earlier_line_end_does_not_end_reply() {
    for len in 0..=140 {
        let text = vec![b'x'; len];
        let stream = [b"200 ", &text[..], b"\n220 ", &text[..], b"y\n"].concat();
        let expected = reference::read(&stream, ParseOptions::new());
        let cuts = [len + 5, len + 4, usize::MAX];
        let found = drivers::all(&stream, &cuts, ParseOptions::new());
        for (way, reading) in found.iter().enumerate() {
            assert_eq!(*reading, expected, "way {way}, {len} bytes");
        }
    }
}

/// One-line replies of different lengths, without a pattern that repeats within a chunk.
fn one_line_replies() -> Vec<u8> {
    let lengths = (0..200_usize).map(|number| number * number * 7 % 83);
    let reply = |len| [b"200 ", &vec![b'x'; len][..], b"\r\n"].concat();
    lengths.flat_map(reply).collect()
}

/// Line ends are found ahead, but not beyond the chunk.
#[test]
fn one_line_replies_are_read_for_long_chunks() {
    let stream = one_line_replies();
    let expected = reference::read(&stream, ParseOptions::new());
    for len in (250..=800).step_by(11) {
        for cuts in [&[1000, len][..], &[len], &[len, 7, 300]] {
            let found = drivers::all(&stream, cuts, ParseOptions::new());
            for (way, reading) in found.iter().enumerate() {
                assert_eq!(*reading, expected, "way {way}, cuts {cuts:?}");
            }
        }
    }
}

#[test]
fn line_end_beyond_buffer_is_not_found() {
    let stream = one_line_replies();
    let mut scanner = ReplyScanner::new();
    let consumed = scanner.scan(&stream).consumed;
    let rest = &stream[consumed..];
    assert_eq!(scanner.scan(&rest[..5]).event, ScanEvent::NeedMore);
    let ScanEvent::Reply(reply) = scanner.scan(rest).event else {
        panic!("a reply");
    };
    assert_eq!(reply.raw(), b"200 xxxxxxx\r\n");
}
