//! Memory of reading: at most one reply and one chunk, for any stream.
#![cfg(feature = "std")]

use ftp_reply::bulk::PackedParser;
use ftp_reply::{FaultKind, Limits, ParseOptions, ReplyParser};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const CHUNK_SIZE: usize = 16 * 1024;

/// Bytes that the test harness may allocate meanwhile.
const SLACK: usize = 4096;

/// Returns the peak of memory while `bytes` bytes of repeated `unit` are read, and the faults.
///
/// The result is measured between chunks, when all replies were read. While a buffer grows, the
/// allocator may keep the old one as well as the new one, so the peak may be twice that.
fn read(start: &[u8], unit: &[u8], bytes: usize, options: ParseOptions) -> (usize, Vec<FaultKind>) {
    let mut faults = Vec::with_capacity(64);
    // A chunk is a multiple of the unit, so that it can be fed repeatedly.
    let chunk = unit.repeat(CHUNK_SIZE / unit.len());
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let mut parser = ReplyParser::with_options(options);
    let mut most = 0;
    let mut take = |parser: &mut ReplyParser| {
        while let Some(found) = parser.next_reply() {
            if let Err(fault) = found
                && faults.len() < faults.capacity()
            {
                faults.push(fault.kind);
            }
        }
        most = most.max(MEMORY.current_usage() - before);
    };
    parser.feed(start);
    take(&mut parser);
    for _ in 0..bytes / chunk.len() {
        parser.feed(&chunk);
        take(&mut parser);
    }
    let peak = MEMORY.peak_usage() - before;
    assert!(
        peak <= 3 * (options.limits.max_reply + CHUNK_SIZE),
        "{peak} bytes at the peak"
    );
    (most, faults)
}

/// One test, because two at the same time would measure each other.
#[test]
fn memory_is_bounded() {
    endless_stream_needs_bounded_memory();
    longer_stream_needs_no_more_memory();
    replies_at_limit_need_bounded_memory();
    packed_parser_holds_at_most_one_reply();
}

/// An endless part of a stream: its name, the start of the stream, the repeated part, and the
/// fault.
type Endless = (
    &'static str,
    &'static [u8],
    &'static [u8],
    Option<FaultKind>,
);

/// Streams with an endless part.
const ENDLESS: [Endless; 12] = [
    ("a line", b"220 ", b"x", Some(FaultKind::LineTooLong)),
    (
        "a line that is not a reply",
        b"",
        b"x",
        Some(FaultKind::Malformed),
    ),
    ("a first line", b"220-", b"x", Some(FaultKind::LineTooLong)),
    (
        "an inner line",
        b"220-\r\n",
        b"x",
        Some(FaultKind::LineTooLong),
    ),
    (
        "a reply of few long lines",
        b"220-\r\n",
        &[b'x'; 4000],
        Some(FaultKind::LineTooLong),
    ),
    (
        "a reply of many lines",
        b"220-\r\n",
        b"\n",
        Some(FaultKind::TooManyLines),
    ),
    (
        "a reply of lines",
        b"220-\r\n",
        &LINE,
        Some(FaultKind::ReplyTooLong),
    ),
    (
        "carriage returns",
        b"220 ",
        b"\r",
        Some(FaultKind::ReplyTooLong),
    ),
    (
        "carriage returns before a reply",
        b"",
        b"\r",
        Some(FaultKind::ReplyTooLong),
    ),
    ("blank lines", b"", b"\r\n", None),
    ("Telnet commands", b"", b"\xff\xf1", None),
    (
        "a Telnet subnegotiation",
        b"\xff\xfa",
        b"x",
        Some(FaultKind::LineTooLong),
    ),
];

const LINE: [u8; 1000] = {
    let mut line = [b'x'; 1000];
    line[999] = b'\n';
    line
};

fn endless_stream_needs_bounded_memory() {
    for limits in [
        Limits::new(),
        Limits::new()
            .with_max_line(10_000)
            .with_max_reply(50_000)
            .with_max_lines(100),
    ] {
        let options = ParseOptions::new().with_limits(limits);
        for (what, start, unit, fault) in ENDLESS {
            let bound = limits.max_reply + CHUNK_SIZE + SLACK;
            let (short, _) = read(start, unit, 1_500_000, options);
            let (long, faults) = read(start, unit, 4_500_000, options);
            assert!(long <= bound, "{what}: {long} bytes");
            assert!(long <= short + SLACK, "{what}: {short}, then {long} bytes");
            assert_eq!(faults.first().copied(), fault, "{what}");
            assert!(faults.len() <= 1, "{what}: reported {} times", faults.len());
        }
    }
}

fn longer_stream_needs_no_more_memory() {
    let reply = b"220-Welcome to this server\r\n of many words\r\n220 Ready\r\n331 Password\r\n";
    let options = ParseOptions::new();
    let (short, _) = read(b"", reply, 500_000, options);
    let (long, faults) = read(b"", reply, 4_500_000, options);
    assert_eq!(faults, []);
    assert!(long <= short + SLACK, "{short}, then {long} bytes");
    assert!(long <= 2 * CHUNK_SIZE, "{long} bytes");
}

fn replies_at_limit_need_bounded_memory() {
    let limits = Limits::new().with_max_reply(100_000);
    let options = ParseOptions::new().with_limits(limits);
    let mut reply = b"220-\r\n".to_vec();
    while reply.len() < 99_000 {
        reply.extend_from_slice(&LINE[900..]);
    }
    reply.extend_from_slice(&b"x".repeat(100_000 - reply.len() - 7));
    reply.extend_from_slice(b"\r\n220\r\n");
    assert_eq!(reply.len(), limits.max_reply);
    let before = MEMORY.current_usage();
    let mut parser = ReplyParser::with_options(options);
    for _ in 0..20 {
        for chunk in reply.chunks(CHUNK_SIZE) {
            parser.feed(chunk);
            let read = parser
                .next_reply()
                .transpose()
                .expect("a reply within the limit");
            if let Some(reply) = read {
                assert_eq!(reply.raw().len(), limits.max_reply);
            }
            assert!(MEMORY.current_usage() - before <= limits.max_reply + CHUNK_SIZE + SLACK);
        }
    }
}

fn packed_parser_holds_at_most_one_reply() {
    const CHUNK_LEN: usize = LINE.len();

    let limits = Limits::new().with_max_reply(150_000);
    let options = ParseOptions::new().with_limits(limits);
    let before = MEMORY.current_usage();
    let mut parser = PackedParser::with_options(options).expect("small limits");
    parser.feed(b"220-\r\n").expect("a small chunk");
    for _ in 0..500 {
        let buffer = parser.feed(&LINE).expect("a small chunk");
        drop(buffer);
        let most = limits.max_reply + CHUNK_LEN + SLACK;
        let used = MEMORY.current_usage() - before;
        assert!(used <= most, "{used} bytes");
    }
}
