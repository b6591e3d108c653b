//! Security data in a 234, 235, 334 or 335 reply.

use core::ffi::{c_char, c_int};

use reply::payload::SecurityData;

use super::base64::put;
use super::{Report, parse_into, parse_lenient_into};
use crate::code::{ftp_reply_code_t, known};
use crate::error::ftp_reply_error_t;
use crate::failure::Failure;
use crate::raw::{Output, argument};
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// Parses a 234, 235, 334 or 335 reply to AUTH or ADAT, and writes the decoded bytes after ADAT= to the
/// buffer, for the security mechanism (RFC 2228, sections 3 and 5.1). They are never more than the bytes of
/// the reply, and can be secret. Returns FTP_REPLY_RESULT_NO_VALUE if there is no ADAT=, as in the reply to
/// AUTH TLS. See "Values" and "Buffers" above for the other results. Payload errors:
/// FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _INVALID_BASE64.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_security_data_parse(
    view: *const ftp_reply_view_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (buffer, capacity, length);
    // SAFETY: the caller guarantees what this function requires.
    unsafe { parse_into(view, out, error, SecurityData::parse, put_data) }
}

/// Parses one of these replies as ftp_reply_security_data_parse() does, or one with another 2yz code if it
/// contains ADAT=.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_security_data_parse_lenient(
    view: *const ftp_reply_view_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    liberties: *mut c_int,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (buffer, capacity, length);
    let report = Report { liberties, error };
    // SAFETY: the caller guarantees what this function requires.
    unsafe { parse_lenient_into(view, out, report, SecurityData::parse_lenient, put_data) }
}

/// Writes a reply with security data. The code is one of those that ftp_reply_security_data_parse() accepts.
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE if the code is not a code; FTP_REPLY_RESULT_ENCODE_ERROR with
/// FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE for another code. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_security_data_encode(
    code: ftp_reply_code_t,
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
            let code = known(code).ok_or(Failure::INVALID_CODE)?;
            let data = SecurityData::new(argument(bytes, count)?);
            data.encode_into(code, output)?;
            Ok(())
        })
    }
}

fn put_data(data: Option<SecurityData<'_>>, output: &mut Output) -> Result<(), Failure> {
    put(data.ok_or(Failure::NoValue)?.bytes(), output);
    Ok(())
}
