//! Size of a file in a 213 reply.

use core::ffi::{c_char, c_int};

use reply::payload::FileSize;

use super::{Report, give, parse, parse_lenient};
use crate::error::ftp_reply_error_t;
use crate::raw::argument;
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// Parses the 213 reply to SIZE (RFC 3659, section 4.1): one line with decimal digits, after which spaces are
/// accepted. The size is in bytes, of the file as it would be sent with the current TYPE. See "Values" above.
/// Payload errors: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _MULTI_LINE, _MISSING, _MALFORMED, or _OUT_OF_RANGE if
/// the size exceeds 18446744073709551615.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_size_parse(
    view: *const ftp_reply_view_t,
    size: *mut u64,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse(view, (size, 0), error, FileSize::parse, |size| {
            Some(size.bytes())
        })
    }
}

/// Parses a 213 reply as ftp_reply_file_size_parse() does, or as tolerant clients do: one line with other
/// text around the size. If the size has a unit of one byte, it can be anywhere. Otherwise it must be the
/// first word or the only whole number. The reply can have another 2yz code.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_size_parse_lenient(
    view: *const ftp_reply_view_t,
    size: *mut u64,
    liberties: *mut c_int,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let report = Report { liberties, error };
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse_lenient(view, (size, 0), report, FileSize::parse_lenient, |size| {
            Some(size.bytes())
        })
    }
}

/// Parses a single size, such as the value of the fact size of MLST (RFC 3659, section 7.5.7).
///
/// Payload errors: FTP_REPLY_PAYLOAD_ERROR_MISSING if it is empty, _MALFORMED, _OUT_OF_RANGE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_size_parse_value(
    value: *const c_char,
    length: usize,
    size: *mut u64,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = argument(value, length);
        let found = found.and_then(|value| Ok(FileSize::parse_value(value)?.bytes()));
        give(size, 0, found, error)
    }
}

/// Writes the 213 reply to SIZE. See "Buffers" above for the results.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_size_encode(
    size: u64,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            FileSize::new(size).encode_into(output)?;
            Ok(())
        })
    }
}
