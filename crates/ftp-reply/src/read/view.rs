//! A reply in the caller's buffer.

use core::fmt;

use super::fault::FaultView;
use super::framer::Step;
use super::line_end::without_trailing_cr;
use super::line_lengths::LineLengths;
use crate::display::pad;
use crate::part;
use crate::telnet::commands_len;
use crate::{ReplyCode, Sanitized};

/// A reply as received, borrowed from the buffer that it was found in.
///
/// Views are equal if their codes and bytes are.
///
/// `Display` writes it on one line, with `\n` between its lines, and `Debug` as a structure. Both escape
/// the bytes of the server and hide secrets; see [`Sanitized`].
///
/// ```
/// use ftp_reply::{ReplyScanner, ScanEvent};
///
/// let mut scanner = ReplyScanner::new();
/// let scanned = scanner.scan(b"211-Features:\r\n SIZE\r\n211 End\r\n");
/// let ScanEvent::Reply(reply) = scanned.event else { panic!("a complete reply") };
/// assert_eq!(reply.code(), 211);
/// assert_eq!(reply.line_count(), 3);
/// let lines: Vec<&[u8]> = reply.lines().collect();
/// assert_eq!(lines, [&b"Features:"[..], b" SIZE", b"End"]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReplyView<'a> {
    code: ReplyCode,
    raw: &'a [u8],
    line_count: usize,
}

impl<'a> ReplyView<'a> {
    #[inline]
    pub(crate) const fn new(code: ReplyCode, raw: &'a [u8], line_count: usize) -> ReplyView<'a> {
        ReplyView {
            code,
            raw,
            line_count,
        }
    }

    /// Creates a view from what [`code`](Self::code), [`raw`](Self::raw) and
    /// [`line_count`](Self::line_count) return, which other languages store as plain numbers. Wrong
    /// parts give wrong lines; nothing panics.
    #[doc(hidden)]
    #[inline]
    pub const fn from_parts(code: ReplyCode, raw: &'a [u8], line_count: usize) -> ReplyView<'a> {
        ReplyView::new(code, raw, line_count)
    }

    /// Returns the code. It is the code of the last line if
    /// [`Terminator::AnyCode`](crate::Terminator::AnyCode) let another code end the reply.
    pub const fn code(&self) -> ReplyCode {
        self.code
    }

    /// Returns all bytes, from the first digit of the code to the last line end.
    ///
    /// They include the Telnet commands at the start of later lines. A subnegotiation can contain
    /// line ends, so a peer that does not implement Telnet can read it as further replies. Do not
    /// forward these bytes to such a peer: build the reply again from its [`lines`](Self::lines), with
    /// [`ReplyBuilder`](crate::ReplyBuilder).
    pub const fn raw(&self) -> &'a [u8] {
        self.raw
    }

    /// Returns the number of lines, at least 1.
    pub const fn line_count(&self) -> usize {
        self.line_count
    }

    /// Returns the text of each line: without its line end and Telnet commands, without code and
    /// separator on the first and the last line, and without `NNN-` of the same code on the lines
    /// between (RFC 959, section 4.2). Nothing else is trimmed.
    ///
    /// ```
    /// # use ftp_reply::{ReplyScanner, ScanEvent};
    /// # let mut scanner = ReplyScanner::new();
    /// let found = scanner.scan(b"230-Hello\r\n230- you\r\n230\r\n").event;
    /// # let ScanEvent::Reply(reply) = found else { panic!() };
    /// assert!(reply.lines().eq([&b"Hello"[..], b" you", b""]));
    /// ```
    pub fn lines(&self) -> Lines<'a> {
        let digits = self.raw.first_chunk().copied().unwrap_or_default();
        Lines {
            raw: self.raw_lines(),
            digits,
            is_first: true,
        }
    }

    /// Returns each line as received, without its line end: the LF and every CR directly before it.
    ///
    /// ```
    /// # use ftp_reply::{ReplyScanner, ScanEvent};
    /// # let mut scanner = ReplyScanner::new();
    /// let found = scanner.scan(b"230-Hello\r\n230- you\r\r\n230\n").event;
    /// # let ScanEvent::Reply(reply) = found else { panic!() };
    /// assert!(reply.raw_lines().eq([&b"230-Hello"[..], b"230- you", b"230"]));
    /// ```
    pub fn raw_lines(&self) -> RawLines<'a> {
        RawLines {
            rest: self.raw,
            remaining: self.line_count,
            lengths: LineLengths::NEW,
        }
    }

    /// Returns the lines of text, joined by LF. Bytes that are not UTF-8 become U+FFFD.
    ///
    /// The text is not escaped and can contain secrets. For a terminal or a log, use `Display` or
    /// [`sanitized_lines`](Self::sanitized_lines).
    #[cfg(feature = "alloc")]
    pub fn text_lossy(&self) -> alloc::borrow::Cow<'a, str> {
        use alloc::{borrow::Cow, string::String};

        if self.line_count == 1 {
            return String::from_utf8_lossy(self.lines().next().unwrap_or_default());
        }
        let mut text = String::with_capacity(self.raw.len());
        for (index, line) in self.lines().enumerate() {
            if index > 0 {
                text.push('\n');
            }
            text.push_str(&String::from_utf8_lossy(line));
        }
        Cow::Owned(text)
    }
}

impl AsRef<[u8]> for ReplyView<'_> {
    /// Returns [`raw`](ReplyView::raw).
    fn as_ref(&self) -> &[u8] {
        self.raw
    }
}

impl<'a> From<&ReplyView<'a>> for ReplyView<'a> {
    fn from(reply: &ReplyView<'a>) -> ReplyView<'a> {
        *reply
    }
}

impl From<&ReplyView<'_>> for ReplyCode {
    fn from(reply: &ReplyView<'_>) -> ReplyCode {
        reply.code()
    }
}

impl fmt::Display for ReplyView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = OneLine(*self);
        pad(f, format_args!("{line}"))
    }
}

struct OneLine<'a>(ReplyView<'a>);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.0.code)?;
        for (index, line) in self.0.sanitized_lines().enumerate() {
            if index > 0 {
                f.write_str("\\n")?;
            }
            write!(f, "{line}")?;
            if line.is_masked() {
                break;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for ReplyView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyView")
            .field("code", &self.code)
            .field("raw", &Sanitized::of_reply(*self))
            .field("line_count", &self.line_count)
            .finish()
    }
}

/// The lines of a reply as received; see [`ReplyView::raw_lines`].
#[derive(Clone)]
pub struct RawLines<'a> {
    rest: &'a [u8],
    remaining: usize,
    lengths: LineLengths,
}

impl<'a> RawLines<'a> {
    /// Returns the next line, and the length of the Telnet commands at its start.
    #[inline]
    fn next_line(&mut self) -> Option<(&'a [u8], usize)> {
        self.remaining = self.remaining.checked_sub(1)?;
        // An LF inside a Telnet subnegotiation does not end the line.
        let commands = commands_len(self.rest);
        let len = if self.remaining == 0 {
            // The last line ends where the reply does, which saves the search.
            self.rest.len().saturating_sub(1)
        } else {
            if commands > 0 {
                self.lengths.skip(commands);
            }
            let line = part::from(self.rest, commands);
            commands + self.lengths.next(line).unwrap_or(line.len())
        };
        let (line, rest) = part::around(self.rest, len);
        self.rest = rest;
        Some((without_trailing_cr(line, commands), commands))
    }
}

impl<'a> Iterator for RawLines<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        self.next_line().map(|(line, _)| line)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.remaining, Some(self.remaining))
    }
}

// The lines can contain secrets, and the reply's code, which shows whether they do, is not known here.
impl fmt::Debug for RawLines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawLines")
            .field("remaining", &self.remaining)
            .finish_non_exhaustive()
    }
}

impl ExactSizeIterator for RawLines<'_> {}
impl core::iter::FusedIterator for RawLines<'_> {}

/// The text of the lines of a reply; see [`ReplyView::lines`].
#[derive(Clone)]
pub struct Lines<'a> {
    raw: RawLines<'a>,
    digits: [u8; 3],
    is_first: bool,
}

impl<'a> Lines<'a> {
    /// Returns the next line as received, without its line end, and its text, which is the end of it.
    #[doc(hidden)]
    #[inline]
    pub fn next_line(&mut self) -> Option<(&'a [u8], &'a [u8])> {
        let (raw, commands) = self.raw.next_line()?;
        let line = part::from(raw, commands);
        let has_code = self.is_first || self.raw.remaining == 0;
        self.is_first = false;
        let text = if has_code || (line.starts_with(&self.digits) && line.get(3) == Some(&b'-')) {
            part::from(line, line.len().min(4))
        } else {
            line
        };
        Some((raw, text))
    }

    /// Returns the number of bytes after the last line returned and its line end.
    #[cfg(feature = "alloc")]
    #[inline]
    pub(crate) fn rest_len(&self) -> usize {
        self.raw.rest.len()
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        self.next_line().map(|(_, text)| text)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.raw.size_hint()
    }
}

impl fmt::Debug for Lines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lines")
            .field("remaining", &self.raw.remaining)
            .finish_non_exhaustive()
    }
}

impl ExactSizeIterator for Lines<'_> {}
impl core::iter::FusedIterator for Lines<'_> {}

/// Returns the reply or fault of a step as a view of `bytes`. Scanning stopped at `end`.
#[inline]
pub(super) fn to_view(
    step: Step,
    bytes: &[u8],
    end: usize,
) -> Option<Result<ReplyView<'_>, FaultView<'_>>> {
    match step {
        Step::Reply {
            code,
            raw_len,
            line_count,
        } => {
            let raw = part::last(bytes, raw_len, end);
            Some(Ok(ReplyView::new(code, raw, line_count)))
        }
        Step::Fault {
            kind,
            offset,
            code,
            raw_len,
            kept_len,
        } => Some(Err(FaultView {
            kind,
            offset,
            code,
            kept: part::before(part::last(bytes, raw_len, end), kept_len),
        })),
        Step::More => None,
    }
}
