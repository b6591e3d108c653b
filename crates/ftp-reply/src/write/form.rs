//! Writes one-line replies that contain values.

use super::error::EncodeError;
use super::output::{Encode, Output};
use super::sink::{Sink, SinkError};
use super::value::Value;
use crate::facts::WirePart;
use crate::{EncodeErrorKind, Expectation, ReplyCode, WireForm};

/// Checks that a reply with this value can have the code. `expected` describes the carriers.
pub(crate) fn check_code(
    code: ReplyCode,
    carriers: &[ReplyCode],
    expected: Expectation,
) -> Result<(), EncodeError> {
    if carriers.contains(&code) {
        Ok(())
    } else {
        Err(EncodeError::out_of_range(expected))
    }
}

/// A one-line reply in the machine-readable form of a code.
pub(crate) struct FormReply<'a, const N: usize> {
    code: ReplyCode,
    form: Option<WireForm>,
    values: [(&'static str, Value<'a>); N],
}

impl<'a, const N: usize> FormReply<'a, N> {
    /// Creates a reply in the form of its code. `values` are pairs of a placeholder's name and its value,
    /// which the caller has checked.
    pub(crate) fn new(code: ReplyCode, values: [(&'static str, Value<'a>); N]) -> FormReply<'a, N> {
        FormReply::like(code, code, values)
    }

    /// Creates a reply in the form of another code.
    pub(crate) fn like(
        other: ReplyCode,
        code: ReplyCode,
        values: [(&'static str, Value<'a>); N],
    ) -> FormReply<'a, N> {
        FormReply {
            code,
            form: other.wire(),
            values,
        }
    }
}

impl<const N: usize> Encode for FormReply<'_, N> {
    fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>> {
        write_form(self.code, self.form, &self.values, out)
    }
}

/// Writes a reply in this form. It is not generic over the number of values, so that it is compiled once for
/// each sink.
fn write_form<S: Sink>(
    code: ReplyCode,
    form: Option<WireForm>,
    values: &[(&'static str, Value<'_>)],
    out: &mut Output<'_, S>,
) -> Result<(), SinkError<S::Error>> {
    let form = form.ok_or(EncodeError::new(EncodeErrorKind::NoText))?;
    let parts = form.parts().map(|part| match part {
        WirePart::Text(text) => Ok(Value::Bytes(text.as_bytes())),
        WirePart::Hole(hole) => {
            let value = values.iter().find(|(name, _)| *name == hole);
            let (_, value) = value.ok_or(EncodeError::unfilled(hole))?;
            Ok(*value)
        }
    });
    write_line(code, parts, out)
}

/// A one-line reply with this text.
pub(crate) struct LineReply<'a, const N: usize> {
    pub(crate) code: ReplyCode,
    pub(crate) text: [Value<'a>; N],
}

impl<const N: usize> Encode for LineReply<'_, N> {
    fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>> {
        write_line(self.code, self.text.into_iter().map(Ok), out)
    }
}

fn write_line<'a, S: Sink>(
    code: ReplyCode,
    parts: impl Iterator<Item = Result<Value<'a>, EncodeError>>,
    out: &mut Output<'_, S>,
) -> Result<(), SinkError<S::Error>> {
    out.put(&code.digits())?;
    out.put(b" ")?;
    let start = out.written();
    for part in parts {
        let part = part?;
        if let Some(at) = part.line_break() {
            let offset = (out.written() - start).saturating_add(at);
            return Err(EncodeError::at(EncodeErrorKind::LineBreak, 0, offset).into());
        }
        part.write(out)?;
    }
    out.put(b"\r\n")
}
