//! Finds hints in texts of doubling sizes, and searches for words.
//!
//! The time per byte must not grow with the size. The texts consist of words that begin phrases of
//! servers, which is the worst case, and of a listing without such words.

use std::hint::black_box;
use std::time::{Duration, Instant};

use ftp_reply::help::{hints, search};
use ftp_reply::{Lang, ReplyCode};

const ROUNDS: usize = 8;

fn fastest(mut run: impl FnMut()) -> Duration {
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

fn main() {
    println!(
        "{:<10} {:>9} {:>10} {:>9}",
        "text", "bytes", "µs", "ns/byte"
    );
    for (label, words) in [
        (
            "phrases",
            "no such file or directory too many data connection timed out access denied ",
        ),
        (
            "listing",
            "-rw-r--r-- 1 ann users 1048576 Jan 12 2024 report-2024-01.pdf ",
        ),
        ("one word", "permissiondirectoryconnection"),
    ] {
        for shift in [12, 14, 16, 18, 20] {
            let text = words.repeat((1 << shift) / words.len());
            let time = fastest(|| {
                black_box(hints(ReplyCode::FILE_UNAVAILABLE, black_box(&text)).count());
            });
            #[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
            let per_byte = time.as_nanos() as f64 / text.len() as f64;
            let micros = time.as_micros();
            println!("{label:<10} {:>9} {micros:>10} {per_byte:>9.2}", text.len());
        }
    }
    println!("\n{:<40} {:>10}", "query", "µs");
    for words in ["550", "permission denied", "데이터 연결을 열 수 없습니다"] {
        let time = fastest(|| {
            black_box(search(black_box(words), Lang::En).count());
        });
        println!("{words:<40} {:>10}", time.as_micros());
    }
}
