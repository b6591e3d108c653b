//! Finds codes by words in their texts.

use core::ffi::{c_char, c_int};

use reply::help::search;

use crate::code::{code_number, ftp_reply_code_t};
use crate::generated::constants::{
    FTP_REPLY_RESULT_INVALID_UTF8, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
};
use crate::lang::lang_or_english;
use crate::raw::{bytes, fill, write};

/// Finds the listed codes for what a person types: words of a server, a number, what went wrong. The best
/// match is first. The search covers the texts, causes, hints and keywords of all languages, and prefers
/// those of lang; an unknown language means English. It ignores letter case, accents, Korean particles and
/// common endings. A match need not contain every word; without a word or number that occurs anywhere it
/// finds nothing. Writes as many codes as fit into the array, and the number of all matches to found. It
/// inspects every text, so a call takes some milliseconds: enough for a person, too long for a loop.
///
/// Returns FTP_REPLY_RESULT_INVALID_UTF8 if the words are not UTF-8. *found is 0 then.
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
