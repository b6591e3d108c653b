//! Values in replies and arguments.

pub mod argument;
pub mod host;

use core::ffi::c_int;

use crate::error::ftp_reply_error_t;
use crate::failure::{Failure, report};
use crate::raw::write;

/// Writes a value that was read, or `none` instead, and the error. Returns the result.
///
/// # Safety
///
/// `out` and `error` are NULL or writable.
pub(crate) unsafe fn give<T>(
    out: *mut T,
    none: T,
    found: Result<T, Failure>,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let (value, outcome) = match found {
        Ok(_) if out.is_null() => (none, Err(Failure::NULL_ARGUMENT)),
        Ok(value) => (value, Ok(())),
        Err(failure) => (none, Err(failure)),
    };
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        write(out, value);
        report(error, outcome)
    }
}
