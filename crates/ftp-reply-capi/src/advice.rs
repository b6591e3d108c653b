//! Advice about a reply to a command. Command, code and situation find it, so there is no handle.

use core::ffi::{c_char, c_int};

use reply::help::Advice;
use reply::{Lang, Situation};

use crate::code::{ftp_reply_code_t, known};
use crate::command::{command, ftp_reply_command_t, verb_number};
use crate::lang::lang;
use crate::raw::pointer;
use crate::set::number;
use crate::source::{ftp_reply_source_t, nth};

/// Returns the core crate's advice, if the command is a command and the code is a code.
fn find(command: ftp_reply_command_t, code: ftp_reply_code_t, situation: c_int) -> Option<Advice> {
    let (command, code) = (self::command(command)?, known(code)?);
    Some(members(situation, |situation| {
        command.advice(code, situation)
    }))
}

/// Calls a function with the situations whose bits are set.
pub(crate) fn members<T>(situation: c_int, call: impl FnOnce(&[Situation]) -> T) -> T {
    let mut situations = [Situation::LoggedIn; Situation::ALL.len()];
    let mut count = 0;
    for member in Situation::ALL {
        let bit = 1_i32.wrapping_shl(u32::from(member.number()) - 1);
        if situation & bit != 0
            && let Some(next) = situations.get_mut(count)
        {
            *next = *member;
            count += 1;
        }
    }
    call(situations.get(..count).unwrap_or_default())
}

/// Returns the recovery of an advice; 0 for `None`.
pub(crate) fn recovery(advice: Option<Advice>) -> c_int {
    number(advice.map(Advice::recovery))
}

/// Returns the text of an advice.
pub(crate) fn text(advice: Option<Advice>, lang: c_int) -> *const c_char {
    let both = advice.zip(self::lang(lang));
    pointer(both.map(|(advice, lang)| advice.text(lang)))
}

/// Returns the number of causes of an advice.
pub(crate) fn cause_count(advice: Option<Advice>) -> usize {
    advice.map_or(0, |advice| advice.causes(Lang::En).len())
}

/// Returns a cause of an advice, by its index from 0.
pub(crate) fn cause(advice: Option<Advice>, index: usize, lang: c_int) -> *const c_char {
    let both = advice.zip(self::lang(lang));
    pointer(both.and_then(|(advice, lang)| advice.causes(lang).get(index)))
}

/// Returns a command that an advice suggests, by its index from 0; 0 beyond the last one.
pub(crate) fn suggested_command(advice: Option<Advice>, index: usize) -> ftp_reply_command_t {
    let commands = advice.map_or(&[][..], Advice::suggested_commands);
    commands.get(index).copied().map_or(0, verb_number)
}

/// Returns a section from which an advice follows, by its index from 0; 0 beyond the last one.
pub(crate) fn source(advice: Option<Advice>, index: usize) -> ftp_reply_source_t {
    nth(advice.map(Advice::sources), index)
}

/// Returns what to do about a reply to a command, one of FTP_REPLY_RECOVERY_*. The situation is 0 or a
/// combination of FTP_REPLY_SITUATION_*; other bits are ignored. If the table has no advice for the command
/// and code, it is the recovery of the code. 0 if the command is not a command or the code is not a code.
///
/// The code alone is often not enough: 550 to RETR means that the file cannot be read, and 550 to STOR that
/// it cannot be written. No advice suggests to continue without TLS if AUTH fails.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_advice_recovery(
    command: ftp_reply_command_t,
    code: ftp_reply_code_t,
    situation: c_int,
) -> c_int {
    recovery(find(command, code, situation))
}

/// Returns the advice as one line. If the table has no advice for the command and code, it is the text of the
/// recovery. NULL if the command is not a command or the code is not a code, or if there is no such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_advice_text(
    command: ftp_reply_command_t,
    code: ftp_reply_code_t,
    situation: c_int,
    lang: c_int,
) -> *const c_char {
    text(find(command, code, situation), lang)
}

/// Returns the number of causes: those of the advice, or those of the code if the advice has none.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_advice_cause_count(
    command: ftp_reply_command_t,
    code: ftp_reply_code_t,
    situation: c_int,
) -> usize {
    cause_count(find(command, code, situation))
}

/// Returns a cause as a short phrase without a period, by its index from 0, the likeliest first; NULL beyond
/// the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_advice_cause(
    command: ftp_reply_command_t,
    code: ftp_reply_code_t,
    situation: c_int,
    index: usize,
    lang: c_int,
) -> *const c_char {
    cause(find(command, code, situation), index, lang)
}

/// Returns a command to send instead of the one that failed, or before it, by its index from 0, the best one
/// first; 0 beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_advice_command(
    command: ftp_reply_command_t,
    code: ftp_reply_code_t,
    situation: c_int,
    index: usize,
) -> ftp_reply_command_t {
    suggested_command(find(command, code, situation), index)
}

/// Returns a section from which the advice follows, by its index from 0; 0 beyond the last one. The recovery
/// of a code has none.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_advice_source(
    command: ftp_reply_command_t,
    code: ftp_reply_code_t,
    situation: c_int,
    index: usize,
) -> ftp_reply_source_t {
    source(find(command, code, situation), index)
}
