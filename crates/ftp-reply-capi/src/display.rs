//! Text for people: escaped and without secrets.

use core::ffi::c_char;
use core::fmt::Write as _;

use reply::{Escaped, Sanitized};

use crate::code::{ftp_reply_code_t, known};
use crate::raw::{Buffer, bytes_of};

/// Writes a text of a server or a client for people: what can control a terminal or break a log is escaped as
/// in C, and everything after the first word PASS, ACCT or ADAT, in any letter case, is replaced with ****.
/// In the text of a reply with code 211 or 214, these words are names of commands, so nothing is replaced.
/// Pass the code 0 for any other text, such as a command or bytes that are not a reply. See "Texts" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_sanitize(
    code: ftp_reply_code_t,
    text: *const c_char,
    length: usize,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what these functions require.
    let (mut buffer, text) = unsafe { (Buffer::new(out, capacity), bytes_of(text, length)) };
    let text = text.unwrap_or_default();
    let shown = match known(code) {
        Some(code) => Sanitized::in_reply(code, text),
        None => Sanitized::new(text),
    };
    // The buffer takes every text, so this cannot fail.
    let _ = write!(buffer, "{shown}");
    buffer.length()
}

/// Writes a text of a server so that it cannot control a terminal or break a log. Secrets are not hidden;
/// ftp_reply_sanitize() hides them. It escapes control characters, characters that have no width, change the
/// direction of text or break a line, tag characters, bytes that are not UTF-8, and the backslash. See
/// "Texts" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_escape(
    text: *const c_char,
    length: usize,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what these functions require.
    let (mut buffer, text) = unsafe { (Buffer::new(out, capacity), bytes_of(text, length)) };
    // The buffer takes every text, so this cannot fail.
    let _ = write!(buffer, "{}", Escaped(text.unwrap_or_default()));
    buffer.length()
}
