//! Text of a server, for people and for programs.

use std::borrow::Cow;

use ftp_reply::{Escaped, telnet};
use pyo3::prelude::*;

use crate::write::Text;

/// Return text for people, in which a terminal obeys nothing.
///
/// Control characters and invisible characters become escape sequences. The text can contain secrets; see
/// ``sanitize``.
///
/// >>> from ftp_reply import escape
/// >>> escape(b"\x1b[2Jcaf\xe9")
/// '\\x1b[2Jcaf\\xe9'
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn escape(text: Text) -> String {
    Escaped(&text.0).to_string()
}

/// Return the bytes that a sender with Telnet meant: ``FF FF`` becomes ``FF``.
///
/// Telnet sends the data byte 255 twice (RFC 854). The readers keep text as it was sent, because many
/// servers do not double the byte.
///
/// >>> from ftp_reply import unescape_iac
/// >>> unescape_iac(b"caf\xff\xff.txt")
/// b'caf\xff.txt'
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn unescape_iac(text: Text) -> Cow<'static, [u8]> {
    Cow::Owned(telnet::unescape_iac(&text.0).into_owned())
}
