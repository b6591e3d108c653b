//! Text of a reply, written in parts.

use core::fmt;

use super::output::Output;
use super::sink::{Sink, SinkError};
use crate::payload::ToBase64;

/// A part of a line that is formatted while it is written, so that no buffer is needed.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    /// Bytes as they are.
    Bytes(&'a [u8]),
    /// Bytes with each quote doubled.
    Quoted(&'a [u8]),
    /// Bytes as base64.
    Base64(&'a [u8]),
    /// Text of this crate, which contains no line break.
    Display(&'a dyn fmt::Display),
}

impl Value<'_> {
    /// Returns the index of the first CR or LF.
    pub(super) fn line_break(self) -> Option<usize> {
        match self {
            Value::Bytes(bytes) | Value::Quoted(bytes) => {
                bytes.iter().position(|byte| matches!(byte, b'\r' | b'\n'))
            }
            Value::Base64(_) | Value::Display(_) => None,
        }
    }

    pub(super) fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>> {
        match self {
            Value::Bytes(bytes) => out.put(bytes),
            Value::Quoted(bytes) => {
                for part in bytes.split_inclusive(|byte| *byte == b'"') {
                    out.put(part)?;
                    if part.ends_with(b"\"") {
                        out.put(b"\"")?;
                    }
                }
                Ok(())
            }
            Value::Base64(bytes) => out.put_display(&ToBase64(bytes)),
            Value::Display(text) => out.put_display(text),
        }
    }
}
