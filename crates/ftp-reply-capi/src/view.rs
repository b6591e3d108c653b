//! A reply in the caller's buffer.

use core::ffi::{c_char, c_int};
use core::fmt::Write as _;

use reply::{FaultView, ReplyCode, ReplyView};

use crate::bytes::ftp_reply_bytes_t;
use crate::code::{ftp_reply_code_t, known};
use crate::error::ftp_reply_error_t;
use crate::generated::constants::{
    FTP_REPLY_RESULT_NOT_A_REPLY, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
};
use crate::hint::{ftp_reply_hint_t, ftp_reply_hints};
use crate::raw::{Buffer, bytes_of, reference, write};

/// A reply as received, or the bytes of a fault, in the buffer that it was found in. It points into that
/// buffer: do not use it after the bytes have moved or changed.
///
/// The functions for views accept one that this library has filled with a reply. To any other, such as one of
/// zeroes or that of a fault, they return FTP_REPLY_RESULT_NOT_A_REPLY or nothing.
///
/// Do not print raw: the bytes of a server can control a terminal and contain secrets.
/// ftp_reply_view_display() writes them for people.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_view_t {
    /// Bytes of a reply, from the first digit of the code to the last line end; of a fault, the bytes that are
    /// kept, at most FTP_REPLY_LIMIT_KEPT.
    pub raw: ftp_reply_bytes_t,
    /// Number of lines of a reply, at least 1; 0 for a fault.
    pub line_count: usize,
    /// Code of a reply; of a fault, the code of the broken reply, or 0 if there is none.
    pub code: ftp_reply_code_t,
    /// Room for later versions.
    pub reserved: u32,
}

impl ftp_reply_view_t {
    /// A view of nothing.
    pub(crate) const NONE: ftp_reply_view_t = ftp_reply_view_t {
        raw: ftp_reply_bytes_t::NONE,
        line_count: 0,
        code: 0,
        reserved: 0,
    };

    #[inline]
    pub(crate) fn new(reply: ReplyView<'_>) -> ftp_reply_view_t {
        ftp_reply_view_t {
            raw: ftp_reply_bytes_t::new(reply.raw()),
            line_count: reply.line_count(),
            code: ftp_reply_code_t::from(reply.code().as_u16()),
            reserved: 0,
        }
    }

    /// Returns a view of a reply with one line.
    #[inline]
    pub(crate) fn single_line(
        code: ReplyCode,
        raw: *const c_char,
        length: usize,
    ) -> ftp_reply_view_t {
        ftp_reply_view_t {
            raw: ftp_reply_bytes_t { bytes: raw, length },
            line_count: 1,
            code: ftp_reply_code_t::from(code.as_u16()),
            reserved: 0,
        }
    }

    /// Returns a view of the bytes that a fault keeps.
    pub(crate) fn of_fault(fault: FaultView<'_>) -> ftp_reply_view_t {
        let code = fault.code.map_or(0, ReplyCode::as_u16);
        ftp_reply_view_t {
            raw: kept(fault),
            code: ftp_reply_code_t::from(code),
            ..ftp_reply_view_t::NONE
        }
    }
}

/// Returns the bytes that a fault keeps, as a pointer: NULL if there are none.
pub(crate) fn kept(fault: FaultView<'_>) -> ftp_reply_bytes_t {
    match fault.kept {
        [] => ftp_reply_bytes_t::NONE,
        kept => ftp_reply_bytes_t::new(kept),
    }
}

/// Returns the reply of a view. A forged one gives wrong lines, at most one for each byte.
///
/// # Errors
///
/// The number of a result, if the view is NULL or not that of a reply.
///
/// # Safety
///
/// `view` is NULL or points to a view whose bytes are readable and do not change while the result is
/// in use.
pub(crate) unsafe fn reply_view<'a>(view: *const ftp_reply_view_t) -> Result<ReplyView<'a>, c_int> {
    // SAFETY: the caller guarantees what this function requires.
    let (view, raw) = unsafe {
        let view = reference(view).ok_or(FTP_REPLY_RESULT_NULL_ARGUMENT)?;
        (view, bytes_of(view.raw.bytes, view.raw.length))
    };
    match (known(view.code), raw) {
        (Some(code), Some(raw)) if (1..=raw.len()).contains(&view.line_count) => {
            Ok(ReplyView::from_parts(code, raw, view.line_count))
        }
        _ => Err(FTP_REPLY_RESULT_NOT_A_REPLY),
    }
}

/// Parses exactly one reply, with its line end, with the default limits. ftp_reply_scanner_next() reads a
/// stream.
///
/// Returns FTP_REPLY_RESULT_OK and writes the reply to view. If the bytes are not exactly one reply, returns
/// minus the number of a fault, such as -FTP_REPLY_FAULT_MALFORMED, and writes the bytes that the fault keeps
/// to view and the fault to error: FTP_REPLY_FAULT_UNEXPECTED_EOF also if there are no bytes, and
/// FTP_REPLY_FAULT_MALFORMED also for bytes before or after the reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_view_parse(
    buffer: *const c_char,
    length: usize,
    view: *mut ftp_reply_view_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let bytes = unsafe {
        write(view, ftp_reply_view_t::NONE);
        write(error, ftp_reply_error_t::NONE);
        bytes_of(buffer, length)
    };
    if view.is_null() || (bytes.is_none() && length > 0) {
        return FTP_REPLY_RESULT_NULL_ARGUMENT;
    }
    let (found, result, fault) = match ReplyView::parse(bytes.unwrap_or_default()) {
        Ok(reply) => {
            let found = ftp_reply_view_t::new(reply);
            (found, FTP_REPLY_RESULT_OK, ftp_reply_error_t::NONE)
        }
        Err(fault) => {
            let found = ftp_reply_view_t::of_fault(fault);
            let result = -c_int::from(fault.kind.number());
            (found, result, ftp_reply_error_t::of_fault(fault))
        }
    };
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        write(view, found);
        write(error, fault);
    }
    result
}

/// Writes the text of a reply, its lines joined by LF,: see "Texts" above. Bytes that are not UTF-8 become
/// U+FFFD. The text can contain NUL if the server has sent it.
///
/// The text is not escaped and can contain secrets: ftp_reply_view_display() writes it for people.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_view_text(
    view: *const ftp_reply_view_t,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what these functions require.
    let (mut buffer, reply) = unsafe { (Buffer::new(out, capacity), reply_view(view)) };
    let lines = reply.iter().flat_map(ReplyView::lines);
    for (index, line) in lines.enumerate() {
        // The buffer takes every text, so this cannot fail.
        if index > 0 {
            let _ = buffer.write_char('\n');
        }
        for chunk in line.utf8_chunks() {
            let _ = buffer.write_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                let _ = buffer.write_char(char::REPLACEMENT_CHARACTER);
            }
        }
    }
    buffer.length()
}

/// Writes a reply for people, on one line with \n between its lines: what can control a terminal or break a
/// log is escaped, and everything after the first word PASS, ACCT or ADAT is replaced with ****, except in
/// replies with code 211 or 214, which list the names of commands. Print replies only in this form. See
/// "Texts" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_view_display(
    view: *const ftp_reply_view_t,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what these functions require.
    let (mut buffer, reply) = unsafe { (Buffer::new(out, capacity), reply_view(view)) };
    if let Ok(reply) = reply {
        // The buffer takes every text, so this cannot fail.
        let _ = write!(buffer, "{reply}");
    }
    buffer.length()
}

/// Finds the hints for a reply, the best first, as ftp_reply_hints() does for its code and text.
///
/// Returns FTP_REPLY_RESULT_NOT_A_REPLY if the view is not that of a reply. *found is 0 then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_view_hints(
    view: *const ftp_reply_view_t,
    hints: *mut ftp_reply_hint_t,
    capacity: usize,
    found: *mut usize,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    match unsafe {
        write(found, 0);
        reply_view(view)
    } {
        Err(result) => result,
        Ok(reply) => {
            let code = ftp_reply_code_t::from(reply.code().as_u16());
            let (text, length) = (reply.raw().as_ptr().cast(), reply.raw().len());
            // SAFETY: the text is that of the view; the caller guarantees the rest.
            unsafe { ftp_reply_hints(code, text, length, hints, capacity, found) }
        }
    }
}
