//! What the words of a reply mean if a known server sends them.

use core::ffi::{c_char, c_int};

use reply::help::{Hint, hints};
use reply::{Document, Lang, ReplyCode};

use crate::code::{ftp_reply_code_t, known};
use crate::command::{ftp_reply_command_t, verb_number};
use crate::generated::constants::{
    FTP_REPLY_RESULT_INVALID_CODE, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
};
use crate::lang::lang;
use crate::raw::{bytes_of, fill, pointer, write};
use crate::set::number;
use crate::source::{ftp_reply_source_t, nth};

/// What certain words of a server mean: the cause, and what to do. Read it with the functions
/// ftp_reply_hint_*(); 0 stands for none. The numbers are those of the loaded library and differ between
/// versions, so store the name instead.
pub type ftp_reply_hint_t = c_int;

/// Returns the number of a hint; 0 for `None`.
pub(crate) fn hint_number(hint: Option<Hint>) -> ftp_reply_hint_t {
    hint.map_or(0, |hint| c_int::from(hint.table_index()) + 1)
}

/// Returns the core crate's hint with this number.
fn hint(number: ftp_reply_hint_t) -> Option<Hint> {
    Hint::from_table_index(u16::try_from(number).ok()?.checked_sub(1)?)
}

fn in_lang(hint: ftp_reply_hint_t, lang: c_int) -> Option<(Hint, Lang)> {
    self::hint(hint).zip(self::lang(lang))
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

/// Finds the hints for a reply with this code and text, the best first. The code 0 stands for a line that is
/// not a reply, such as the greeting of an SSH server. The text is that of one or more lines, with or without
/// the code, in any encoding. Writes as many hints as fit into the array, and the number of all of them to
/// found. The search takes time proportional to the length of the text.
///
/// If the best hint contradicts the explanation or the recovery of the code, the hint is right.
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE if the code is neither a code nor 0. *found is 0 then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_hints(
    code: ftp_reply_code_t,
    text: *const c_char,
    length: usize,
    hints: *mut ftp_reply_hint_t,
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
    let numbers = self::hints(code, text.unwrap_or_default()).map(|hint| hint_number(Some(hint)));
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(found, fill(hints, capacity, numbers)) };
    FTP_REPLY_RESULT_OK
}

/// Returns the name in snake_case, the same in every programming language; it never changes between versions.
/// NULL if the number is not a hint.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_hint_name(hint: ftp_reply_hint_t) -> *const c_char {
    pointer(self::hint(hint).map(Hint::name))
}

/// Returns the name of the server, such as "ProFTPD"; NULL if several servers send the words, or if the
/// number is not a hint.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_hint_server(hint: ftp_reply_hint_t) -> *const c_char {
    pointer(self::hint(hint).and_then(Hint::server).map(Document::label))
}

/// Returns the cause in one sentence; NULL if the number is not a hint, or if there is no such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_hint_cause(hint: ftp_reply_hint_t, lang: c_int) -> *const c_char {
    pointer(in_lang(hint, lang).map(|(hint, lang)| hint.cause(lang)))
}

/// Returns what to do, in one or two sentences; NULL if the number is not a hint, or if there is no such
/// language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_hint_next_step(hint: ftp_reply_hint_t, lang: c_int) -> *const c_char {
    pointer(in_lang(hint, lang).map(|(hint, lang)| hint.next_step(lang)))
}

/// Returns what to do, one of FTP_REPLY_RECOVERY_*; 0 if the number is not a hint.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_hint_recovery(hint: ftp_reply_hint_t) -> c_int {
    number(self::hint(hint).map(Hint::recovery))
}

/// Returns a command to send instead of the one that failed, or before it, by its index from 0, the best one
/// first; 0 beyond the last one, and if the number is not a hint. The command can be unlisted, such as PRET:
/// ftp_reply_command_verb() writes its verb.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_hint_command(
    hint: ftp_reply_hint_t,
    index: usize,
) -> ftp_reply_command_t {
    let commands = self::hint(hint).map_or(&[][..], Hint::suggested_commands);
    commands.get(index).copied().map_or(0, verb_number)
}

/// Returns a file of a server's public source, or a page of its documentation, that contains the words, by
/// its index from 0; 0 beyond the last one, and if the number is not a hint.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_hint_source(
    hint: ftp_reply_hint_t,
    index: usize,
) -> ftp_reply_source_t {
    nth(self::hint(hint).map(Hint::sources), index)
}
