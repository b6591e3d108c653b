//! Quoted path in a 257 reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use crate::payload::error::PayloadError;
use crate::payload::input::{Input, control_byte};
use crate::{
    EncodeError, EncodeErrorKind, Escaped, Expectation, PayloadErrorKind, ReplyCode, ReplyView,
};

/// The path in a 257 reply to PWD or MKD (RFC 959, Appendix II).
///
/// The path is bytes as the server sent them, usually UTF-8. On the wire, a quote in the path is
/// doubled.
///
/// ```
/// use ftp_reply::payload::Pathname;
/// # use ftp_reply::ReplyParser;
/// # let mut parser = ReplyParser::new();
/// # parser.feed(b"257 \"/usr/dm/foo\"\"bar\" directory created\r\n");
/// # let reply = parser.next_reply().unwrap().unwrap();
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
    /// Parses a 257 reply: from the first quote in any line to the next quote on that line that is not
    /// doubled. The text after it is ignored.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `missing` if there is no quote, `unclosed_quote`, `control_byte`.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<Pathname<'a>, PayloadError> {
        let reply = reply.into();
        let input = Input::reply(
            reply,
            &[ReplyCode::PATHNAME_CREATED],
            Expectation::PathnameReply,
        )?;
        let text = reply
            .lines()
            .find_map(|line| Some(&line[line.iter().position(|byte| *byte == b'"')? + 1..]))
            .ok_or_else(|| input.missing(Expectation::OpeningQuote))?;
        let end = closing_quote(text).ok_or_else(|| {
            let expected = Expectation::ClosingQuote;
            input.error(
                PayloadErrorKind::UnclosedQuote,
                &text[text.len()..],
                expected,
            )
        })?;
        let text = &text[..end];
        input.reject_control_bytes(text)?;
        Ok(Pathname {
            text,
            is_doubled: true,
        })
    }

    /// Creates a path, in which quotes are not doubled.
    ///
    /// # Errors
    ///
    /// [`ControlByte`](EncodeErrorKind::ControlByte) if the path contains one.
    ///
    /// ```
    /// # use ftp_reply::payload::Pathname;
    /// assert!(Pathname::new(b"/pub").is_ok());
    /// assert!(Pathname::new(b"/pub\r\n230 Logged in").is_err());
    /// ```
    pub fn new(path: &'a [u8]) -> Result<Pathname<'a>, EncodeError> {
        match control_byte(path) {
            Some(at) => Err(EncodeError::at(EncodeErrorKind::ControlByte, 0, at)),
            None => Ok(Pathname {
                text: path,
                is_doubled: false,
            }),
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
    pub fn parts(&self) -> impl Iterator<Item = &'a [u8]> + Clone + use<'a> {
        let mut rest = Some(self.text);
        let is_doubled = self.is_doubled;
        core::iter::from_fn(move || {
            let part = rest?;
            let quote = part.iter().position(|byte| is_doubled && *byte == b'"');
            rest = quote.and_then(|at| part.get(at + 2..));
            Some(quote.map_or(part, |at| &part[..=at]))
        })
    }

    /// Returns an iterator over the bytes of the path.
    ///
    /// ```
    /// # use ftp_reply::payload::Pathname;
    /// let path = Pathname::new(b"/pub")?;
    /// assert!(path.bytes().eq(*b"/pub"));
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn bytes(&self) -> impl Iterator<Item = u8> + Clone + use<'a> {
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
        let mut quoted = Vec::with_capacity(self.text.len());
        for byte in self.bytes() {
            quoted.push(byte);
            if byte == b'"' {
                quoted.push(byte);
            }
        }
        let code = ReplyCode::PATHNAME_CREATED;
        let values = [("path", &*quoted), ("commentary", commentary.as_bytes())];
        crate::payload::form::encode(code, crate::payload::form::of(code)?, &values)
    }
}

/// Returns the index of the first quote that is not part of a doubled quote.
fn closing_quote(text: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let quote = from + text[from..].iter().position(|byte| *byte == b'"')?;
        if text.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        from = quote + 2;
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
            fmt::Display::fmt(&Escaped(part), f)?;
        }
        f.write_str("\")")
    }
}
