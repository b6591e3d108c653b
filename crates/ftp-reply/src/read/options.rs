//! What a reader may be told: which line ends a multi-line reply, and how much it accepts.

use crate::Terminator;

/// How a reader recognises replies: [`Terminator`] and [`Limits`].
///
/// ```
/// use ftp_reply::{Limits, ParseOptions, Terminator};
///
/// let options = ParseOptions {
///     terminator: Terminator::AnyCode,
///     limits: Limits { max_line: 1024, ..Limits::default() },
/// };
/// assert_eq!(options.limits.max_lines, 16_384);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ParseOptions {
    /// Which line ends a multi-line reply.
    pub terminator: Terminator,
    /// How long a line and a reply may be.
    pub limits: Limits,
}

impl ParseOptions {
    /// The options that are in force unless others are set.
    pub const DEFAULT: ParseOptions = ParseOptions {
        terminator: Terminator::SameCode,
        limits: Limits::DEFAULT,
    };
}

impl Default for Terminator {
    /// Returns [`Terminator::SameCode`], the rule of RFC 959, section 4.2.
    fn default() -> Terminator {
        Terminator::SameCode
    }
}

/// The sizes beyond which a reader reports a fault instead of a reply; a size equal to a limit passes.
///
/// What exceeds a limit is discarded without being stored, and the next reply is read normally
/// (RFC 1123 section 4.1.2.11).
///
/// ```
/// use ftp_reply::{FaultKind, Limits, ParseOptions, ReplyParser};
///
/// let limits = Limits { max_lines: 2, ..Limits::default() };
/// let mut parser =
///     ReplyParser::with_options(ParseOptions { limits, ..ParseOptions::default() });
/// parser.feed(b"214-Help\r\n more\r\n214 End\r\n200 OK\r\n");
/// assert_eq!(parser.next_reply().unwrap().unwrap_err().kind, FaultKind::TooManyLines);
/// assert_eq!(parser.next_reply().unwrap().unwrap().code(), 200);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    /// The longest line in bytes, its line end and Telnet commands before it not counted. 65 536
    /// unless set.
    pub max_line: usize,
    /// The longest reply in bytes, from the first digit of its code to its last line end. 1 048 576
    /// unless set.
    pub max_reply: usize,
    /// The most lines in a reply. 16 384 unless set.
    pub max_lines: usize,
}

impl Limits {
    /// The limits that are in force unless others are set.
    pub const DEFAULT: Limits = Limits {
        max_line: 64 * 1024,
        max_reply: 1024 * 1024,
        max_lines: 16 * 1024,
    };
}

impl Default for Limits {
    fn default() -> Limits {
        Limits::DEFAULT
    }
}
