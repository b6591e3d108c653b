//! Writes the lines of a reply.

use super::error::EncodeError;
use super::output::Output;
use super::sink::{Sink, SinkError};
use super::value::Value;
use crate::facts::is_envelope;
use crate::{EncodeErrorKind, EncodeStyle, ReplyCode};

/// A line of a reply, without its line end.
pub(crate) trait Line {
    /// Returns the text of the line, or the error of what must not be written, without the index of the
    /// line.
    ///
    /// Implementations convert the caller's value once, so that the bytes written are the bytes
    /// checked.
    fn check(&self) -> Result<Value<'_>, EncodeError>;
}

/// Any text without a line break.
pub(super) struct Text<L>(pub(super) L);

impl<L: AsRef<[u8]>> Line for Text<L> {
    fn check(&self) -> Result<Value<'_>, EncodeError> {
        let text = Value::Bytes(self.0.as_ref());
        match text.line_break() {
            Some(at) => Err(EncodeError::at(EncodeErrorKind::LineBreak, 0, at)),
            None => Ok(text),
        }
    }
}

/// Writes a reply. No lines are the same as one empty line.
pub(crate) fn write_lines<S: Sink>(
    code: ReplyCode,
    style: EncodeStyle,
    mut lines: impl Iterator<Item: Line>,
    out: &mut Output<'_, S>,
) -> Result<(), SinkError<S::Error>> {
    let digits = code.digits();
    let inner: &[u8] = if is_envelope(code) || style == EncodeStyle::Code {
        b"-"
    } else {
        b" "
    };
    let mut line = lines.next();
    let mut index = 0;
    loop {
        let text = match &line {
            None => Value::Bytes(b""),
            Some(line) => line.check().map_err(|error| error.in_line(index))?,
        };
        let following = line.is_some().then(|| lines.next()).flatten();
        let separator = match following {
            None => b" ",
            Some(_) if index == 0 => b"-",
            Some(_) => inner,
        };
        if following.is_none() || separator == b"-" {
            out.put(&digits)?;
        }
        out.put(separator)?;
        text.write(out)?;
        out.put(b"\r\n")?;
        if following.is_none() {
            return Ok(());
        }
        line = following;
        index += 1;
    }
}
