//! Looks up the text of a code, compared with `http::StatusCode::canonical_reason` in the same run.
//!
//! The numbers are in random order. The bound is a quarter of the time of `canonical_reason`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use ftp_reply::{Lang, ReplyCode};
use http::StatusCode;

const LOOKUPS: usize = 1 << 16;
const ROUNDS: usize = 64;

/// A fixed sequence of numbers that a branch predictor cannot learn (xorshift).
fn shuffled<T: Copy>(from: &[T]) -> Vec<T> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        from[usize::try_from(state >> 33).unwrap_or_default() % from.len()]
    })
    .take(LOOKUPS)
    .collect()
}

fn time<T: Copy>(inputs: &[T], lookup: impl Fn(T) -> Option<&'static str>) -> Duration {
    let start = Instant::now();
    for input in inputs {
        black_box(lookup(black_box(*input)));
    }
    start.elapsed()
}

fn main() {
    let statuses: Vec<StatusCode> = (100..600)
        .filter_map(|n| StatusCode::from_u16(n).ok())
        .collect();
    let known: Vec<StatusCode> = statuses
        .iter()
        .copied()
        .filter(|s| s.canonical_reason().is_some())
        .collect();
    let codes: Vec<ReplyCode> = (100..=699)
        .filter_map(|n| ReplyCode::from_u16(n).ok())
        .collect();

    println!(
        "{:<22} {:>12} {:>12} {:>8}",
        "numbers", "http ns", "ftp-reply ns", "ratio"
    );
    for (label, statuses, codes) in [
        ("listed", shuffled(&known), shuffled(ReplyCode::ALL)),
        ("the entire range", shuffled(&statuses), shuffled(&codes)),
    ] {
        let mut best = [Duration::MAX; 2];
        for _ in 0..ROUNDS {
            // Interleaved, so that both run under the same conditions.
            best[0] = best[0].min(time(&statuses, |status: StatusCode| {
                status.canonical_reason()
            }));
            best[1] = best[1].min(time(&codes, |code: ReplyCode| code.text(Lang::En)));
        }
        #[expect(clippy::cast_precision_loss, reason = "a count far below 2^52")]
        let [theirs, ours] = best.map(|time| time.as_secs_f64() * 1e9 / LOOKUPS as f64);
        println!(
            "{label:<22} {theirs:>12.2} {ours:>12.2} {:>8.2}",
            ours / theirs
        );
    }
}
