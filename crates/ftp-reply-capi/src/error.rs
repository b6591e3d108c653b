//! Errors as sentences.

use core::ffi::{c_char, c_int};
use core::fmt::Write as _;

use reply::{ClosedSet, ErrorDetails, ErrorMessage, FaultKind, FaultMessage, FaultView, ReplyCode};

use crate::bytes::ftp_reply_bytes_t;
use crate::code::{ftp_reply_code_t, known};
use crate::generated::constants::{FTP_REPLY_SET_FAULT, FTP_REPLY_SET_RESULT};
use crate::lang::lang;
use crate::raw::{Buffer, argument, bytes_of, reference};
use crate::view::kept;

/// An error of reading or writing: what happened, and where. Set the fields that do not apply to 0 or NULL,
/// for example with {0}. A function that returns FTP_REPLY_RESULT_OK sets all of them to 0 or NULL.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_error_t {
    /// Set of the error: FTP_REPLY_SET_FAULT, _PAYLOAD_ERROR, _ENCODE_ERROR, _SEND_ERROR, _ARGUMENT_ERROR, or
    /// _RESULT if the result describes it alone. 0 if there is no error.
    pub set: c_int,
    /// Member of that set, such as FTP_REPLY_FAULT_MALFORMED.
    pub kind: c_int,
    /// Code of the reply, or 0 if there is none.
    pub code: ftp_reply_code_t,
    /// One of FTP_REPLY_EXPECTATION_*, for a payload error, or an encode error of a value out of range.
    pub expected: c_int,
    /// Offset in bytes, from 0: from the start of the stream for a fault, of the reply or other input
    /// for a payload error, of the line for an encode error.
    pub offset: u64,
    /// Index of the line in the reply, from 0, for an encode error.
    pub line: u64,
    /// Number of bytes that the buffer needs, for an encode error.
    pub needed: u64,
    /// Name of the placeholder without a value, for an encode error.
    pub hole: ftp_reply_bytes_t,
    /// Rejected value, for an argument error.
    pub argument: ftp_reply_bytes_t,
    /// Bytes that a fault keeps. The message shows the start of them, escaped and without secrets.
    pub kept: ftp_reply_bytes_t,
    /// Room for later versions. Set it to 0.
    pub reserved: [u64; 4],
}

impl ftp_reply_error_t {
    /// No error.
    pub(crate) const NONE: ftp_reply_error_t = ftp_reply_error_t {
        set: 0,
        kind: 0,
        code: 0,
        expected: 0,
        offset: 0,
        line: 0,
        needed: 0,
        hole: ftp_reply_bytes_t::NONE,
        argument: ftp_reply_bytes_t::NONE,
        kept: ftp_reply_bytes_t::NONE,
        reserved: [0; 4],
    };

    /// Returns a fault with its bytes.
    pub(crate) fn of_fault(fault: FaultView<'_>) -> ftp_reply_error_t {
        ftp_reply_error_t {
            set: FTP_REPLY_SET_FAULT,
            kind: c_int::from(fault.kind.number()),
            code: c_int::from(fault.code.map_or(0, ReplyCode::as_u16)),
            offset: fault.offset,
            kept: kept(fault),
            ..ftp_reply_error_t::NONE
        }
    }
}

/// Writes an error as one sentence: see "Texts" above.
///
/// Returns 0 and writes an empty string if the error is NULL, if its kind is not a member of one of the sets
/// of errors, if a payload error has no expectation, if a text is not UTF-8, or if there is no such language.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_error_message(
    error: *const ftp_reply_error_t,
    lang: c_int,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what this function requires.
    let mut buffer = unsafe { Buffer::new(out, capacity) };
    // The buffer takes every text, so writing cannot fail.
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let error = reference(error);
        if let Some(fault) = error.and_then(|error| fault_message(error, lang)) {
            let _ = write!(buffer, "{fault}");
        } else if let Some(message) = error.and_then(|error| message(error, lang)) {
            let _ = write!(buffer, "{message}");
        }
    }
    buffer.length()
}

/// Writes why a function failed as one sentence, from its result alone: see "Texts" above. A positive result
/// is one of FTP_REPLY_RESULT_*. A negative one is minus a member of set: FTP_REPLY_SET_FAULT for a scanner
/// or a view, FTP_REPLY_SET_SEND_ERROR for a dialogue. ftp_reply_error_message() has more details if there is
/// an error.
///
/// Returns 0 and writes an empty string for FTP_REPLY_RESULT_OK, any other number, and if there is no such
/// language.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_result_message(
    result: c_int,
    set: c_int,
    lang: c_int,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    let error = ftp_reply_error_t {
        set: if result < 0 {
            set
        } else {
            FTP_REPLY_SET_RESULT
        },
        // No result is the smallest number, which has no counterpart.
        kind: result.checked_abs().unwrap_or_default(),
        ..ftp_reply_error_t::NONE
    };
    // SAFETY: the error is a local variable without texts; the caller guarantees the rest.
    unsafe { ftp_reply_error_message(&raw const error, lang, out, capacity) }
}

/// Returns the sentence of a fault, which shows the bytes that it keeps. `None` for another error.
///
/// # Safety
///
/// The kept bytes are readable.
unsafe fn fault_message(error: &ftp_reply_error_t, lang: c_int) -> Option<FaultMessage<'_>> {
    if error.set != FTP_REPLY_SET_FAULT {
        return None;
    }
    let kind = FaultKind::from_number(u8::try_from(error.kind).ok()?)?;
    // SAFETY: the caller guarantees what this function requires.
    let kept = unsafe { bytes_of(error.kept.bytes, error.kept.length) }.unwrap_or_default();
    let fault = FaultView::from_parts(kind, error.offset, known(error.code), kept);
    Some(fault.message(self::lang(lang)?))
}

/// Returns the sentence of an error.
///
/// # Safety
///
/// The bytes of the texts of the error are NULL or readable.
unsafe fn message(error: &ftp_reply_error_t, lang: c_int) -> Option<ErrorMessage<'_>> {
    let set = ClosedSet::from_number(u8::try_from(error.set).ok()?)?;
    let lang = self::lang(lang)?;
    let mut details = ErrorDetails::new(set, u8::try_from(error.kind).ok()?);
    details.code = known(error.code).map_or(0, ReplyCode::as_u16);
    details.expected = u8::try_from(error.expected).ok()?;
    details.offset = error.offset;
    details.line = error.line;
    details.needed = error.needed;
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        details.hole = text(error.hole)?;
        details.argument = text(error.argument)?;
    }
    details.message(lang)
}

/// Returns a text of an error, if it is UTF-8.
///
/// # Safety
///
/// The bytes of the text are NULL or readable, and do not change while the result is in use.
unsafe fn text<'a>(text: ftp_reply_bytes_t) -> Option<&'a str> {
    // SAFETY: the caller guarantees what this function requires.
    core::str::from_utf8(unsafe { argument(text.bytes, text.length) }.ok()?).ok()
}
