//! Base64 with the standard alphabet and padding.

use core::ffi::{c_char, c_int};

use reply::Sink as _;
use reply::payload::{Base64, ToBase64};

use crate::error::ftp_reply_error_t;
use crate::raw::{Output, argument};
use crate::write::encode;

/// Decodes base64, such as the argument of ADAT, MIC, CONF or ENC (RFC 2228, section 10). Only the canonical
/// form is accepted: complete groups of four characters, = only at the end, no unused bits set.
///
/// Returns FTP_REPLY_RESULT_PAYLOAD_ERROR with FTP_REPLY_PAYLOAD_ERROR_INVALID_BASE64 and the offset of the
/// first invalid byte. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_base64_decode(
    text: *const c_char,
    text_length: usize,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let text = Base64::parse_argument(argument(text, text_length)?)?;
            put(text.bytes(), output);
            Ok(())
        })
    }
}

/// Encodes bytes as base64, for the argument of ADAT. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_base64_encode(
    bytes: *const c_char,
    count: usize,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            output.put(ToBase64(argument(bytes, count)?));
            Ok(())
        })
    }
}

/// Writes decoded bytes.
pub(super) fn put(bytes: impl Iterator<Item = u8>, output: &mut Output) {
    for byte in bytes {
        let Ok(()) = output.write(&[byte]);
    }
}
