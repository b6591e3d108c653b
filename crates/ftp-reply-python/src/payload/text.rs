//! Bytes as Python text.

use ftp_reply::{Escaped, Sanitized};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// Decodes bytes as `bytes.decode` does.
pub(super) fn decode<'py>(
    py: Python<'py>,
    bytes: &[u8],
    encoding: &str,
    errors: &str,
) -> PyResult<Bound<'py, PyString>> {
    let decoded =
        PyBytes::new(py, bytes).call_method1(intern!(py, "decode"), (encoding, errors))?;
    Ok(decoded.cast_into()?)
}

/// Returns the literal of bytes in a `repr`: of a string if they are UTF-8, otherwise of bytes. What
/// follows the word PASS, ACCT or ADAT is hidden, because it can be a secret.
pub(super) fn literal(py: Python<'_>, bytes: &[u8]) -> PyResult<String> {
    let shown = Sanitized::new(bytes);
    if shown.is_masked() {
        let masked = [shown.visible(), b" ", Sanitized::MASK.as_bytes()].concat();
        unmasked_literal(py, &masked)
    } else {
        unmasked_literal(py, bytes)
    }
}

/// Returns the literal of bytes that contain no secret.
///
/// Python escapes control characters. A text with other characters that the core escapes, some of which
/// Python counts as printable, is shown as bytes.
pub(super) fn unmasked_literal(py: Python<'_>, bytes: &[u8]) -> PyResult<String> {
    let literal = match str::from_utf8(bytes) {
        Ok(text) if is_visible(text) => PyString::new(py, text).repr()?,
        _ => PyBytes::new(py, bytes).as_any().repr()?,
    };
    Ok(literal.to_cow()?.into_owned())
}

/// Returns `true` if the core escapes only ASCII characters of the text.
fn is_visible(text: &str) -> bool {
    let others: String = text
        .chars()
        .filter(|character| !character.is_ascii())
        .collect();
    Escaped(others.as_bytes()).to_string() == others
}
