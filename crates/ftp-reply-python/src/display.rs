//! Text of servers and clients for people.

use ftp_reply::Sanitized;
use pyo3::prelude::*;

/// Returns a text escaped and without secrets: everything after the first word PASS, ACCT or ADAT, in
/// any letter case, is replaced with `****`.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn sanitize(text: &[u8]) -> String {
    Sanitized::new(text).to_string()
}
