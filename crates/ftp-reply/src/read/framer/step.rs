//! Result of scanning one chunk.

use crate::{FaultKind, ReplyCode};

/// Result of a scan. Lengths are in bytes, from the start of the reply or malformed line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Step {
    /// A reply of `raw_len` bytes that ends where scanning stopped.
    Reply {
        code: ReplyCode,
        raw_len: usize,
        line_count: usize,
    },
    /// A fault: the last `raw_len` bytes scanned, of which the first `kept_len` are shown.
    Fault {
        kind: FaultKind,
        offset: u64,
        code: Option<ReplyCode>,
        raw_len: usize,
        kept_len: usize,
    },
    /// The end of the chunk.
    More,
}
