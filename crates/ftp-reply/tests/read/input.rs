//! Random streams that resemble those of servers, valid and invalid.

use ftp_reply::{Limits, ParseOptions, Terminator};
use proptest::collection::vec;
use proptest::prelude::*;

/// Length of a stream in fragments. Miri is slow.
const MAX_FRAGMENTS: usize = if cfg!(miri) { 8 } else { 40 };

/// A stream of fragments that produce the edge cases of the grammar more often than random bytes
/// do.
pub(crate) fn stream() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        4 => vec(fragment(), 0..MAX_FRAGMENTS),
        1 => (vec(fragment(), 0..5), vec(long_fragment(), 0..MAX_FRAGMENTS)).prop_map(|(start, rest)| {
            [start, vec![b"220-a\r\n".to_vec()], rest].concat()
        }),
    ]
    .prop_map(|fragments| fragments.concat())
}

/// Mostly an inner line, so that replies become long.
fn long_fragment() -> impl Strategy<Value = Vec<u8>> {
    let line = prop::sample::select(vec![&b" "[..], b"", b"220-", b"x", b"230 ", b"2"]);
    let line = (
        line,
        0..90_usize,
        prop::sample::select(vec![&b"\r\n"[..], b"\n"]),
    );
    prop_oneof![
        15 => line.prop_map(|(start, len, end)| [start, &vec![b'.'; len], end].concat()),
        1 => fragment(),
    ]
}

fn fragment() -> impl Strategy<Value = Vec<u8>> {
    let grammar = prop::sample::select(vec![
        &b"220"[..],
        b"220 ",
        b"220-",
        b"220 a\r\n",
        b"220-a\r\n",
        b"230 b\r\n",
        b"230-b\n",
        b"230",
        b"99",
        b"700 ",
        b"2200",
        b"22",
        b"2",
        b" ",
        b"-",
        b":",
        b"\r\n",
        b"\n",
        b"\r",
        b"\r\r\n",
        b"\r\r",
        b"\0",
        b"text",
        b" 220 x\r\n",
        b"\t",
        b"\xef\xbb\xbf",
    ]);
    let telnet = prop::sample::select(vec![
        &b"\xff\xf1"[..],
        b"\xff\xec",
        b"\xff\xf9",
        b"\xff\xf0",
        b"\xff\xfb\x01",
        b"\xff\xfd\n",
        b"\xff\xfe\xff",
        b"\xff\xff",
        b"\xff",
        b"\xff\xfa",
        b"\xff\xfa\x18\x00\xff\xf0",
        b"\xff\xfa\n\xff\xff\xff\xf0",
        b"\xff\xeb",
        b"\xff\xf1220 t\r\n",
        b"\xff\xf1220-t\r\n",
    ]);
    prop_oneof![
        12 => grammar.prop_map(<[u8]>::to_vec),
        3 => telnet.prop_map(<[u8]>::to_vec),
        1 => vec(any::<u8>(), 0..6),
        1 => (prop::sample::select(b"x\r2 ".to_vec()), 0..300_usize)
            .prop_map(|(byte, count)| vec![byte; count]),
    ]
}

/// Default options, or options whose limits short streams exceed.
pub(crate) fn options() -> impl Strategy<Value = ParseOptions> {
    let limits = |(max_line, max_reply, max_lines)| {
        Limits::new()
            .with_max_line(max_line)
            .with_max_reply(max_reply)
            .with_max_lines(max_lines)
    };
    let small = (0..40_usize, 0..80_usize, 0..6_usize).prop_map(limits);
    let middle = (200..300_usize, 200..500_usize, 2..6_usize).prop_map(limits);
    let limits = prop_oneof![3 => Just(Limits::new()), 2 => small, 1 => middle];
    let terminator = prop_oneof![Just(Terminator::SameCode), Just(Terminator::AnyCode)];
    (terminator, limits).prop_map(|(terminator, limits)| {
        ParseOptions::new()
            .with_terminator(terminator)
            .with_limits(limits)
    })
}

/// Lengths of chunks. A stream longer than their sum uses them repeatedly.
pub(crate) fn cuts() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![
        Just(vec![1]),
        Just(vec![usize::MAX]),
        vec(0..5_usize, 1..8),
        vec(0..60_usize, 1..8),
    ]
    .prop_map(|mut cuts| {
        // A length of 0 would never reach the end of the stream.
        cuts.push(1);
        cuts
    })
}

/// Splits the stream into chunks of those lengths.
pub(crate) fn chunks<'a>(mut stream: &'a [u8], cuts: &[usize]) -> Vec<&'a [u8]> {
    let mut chunks = Vec::new();
    for length in cuts.iter().cycle() {
        if stream.is_empty() {
            break;
        }
        let (chunk, rest) = stream.split_at((*length).min(stream.len()));
        chunks.push(chunk);
        stream = rest;
    }
    chunks
}
