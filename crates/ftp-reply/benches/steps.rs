//! Measures the steps that a client repeats.
//!
//! It reads one reply, inspects its lines, and tracks the connection.
//!
//! `cargo bench -p ftp-reply --bench steps` prints a table for each step. The first row is the least that
//! any program has to do, and the others are compared with it. Every number is the best of many rounds
//! in one process, in which the contenders take turns.

use std::hint::black_box;
use std::io::{self, Read};
use std::time::{Duration, Instant};

use ftp_reply::{Command, Dialogue, ReplyCode, ReplyParser, ReplyReader, ReplyScanner, ScanEvent};

const ROUNDS: usize = 400;

/// Number of repetitions in a round.
const TIMES: usize = 1000;

/// A contender: its name, and a function that does its step `TIMES` times.
type Contender = (&'static str, fn(&[u8]));

const ONE_READ: [Contender; 4] = [
    ("memchr, copy to a new `Vec`", |reply| {
        for _ in 0..TIMES {
            let end = memchr::memrchr(b'\n', black_box(reply)).expect("a line end");
            black_box(reply[..=end].to_vec());
        }
    }),
    ("scanner", |reply| {
        let mut scanner = ReplyScanner::new();
        for _ in 0..TIMES {
            let found = scanner.scan(black_box(reply));
            assert!(matches!(black_box(found).event, ScanEvent::Reply(_)));
        }
    }),
    ("parser: feed, next_reply until `None`", |reply| {
        let mut parser = ReplyParser::new();
        for _ in 0..TIMES {
            parser.feed(black_box(reply));
            while let Some(found) = parser.next_reply() {
                black_box(found.expect("no fault").raw());
            }
        }
    }),
    ("reader (std::io::Read)", |reply| {
        let mut found = 0;
        for reply in ReplyReader::new(Reads { reply, left: TIMES }) {
            black_box(reply.expect("no fault").raw());
            found += 1;
        }
        assert_eq!(found, TIMES);
    }),
];

const LINES: [Contender; 2] = [
    ("walk over line ends (memchr)", |reply| {
        let mut rest = black_box(reply);
        while let Some(end) = memchr::memchr(b'\n', rest) {
            black_box(&rest[..end]);
            rest = &rest[end + 1..];
        }
    }),
    ("lines, scan included", |reply| {
        let ScanEvent::Reply(view) = ReplyScanner::new().scan(black_box(reply)).event else {
            panic!("a reply");
        };
        for line in view.lines() {
            black_box(line);
        }
    }),
];

const DIALOGUE: [Contender; 2] = [
    ("Command::judge", |_| {
        for (command, code) in SESSION.iter().cycle().take(TIMES) {
            black_box(black_box(*command).judge(black_box(*code)));
        }
    }),
    ("send, receive", |_| {
        let mut dialogue = Dialogue::new();
        dialogue.receive(ReplyCode::SERVICE_READY);
        for (command, code) in SESSION.iter().cycle().take(TIMES) {
            dialogue.send(black_box(*command)).expect("nothing waits");
            black_box(dialogue.receive(black_box(*code)));
        }
    }),
];

const SESSION: [(Command, ReplyCode); 8] = [
    (Command::USER, ReplyCode::NEED_PASSWORD),
    (Command::PASS, ReplyCode::USER_LOGGED_IN),
    (Command::TYPE, ReplyCode::COMMAND_OKAY),
    (Command::PWD, ReplyCode::PATHNAME_CREATED),
    (Command::CWD, ReplyCode::FILE_ACTION_OKAY),
    (Command::RNFR, ReplyCode::FILE_ACTION_PENDING),
    (Command::RNTO, ReplyCode::FILE_ACTION_OKAY),
    (Command::DELE, ReplyCode::FILE_UNAVAILABLE),
];

/// A stream that returns one reply per read.
struct Reads<'a> {
    reply: &'a [u8],
    left: usize,
}

impl Read for Reads<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let Some(left) = self.left.checked_sub(1) else {
            return Ok(0);
        };
        self.left = left;
        black_box(self.reply).read(out)
    }
}

fn main() {
    println!("\n## Steps of a client\n");
    println!("The ratio is the time of the first row by that of the contender; more is better.");
    for reply in [
        &b"226 Transfer complete\r\n"[..],
        b"227 Entering Passive Mode (192,168,1,20,195,149).\r\n",
        b"150 Opening BINARY mode data connection for file.txt (12 bytes).\r\n",
        b"230 Anonymous login ok. Access restrictions apply: at most five transfers at a time, and no file may \
          be larger than two gigabytes. Have a nice day.\r\n",
        b"211-Features:\r\n SIZE\r\n MDTM\r\n REST STREAM\r\n UTF8\r\n211 End\r\n",
    ] {
        let start = str::from_utf8(&reply[..3]).expect("a code");
        let title = format!("One reply per read: {start}, {} bytes", reply.len());
        print_table(&title, reply, TIMES, &ONE_READ);
    }
    print_table("Lines, ns per line", &listing(), TIMES, &LINES);
    print_table("Dialogue, ns per command and reply", b"", TIMES, &DIALOGUE);
}

/// A reply of `TIMES` lines, as long as those of a listing.
fn listing() -> Vec<u8> {
    let mut reply = b"213-Status follows:\r\n".to_vec();
    for line in 2..TIMES {
        let name = "a_file_with_some_name.tar.gz"
            .get(line % 17..)
            .unwrap_or_default();
        let line = format!("-rw-r--r--    1 ftp      ftp      {line:>8} Nov 26 09:53 {name}\r\n");
        reply.extend_from_slice(line.as_bytes());
    }
    reply.extend_from_slice(b"213 End of status\r\n");
    reply
}

fn print_table(title: &str, bytes: &[u8], count: usize, contenders: &[Contender]) {
    let mut best = vec![Duration::MAX; contenders.len()];
    for _ in 0..ROUNDS {
        for ((_, run), best) in contenders.iter().zip(&mut best) {
            let start = Instant::now();
            run(black_box(bytes));
            *best = (*best).min(start.elapsed());
        }
    }
    println!("\n### {title}\n\n| contender | ns | ratio |\n|---|---:|---:|");
    for ((name, _), time) in contenders.iter().zip(&best) {
        #[expect(clippy::cast_precision_loss, reason = "a small number")]
        let nanoseconds = time.as_secs_f64() * 1e9 / count as f64;
        let ratio = best[0].as_secs_f64() / time.as_secs_f64();
        println!("| {name} | {nanoseconds:.1} | {ratio:.2} |");
    }
}
