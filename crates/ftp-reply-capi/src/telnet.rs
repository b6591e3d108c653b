//! Telnet escapes in text.

use core::ffi::c_char;

use reply::telnet::unescaped_parts;

use crate::raw::{bytes_of, fill};

/// Writes a text in which each FF FF is replaced with FF, as many bytes as fit. Telnet sends the data byte
/// 255 twice (RFC 854). The scanner keeps text as it was sent, because many servers do not double the byte.
///
/// Returns the number of bytes of the entire text; no NUL is added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_telnet_unescape(
    text: *const c_char,
    length: usize,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let text = bytes_of(text, length).unwrap_or_default();
        let bytes = unescaped_parts(text).flatten();
        fill(
            out,
            capacity,
            bytes.map(|byte| byte.cast_signed() as c_char),
        )
    }
}
