//! Finds codes by index, name, digits, or words in their texts.

use core::ffi::{c_char, c_int};

use reply::ReplyCode;
use reply::help::search;

use crate::code::{code_number, ftp_reply_code_t};
use crate::generated::constants::{
    FTP_REPLY_RESULT_INVALID_UTF8, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
};
use crate::lang::lang_or_english;
use crate::raw::{bytes, bytes_of, fill, write};

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
///
/// The name must be NULL, which gives 0, or a string that ends with NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_from_name(name: *const c_char) -> ftp_reply_code_t {
    // SAFETY: the caller guarantees what this function requires.
    let name = unsafe { bytes(name) }.and_then(|name| core::str::from_utf8(name).ok());
    code_number(name.and_then(ReplyCode::from_name))
}

/// Parses a code from three ASCII digits, as sent on the wire. Returns 0 unless length is 3 and the
/// digits are 100 to 699. No terminating NUL is needed.
///
/// The digits must be NULL, which gives 0, or point to length bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_from_digits(
    digits: *const c_char,
    length: usize,
) -> ftp_reply_code_t {
    // SAFETY: the caller guarantees what this function requires.
    let digits = unsafe { bytes_of(digits, length) };
    code_number(digits.and_then(|digits| ReplyCode::from_bytes(digits).ok()))
}

/// Returns the code at the start of a reply's line: 100 to 699 in ASCII digits, then a space, a hyphen
/// or the line end; 0 if there is none. The code need not be listed. The line can have its line end,
/// and no terminating NUL is needed.
///
/// The line must be NULL, which gives 0, or point to length bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_from_line(
    line: *const c_char,
    length: usize,
) -> ftp_reply_code_t {
    // SAFETY: the caller guarantees what this function requires.
    let line = unsafe { bytes_of(line, length) };
    code_number(line.and_then(|line| ReplyCode::from_line(line).ok()))
}

/// Finds the listed codes for what a person types: words of a server, a number, what went wrong. The
/// best match is first. The search covers the texts, causes, hints and keywords of all languages, and
/// prefers those of lang; an unknown language means English. It ignores letter case, accents, Korean
/// particles and common endings. A match need not contain every word; without a word or number that
/// occurs anywhere it finds nothing. Writes as many codes as fit into the array, and the number of all matches to found.
///
/// Returns FTP_REPLY_RESULT_NULL_ARGUMENT if words or found is NULL, or if codes is NULL and
/// capacity is not 0; FTP_REPLY_RESULT_INVALID_UTF8 if the words are not UTF-8. *found is 0 then.
///
/// The words must be NULL or a string that ends with NUL; codes must be NULL or an array of capacity
/// codes; found must be NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_search(
    words: *const c_char,
    lang: c_int,
    codes: *mut ftp_reply_code_t,
    capacity: usize,
    found: *mut usize,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(found, 0) };
    // SAFETY: the caller guarantees what this function requires.
    let Some(words) = (unsafe { bytes(words) }) else {
        return FTP_REPLY_RESULT_NULL_ARGUMENT;
    };
    if found.is_null() || (codes.is_null() && capacity > 0) {
        return FTP_REPLY_RESULT_NULL_ARGUMENT;
    }
    let Ok(words) = core::str::from_utf8(words) else {
        return FTP_REPLY_RESULT_INVALID_UTF8;
    };
    let matches = search(words, lang_or_english(lang)).map(|code| code_number(Some(code)));
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(found, fill(codes, capacity, matches)) };
    FTP_REPLY_RESULT_OK
}
