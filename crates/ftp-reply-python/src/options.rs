//! Options of the readers.

use ftp_reply::{Limits, ParseOptions, Terminator};

use crate::classes::Member;

/// Returns the options that a caller named; the others keep their defaults.
pub(crate) fn options(
    terminator: Option<Member<Terminator>>,
    max_line: Option<usize>,
    max_reply: Option<usize>,
    max_lines: Option<usize>,
) -> ParseOptions {
    let default = Limits::new();
    let limits = default
        .with_max_line(max_line.unwrap_or(default.max_line))
        .with_max_reply(max_reply.unwrap_or(default.max_reply))
        .with_max_lines(max_lines.unwrap_or(default.max_lines));
    let terminator = terminator.map_or_else(Terminator::default, |member| member.0);
    ParseOptions::new()
        .with_limits(limits)
        .with_terminator(terminator)
}
