//! Options and position of a scanner.

use core::ffi::c_int;

use reply::{ParseOptions, ReplyScanner, Terminator};

use super::ftp_reply_scanner_t;
use crate::generated::constants::{
    FTP_REPLY_RESULT_ALREADY_STARTED, FTP_REPLY_RESULT_OK, FTP_REPLY_RESULT_UNKNOWN_MEMBER,
};
use crate::raw::{state, state_mut};

/// Changes the options of a scanner that has not scanned a byte.
///
/// # Safety
///
/// The scanner is NULL or writable.
unsafe fn set(scanner: *mut ftp_reply_scanner_t, change: impl FnOnce(&mut ParseOptions)) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    match unsafe { state_mut(scanner) } {
        Err(result) => result,
        Ok(state) if state.scanner.position() > 0 => FTP_REPLY_RESULT_ALREADY_STARTED,
        Ok(state) => {
            let mut options = state.scanner.options();
            change(&mut options);
            state.scanner = ReplyScanner::with_options(options);
            FTP_REPLY_RESULT_OK
        }
    }
}

/// Sets which line ends a multi-line reply, one of FTP_REPLY_TERMINATOR_*. Call it before the first
/// ftp_reply_scanner_next(). The default is FTP_REPLY_TERMINATOR_SAME_CODE, the rule of RFC 959, section 4.2.
///
/// Returns FTP_REPLY_RESULT_UNKNOWN_MEMBER for another number, FTP_REPLY_RESULT_ALREADY_STARTED if bytes have
/// been scanned. Nothing changes then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_set_terminator(
    scanner: *mut ftp_reply_scanner_t,
    terminator: c_int,
) -> c_int {
    let number = u8::try_from(terminator).ok();
    let Some(terminator) = number.and_then(Terminator::from_number) else {
        // SAFETY: the caller guarantees what this function requires.
        return match unsafe { state(scanner) } {
            Ok(_) => FTP_REPLY_RESULT_UNKNOWN_MEMBER,
            Err(result) => result,
        };
    };
    // SAFETY: the caller guarantees what this function requires.
    unsafe { set(scanner, |options| options.terminator = terminator) }
}

/// Sets the maximum length of a line in bytes, without its line end and the Telnet commands before it. Call
/// it before the first ftp_reply_scanner_next(). The default is FTP_REPLY_LIMIT_MAX_LINE. A longer line is
/// FTP_REPLY_FAULT_LINE_TOO_LONG, and so is a Telnet command that is longer and has no end yet.
///
/// Returns the results of ftp_reply_scanner_set_max_reply().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_set_max_line(
    scanner: *mut ftp_reply_scanner_t,
    max_line: usize,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { set(scanner, |options| options.limits.max_line = max_line) }
}

/// Sets the maximum length of a reply in bytes, from the first digit of its code to its last line end. Call
/// it before the first ftp_reply_scanner_next(). The default is FTP_REPLY_LIMIT_MAX_REPLY. A longer reply is
/// FTP_REPLY_FAULT_REPLY_TOO_LONG.
///
/// Returns FTP_REPLY_RESULT_ALREADY_STARTED if bytes have been scanned. Nothing changes then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_set_max_reply(
    scanner: *mut ftp_reply_scanner_t,
    max_reply: usize,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { set(scanner, |options| options.limits.max_reply = max_reply) }
}

/// Sets the maximum number of lines in a reply. Call it before the first ftp_reply_scanner_next(). The
/// default is FTP_REPLY_LIMIT_MAX_LINES. A reply with more is FTP_REPLY_FAULT_TOO_MANY_LINES.
///
/// Returns the results of ftp_reply_scanner_set_max_reply().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_set_max_lines(
    scanner: *mut ftp_reply_scanner_t,
    max_lines: usize,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { set(scanner, |options| options.limits.max_lines = max_lines) }
}

/// Returns the size in bytes of a buffer that is sufficient for the scanner's options: after
/// FTP_REPLY_RESULT_NEED_MORE it always has space for at least one more byte.
///
/// If your buffer is smaller, set the maximum length of a reply to its size less 1. Longer replies are faults
/// then. Otherwise a full buffer and FTP_REPLY_RESULT_NEED_MORE mean that it must grow.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_buffer_size(
    scanner: *const ftp_reply_scanner_t,
) -> usize {
    // SAFETY: the caller guarantees what this function requires.
    let state = unsafe { state(scanner) };
    state.map_or(0, |state| {
        let max_reply = state.scanner.options().limits.max_reply;
        max_reply.max(1).saturating_add(1)
    })
}

/// Returns the number of bytes scanned since the start of the stream. Bytes of an incomplete reply count,
/// although they are not consumed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_position(scanner: *const ftp_reply_scanner_t) -> u64 {
    // SAFETY: the caller guarantees what this function requires.
    let state = unsafe { state(scanner) };
    state.map_or(0, |state| state.scanner.position())
}

/// Returns true if nothing was scanned after the last reply or fault, not even a blank line.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_is_empty(scanner: *const ftp_reply_scanner_t) -> bool {
    // SAFETY: the caller guarantees what this function requires.
    let state = unsafe { state(scanner) };
    state.is_ok_and(|state| state.scanner.is_empty())
}

/// Resets everything except the options, for the start of another stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_scanner_reset(scanner: *mut ftp_reply_scanner_t) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    match unsafe { state_mut(scanner) } {
        Err(result) => result,
        Ok(state) => {
            state.scanner.reset();
            state.fault = None;
            FTP_REPLY_RESULT_OK
        }
    }
}
