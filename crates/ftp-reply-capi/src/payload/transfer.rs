//! Values in the 1yz replies of a transfer.

use core::ffi::{c_char, c_int};

use reply::payload::{RestartMarker, TransferSize, UniqueName};

use super::{Report, parse, parse_lenient};
use crate::bytes::ftp_reply_bytes_t;
use crate::code::{ftp_reply_code_t, known};
use crate::error::ftp_reply_error_t;
use crate::failure::Failure;
use crate::raw::{argument, reference};
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// The two markers of a 110 reply (RFC 1123, section 4.1.3.4). They mark the same position in the file. Only
/// the side that created a marker can interpret it; REST sends it back.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_restart_marker_t {
    /// Marker of the sender of the data: printable ASCII without spaces.
    pub sender: ftp_reply_bytes_t,
    /// Marker of the receiver of the data.
    pub receiver: ftp_reply_bytes_t,
}

impl ftp_reply_restart_marker_t {
    const NONE: ftp_reply_restart_marker_t = ftp_reply_restart_marker_t {
        sender: ftp_reply_bytes_t::NONE,
        receiver: ftp_reply_bytes_t::NONE,
    };
}

/// Parses a 110 reply, whose text must be exact: one line, MARK in capitals, one space on each side of the
/// equals sign. The markers point into the view. See "Values" above. Payload errors:
/// FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _MULTI_LINE, _MISSING, _MALFORMED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_restart_marker_parse(
    view: *const ftp_reply_view_t,
    marker: *mut ftp_reply_restart_marker_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (marker, ftp_reply_restart_marker_t::NONE);
    let flat = |marker: RestartMarker<'_>| {
        Some(ftp_reply_restart_marker_t {
            sender: ftp_reply_bytes_t::new(marker.sender().as_bytes()),
            receiver: ftp_reply_bytes_t::new(marker.receiver().as_bytes()),
        })
    };
    // SAFETY: the caller guarantees what this function requires.
    unsafe { parse(view, out, error, RestartMarker::parse, flat) }
}

/// Writes the 110 reply with two markers.
///
/// Returns FTP_REPLY_RESULT_INVALID_UTF8 if a marker is not UTF-8; FTP_REPLY_RESULT_ENCODE_ERROR with
/// FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE if a marker is empty, or contains a space or a character that is not
/// printable ASCII. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_restart_marker_encode(
    marker: *const ftp_reply_restart_marker_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let marker = reference(marker).ok_or(Failure::NULL_ARGUMENT)?;
            let text = |text: ftp_reply_bytes_t| {
                let text = argument(text.bytes, text.length)?;
                core::str::from_utf8(text).map_err(|_| Failure::INVALID_UTF8)
            };
            let (sender, receiver) = (text(marker.sender)?, text(marker.receiver)?);
            RestartMarker::new(sender, receiver)?.encode_into(output)?;
            Ok(())
        })
    }
}

/// Parses the size in a 125 or 150 reply, in bytes: the last (N bytes) or (1 byte) in any line. No RFC
/// defines it, so FTP_REPLY_RESULT_NO_VALUE is common. It is a hint, because a file can change during the
/// transfer; SIZE returns the exact number. See "Values" above. Payload errors:
/// FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _OUT_OF_RANGE if the size exceeds 18446744073709551615.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_transfer_size_parse(
    view: *const ftp_reply_view_t,
    size: *mut u64,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse(view, (size, 0), error, TransferSize::parse, |size| {
            size.map(TransferSize::bytes)
        })
    }
}

/// Parses a 125 or 150 reply as ftp_reply_transfer_size_parse() does. If that finds no size, it is the last
/// whole number before the word bytes or byte, without parentheses.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_transfer_size_parse_lenient(
    view: *const ftp_reply_view_t,
    size: *mut u64,
    liberties: *mut c_int,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let report = Report { liberties, error };
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse_lenient(
            view,
            (size, 0),
            report,
            TransferSize::parse_lenient,
            |size| size.map(TransferSize::bytes),
        )
    }
}

/// Writes a reply with the size of a transfer in bytes: 125 if the data connection is already open, otherwise
/// 150.
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE if the code is not a code; FTP_REPLY_RESULT_ENCODE_ERROR with
/// FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE for another code. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_transfer_size_encode(
    code: ftp_reply_code_t,
    size: u64,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let code = known(code).ok_or(Failure::INVALID_CODE)?;
            TransferSize::new(size).encode_into(code, output)?;
            Ok(())
        })
    }
}

/// Parses the name that the server chose for a file of STOU, in the 125 or 150 reply before the transfer (RFC
/// 1123, section 4.1.2.9): the rest of the first line that starts with "FILE: ". The name points into the
/// view. It is bytes as the server sent them, usually UTF-8, and can be a path. See "Values" above. Payload
/// errors: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _MISSING if there is no such line or no name, _CONTROL_BYTE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_unique_name_parse(
    view: *const ftp_reply_view_t,
    name: *mut ftp_reply_bytes_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (name, ftp_reply_bytes_t::NONE);
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse(view, out, error, UniqueName::parse, |name| {
            Some(ftp_reply_bytes_t::new(name.as_bytes()))
        })
    }
}

/// Parses a 125 or 150 reply as ftp_reply_unique_name_parse() does, or as tolerant clients do. The reply can
/// also have a 2yz code, such as the 226 after the transfer. The name is then, or if no line starts with
/// "FILE: ", the text in "(unique file name:...)", or the entire text of a one-line reply: if it starts with
/// /, or if the code is 125 or 150 and the text is a single word.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_unique_name_parse_lenient(
    view: *const ftp_reply_view_t,
    name: *mut ftp_reply_bytes_t,
    liberties: *mut c_int,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (name, ftp_reply_bytes_t::NONE);
    let report = Report { liberties, error };
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse_lenient(view, out, report, UniqueName::parse_lenient, |name| {
            Some(ftp_reply_bytes_t::new(name.as_bytes()))
        })
    }
}

/// Writes a reply with the name of a file that STOU stores: 125 if the data connection is already open,
/// otherwise 150.
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE if the code is not a code; FTP_REPLY_RESULT_ENCODE_ERROR with
/// FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE if the name contains a control byte, or with
/// FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE if it is empty or for another code. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_unique_name_encode(
    code: ftp_reply_code_t,
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
            let code = known(code).ok_or(Failure::INVALID_CODE)?;
            let name = UniqueName::new(argument(name, name_length)?)?;
            name.encode_into(code, output)?;
            Ok(())
        })
    }
}
