//! Measures that reading takes time in proportion to the stream, in every pattern of use.
//!
//! `cargo bench -p ftp-reply --bench linear` prints a row for each pattern: the nanoseconds per byte for
//! streams of growing lengths, and the last divided by the first. It is about 1 if the cost is linear;
//! if it were quadratic, it would be about 64. Every number is the best of several rounds.

use std::hint::black_box;
use std::time::{Duration, Instant};

use ftp_reply::bulk::PackedParser;
use ftp_reply::{Limits, ParseOptions, ReplyParser, ReplyReader};

const LENGTHS: [usize; 4] = [64 << 10, 256 << 10, 1 << 20, 4 << 20];

const ROUNDS: usize = 10;

const REPLY: &[u8] = b"226 Transfer complete\r\n";

/// A way to use the parser: its name, and a function that runs it on about as many bytes.
type Pattern = (&'static str, fn(usize));

const PATTERNS: [Pattern; 14] = [
    ("all replies read after each 16 KiB", |len| {
        feed(&replies(len), 16 << 10, ParseOptions::new());
    }),
    ("one byte per feed", |len| {
        feed(&replies(len), 1, ParseOptions::new());
    }),
    ("backlog, one reply read per feed", |len| {
        let mut parser = ReplyParser::new();
        parser.feed(&replies(len));
        for _ in 0..len / REPLY.len() {
            black_box(parser.next_reply());
            parser.feed(REPLY);
        }
    }),
    ("one byte per feed, nothing read", |len| {
        let limits = Limits::new().with_max_reply(4096);
        let options = ParseOptions::new().with_limits(limits);
        let mut parser = ReplyParser::with_options(options);
        for byte in replies(len) {
            parser.feed(&[byte]);
        }
        black_box(parser);
    }),
    ("finish after every reply", |len| {
        let mut parser = ReplyParser::new();
        parser.feed(&replies(len));
        while parser.next_reply().is_some() {
            let _ = black_box(parser.finish());
        }
    }),
    ("finish after every byte, nothing read", |len| {
        let mut parser = ReplyParser::new();
        for byte in replies(len) {
            parser.feed(&[byte]);
            let _ = black_box(parser.finish());
        }
    }),
    ("one long line, byte by byte", |len| {
        let mut line = b"220 ".to_vec();
        line.resize(len, b'x');
        let limits = Limits::new().with_max_line(len).with_max_reply(2 * len);
        feed(&line, 1, ParseOptions::new().with_limits(limits));
    }),
    ("one line beyond the limit, byte by byte", |len| {
        let mut line = b"220 ".to_vec();
        line.resize(len, b'x');
        feed(&line, 1, ParseOptions::new());
    }),
    ("blank lines", |len| {
        feed(&b"\r\n".repeat(len / 2), 16 << 10, ParseOptions::new());
    }),
    ("Telnet negotiation, byte by byte", |len| {
        feed(&b"\xff\xfb\x01".repeat(len / 3), 1, ParseOptions::new());
    }),
    ("one reply of many lines, line by line", |len| {
        let lines = [b"220-\r\n", &b" a line\r\n".repeat(len / 9)[..]].concat();
        let limits = Limits::new().with_max_reply(2 * len).with_max_lines(len);
        feed(&lines, 9, ParseOptions::new().with_limits(limits));
    }),
    ("packed buffers, one byte per feed", |len| {
        let mut parser = PackedParser::new();
        for byte in replies(len) {
            let _ = black_box(parser.feed(&[byte]));
        }
    }),
    ("packed buffers, long reply line by line", |len| {
        let limits = Limits::new().with_max_reply(2 * len).with_max_lines(len);
        let options = ParseOptions::new().with_limits(limits);
        let mut parser = PackedParser::with_options(options).expect("small limits");
        let _ = parser.feed(b"220-\r\n");
        for _ in 0..len / 9 {
            let _ = black_box(parser.feed(b" a line\r\n"));
            let _ = black_box(parser.finish());
        }
    }),
    ("reader over a stream", |len| {
        black_box(ReplyReader::new(&replies(len)[..]).count());
    }),
];

fn replies(len: usize) -> Vec<u8> {
    REPLY.repeat(len / REPLY.len())
}

/// Feeds chunks of `size` bytes and reads all replies after each.
fn feed(stream: &[u8], size: usize, options: ParseOptions) {
    let mut parser = ReplyParser::with_options(options);
    for chunk in stream.chunks(size) {
        parser.feed(chunk);
        while let Some(found) = parser.next_reply() {
            let _ = black_box(found);
        }
    }
}

/// Returns the best time of several rounds in nanoseconds per byte.
fn measure(run: fn(usize), len: usize) -> f64 {
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        run(black_box(len));
        best = best.min(start.elapsed());
    }
    #[expect(clippy::cast_precision_loss, reason = "at most 4 MiB")]
    let len = len as f64;
    best.as_secs_f64() * 1e9 / len
}

fn main() {
    println!("\n## Linear cost, ns per byte\n");
    print!("| pattern |");
    for len in LENGTHS {
        print!(" {} KiB |", len >> 10);
    }
    println!(" ratio |\n|---|{}", "---:|".repeat(LENGTHS.len() + 1));
    for (name, run) in PATTERNS {
        let found = LENGTHS.map(|len| measure(run, len));
        print!("| {name} |");
        for time in found {
            print!(" {time:.2} |");
        }
        println!(" {:.2} |", found[LENGTHS.len() - 1] / found[0]);
    }
}
