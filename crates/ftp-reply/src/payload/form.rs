//! Writes replies from their machine-readable form, with bytes as values.

use alloc::vec::Vec;

use crate::{EncodeError, EncodeErrorKind, ReplyBuilder, ReplyCode, WireForm};

/// Writes a one-line reply from its form. `values` are pairs of a placeholder's name and its value.
pub(super) fn encode(
    code: ReplyCode,
    form: WireForm,
    values: &[(&'static str, &[u8])],
) -> Result<Vec<u8>, EncodeError> {
    let mut line = Vec::new();
    let mut rest = form.form;
    while let Some((before, after)) = rest.split_once('{') {
        line.extend_from_slice(before.as_bytes());
        let (hole, after) = after.split_once('}').unwrap_or((after, ""));
        let Some((_, value)) = values.iter().find(|(name, _)| *name == hole) else {
            return Err(EncodeError::unfilled(hole));
        };
        line.extend_from_slice(value);
        rest = after;
    }
    line.extend_from_slice(rest.as_bytes());
    ReplyBuilder::new(code, [line]).encode()
}

/// Returns the form of a code.
pub(super) fn of(code: ReplyCode) -> Result<WireForm, EncodeError> {
    code.wire().ok_or(EncodeError::new(EncodeErrorKind::NoText))
}
