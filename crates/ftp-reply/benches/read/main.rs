//! Reads replies, compared with a search for line ends and with suppaftp.
//!
//! `cargo bench -p ftp-reply --bench read` prints a table for each stream, `-- single` only for that
//! one. `docs/generated/bench.md` is the output of the benchmarks `linear`, `read` and `steps` after a
//! title. Every number is the best of many rounds in one process. The contenders take turns, so that all
//! run under the same conditions.

mod contenders;
mod rival;
mod streams;

use std::hint::black_box;
use std::time::{Duration, Instant};

use contenders::{CONTENDERS, WALKS};

const ROUNDS: usize = 60;

fn main() {
    let only = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    println!("\n## Streams\n");
    println!("The ratio is the time of the faster walk by that of the contender; more is better.");
    for (name, stream) in streams::all() {
        if only
            .as_ref()
            .is_none_or(|only| name.contains(only.as_str()))
        {
            println!("\n### {name}, {} bytes\n", stream.len());
            print_table(&stream);
        }
    }
}

fn print_table(stream: &[u8]) {
    let mut best = [Duration::MAX; CONTENDERS.len()];
    let mut found = [0; CONTENDERS.len()];
    for _ in 0..ROUNDS {
        for ((contender, best), found) in CONTENDERS.iter().zip(&mut best).zip(&mut found) {
            let run = (contender.prepare)(black_box(stream));
            let start = Instant::now();
            *found = black_box(run());
            *best = (*best).min(start.elapsed());
        }
    }
    let walk = best
        .iter()
        .take(WALKS)
        .min()
        .expect("there are walks")
        .as_secs_f64();
    println!("| contender | found | MB/s | ratio |\n|---|---:|---:|---:|");
    for ((contender, best), found) in CONTENDERS.iter().zip(best).zip(found) {
        let speed = u128::try_from(stream.len()).unwrap_or_default() * 1000 / best.as_nanos();
        let ratio = walk / best.as_secs_f64();
        println!("| {} | {found} | {speed} | {ratio:.2} |", contender.name);
    }
}
