//! Writes replies and commands into the caller's buffer.

pub mod command;
pub mod reply;

use core::ffi::{c_char, c_int};

use crate::error::ftp_reply_error_t;
use crate::failure::{Failure, report};
use crate::raw::{Output, write};

/// Calls a function that writes to the caller's buffer, and writes the length and the error.
///
/// # Safety
///
/// `buffer` is NULL or points to `capacity` writable bytes, which the arguments that the function
/// reads do not overlap; `length` and `error` are NULL or writable.
pub(crate) unsafe fn encode(
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
    put: impl FnOnce(&mut Output) -> Result<(), Failure>,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let written = match unsafe { Output::new(buffer, capacity) } {
        Ok(mut output) => put(&mut output).map(|()| output),
        Err(failure) => Err(failure),
    };
    // SAFETY: the caller guarantees what this function requires.
    unsafe { end(written, length, error) }
}

/// Ends an output, and writes the length and the error. Every encoder shares it, because a copy in each of
/// them would be a large part of the library.
///
/// # Safety
///
/// `length` and `error` are NULL or writable.
#[inline(never)]
unsafe fn end(
    written: Result<Output, Failure>,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let (total, outcome) = match written {
        Ok(output) => output.finish(),
        Err(failure) => (0, Err(failure)),
    };
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        write(length, total);
        report(error, outcome)
    }
}
