//! Finding a code: by its place in the table, its name, its digits, or words of its texts.

use core::ffi::{c_char, c_int};

use reply::ReplyCode;

use crate::code::ftp_reply_code_t;
use crate::raw::{bytes, bytes_of, fill, write};
use crate::status::{
    FTP_REPLY_STATUS_INVALID_UTF8, FTP_REPLY_STATUS_NULL_ARGUMENT, FTP_REPLY_STATUS_OK,
};

/// How many codes the table lists.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_count() -> usize {
    ReplyCode::ALL.len()
}

/// A listed code by its place, counted from 0, ascending; 0 beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_at(index: usize) -> ftp_reply_code_t {
    ReplyCode::ALL.get(index).map_or(0, |code| code.as_u16())
}

/// The listed code with a name in snake_case, or one of the names that codes had before; 0 if there
/// is none.
///
/// The name is NULL, which gives 0, or a string that ends with NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_from_name(name: *const c_char) -> ftp_reply_code_t {
    // SAFETY: this function's own condition.
    let name = unsafe { bytes(name) }.and_then(|name| core::str::from_utf8(name).ok());
    name.and_then(ReplyCode::from_name)
        .map_or(0, ReplyCode::as_u16)
}

/// The code that three ASCII digits say, the form it has on the wire, listed or not; 0 if there are
/// not exactly three digits or the first is not 1 to 6. The digits need no NUL behind them.
///
/// The digits are NULL, which gives 0, or length bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_from_digits(
    digits: *const c_char,
    length: usize,
) -> ftp_reply_code_t {
    // SAFETY: this function's own condition.
    let digits = unsafe { bytes_of(digits, length) };
    digits
        .and_then(|digits| ReplyCode::from_bytes(digits).ok())
        .map_or(0, ReplyCode::as_u16)
}

/// Finds the listed codes in which every word occurs: in the number, the name, an old name, or a
/// text, detail or explanation of any language; letter case does not count. Codes whose number,
/// name or text has all the words come first, then those where the details and explanations are
/// needed, each part ascending. Writes as many codes as the array takes, and how many there are in
/// all to found. No word, no code.
///
/// Returns FTP_REPLY_STATUS_NULL_ARGUMENT if words or found is NULL or the array is NULL and
/// capacity is not 0, FTP_REPLY_STATUS_INVALID_UTF8 if the words are not UTF-8; *found is then 0.
///
/// The words are NULL or a string that ends with NUL; codes is NULL or an array of capacity codes;
/// found is NULL or may be written to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_search(
    words: *const c_char,
    codes: *mut ftp_reply_code_t,
    capacity: usize,
    found: *mut usize,
) -> c_int {
    // SAFETY: this function's own condition.
    unsafe { write(found, 0) };
    // SAFETY: this function's own condition.
    let Some(words) = (unsafe { bytes(words) }) else {
        return FTP_REPLY_STATUS_NULL_ARGUMENT;
    };
    if found.is_null() || (codes.is_null() && capacity > 0) {
        return FTP_REPLY_STATUS_NULL_ARGUMENT;
    }
    let Ok(words) = core::str::from_utf8(words) else {
        return FTP_REPLY_STATUS_INVALID_UTF8;
    };
    let matches = ReplyCode::search(words).map(ReplyCode::as_u16);
    // SAFETY: this function's own condition.
    unsafe { write(found, fill(codes, capacity, matches)) };
    FTP_REPLY_STATUS_OK
}
