//! Protected replies: 631, 632 and 633.

use core::ffi::{c_char, c_int};
use core::mem::MaybeUninit;

use reply::payload::{FragmentIter, ProtectedReply};

use super::base64::put;
use super::{give, reply};
use crate::bytes::ftp_reply_bytes_t;
use crate::code::{ftp_reply_code_t, known};
use crate::error::ftp_reply_error_t;
use crate::failure::{Failure, report};
use crate::generated::constants::FTP_REPLY_RESULT_OK;
use crate::limits::FTP_REPLY_LIMIT_PROTECTED_REPLY_SIZE;
use crate::raw::{Marked, State, Texts, append, initialize, state, state_mut};
use crate::scanner::{Scanner, ftp_reply_scanner_t};
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// Iterator over the fragments of a protected reply. It points into the buffer of the view: do not use it
/// after the bytes have moved or changed. It can be copied.
///
/// Each line of a 631, 632 or 633 reply is a fragment in base64, protected by the security mechanism (RFC
/// 2228, section 5.2). To get the reply inside:
///
/// 1. Call ftp_reply_protected_reply_parse(), then ftp_reply_protected_reply_next() until it
///    returns FTP_REPLY_RESULT_NO_VALUE.
/// 2. Let the security mechanism verify or decrypt each fragment, and join the results.
/// 3. Pass them to ftp_reply_protected_reply_open().
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_protected_reply_t {
    /// Private. The size includes space for later versions.
    pub opaque: [MaybeUninit<u64>; 16],
}

// SAFETY: an array of memory of integers; the size and the alignment are compared below.
unsafe impl State for ftp_reply_protected_reply_t {
    type Value = FragmentIter<'static>;
    const MARK: u64 = u64::from_be_bytes(*b"fragment");
}

const _: () = assert!(
    size_of::<ftp_reply_protected_reply_t>() == FTP_REPLY_LIMIT_PROTECTED_REPLY_SIZE
        && size_of::<Marked<FragmentIter<'static>>>() <= FTP_REPLY_LIMIT_PROTECTED_REPLY_SIZE
        && align_of::<Marked<FragmentIter<'static>>>() <= align_of::<ftp_reply_protected_reply_t>()
);

/// Parses a 631, 632, 633 or other 63z reply (RFC 2228, section 5.2), and starts to iterate over its
/// fragments. Every line must start with the code, followed by base64. See "Values" above. Payload errors:
/// FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _MALFORMED if an inner line does not start with the code and a hyphen,
/// _INVALID_BASE64. If the result is not FTP_REPLY_RESULT_OK, fragments is not written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_protected_reply_parse(
    view: *const ftp_reply_view_t,
    fragments: *mut ftp_reply_protected_reply_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let outcome = reply(view).and_then(|reply| {
            let protected = ProtectedReply::parse(reply)?;
            if initialize(fragments, protected.fragments()) {
                Ok(())
            } else {
                Err(Failure::NULL_ARGUMENT)
            }
        });
        report(error, outcome)
    }
}

/// Decodes the next fragment into the buffer, for the security mechanism. A fragment is shorter than its
/// line.
///
/// Returns FTP_REPLY_RESULT_NO_VALUE after the last one. See "Buffers" above. If the buffer is too small or
/// NULL, the next call returns the same fragment again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_protected_reply_next(
    fragments: *mut ftp_reply_protected_reply_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let mut next = None;
        let result = encode(buffer, capacity, length, error, |output| {
            let mut rest = state(fragments).map_err(Failure::of_result)?.clone();
            let fragment = rest.next().ok_or(Failure::NoValue)?;
            put(fragment.bytes(), output);
            next = Some(rest);
            Ok(())
        });
        let is_read = result == FTP_REPLY_RESULT_OK;
        if let (true, false, Some(next), Ok(fragments)) =
            (is_read, buffer.is_null(), next, state_mut(fragments))
        {
            *fragments = next;
        }
        result
    }
}

/// Reads the reply inside a protected reply with this code. The first length bytes of the buffer are the
/// fragments, as the security mechanism has returned them, joined. They must be exactly one reply, without a
/// blank line or a Telnet command before or after it. If the last line end is missing, it is appended, for
/// which the buffer needs two more bytes. The view points into the buffer.
///
/// The options are those of the scanner of the connection, or the defaults if scanner is NULL.
///
/// Returns FTP_REPLY_RESULT_PAYLOAD_ERROR with FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE if the code is not 63z,
/// with FTP_REPLY_PAYLOAD_ERROR_NOT_ONE_REPLY if the bytes are not exactly one reply or exceed a limit, or
/// with FTP_REPLY_PAYLOAD_ERROR_NESTED if that reply is also protected; FTP_REPLY_RESULT_INVALID_CODE if the
/// number is not a code; FTP_REPLY_RESULT_BUFFER_TOO_SMALL if the missing line end does not fit, or if length
/// exceeds capacity. The view is set to zeroes then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_protected_reply_open(
    code: ftp_reply_code_t,
    buffer: *mut c_char,
    length: usize,
    capacity: usize,
    scanner: *const ftp_reply_scanner_t,
    view: *mut ftp_reply_view_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let options = if scanner.is_null() {
            Ok(reply::ParseOptions::default())
        } else {
            let scanner = state(scanner).map_err(Failure::of_result);
            scanner.map(Scanner::options)
        };
        let found = options.and_then(|options| {
            let code = known(code).ok_or(Failure::INVALID_CODE)?;
            let bytes = append(buffer, length, capacity, b"\r\n")?;
            Ok(ProtectedReply::view_inside(code, bytes, options)?)
        });
        let found = found.map(ftp_reply_view_t::new);
        give(view, ftp_reply_view_t::NONE, found, error)
    }
}

/// Writes a protected reply. A server splits the reply, with its line ends, into fragments of any length,
/// protects each one and passes the results.
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE if the code is not a code; FTP_REPLY_RESULT_ENCODE_ERROR with
/// FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE if the code is not 63z. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_protected_reply_encode(
    code: ftp_reply_code_t,
    fragments: *const ftp_reply_bytes_t,
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
            let fragments = Texts::new(fragments, count)?;
            ProtectedReply::encode_into(code, fragments, output)?;
            Ok(())
        })
    }
}
