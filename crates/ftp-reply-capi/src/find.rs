//! Finds codes by index, name or digits.

use core::ffi::c_char;

use reply::ReplyCode;

use crate::code::{code_number, ftp_reply_code_t};
use crate::raw::{bytes, bytes_of};

/// Returns the number of listed codes.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_count() -> usize {
    ReplyCode::ALL.len()
}

/// Returns a listed code by its index from 0, in ascending order; 0 beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_at(index: usize) -> ftp_reply_code_t {
    code_number(ReplyCode::ALL.get(index).copied())
}

/// Returns the listed code with this name or former name, in any letter case; 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_from_name(name: *const c_char) -> ftp_reply_code_t {
    // SAFETY: the caller guarantees what this function requires.
    let name = unsafe { bytes(name) }.and_then(|name| core::str::from_utf8(name).ok());
    code_number(name.and_then(ReplyCode::from_name))
}

/// Parses a code from three ASCII digits, as sent on the wire. Returns 0 unless length is 3 and the digits
/// are 100 to 699. No terminating NUL is needed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_from_digits(
    digits: *const c_char,
    length: usize,
) -> ftp_reply_code_t {
    // SAFETY: the caller guarantees what this function requires.
    let digits = unsafe { bytes_of(digits, length) };
    code_number(digits.and_then(|digits| ReplyCode::from_bytes(digits).ok()))
}

/// Returns the code at the start of a reply's line: 100 to 699 in ASCII digits, then a space, a hyphen or the
/// line end; 0 if there is none. The code need not be listed. The line can have its line end, and no
/// terminating NUL is needed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_from_line(
    line: *const c_char,
    length: usize,
) -> ftp_reply_code_t {
    // SAFETY: the caller guarantees what this function requires.
    let line = unsafe { bytes_of(line, length) };
    code_number(line.and_then(|line| ReplyCode::from_line(line).ok()))
}
