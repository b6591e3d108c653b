//! Result of scanning one chunk.

use crate::{FaultKind, ReplyCode};

/// What the framer found; `raw` and `kept` count from the start of the reply or malformed line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Step {
    /// A reply of `raw` bytes ends exactly where scanning stopped.
    Reply {
        code: ReplyCode,
        raw: usize,
        lines: usize,
    },
    /// A fault; `raw` bytes of it lie before the place where scanning stopped, and the first `kept`
    /// of them are to be shown.
    Fault {
        kind: FaultKind,
        offset: u64,
        code: Option<ReplyCode>,
        raw: usize,
        kept: usize,
    },
    /// The piece is used up.
    More,
}
