//! Options of the readers: the end of a multi-line reply, and limits.

use crate::Terminator;

/// Options of a reader: [`Terminator`] and [`Limits`].
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
    /// Maximum sizes of a line and a reply.
    pub limits: Limits,
}

impl ParseOptions {
    /// The default options.
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

/// Maximum sizes that a reader accepts.
///
/// If a reply exceeds a limit, the reader reports a fault, discards the reply without storing it
/// and reads the next one normally (RFC 1123, section 4.1.2.11).
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
    /// Maximum length of a line in bytes, without its line end and the Telnet commands before it.
    /// Default: 65 536.
    pub max_line: usize,
    /// Maximum length of a reply in bytes, from the first digit of its code to its last line end.
    /// Default: 1 048 576.
    pub max_reply: usize,
    /// Maximum number of lines in a reply. Default: 16 384.
    pub max_lines: usize,
}

impl Limits {
    /// The default limits.
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
