//! A reply explained for a screen.

use core::ffi::{c_char, c_int};
use core::ptr;

use reply::help::{Explanation, explain};

use crate::advice::members;
use crate::code::ftp_reply_code_t;
use crate::command::{command, ftp_reply_command_t, verb_number};
use crate::generated::constants::{FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK};
use crate::hint::{ftp_reply_hint_t, hint_number, optional_code};
use crate::lang::lang_or_english;
use crate::raw::{bytes_of, pointer, write};
use crate::set::number;

/// What a reply means and what to do, in one language. The strings are static.
#[repr(C)]
pub struct ftp_reply_explanation_t {
    /// What the code means, one line.
    pub headline: *const c_char,
    /// Causes, the likeliest first; unused elements are NULL.
    pub causes: [*const c_char; 8],
    /// Number of causes.
    pub cause_count: usize,
    /// What to do, in one or two sentences.
    pub next_step: *const c_char,
    /// What to do, one of FTP_REPLY_RECOVERY_*.
    pub recovery: c_int,
    /// Commands to send instead of the one that failed, or before it, the best one first; unused elements are
    /// 0. A command can be unlisted: ftp_reply_command_verb() writes its verb.
    pub commands: [ftp_reply_command_t; 4],
    /// The best hint for the text, from which cause, next step and recovery come; 0 if there is none.
    pub hint: ftp_reply_hint_t,
    /// Room for later versions; 0.
    pub reserved: [u64; 4],
}

/// Explains a reply with this code and text. The code 0 stands for a line that is not a reply. The best hint
/// for the text comes before the advice for the command and situation, and that before the texts of the code,
/// so that nothing in the explanation contradicts the server's words. The command can be 0 if it is not
/// known; the situation is 0 or a combination of FTP_REPLY_SITUATION_*. An unknown language means English.
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE if the code is neither a code nor 0. The explanation is not written
/// then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_explain_reply(
    code: ftp_reply_code_t,
    text: *const c_char,
    length: usize,
    command: ftp_reply_command_t,
    situation: c_int,
    lang: c_int,
    explanation: *mut ftp_reply_explanation_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let text = unsafe { bytes_of(text, length) };
    if explanation.is_null() || (text.is_none() && length > 0) {
        return FTP_REPLY_RESULT_NULL_ARGUMENT;
    }
    let code = match optional_code(code) {
        Ok(code) => code,
        Err(result) => return result,
    };
    let mut found = explain(code, text.unwrap_or_default(), lang_or_english(lang));
    if let Some(command) = self::command(command) {
        found = members(situation, |situation| found.to(command, situation));
    }
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(explanation, flat(found)) };
    FTP_REPLY_RESULT_OK
}

/// Returns the explanation as plain values.
fn flat(found: Explanation) -> ftp_reply_explanation_t {
    let mut causes = [ptr::null(); 8];
    let mut cause_count = 0;
    for (cause, known) in causes.iter_mut().zip(found.causes()) {
        *cause = pointer(Some(known));
        cause_count += 1;
    }
    let mut commands = [0; 4];
    let suggested = found.suggested_commands().iter();
    for (command, known) in commands.iter_mut().zip(suggested) {
        *command = verb_number(*known);
    }
    ftp_reply_explanation_t {
        headline: pointer(Some(found.headline())),
        causes,
        cause_count,
        next_step: pointer(Some(found.next_step())),
        recovery: number(Some(found.recovery())),
        commands,
        hint: hint_number(found.hint()),
        reserved: [0; 4],
    }
}
