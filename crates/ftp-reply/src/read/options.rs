//! Options of the readers: the end of a multi-line reply, and limits.

use crate::Terminator;

/// Options of a reader: [`Terminator`] and [`Limits`].
///
/// ```
/// use ftp_reply::{Limits, ParseOptions, Terminator};
///
/// let options = ParseOptions::new()
///     .with_terminator(Terminator::AnyCode)
///     .with_limits(Limits::new().with_max_line(1024));
/// assert_eq!(options.limits.max_line, 1024);
/// assert_eq!(options.limits.max_lines, 16_384);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ParseOptions {
    /// Which line ends a multi-line reply.
    pub terminator: Terminator,
    /// Maximum sizes of a line and a reply.
    pub limits: Limits,
}

impl ParseOptions {
    /// Returns the default options: [`Terminator::SameCode`] and the default limits.
    pub const fn new() -> ParseOptions {
        ParseOptions {
            terminator: Terminator::SameCode,
            limits: Limits::new(),
        }
    }

    /// Returns the options with this terminator.
    #[must_use]
    pub const fn with_terminator(mut self, terminator: Terminator) -> ParseOptions {
        self.terminator = terminator;
        self
    }

    /// Returns the options with these limits.
    #[must_use]
    pub const fn with_limits(mut self, limits: Limits) -> ParseOptions {
        self.limits = limits;
        self
    }
}

impl Default for ParseOptions {
    fn default() -> ParseOptions {
        ParseOptions::new()
    }
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
/// let limits = Limits::new().with_max_lines(2);
/// let mut parser = ReplyParser::with_options(ParseOptions::new().with_limits(limits));
/// parser.feed(b"214-Help\r\n more\r\n214 End\r\n200 OK\r\n");
/// assert_eq!(parser.next_reply().unwrap().unwrap_err().kind, FaultKind::TooManyLines);
/// assert_eq!(parser.next_reply().unwrap().unwrap().code(), 200);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    /// Returns the default limits.
    pub const fn new() -> Limits {
        Limits {
            max_line: 64 * 1024,
            max_reply: 1024 * 1024,
            max_lines: 16 * 1024,
        }
    }

    /// Returns the limits with this maximum length of a line in bytes.
    #[must_use]
    pub const fn with_max_line(mut self, max_line: usize) -> Limits {
        self.max_line = max_line;
        self
    }

    /// Returns the limits with this maximum length of a reply in bytes.
    #[must_use]
    pub const fn with_max_reply(mut self, max_reply: usize) -> Limits {
        self.max_reply = max_reply;
        self
    }

    /// Returns the limits with this maximum number of lines in a reply.
    #[must_use]
    pub const fn with_max_lines(mut self, max_lines: usize) -> Limits {
        self.max_lines = max_lines;
        self
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits::new()
    }
}
