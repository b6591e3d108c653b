//! Writes replies from their machine-readable form, with bytes as values.

use alloc::vec::Vec;

use crate::facts::WirePart;
use crate::{EncodeError, EncodeErrorKind, ReplyBuilder, ReplyCode};

/// Writes a one-line reply from the form of its code. `values` are pairs of a placeholder's name and
/// its value, which the caller has checked.
pub(super) fn encode(
    code: ReplyCode,
    values: &[(&'static str, &[u8])],
) -> Result<Vec<u8>, EncodeError> {
    encode_like(code, code, values)
}

/// Writes a one-line reply from the form of another code.
pub(super) fn encode_like(
    other: ReplyCode,
    code: ReplyCode,
    values: &[(&'static str, &[u8])],
) -> Result<Vec<u8>, EncodeError> {
    let form = other.wire();
    let form = form.ok_or(EncodeError::new(EncodeErrorKind::NoText))?;
    let mut line = Vec::new();
    for part in form.parts() {
        match part {
            WirePart::Text(text) => line.extend_from_slice(text.as_bytes()),
            WirePart::Hole(hole) => match values.iter().find(|(name, _)| *name == hole) {
                Some((_, value)) => line.extend_from_slice(value),
                None => return Err(EncodeError::unfilled(hole)),
            },
        }
    }
    ReplyBuilder::new(code, [line]).encode()
}
