//! Advice about the last reply of a dialogue.

use core::ffi::{c_char, c_int};

use reply::Dialogue;
use reply::help::Advice;

use super::ftp_reply_dialogue_t;
use crate::advice;
use crate::command::ftp_reply_command_t;
use crate::raw::state;
use crate::source::ftp_reply_source_t;

/// Returns the advice on the last reply, if there is a dialogue and it has received one.
///
/// # Safety
///
/// The dialogue is NULL or readable.
unsafe fn find(dialogue: *const ftp_reply_dialogue_t) -> Option<Advice> {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { state(dialogue) }.ok().and_then(Dialogue::advice)
}

/// Returns what to do about the last reply, one of FTP_REPLY_RECOVERY_*. It depends on the code, the command
/// that the reply answered, and the session: login, clear text, and an abort in progress. It never requires a
/// wait for a reply that is not due. 0 before the first reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_advice_recovery(
    dialogue: *const ftp_reply_dialogue_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    advice::recovery(unsafe { find(dialogue) })
}

/// Returns the advice about the last reply as one line; NULL before the first reply, or if there is no such
/// language.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_advice_text(
    dialogue: *const ftp_reply_dialogue_t,
    lang: c_int,
) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    advice::text(unsafe { find(dialogue) }, lang)
}

/// Returns the number of causes: those of the advice, or those of the code if the advice has none. 0 before
/// the first reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_advice_cause_count(
    dialogue: *const ftp_reply_dialogue_t,
) -> usize {
    // SAFETY: the caller guarantees what this function requires.
    advice::cause_count(unsafe { find(dialogue) })
}

/// Returns a cause as a short phrase without a period, by its index from 0, the likeliest first; NULL beyond
/// the last one, and before the first reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_advice_cause(
    dialogue: *const ftp_reply_dialogue_t,
    index: usize,
    lang: c_int,
) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    advice::cause(unsafe { find(dialogue) }, index, lang)
}

/// Returns a command to send instead of the one that failed, or before it, by its index from 0, the best one
/// first; 0 beyond the last one, and before the first reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_advice_command(
    dialogue: *const ftp_reply_dialogue_t,
    index: usize,
) -> ftp_reply_command_t {
    // SAFETY: the caller guarantees what this function requires.
    advice::suggested_command(unsafe { find(dialogue) }, index)
}

/// Returns a section from which the advice follows, by its index from 0; 0 beyond the last one, and before
/// the first reply. The recovery of a code has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_advice_source(
    dialogue: *const ftp_reply_dialogue_t,
    index: usize,
) -> ftp_reply_source_t {
    // SAFETY: the caller guarantees what this function requires.
    advice::source(unsafe { find(dialogue) }, index)
}
