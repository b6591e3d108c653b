//! Lines of a reply.

use core::ffi::{c_char, c_int};
use core::fmt::Write as _;
use core::mem::MaybeUninit;

use reply::{Lines, SanitizedLines};

use crate::bytes::ftp_reply_bytes_t;
use crate::generated::constants::{
    FTP_REPLY_RESULT_NO_VALUE, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
};
use crate::limits::{FTP_REPLY_LIMIT_LINES_SIZE, FTP_REPLY_LIMIT_SANITIZED_LINES_SIZE};
use crate::raw::{Buffer, Marked, State, initialize, state_mut, write};
use crate::view::{ftp_reply_view_t, reply_view};

/// Iterator over the lines of a reply. It points into the buffer of the view: do not use it after the bytes
/// have moved or changed. It can be copied, to read the lines from there again.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_lines_t {
    /// Private. The size includes space for later versions.
    pub opaque: [MaybeUninit<u64>; 16],
}

/// Iterator over the lines of a reply for people; see ftp_reply_lines_t.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_sanitized_lines_t {
    /// Private. The size includes space for later versions.
    pub opaque: [MaybeUninit<u64>; 16],
}

// SAFETY: an array that can have any bytes; the size and the alignment are compared below.
unsafe impl State for ftp_reply_lines_t {
    type Value = Lines<'static>;
    const MARK: u64 = u64::from_be_bytes(*b"lines001");
}

// SAFETY: as for `ftp_reply_lines_t`.
unsafe impl State for ftp_reply_sanitized_lines_t {
    type Value = SanitizedLines<'static>;
    const MARK: u64 = u64::from_be_bytes(*b"shown001");
}

const _: () = assert!(
    size_of::<ftp_reply_lines_t>() == FTP_REPLY_LIMIT_LINES_SIZE
        && size_of::<Marked<Lines<'static>>>() <= FTP_REPLY_LIMIT_LINES_SIZE
        && align_of::<Marked<Lines<'static>>>() <= align_of::<ftp_reply_lines_t>()
);
const _: () = assert!(
    size_of::<ftp_reply_sanitized_lines_t>() == FTP_REPLY_LIMIT_SANITIZED_LINES_SIZE
        && size_of::<Marked<SanitizedLines<'static>>>() <= FTP_REPLY_LIMIT_SANITIZED_LINES_SIZE
        && align_of::<Marked<SanitizedLines<'static>>>()
            <= align_of::<ftp_reply_sanitized_lines_t>()
);

/// A line of a reply. It points into the buffer of the view.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_line_t {
    /// Text: without code and separator on the first and the last line, and without NNN- of the same code on
    /// the lines between (RFC 959, section 4.2). Nothing else is trimmed.
    pub text: ftp_reply_bytes_t,
    /// Line as received, without its line end: the LF and every CR directly before it. The text is the end of
    /// it.
    pub raw: ftp_reply_bytes_t,
    /// Room for later versions.
    pub reserved: [u64; 2],
}

impl ftp_reply_line_t {
    pub(crate) const NONE: ftp_reply_line_t = ftp_reply_line_t {
        text: ftp_reply_bytes_t::NONE,
        raw: ftp_reply_bytes_t::NONE,
        reserved: [0; 2],
    };
}

/// Starts to iterate over the lines of a reply; ftp_reply_lines_next() returns them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_view_lines(
    view: *const ftp_reply_view_t,
    lines: *mut ftp_reply_lines_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires, and the bytes until the last use of
    // `lines`.
    match unsafe { reply_view(view) } {
        // SAFETY: the caller guarantees what this function requires.
        Ok(reply) if unsafe { initialize(lines, reply.lines()) } => FTP_REPLY_RESULT_OK,
        Ok(_) => FTP_REPLY_RESULT_NULL_ARGUMENT,
        Err(result) => result,
    }
}

/// Writes the next line to line.
///
/// Returns FTP_REPLY_RESULT_NO_VALUE after the last line. The line is set to zeroes then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_lines_next(
    lines: *mut ftp_reply_lines_t,
    line: *mut ftp_reply_line_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    let state = unsafe {
        write(line, ftp_reply_line_t::NONE);
        state_mut(lines)
    };
    let lines = match state {
        Ok(lines) if !line.is_null() => lines,
        Ok(_) => return FTP_REPLY_RESULT_NULL_ARGUMENT,
        Err(result) => return result,
    };
    let Some((raw, text)) = lines.next_line() else {
        return FTP_REPLY_RESULT_NO_VALUE;
    };
    let found = ftp_reply_line_t {
        text: ftp_reply_bytes_t::new(text),
        raw: ftp_reply_bytes_t::new(raw),
        ..ftp_reply_line_t::NONE
    };
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(line, found) };
    FTP_REPLY_RESULT_OK
}

/// Starts to iterate over the lines of a reply for people; ftp_reply_sanitized_lines_next() returns them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_view_sanitized_lines(
    view: *const ftp_reply_view_t,
    lines: *mut ftp_reply_sanitized_lines_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires, and the bytes until the last use of
    // `lines`.
    match unsafe { reply_view(view) } {
        // SAFETY: the caller guarantees what this function requires.
        Ok(reply) if unsafe { initialize(lines, reply.sanitized_lines()) } => FTP_REPLY_RESULT_OK,
        Ok(_) => FTP_REPLY_RESULT_NULL_ARGUMENT,
        Err(result) => result,
    }
}

/// Writes the text of the next line for people, escaped and without secrets as ftp_reply_view_display()
/// writes them. After a word PASS, ACCT or ADAT, the rest of the reply is hidden, later lines included.
///
/// It writes as "Texts" above describes, but the length to length.
///
/// Returns FTP_REPLY_RESULT_NO_VALUE after the last line. The text is empty then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_sanitized_lines_next(
    lines: *mut ftp_reply_sanitized_lines_t,
    out: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    let (mut buffer, state) = unsafe {
        write(length, 0);
        (Buffer::new(out, capacity), state_mut(lines))
    };
    let line = match state {
        Ok(lines) => lines.next(),
        Err(result) => return result,
    };
    let Some(line) = line else {
        return FTP_REPLY_RESULT_NO_VALUE;
    };
    // The buffer takes every text, so this cannot fail.
    let _ = write!(buffer, "{line}");
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(length, buffer.length()) };
    FTP_REPLY_RESULT_OK
}
