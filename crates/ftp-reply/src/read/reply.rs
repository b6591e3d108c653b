//! A reply that owns its bytes.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;
use core::hash::{Hash, Hasher};

use super::diagnostic::Diagnostics;
use super::fault::ReplyFault;
use super::one_reply::parse_one;
use super::options::ParseOptions;
use super::scanner::ReplyScanner;
use super::stored::Stored;
use super::view::{Lines, RawLines, ReplyView};
use crate::{ReplyCode, Sanitized};

/// A reply as received.
///
/// Replies are equal if their codes and bytes are, wherever they were in their streams.
///
/// `Display` writes it on one line, with `\n` between its lines, and `Debug` as a structure. Both escape
/// the bytes of the server and hide secrets; see [`Sanitized`].
///
/// ```
/// use ftp_reply::Reply;
///
/// let reply = Reply::parse(b"230-Welcome\r\n\x1b[31m red\r\n230 Logged in\r\n")?;
/// assert_eq!(reply.code(), 230);
/// assert_eq!(reply.line_count(), 3);
/// assert_eq!(reply.text_lossy(), "Welcome\n\x1b[31m red\nLogged in");
/// assert_eq!(reply.to_string(), "230 Welcome\\n\\x1b[31m red\\nLogged in");
/// # Ok::<(), ftp_reply::ReplyFault>(())
/// ```
#[derive(Clone)]
pub struct Reply {
    stored: Stored,
}

impl Reply {
    /// Parses exactly one reply, with its line end, with the default options. To read a stream, use
    /// one of the [three readers](crate#three-ways-to-read).
    ///
    /// # Errors
    ///
    /// The fault that a reader would report. [`UnexpectedEof`](crate::FaultKind::UnexpectedEof) also if there
    /// are no bytes. [`Malformed`](crate::FaultKind::Malformed) also for bytes before or after the reply, even
    /// if they are a blank line or another reply.
    ///
    /// ```
    /// use ftp_reply::{FaultKind, Reply};
    ///
    /// let reply = Reply::parse(b"550 No such file\r\n")?;
    /// assert_eq!(reply.code(), 550);
    ///
    /// let fault = Reply::parse(b"550 No such file").unwrap_err();
    /// assert_eq!(fault.kind, FaultKind::UnexpectedEof);
    /// let fault = Reply::parse(b"150 Here\r\n226 Done\r\n").unwrap_err();
    /// assert_eq!((fault.kind, fault.offset), (FaultKind::Malformed, 10));
    /// # Ok::<(), ftp_reply::ReplyFault>(())
    /// ```
    pub fn parse(bytes: &[u8]) -> Result<Reply, ReplyFault> {
        Reply::parse_with_options(bytes, ParseOptions::new())
    }

    /// Parses exactly one reply; see [`parse`](Self::parse).
    ///
    /// # Errors
    ///
    /// The same as [`parse`](Self::parse), with other limits.
    pub fn parse_with_options(bytes: &[u8], options: ParseOptions) -> Result<Reply, ReplyFault> {
        let mut scanner = ReplyScanner::with_options(options);
        match parse_one(&mut scanner, bytes) {
            Ok(reply) => Ok(Reply::copy(reply, scanner.diagnostics())),
            Err(fault) => Err(fault.to_fault().with_diagnostics(scanner.diagnostics())),
        }
    }

    /// Copies a one-line reply without diagnostics, the first `len` bytes of `start`.
    #[inline]
    pub(super) fn single_line(code: ReplyCode, start: &[u8], len: usize) -> Reply {
        Reply {
            stored: Stored::single_line(code, start, len),
        }
    }

    /// Copies a multi-line reply without diagnostics, the first `len` bytes of `start`, whose last line has the
    /// code of the first.
    #[inline]
    pub(super) fn multi_line(
        code: ReplyCode,
        start: &[u8],
        len: usize,
        line_count: usize,
    ) -> Reply {
        Reply {
            stored: Stored::multi_line(code, start, len, line_count),
        }
    }

    /// Copies a reply.
    pub(super) fn copy(reply: ReplyView<'_>, diagnostics: Diagnostics<'_>) -> Reply {
        Reply {
            stored: Stored::copy(reply, diagnostics),
        }
    }

    /// Returns a view of the reply, the type that the scanner returns.
    pub fn as_view(&self) -> ReplyView<'_> {
        ReplyView::new(self.code(), self.raw(), self.line_count())
    }

    /// Returns the code. It is the code of the last line if
    /// [`Terminator::AnyCode`](crate::Terminator::AnyCode) let another code end the reply.
    pub const fn code(&self) -> ReplyCode {
        self.stored.code()
    }

    /// Returns all bytes, from the first digit of the code to the last line end. Do not forward them
    /// to a peer that does not implement Telnet; see [`ReplyView::raw`].
    pub fn raw(&self) -> &[u8] {
        self.stored.bytes()
    }

    /// Returns the number of lines, at least 1.
    pub const fn line_count(&self) -> usize {
        self.stored.line_count()
    }

    /// Returns the text of each line; see [`ReplyView::lines`].
    pub fn lines(&self) -> Lines<'_> {
        self.as_view().lines()
    }

    /// Returns each line as received, without its line end; see [`ReplyView::raw_lines`].
    pub fn raw_lines(&self) -> RawLines<'_> {
        self.as_view().raw_lines()
    }

    /// Returns the lines of text, joined by LF; see [`ReplyView::text_lossy`].
    pub fn text_lossy(&self) -> Cow<'_, str> {
        self.as_view().text_lossy()
    }

    /// Returns the deviations between the reply or fault before this reply and its end.
    pub fn diagnostics(&self) -> Diagnostics<'_> {
        self.stored.diagnostics()
    }

    /// Returns the reply with these diagnostics. After [`ReplyScanner::scan`], pass those of the
    /// scanner.
    #[must_use]
    pub fn with_diagnostics(mut self, diagnostics: Diagnostics<'_>) -> Reply {
        self.stored.set_diagnostics(diagnostics);
        self
    }

    /// Returns the bytes of the reply as received. Do not send them to a peer that does not implement
    /// Telnet; see [`ReplyView::raw`].
    pub fn encode(&self) -> Vec<u8> {
        self.raw().to_vec()
    }
}

impl ReplyView<'_> {
    /// Copies the reply, without diagnostics; see [`Reply::with_diagnostics`].
    pub fn to_reply(self) -> Reply {
        Reply {
            stored: Stored::copy(self, Diagnostics::default()),
        }
    }
}

impl TryFrom<&[u8]> for Reply {
    type Error = ReplyFault;

    /// Parses exactly one reply; see [`Reply::parse`].
    fn try_from(bytes: &[u8]) -> Result<Reply, ReplyFault> {
        Reply::parse(bytes)
    }
}

impl AsRef<[u8]> for Reply {
    /// Returns [`raw`](Reply::raw).
    fn as_ref(&self) -> &[u8] {
        self.raw()
    }
}

impl From<&ReplyView<'_>> for Reply {
    fn from(reply: &ReplyView<'_>) -> Reply {
        reply.to_reply()
    }
}

impl<'a> From<&'a Reply> for ReplyView<'a> {
    fn from(reply: &'a Reply) -> ReplyView<'a> {
        reply.as_view()
    }
}

impl From<&Reply> for ReplyCode {
    fn from(reply: &Reply) -> ReplyCode {
        reply.code()
    }
}

impl PartialEq for Reply {
    fn eq(&self, other: &Reply) -> bool {
        self.as_view() == other.as_view()
    }
}

impl Eq for Reply {}

impl Hash for Reply {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_view().hash(state);
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.as_view(), f)
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("code", &self.code())
            .field("raw", &Sanitized::of_reply(self.as_view()))
            .field("line_count", &self.line_count())
            .field("diagnostics", &self.diagnostics())
            .finish()
    }
}
