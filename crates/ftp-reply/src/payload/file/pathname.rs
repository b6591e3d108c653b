//! Quoted path in a 257 reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use super::pathname_parts::PathnameParts;
use super::quotes::{Closing, after_opening, closing_quote, ends_word};
use crate::part;
use crate::payload::error::PayloadError;
use crate::payload::input::{Input, only_text};
use crate::payload::lenient::{Lenient, Liberties};
use crate::write::{Encode, FormReply, Value};
use crate::{
    EncodeError, EncodeErrorKind, Escaped, Expectation, Liberty, PayloadErrorKind, ReplyCode,
    ReplyView, Sink, SinkError,
};

const CARRIERS: [ReplyCode; 1] = [ReplyCode::PATHNAME_CREATED];
const EXPECTED_REPLY: Expectation = Expectation::PathnameReply;

/// The path in a 257 reply to PWD or MKD (RFC 959, Appendix II).
///
/// The path is bytes as the server sent them, usually UTF-8. It can contain any byte but NUL, so
/// escape it before you show it. On the wire, a quote in the path is doubled.
///
/// ```
/// use ftp_reply::payload::Pathname;
/// # let reply = ftp_reply::Reply::parse(b"257 \"/usr/dm/foo\"\"bar\" directory created\r\n").unwrap();
///
/// // 257 "/usr/dm/foo""bar" directory created
/// let path = Pathname::parse(&reply)?;
/// assert_eq!(&*path.to_cow(), b"/usr/dm/foo\"bar");
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Pathname<'a> {
    text: &'a [u8],
    /// `true` if quotes in `text` are doubled, as on the wire.
    is_doubled: bool,
}

impl<'a> Pathname<'a> {
    /// Parses a 257 reply. The path starts after the first quote that is at the start of a line's text
    /// or after a space, and ends before a quote that is followed by a space or the end of the line.
    /// Quotes in the path are doubled. The text before and after the quotes is ignored.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `missing` if there is no opening quote, `unclosed_quote`, `malformed` if a quote in
    /// the path is not doubled, `control_byte` if the path contains NUL.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<Pathname<'a>, PayloadError> {
        let reply = reply.into();
        Pathname::read(Input::reply(reply, &CARRIERS, EXPECTED_REPLY)?, reply)
    }

    /// Parses a 257 reply as [`parse`](Self::parse) does, or as tolerant clients do:
    ///
    /// - If quotes in the path are not doubled, it ends at the last quote before a space or the end of
    ///   the line.
    /// - If the closing quote is missing, the path ends at the end of the line.
    /// - Single quotes count if there are no double quotes. The first one before a space or the end
    ///   closes the path.
    /// - Without quotes, or if the text starts with `/`, the path is the entire text. The reply must have
    ///   one line then.
    /// - The reply can have another 2yz code.
    ///
    /// # Errors
    ///
    /// The errors of `parse`.
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::{Liberty, Pathname}};
    /// let reply = Reply::parse(b"257 \"/a\"b\" is current directory.\r\n").unwrap();
    /// let read = Pathname::parse_lenient(&reply)?;
    /// assert_eq!(&*read.value.to_cow(), b"/a\"b");
    /// assert!(read.liberties.contains(Liberty::UndoubledQuotes));
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_lenient(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Lenient<Pathname<'a>>, PayloadError> {
        Lenient::read(
            reply.into(),
            &CARRIERS,
            EXPECTED_REPLY,
            Pathname::read,
            Pathname::read_tolerant,
        )
    }

    fn read(input: Input<'a>, reply: ReplyView<'a>) -> Result<Pathname<'a>, PayloadError> {
        let text = reply
            .lines()
            .find_map(|line| after_opening(line, b'"'))
            .ok_or_else(|| input.missing(Expectation::OpeningQuote))?;
        match closing_quote(text) {
            Closing::At(end) => Pathname {
                text: part::before(text, end),
                is_doubled: true,
            }
            .without_nul(input),
            Closing::NotDoubled(at) => {
                let expected = Expectation::DoubledQuotes;
                Err(input.error(PayloadErrorKind::Malformed, part::from(text, at), expected))
            }
            Closing::Missing => {
                let (end, expected) = (part::from(text, text.len()), Expectation::ClosingQuote);
                Err(input.error(PayloadErrorKind::UnclosedQuote, end, expected))
            }
        }
    }

    fn read_tolerant(
        input: Input<'a>,
        reply: ReplyView<'a>,
        liberties: &mut Liberties,
    ) -> Result<Option<Pathname<'a>>, PayloadError> {
        let only_line = only_text(reply);
        let quoted = |quote| reply.lines().find_map(|line| after_opening(line, quote));
        let path = if let Some(line) = only_line
            && line.starts_with(b"/")
        {
            Pathname::unquoted(line, liberties)
        } else if let Some(text) = quoted(b'"') {
            Pathname::in_quotes(text, liberties)
        } else if let Some(text) = quoted(b'\'') {
            Pathname::in_single_quotes(text, liberties)
        } else if let Some(line) = only_line {
            Pathname::unquoted(line, liberties)
        } else {
            return Ok(None);
        };
        path.without_nul(input).map(Some)
    }

    fn unquoted(text: &'a [u8], liberties: &mut Liberties) -> Pathname<'a> {
        liberties.add(Liberty::UnquotedPath);
        Pathname {
            text,
            is_doubled: false,
        }
    }

    /// Reads the text after an opening quote that strict reading rejected.
    fn in_quotes(text: &'a [u8], liberties: &mut Liberties) -> Pathname<'a> {
        let is_closing = |at: &usize| text.get(*at) == Some(&b'"') && ends_word(text, *at);
        if let Some(end) = (0..text.len()).rev().find(is_closing) {
            liberties.add(Liberty::UndoubledQuotes);
            return Pathname {
                text: part::before(text, end),
                is_doubled: false,
            };
        }
        liberties.add(Liberty::UnclosedQuote);
        let is_doubled = matches!(closing_quote(text), Closing::Missing);
        if !is_doubled {
            liberties.add(Liberty::UndoubledQuotes);
        }
        Pathname { text, is_doubled }
    }

    fn in_single_quotes(text: &'a [u8], liberties: &mut Liberties) -> Pathname<'a> {
        liberties.add(Liberty::SingleQuotes);
        let is_closing = |at: &usize| text.get(*at) == Some(&b'\'') && ends_word(text, *at);
        let end = (0..text.len()).find(is_closing);
        if end.is_none() {
            liberties.add(Liberty::UnclosedQuote);
        }
        Pathname {
            text: part::before(text, end.unwrap_or(text.len())),
            is_doubled: false,
        }
    }

    /// Returns the path, if it contains no NUL, which would cut the path short in many programs.
    fn without_nul(self, input: Input<'a>) -> Result<Pathname<'a>, PayloadError> {
        match self.text.iter().position(|byte| *byte == 0) {
            None => Ok(self),
            Some(at) => Err(input.error(
                PayloadErrorKind::ControlByte,
                part::from(self.text, at),
                Expectation::PathWithoutNul,
            )),
        }
    }

    /// Creates a path, in which quotes are not doubled.
    ///
    /// # Errors
    ///
    /// [`ControlByte`](EncodeErrorKind::ControlByte) if the path contains CR, LF or NUL.
    ///
    /// ```
    /// # use ftp_reply::payload::Pathname;
    /// assert!(Pathname::new(b"/pub").is_ok());
    /// assert!(Pathname::new(b"/pub\r\n230 Logged in").is_err());
    /// ```
    pub fn new(path: &'a [u8]) -> Result<Pathname<'a>, EncodeError> {
        let path = Pathname {
            text: path,
            is_doubled: false,
        };
        path.check()?;
        Ok(path)
    }

    /// Checks that the path can be written. A path that was read can contain a CR.
    fn check(&self) -> Result<(), EncodeError> {
        let is_invalid = |byte| matches!(byte, b'\r' | b'\n' | b'\0');
        match self.bytes().position(is_invalid) {
            Some(at) => Err(EncodeError::at(EncodeErrorKind::ControlByte, 0, at)),
            None => Ok(()),
        }
    }

    /// Returns the parts of the path, which are its bytes if joined. A path without quotes is one part.
    ///
    /// ```
    /// # use ftp_reply::payload::Pathname;
    /// let path = Pathname::new(b"/pub")?;
    /// assert!(path.parts().eq([b"/pub"]));
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub const fn parts(&self) -> PathnameParts<'a> {
        PathnameParts::new(self.text, self.is_doubled)
    }

    fn bytes(&self) -> impl Iterator<Item = u8> {
        self.parts().flatten().copied()
    }

    /// Returns the path as one slice, borrowed if it has no quotes.
    ///
    /// ```
    /// # use ftp_reply::payload::Pathname;
    /// assert_eq!(&*Pathname::new(b"/pub")?.to_cow(), b"/pub");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn to_cow(&self) -> alloc::borrow::Cow<'a, [u8]> {
        if self.is_doubled && self.text.contains(&b'"') {
            alloc::borrow::Cow::Owned(self.bytes().collect())
        } else {
            alloc::borrow::Cow::Borrowed(self.text)
        }
    }

    /// Returns the bytes of the 257 reply. The commentary follows the path, such as `created.` after MKD
    /// and `is the current directory.` after PWD.
    ///
    /// # Errors
    ///
    /// [`ControlByte`](EncodeErrorKind::ControlByte) if the path was read from a reply and contains a CR,
    /// [`LineBreak`](EncodeErrorKind::LineBreak) if the commentary contains a CR or LF.
    ///
    /// ```
    /// # use ftp_reply::payload::Pathname;
    /// let path = Pathname::new(b"/say \"hi\"")?;
    /// assert_eq!(path.encode("created.")?, b"257 \"/say \"\"hi\"\"\" created.\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(&self, commentary: &str) -> Result<Vec<u8>, EncodeError> {
        self.form(commentary)?.to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(
        &self,
        commentary: &str,
        sink: &mut S,
    ) -> Result<usize, SinkError<S::Error>> {
        self.form(commentary)?.to_sink(sink)
    }

    fn form<'b>(&'b self, commentary: &'b str) -> Result<FormReply<'b, 2>, EncodeError> {
        self.check()?;
        let path = if self.is_doubled {
            Value::Bytes(self.text)
        } else {
            Value::Quoted(self.text)
        };
        let commentary = Value::Bytes(commentary.as_bytes());
        let values = [("path", path), ("commentary", commentary)];
        Ok(FormReply::new(ReplyCode::PATHNAME_CREATED, values))
    }
}

/// Values are equal if their paths are equal.
impl PartialEq for Pathname<'_> {
    fn eq(&self, other: &Pathname<'_>) -> bool {
        self.bytes().eq(other.bytes())
    }
}

impl Eq for Pathname<'_> {}

impl core::hash::Hash for Pathname<'_> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.bytes().for_each(|byte| state.write_u8(byte));
    }
}

impl fmt::Debug for Pathname<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pathname(\"")?;
        for part in self.parts() {
            for text in part.split_inclusive(|byte| *byte == b'"') {
                match text.strip_suffix(b"\"") {
                    Some(text) => write!(f, "{}\\\"", Escaped(text))?,
                    None => write!(f, "{}", Escaped(text))?,
                }
            }
        }
        f.write_str("\")")
    }
}
