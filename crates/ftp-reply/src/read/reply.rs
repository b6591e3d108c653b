//! A reply that owns its bytes.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;
use core::hash::{Hash, Hasher};

use super::bytes::Bytes;
use super::diagnostic::{Diagnostic, Diagnostics};
use super::view::{Lines, RawLines, ReplyView};
use crate::ReplyCode;

/// A reply as received.
///
/// `Display` writes it on one line and `Debug` as a structure. Both escape the bytes of the server.
///
/// ```
/// use ftp_reply::ReplyParser;
///
/// let mut parser = ReplyParser::new();
/// parser.feed(b"230-Welcome\r\n\x1b[31m red\r\n230 Logged in\r\n");
/// let reply = parser.next_reply().unwrap()?;
/// assert_eq!(reply.code(), 230);
/// assert_eq!(reply.line_count(), 3);
/// assert_eq!(reply.text_lossy(), "Welcome\n\x1b[31m red\nLogged in");
/// assert_eq!(reply.to_string(), "230 Welcome\\n\\x1b[31m red\\nLogged in");
/// # Ok::<(), ftp_reply::ReplyFault>(())
/// ```
#[derive(Clone)]
pub struct Reply {
    code: ReplyCode,
    raw: Bytes,
    line_count: usize,
    // Almost no reply has diagnostics, so the field is one machine word.
    diagnostics: Option<Box<(Vec<Diagnostic>, u64)>>,
}

impl Reply {
    /// Copies a one-line reply without diagnostics: the first `len` bytes of `start`.
    #[inline]
    pub(crate) fn single_line(code: ReplyCode, start: &[u8], len: usize) -> Reply {
        Reply {
            code,
            raw: Bytes::new(start, len),
            line_count: 1,
            diagnostics: None,
        }
    }

    /// Returns a view of the reply, the type that the scanner yields.
    pub fn as_view(&self) -> ReplyView<'_> {
        ReplyView::new(self.code, &self.raw, self.line_count, self.diagnostics())
    }

    /// Returns the code. It is the code of the last line if
    /// [`Terminator::AnyCode`](crate::Terminator::AnyCode) let another code end the reply.
    pub const fn code(&self) -> ReplyCode {
        self.code
    }

    /// Returns all bytes, from the first digit of the code to the last line end.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// Returns the number of lines, at least 1.
    pub const fn line_count(&self) -> usize {
        self.line_count
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

    /// Returns the diagnostics of the reply.
    pub fn diagnostics(&self) -> Diagnostics<'_> {
        match &self.diagnostics {
            Some(found) => Diagnostics::new(&found.0, found.1),
            None => Diagnostics::default(),
        }
    }

    /// Returns the bytes of the reply as received, to forward it unchanged.
    pub fn encode(&self) -> Vec<u8> {
        self.raw.to_vec()
    }
}

impl ReplyView<'_> {
    /// Copies the reply.
    pub fn to_reply(&self) -> Reply {
        let found = self.diagnostics();
        let diagnostics =
            (!found.is_empty()).then(|| Box::new((found.as_slice().to_vec(), found.omitted())));
        Reply {
            code: self.code(),
            raw: Bytes::new(self.raw(), self.raw().len()),
            line_count: self.line_count(),
            diagnostics,
        }
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

impl<'a> From<&'a Reply> for ReplyView<'a> {
    fn from(reply: &'a Reply) -> ReplyView<'a> {
        reply.as_view()
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_view().fmt(f)
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.as_view(), f)
    }
}
