//! Text of servers and clients for people.

use std::fmt::Write as _;

use ftp_reply::{Escaped, Sanitized};
use pyo3::prelude::*;

/// Returns a text escaped and without secrets: everything after the first word PASS, ACCT or ADAT, in
/// any letter case, is replaced with `****`.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn sanitize(text: &[u8]) -> String {
    Sanitized::new(text).to_string()
}

/// Returns a text like `sanitize`, except that its line feeds and tabs are kept.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn sanitize_lines(text: &[u8]) -> String {
    let shown = Sanitized::new(text);
    let mut lines = String::with_capacity(text.len());
    for part in shown.visible().split_inclusive(|byte| is_kept(*byte)) {
        let kept = part.last().copied().filter(|byte| is_kept(*byte));
        let text = &part[..part.len() - usize::from(kept.is_some())];
        // Writing to a string cannot fail.
        let _ = write!(lines, "{}", Escaped(text));
        lines.extend(kept.map(char::from));
    }
    if shown.is_masked() {
        if !lines.is_empty() {
            lines.push(' ');
        }
        lines.push_str(Sanitized::MASK);
    }
    lines
}

fn is_kept(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\t')
}

/// Returns what Python prints for a truth value.
pub(crate) fn python_bool(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}
