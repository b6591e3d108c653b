//! Writes replies.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;

use super::error::EncodeError;
use super::output::Parts;
use crate::EncodeErrorKind;
use crate::facts::is_envelope;
use crate::{EncodeStyle, ReplyCode};

impl Default for EncodeStyle {
    /// Returns [`EncodeStyle::Indent`], which no client can mistake for the last line.
    fn default() -> EncodeStyle {
        EncodeStyle::Indent
    }
}

/// A reply to send: a code and lines of text.
///
/// Lines are bytes. Send ASCII English until the client has selected another language with LANG,
/// and that language in UTF-8 (RFC 2640, section 4.1). All bytes except CR and LF are accepted. If
/// the client follows the Telnet protocol, double any byte 255.
///
/// ```
/// use ftp_reply::{EncodeStyle, ReplyBuilder, ReplyCode};
///
/// let reply = ReplyBuilder::new(ReplyCode::HELP_MESSAGE, ["Commands:", "USER PASS", "End"]);
/// assert_eq!(reply.encode()?, b"214-Commands:\r\n USER PASS\r\n214 End\r\n");
/// let reply = reply.style(EncodeStyle::Code);
/// assert_eq!(reply.encode()?, b"214-Commands:\r\n214-USER PASS\r\n214 End\r\n");
/// # Ok::<(), ftp_reply::EncodeError>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct ReplyBuilder<I> {
    code: ReplyCode,
    lines: I,
    style: EncodeStyle,
}

impl<I> ReplyBuilder<I>
where
    I: Iterator + Clone,
    I::Item: AsRef<[u8]>,
{
    /// Creates a reply with these lines. No lines are the same as one empty line.
    pub fn new<L>(code: ReplyCode, lines: L) -> ReplyBuilder<I>
    where
        L: IntoIterator<IntoIter = I, Item = I::Item>,
    {
        ReplyBuilder {
            code,
            lines: lines.into_iter(),
            style: EncodeStyle::Indent,
        }
    }

    /// Returns the reply in another style.
    pub fn style(self, style: EncodeStyle) -> ReplyBuilder<I> {
        ReplyBuilder { style, ..self }
    }

    /// Returns the length of the reply in bytes.
    ///
    /// # Errors
    ///
    /// [`LineBreak`](EncodeErrorKind::LineBreak) if a line contains a CR or LF.
    ///
    /// ```
    /// # use ftp_reply::{ReplyBuilder, ReplyCode};
    /// assert_eq!(ReplyBuilder::new(ReplyCode::COMMAND_OKAY, ["OK"]).encoded_len()?, 8);
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn encoded_len(&self) -> Result<usize, EncodeError> {
        self.check()
    }

    /// Writes the reply to the start of `out` and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// [`LineBreak`](EncodeErrorKind::LineBreak) if a line contains a CR or LF,
    /// [`BufferTooSmall`](EncodeErrorKind::BufferTooSmall) if `out` is too small. Nothing is written
    /// then.
    ///
    /// ```
    /// # use ftp_reply::{ReplyBuilder, ReplyCode};
    /// let mut out = [0; 32];
    /// let len = ReplyBuilder::new(ReplyCode::COMMAND_OKAY, ["OK"]).encode_to(&mut out)?;
    /// assert_eq!(&out[..len], b"200 OK\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn encode_to(&self, out: &mut [u8]) -> Result<usize, EncodeError> {
        self.write_to(out)
    }

    /// Returns the bytes of the reply.
    ///
    /// # Errors
    ///
    /// [`LineBreak`](EncodeErrorKind::LineBreak) if a line contains a CR or LF.
    ///
    /// ```
    /// # use ftp_reply::{ReplyBuilder, ReplyCode};
    /// assert_eq!(ReplyBuilder::new(ReplyCode::COMMAND_OKAY, [""]).encode()?, b"200 \r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(&self) -> Result<Vec<u8>, EncodeError> {
        self.to_vec()
    }

    /// Returns the separator before each line between the first and the last.
    fn inner_start(&self) -> &'static [u8; 1] {
        if is_envelope(self.code) || self.style == EncodeStyle::Code {
            b"-"
        } else {
            b" "
        }
    }
}

impl<I> Parts for ReplyBuilder<I>
where
    I: Iterator + Clone,
    I::Item: AsRef<[u8]>,
{
    fn check(&self) -> Result<usize, EncodeError> {
        for (index, line) in self.lines.clone().enumerate() {
            let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
            if let Some(at) = line.as_ref().iter().position(is_break) {
                return Err(EncodeError::at(EncodeErrorKind::LineBreak, index, at));
            }
        }
        let mut len = 0;
        self.each(|part| len += part.len());
        Ok(len)
    }

    fn each(&self, mut put: impl FnMut(&[u8])) {
        let digits = self.code.digits();
        let inner = self.inner_start();
        let mut lines = self.lines.clone();
        let mut line = lines.next();
        let mut is_first = true;
        loop {
            let following = lines.next();
            let start = match following {
                None => b" ",
                Some(_) if is_first => b"-",
                Some(_) => inner,
            };
            if following.is_none() || start == b"-" {
                put(&digits);
            }
            put(start);
            if let Some(line) = &line {
                put(line.as_ref());
            }
            put(b"\r\n");
            if following.is_none() {
                return;
            }
            line = following;
            is_first = false;
        }
    }
}
