//! A command: its verb, the replies that may answer it, and the verdict on one.

use core::ffi::{c_char, c_int};

use reply::{Command, ReplyCode, Verdict};

use crate::code::{ftp_reply_code_t, known, number};
use crate::generated::commands::COMMANDS;
use crate::lang::{Texts, in_lang};
use crate::raw::{Text, bytes, fill, pointer, write};
use crate::source::{Sources, ftp_reply_source_t, nth};
use crate::status::{
    FTP_REPLY_STATUS_INVALID_CODE, FTP_REPLY_STATUS_NULL_ARGUMENT, FTP_REPLY_STATUS_OK,
};

/// An FTP command: the letters of its verb as a number, the first letter in the highest byte, a
/// verb of three letters with a zero byte last. Listed or not; 0 is no command.
/// FTP_REPLY_VERB_CONNECT stands for the greeting of a new connection.
pub type ftp_reply_command_t = u32;

/// Replies of the first digit 1, after which a reply of one of the next three slots comes.
pub const FTP_REPLY_SLOT_PRELIMINARY: c_int = 1;
/// After a preliminary reply: replies that may come any number of times before the last one.
pub const FTP_REPLY_SLOT_AFTER_PRELIMINARY_MARKER: c_int = 2;
/// After a preliminary reply: the command is done.
pub const FTP_REPLY_SLOT_AFTER_PRELIMINARY_SUCCESS: c_int = 3;
/// After a preliminary reply: the command failed.
pub const FTP_REPLY_SLOT_AFTER_PRELIMINARY_FAILURE: c_int = 4;
/// The command is done.
pub const FTP_REPLY_SLOT_SUCCESS: c_int = 5;
/// Another command must follow.
pub const FTP_REPLY_SLOT_INTERMEDIATE: c_int = 6;
/// The command failed.
pub const FTP_REPLY_SLOT_FAILURE: c_int = 7;
/// Replies that other documents, or other sections, add to the list.
pub const FTP_REPLY_SLOT_LATER: c_int = 8;

/// The reply is protected: the one inside must be judged (RFC 2228 section 5.2).
pub const FTP_REPLY_VERDICT_PROTECTED: c_int = 1;
/// The server closes the connection, which may answer any command (RFC 959 section 4.2.2).
pub const FTP_REPLY_VERDICT_CLOSING: c_int = 2;
/// The command's own list has the code.
pub const FTP_REPLY_VERDICT_LISTED: c_int = 3;
/// Another document or section adds the code to the list.
pub const FTP_REPLY_VERDICT_LISTED_LATER: c_int = 4;
/// No list has the code, but the command's diagram has an arc for its class.
pub const FTP_REPLY_VERDICT_UNLISTED_SAME_CLASS: c_int = 5;
/// The command's diagram has no arc for the class: the server is in error.
pub const FTP_REPLY_VERDICT_WRONG_CLASS: c_int = 6;

/// One row of the generated table: the strings of one command.
pub(crate) struct CommandText {
    pub(crate) verb: ftp_reply_command_t,
    pub(crate) name: Text,
    pub(crate) text: Texts,
    pub(crate) later_sources: Sources,
    pub(crate) sources: Sources,
}

/// The command with this number, if it is one.
fn command(number: ftp_reply_command_t) -> Option<Command> {
    if number == verb_number(Command::CONNECT) {
        return Some(Command::CONNECT);
    }
    let letters = number.to_be_bytes();
    let length = if letters[3] == 0 { 3 } else { 4 };
    let verb = letters.get(..length)?;
    Command::parse(core::str::from_utf8(verb).ok()?).ok()
}

/// The number of a command. The greeting has no verb; its number is no letters'.
fn verb_number(command: Command) -> ftp_reply_command_t {
    match *command.name().as_bytes() {
        [a, b, c] => u32::from_be_bytes([a, b, c, 0]),
        [a, b, c, d] => u32::from_be_bytes([a, b, c, d]),
        _ => 1,
    }
}

/// The strings of a listed command, by its verb or another verb for it.
fn row(number: ftp_reply_command_t) -> Option<&'static CommandText> {
    let verb = verb_number(command(number)?.canonical());
    COMMANDS.iter().find(|row| row.verb == verb)
}

/// The command of a verb in any letter case, or FTP_REPLY_VERB_CONNECT of the word connect; 0
/// unless the verb is three or four ASCII letters. The name is NULL, which gives 0, or a string
/// that ends with NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_command_from_name(name: *const c_char) -> ftp_reply_command_t {
    // SAFETY: this function's own condition.
    let name = unsafe { bytes(name) }.and_then(|name| core::str::from_utf8(name).ok());
    name.and_then(|name| Command::parse(name).ok())
        .map_or(0, verb_number)
}

/// How many commands the table lists, the greeting included.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_count() -> usize {
    Command::ALL.len()
}

/// A listed command by its place, counted from 0; 0 beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_at(index: usize) -> ftp_reply_command_t {
    Command::ALL.get(index).copied().map_or(0, verb_number)
}

/// Whether the table lists the command, by its verb or another verb for it.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_is_listed(command: ftp_reply_command_t) -> bool {
    row(command).is_some()
}

/// The command that this one is another verb for: PWD for XPWD, itself for most (RFC 1123 section
/// 4.1.3.1); 0 if it is not a command.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_canonical(command: ftp_reply_command_t) -> ftp_reply_command_t {
    self::command(command).map_or(0, |command| verb_number(command.canonical()))
}

/// Another verb for the command, counted from 0; 0 beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_alias(
    command: ftp_reply_command_t,
    index: usize,
) -> ftp_reply_command_t {
    let aliases = self::command(command).map_or(&[][..], Command::aliases);
    aliases.get(index).copied().map_or(0, verb_number)
}

/// The canonical command's verb in capitals, or connect for the greeting; NULL if the command is
/// not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_name(command: ftp_reply_command_t) -> *const c_char {
    pointer(row(command).map(|row| row.name))
}

/// What the command does, in a few words; NULL if it is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_text(
    command: ftp_reply_command_t,
    lang: c_int,
) -> *const c_char {
    pointer(row(command).and_then(|row| in_lang(&row.text, lang)))
}

/// The state diagram that the command follows, one of FTP_REPLY_DIAGRAM_* (RFC 959 section 6); 0 if
/// the command is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_diagram(command: ftp_reply_command_t) -> c_int {
    number(
        self::command(command).and_then(Command::diagram),
        |diagram| diagram as c_int + 1,
    )
}

/// A reply that may answer the command, from one of the lists FTP_REPLY_SLOT_*, counted from 0, in
/// the order of RFC 959 section 5.4; 0 beyond the last, or if the command is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_reply(
    command: ftp_reply_command_t,
    slot: c_int,
    index: usize,
) -> ftp_reply_code_t {
    let Some(replies) = self::command(command).and_then(Command::replies) else {
        return 0;
    };
    let after = &replies.after_preliminary;
    let codes = match slot {
        FTP_REPLY_SLOT_PRELIMINARY => replies.preliminary,
        FTP_REPLY_SLOT_AFTER_PRELIMINARY_MARKER => after.marker,
        FTP_REPLY_SLOT_AFTER_PRELIMINARY_SUCCESS => after.success,
        FTP_REPLY_SLOT_AFTER_PRELIMINARY_FAILURE => after.failure,
        FTP_REPLY_SLOT_SUCCESS => replies.success,
        FTP_REPLY_SLOT_INTERMEDIATE => replies.intermediate,
        FTP_REPLY_SLOT_FAILURE => replies.failure,
        FTP_REPLY_SLOT_LATER => {
            return replies
                .later
                .get(index)
                .map_or(0, |later| later.code.as_u16());
        }
        _ => &[],
    };
    codes.get(index).map_or(0, |code| code.as_u16())
}

/// The place that adds a reply to the command's list, counted as in FTP_REPLY_SLOT_LATER; NULL
/// beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_later_source(
    command: ftp_reply_command_t,
    index: usize,
) -> *const ftp_reply_source_t {
    nth(row(command).map(|row| row.later_sources), index)
}

/// A place that lists the command's replies, counted from 0; NULL beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_source(
    command: ftp_reply_command_t,
    index: usize,
) -> *const ftp_reply_source_t {
    nth(row(command).map(|row| row.sources), index)
}

/// How a code fits the command that it answers, the first of FTP_REPLY_VERDICT_* that applies (RFC
/// 959 sections 5.4 and 6). Of a command that is not listed nothing is known, so every class from
/// 1yz to 5yz is possible. 0 if the command is not a command or the code is not a code.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_judge(
    command: ftp_reply_command_t,
    code: ftp_reply_code_t,
) -> c_int {
    let (Some(command), Some(code)) = (self::command(command), known(code)) else {
        return 0;
    };
    match command.judge(code) {
        Verdict::Protected => FTP_REPLY_VERDICT_PROTECTED,
        Verdict::Closing => FTP_REPLY_VERDICT_CLOSING,
        Verdict::Listed => FTP_REPLY_VERDICT_LISTED,
        Verdict::ListedLater => FTP_REPLY_VERDICT_LISTED_LATER,
        Verdict::UnlistedSameClass => FTP_REPLY_VERDICT_UNLISTED_SAME_CLASS,
        Verdict::WrongClass => FTP_REPLY_VERDICT_WRONG_CLASS,
        _ => 0,
    }
}

/// The verdict's name in snake_case, the same in every language; NULL for a number that is not one
/// of FTP_REPLY_VERDICT_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_verdict_name(verdict: c_int) -> *const c_char {
    pointer(Some(Text::new(match verdict {
        FTP_REPLY_VERDICT_PROTECTED => c"protected",
        FTP_REPLY_VERDICT_CLOSING => c"closing",
        FTP_REPLY_VERDICT_LISTED => c"listed",
        FTP_REPLY_VERDICT_LISTED_LATER => c"listed_later",
        FTP_REPLY_VERDICT_UNLISTED_SAME_CLASS => c"unlisted_same_class",
        FTP_REPLY_VERDICT_WRONG_CLASS => c"wrong_class",
        _ => return pointer(None),
    })))
}

/// Finds the commands that may be answered with a code, in the table's order. Writes as many as the
/// array takes, and how many there are in all to found.
///
/// Returns FTP_REPLY_STATUS_NULL_ARGUMENT if found is NULL or the array is NULL and capacity is not
/// 0, FTP_REPLY_STATUS_INVALID_CODE if the code is not a code; *found is then 0.
///
/// The array is NULL or has room for capacity commands; found is NULL or may be written to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_commands(
    code: ftp_reply_code_t,
    commands: *mut ftp_reply_command_t,
    capacity: usize,
    found: *mut usize,
) -> c_int {
    // SAFETY: this function's own condition.
    unsafe { write(found, 0) };
    if found.is_null() || (commands.is_null() && capacity > 0) {
        return FTP_REPLY_STATUS_NULL_ARGUMENT;
    }
    let Some(code) = known(code) else {
        return FTP_REPLY_STATUS_INVALID_CODE;
    };
    let answered = ReplyCode::commands(code).map(verb_number);
    // SAFETY: this function's own condition.
    unsafe { write(found, fill(commands, capacity, answered)) };
    FTP_REPLY_STATUS_OK
}
