//! What the words of a reply mean if a known server sends them.

use core::ffi::{c_char, c_int};

use reply::ReplyCode;
use reply::help::{Hint, hints};

use crate::code::{ftp_reply_code_t, known};
use crate::command::ftp_reply_command_t;
use crate::generated::constants::{
    FTP_REPLY_RESULT_INVALID_CODE, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
};
use crate::generated::hints::PHRASES;
use crate::lang::{Texts, in_lang};
use crate::raw::{Text, bytes_of, fill, pointer, reference, write};
use crate::source::{Sources, ftp_reply_source_t, nth};

/// What certain words of a server mean: the cause, and what to do. Read it with the functions
/// ftp_reply_hint_*(). Pointers to it stay valid until the program ends.
pub struct ftp_reply_hint_t {
    pub(crate) hint: &'static HintText,
    pub(crate) server: Text,
    pub(crate) sources: Sources,
}

/// Strings of a hint, in the generated table.
pub(crate) struct HintText {
    pub(crate) name: Text,
    pub(crate) recovery: c_int,
    pub(crate) commands: &'static [ftp_reply_command_t],
    pub(crate) cause: Texts,
    pub(crate) next_step: Texts,
}

// The rows are found by their index in the core crate's table.
const _: () = assert!(PHRASES.len() == Hint::TABLE_LEN);

/// Returns the row of a hint of the core crate.
pub(crate) fn row(hint: Hint) -> Option<&'static ftp_reply_hint_t> {
    PHRASES.get(hint.table_index()?)
}

/// Returns the code, or `None` for 0, which stands for a line that is not a reply.
///
/// # Errors
///
/// If another number is not a code.
pub(crate) fn optional_code(code: ftp_reply_code_t) -> Result<Option<ReplyCode>, c_int> {
    match code {
        0 => Ok(None),
        code => match known(code) {
            Some(code) => Ok(Some(code)),
            None => Err(FTP_REPLY_RESULT_INVALID_CODE),
        },
    }
}

/// Finds the hints for a reply with this code and text, the best first. The code 0 stands for a line
/// that is not a reply, such as the greeting of an SSH server. The text is that of one or more lines,
/// with or without the code, in any encoding. Writes as many hints as fit into the array, and the
/// number of all of them to found. The search takes time proportional to the length of the text.
///
/// If the best hint contradicts the explanation or the recovery of the code, the hint is right.
///
/// Returns FTP_REPLY_RESULT_NULL_ARGUMENT if found is NULL, if text is NULL and length is not 0, or if
/// hints is NULL and capacity is not 0; FTP_REPLY_RESULT_INVALID_CODE if the code is neither a code nor
/// 0. *found is 0 then.
///
/// The text must be NULL or point to length bytes; hints must be NULL or an array of capacity pointers;
/// found must be NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_hints(
    code: ftp_reply_code_t,
    text: *const c_char,
    length: usize,
    hints: *mut *const ftp_reply_hint_t,
    capacity: usize,
    found: *mut usize,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let text = unsafe {
        write(found, 0);
        bytes_of(text, length)
    };
    if found.is_null() || (hints.is_null() && capacity > 0) || (text.is_none() && length > 0) {
        return FTP_REPLY_RESULT_NULL_ARGUMENT;
    }
    let code = match optional_code(code) {
        Ok(code) => code,
        Err(result) => return result,
    };
    let rows = self::hints(code, text.unwrap_or_default()).filter_map(row);
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(found, fill(hints, capacity, rows.map(core::ptr::from_ref))) };
    FTP_REPLY_RESULT_OK
}

/// Returns the name in snake_case, the same in every programming language; it never changes between
/// versions. NULL for NULL.
///
/// The hint must be NULL or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_hint_name(hint: *const ftp_reply_hint_t) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    let row = unsafe { reference(hint) };
    pointer(row.map(|row| row.hint.name))
}

/// Returns the name of the server, such as "ProFTPD"; NULL if several servers send the words, and for
/// NULL.
///
/// The hint must be NULL or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_hint_server(hint: *const ftp_reply_hint_t) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    let row = unsafe { reference(hint) };
    pointer(row.map(|row| row.server))
}

/// Returns the cause in one sentence; NULL for NULL or an unknown language.
///
/// The hint must be NULL or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_hint_cause(
    hint: *const ftp_reply_hint_t,
    lang: c_int,
) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    let row = unsafe { reference(hint) };
    pointer(row.and_then(|row| in_lang(&row.hint.cause, lang)))
}

/// Returns what to do, in one or two sentences; NULL for NULL or an unknown language.
///
/// The hint must be NULL or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_hint_next_step(
    hint: *const ftp_reply_hint_t,
    lang: c_int,
) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    let row = unsafe { reference(hint) };
    pointer(row.and_then(|row| in_lang(&row.hint.next_step, lang)))
}

/// Returns what to do, one of FTP_REPLY_RECOVERY_*; 0 for NULL.
///
/// The hint must be NULL or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_hint_recovery(hint: *const ftp_reply_hint_t) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { reference(hint) }.map_or(0, |row| row.hint.recovery)
}

/// Returns a command to send instead of the one that failed, or before it, by its index from 0, the
/// best one first; 0 beyond the last one, and for NULL.
///
/// The hint must be NULL or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_hint_command(
    hint: *const ftp_reply_hint_t,
    index: usize,
) -> ftp_reply_command_t {
    // SAFETY: the caller guarantees what this function requires.
    let row = unsafe { reference(hint) };
    row.and_then(|row| row.hint.commands.get(index).copied())
        .unwrap_or(0)
}

/// Returns a file of a server's public source, or a page of its documentation, that contains the words,
/// by its index from 0; NULL beyond the last one, and for NULL.
///
/// The hint must be NULL or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_hint_source(
    hint: *const ftp_reply_hint_t,
    index: usize,
) -> *const ftp_reply_source_t {
    // SAFETY: the caller guarantees what this function requires.
    let row = unsafe { reference(hint) };
    nth(row.map(|row| row.sources), index)
}
