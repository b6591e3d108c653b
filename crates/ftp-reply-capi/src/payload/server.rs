//! Delay and system type that a server reports.

use core::ffi::{c_char, c_int};

use reply::payload::{ExpectedDelay, SystemType};

use super::{Report, parse, parse_lenient};
use crate::bytes::ftp_reply_bytes_t;
use crate::error::ftp_reply_error_t;
use crate::failure::Failure;
use crate::raw::argument;
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// Parses a 120 reply (RFC 959, sections 4.2.2 and 5.4): the number of minutes until the service is ready,
/// which is the first whole number directly before a word that starts with min, in any letter case. See
/// "Values" above. Payload errors: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _MISSING, _OUT_OF_RANGE if the number
/// exceeds 4294967295.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_expected_delay_parse(
    view: *const ftp_reply_view_t,
    minutes: *mut u32,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse(view, (minutes, 0), error, ExpectedDelay::parse, |delay| {
            Some(delay.minutes())
        })
    }
}

/// Writes the 120 reply with a delay in minutes. See "Buffers" above for the results.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_expected_delay_encode(
    minutes: u32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            ExpectedDelay::new(minutes).encode_into(output)?;
            Ok(())
        })
    }
}

/// Parses the 215 reply to SYST (RFC 959, section 4.1.3): the name of the server's system, which is the first
/// word of the first line. The name points into the view.
///
/// Many servers send "UNIX Type: L8" whatever system they use. To find out what a server supports, send FEAT.
/// See "Values" above. Payload errors: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _MISSING if the line has no word,
/// _CONTROL_BYTE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_system_type_parse(
    view: *const ftp_reply_view_t,
    name: *mut ftp_reply_bytes_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (name, ftp_reply_bytes_t::NONE);
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse(view, out, error, SystemType::parse, |system| {
            Some(ftp_reply_bytes_t::new(system.name()))
        })
    }
}

/// Parses a 215 reply, or one with another 2yz code, as ftp_reply_system_type_parse() does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_system_type_parse_lenient(
    view: *const ftp_reply_view_t,
    name: *mut ftp_reply_bytes_t,
    liberties: *mut c_int,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (name, ftp_reply_bytes_t::NONE);
    let report = Report { liberties, error };
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse_lenient(view, out, report, SystemType::parse_lenient, |system| {
            Some(ftp_reply_bytes_t::new(system.name()))
        })
    }
}

/// Writes the 215 reply with the name of a system, such as UNIX.
///
/// Returns FTP_REPLY_RESULT_INVALID_UTF8 if the name is not UTF-8; FTP_REPLY_RESULT_ENCODE_ERROR with
/// FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE if the name is empty, or contains a space or a character that is not
/// printable ASCII. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_system_type_encode(
    name: *const c_char,
    name_length: usize,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let name = argument(name, name_length)?;
            let name = core::str::from_utf8(name).map_err(|_| Failure::INVALID_UTF8)?;
            SystemType::new(name)?.encode_into(output)?;
            Ok(())
        })
    }
}
