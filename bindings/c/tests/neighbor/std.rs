//! A static library with Rust's standard library, for the same program as libftp_reply.a.

/// Allocates and formats, so that the library needs much of the standard library.
#[unsafe(no_mangle)]
pub extern "C" fn neighbor_answer() -> i32 {
    let answer = std::panic::catch_unwind(|| format!("{:?}", vec![4, 2]).len());
    answer.map_or(-1, |length| i32::try_from(length).unwrap_or(-1))
}
