//! Supported protocols in a 521 or 522 reply.

use core::ffi::{c_char, c_int};

use reply::payload::SupportedProtocols;

use super::{give, reply};
use crate::code::{ftp_reply_code_t, known};
use crate::error::ftp_reply_error_t;
use crate::failure::Failure;
use crate::raw::{fill, values};
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// Parses the list of supported protocols in a 521 or 522 reply: the first parentheses in any line that
/// contain only decimal numbers joined by commas. The numbers of 522 are address families, 1 for IPv4 and 2
/// for IPv6 (RFC 2428, section 2). Those of 521 are versions of IP, 4 and 6 (RFC 1639, section 4).
///
/// Writes as many numbers as fit into the array, in the order of the server, and the number of all of them to
/// count. Both codes have other meanings without a list (RFC 4217, section 10.2), for which the result is
/// FTP_REPLY_RESULT_NO_VALUE. See "Values" above. Payload errors: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE,
/// _OUT_OF_RANGE if a number exceeds 65535. *count is 0 if the result is not FTP_REPLY_RESULT_OK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_supported_protocols_parse(
    view: *const ftp_reply_view_t,
    numbers: *mut u16,
    capacity: usize,
    count: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = reply(view).and_then(|reply| {
            if count.is_null() || (numbers.is_null() && capacity > 0) {
                return Err(Failure::NULL_ARGUMENT);
            }
            let supported = SupportedProtocols::parse(reply)?.ok_or(Failure::NoValue)?;
            Ok(fill(numbers, capacity, supported.numbers()))
        });
        give(count, 0, found, error)
    }
}

/// Writes the 521 or 522 reply with a list of supported protocols.
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE if the code is not a code; FTP_REPLY_RESULT_ENCODE_ERROR with
/// FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE for another code or an empty list. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_supported_protocols_encode(
    code: ftp_reply_code_t,
    numbers: *const u16,
    count: usize,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let code = known(code).ok_or(Failure::INVALID_CODE)?;
            SupportedProtocols::new(values(numbers, count)?).encode_into(code, output)?;
            Ok(())
        })
    }
}
