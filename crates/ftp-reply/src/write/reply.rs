//! Writes replies.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use super::lines::{Text, write_lines};
use super::output::{Encode, Output};
use super::sink::{Sink, SinkError};
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
/// and that language in UTF-8 (RFC 2640, section 4.1). HOST and REIN reset the language. All bytes
/// except CR and LF are accepted. If the client follows the Telnet protocol, double any byte 255.
///
/// The lines are read once, while they are written. To write the same reply again, clone the builder
/// first.
///
/// ```
/// use ftp_reply::{EncodeStyle, ReplyBuilder, ReplyCode};
///
/// let reply = ReplyBuilder::new(ReplyCode::HELP_MESSAGE, ["Commands:", "USER PASS", "End"]);
/// assert_eq!(reply.clone().encode()?, b"214-Commands:\r\n USER PASS\r\n214 End\r\n");
/// let reply = reply.style(EncodeStyle::Code);
/// assert_eq!(reply.encode()?, b"214-Commands:\r\n214-USER PASS\r\n214 End\r\n");
/// # Ok::<(), ftp_reply::EncodeError>(())
/// ```
#[derive(Clone, Copy)]
#[must_use]
pub struct ReplyBuilder<I> {
    code: ReplyCode,
    lines: I,
    style: EncodeStyle,
}

impl<I> ReplyBuilder<I>
where
    I: Iterator,
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

    /// Returns the bytes of the reply.
    ///
    /// # Errors
    ///
    /// [`LineBreak`](crate::EncodeErrorKind::LineBreak) if a line contains a CR or LF.
    ///
    /// ```
    /// # use ftp_reply::{ReplyBuilder, ReplyCode};
    /// assert_eq!(ReplyBuilder::new(ReplyCode::COMMAND_OKAY, [""]).encode()?, b"200 \r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(self) -> Result<Vec<u8>, crate::EncodeError> {
        self.to_vec()
    }

    /// Appends the reply to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// [`LineBreak`](crate::EncodeErrorKind::LineBreak) if a line contains a CR or LF, and the errors of
    /// the sink. [`Sink`] describes what remains in the sink then.
    ///
    /// ```
    /// # use ftp_reply::{ReplyBuilder, ReplyCode};
    /// let mut out = Vec::new();
    /// ReplyBuilder::new(ReplyCode::COMMAND_OKAY, ["OK"]).encode_into(&mut out)?;
    /// let broken = ReplyBuilder::new(ReplyCode::SYSTEM_STATUS, ["Features:", "\r\n", "End"]);
    /// assert!(broken.encode_into(&mut out).is_err());
    /// assert_eq!(out, b"200 OK\r\n");
    /// # Ok::<(), ftp_reply::SinkError<std::convert::Infallible>>(())
    /// ```
    pub fn encode_into<S: Sink>(self, sink: &mut S) -> Result<usize, SinkError<S::Error>> {
        self.to_sink(sink)
    }
}

/// Shows no text, because the reply can repeat a password.
impl<I> fmt::Debug for ReplyBuilder<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyBuilder")
            .field("code", &self.code)
            .field("style", &self.style)
            .finish_non_exhaustive()
    }
}

impl<I> Encode for ReplyBuilder<I>
where
    I: Iterator,
    I::Item: AsRef<[u8]>,
{
    fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>> {
        write_lines(self.code, self.style, self.lines.map(Text), out)
    }
}
