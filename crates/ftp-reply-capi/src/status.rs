//! What a call that can fail returns.

use core::ffi::{c_char, c_int};

use crate::raw::{Text, pointer};

/// The call did what it was asked to.
pub const FTP_REPLY_STATUS_OK: c_int = 0;
/// A pointer that must not be NULL is NULL.
pub const FTP_REPLY_STATUS_NULL_ARGUMENT: c_int = -1;
/// A string is not UTF-8.
pub const FTP_REPLY_STATUS_INVALID_UTF8: c_int = -2;
/// A number is not a reply code: it is not in 100..=699.
pub const FTP_REPLY_STATUS_INVALID_CODE: c_int = -3;

/// What a status says, one English sentence, for a log; NULL for a number that is not a status.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_status_message(status: c_int) -> *const c_char {
    pointer(Some(Text::new(match status {
        FTP_REPLY_STATUS_OK => c"the call did what it was asked to",
        FTP_REPLY_STATUS_NULL_ARGUMENT => c"a pointer that must not be NULL is NULL; pass one",
        FTP_REPLY_STATUS_INVALID_UTF8 => c"a string is not UTF-8; convert it first",
        FTP_REPLY_STATUS_INVALID_CODE => c"a number is not a reply code; it must be in 100..=699",
        _ => return pointer(None),
    })))
}
