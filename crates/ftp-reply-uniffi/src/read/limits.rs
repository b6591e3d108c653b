//! Options of the readers.

use ftp_reply::{Diagnostics, Dialogue, FaultView, Limits, ParseOptions, Terminator};

use crate::EngineError;

/// Largest limit of a reader. With it, and with the maximum of a chunk, no packed buffer is longer than the
/// 2 GiB that a call can return: a byte of the chunk needs at most 16 bytes, a byte held back 13.
const MAX_LIMIT: u64 = 64 << 20;

/// Maximum length of a chunk.
pub(super) const MAX_CHUNK: u64 = 64 << 20;

/// The default limits of the readers, and lengths that no option changes.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatLimits {
    /// Default of the maximum length of a line in bytes, without its line end.
    pub max_line: u64,
    /// Default of the maximum length of a reply in bytes.
    pub max_reply: u64,
    /// Default of the maximum number of lines in a reply.
    pub max_lines: u64,
    /// The largest value of each of these limits.
    pub max_limit: u64,
    /// Maximum length in bytes of what one call parses.
    pub max_chunk: u64,
    /// Maximum number of bytes that a fault keeps.
    pub max_kept: u64,
    /// Maximum number of diagnostics that are kept for one reply or fault.
    pub max_diagnostics: u64,
    /// Maximum number of commands that wait for a reply in a dialogue, the greeting included.
    pub max_outstanding: u64,
}

/// Returns the default limits of the readers, and lengths that no option changes.
#[uniffi::export]
pub fn limits() -> FlatLimits {
    let default = Limits::new();
    FlatLimits {
        max_line: default.max_line as u64,
        max_reply: default.max_reply as u64,
        max_lines: default.max_lines as u64,
        max_limit: MAX_LIMIT,
        max_chunk: MAX_CHUNK,
        max_kept: FaultView::MAX_KEPT as u64,
        max_diagnostics: Diagnostics::MAX as u64,
        max_outstanding: Dialogue::CAPACITY as u64,
    }
}

/// Returns options from plain numbers for a reader that keeps an incomplete reply.
pub(super) fn checked_options(
    terminator: u8,
    max_line: u64,
    max_reply: u64,
    max_lines: u64,
) -> Result<ParseOptions, EngineError> {
    for limit in [max_line, max_reply, max_lines] {
        EngineError::check(limit, MAX_LIMIT)?;
    }
    Ok(options(terminator, max_line, max_reply, max_lines))
}

/// Returns options from plain numbers. An unknown terminator means the same code.
pub(crate) fn options(
    terminator: u8,
    max_line: u64,
    max_reply: u64,
    max_lines: u64,
) -> ParseOptions {
    let length = |value| usize::try_from(value).unwrap_or(usize::MAX);
    let limits = Limits::new()
        .with_max_line(length(max_line))
        .with_max_reply(length(max_reply))
        .with_max_lines(length(max_lines));
    ParseOptions::new()
        .with_terminator(Terminator::from_number(terminator).unwrap_or_default())
        .with_limits(limits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_those_of_core() {
        let limits = limits();
        assert_eq!(
            options(0, limits.max_line, limits.max_reply, limits.max_lines),
            ParseOptions::new()
        );
        assert_eq!(limits.max_kept, 256);
        assert_eq!(limits.max_diagnostics, 16);
        assert_eq!(limits.max_outstanding, 32);
    }

    #[test]
    fn unknown_terminator_means_same_code() {
        let terminator = |number| options(number, 0, 0, 0).terminator;
        assert_eq!(terminator(9), Terminator::SameCode);
        assert_eq!(
            terminator(Terminator::AnyCode.number()),
            Terminator::AnyCode
        );
    }
}
