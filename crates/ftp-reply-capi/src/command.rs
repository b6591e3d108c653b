//! Commands: verbs, the replies that can answer them, and how well a reply fits.

use core::ffi::{c_char, c_int};

use reply::{Command, ReplyCode, ReplySlot};

use crate::code::{code_number, ftp_reply_code_t, known};
use crate::generated::commands::COMMANDS;
use crate::generated::constants::{
    FTP_REPLY_RESULT_INVALID_CODE, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
};
use crate::lang::{Texts, in_lang};
use crate::raw::{Text, bytes, fill, pointer, write};
use crate::set::number;
use crate::source::{Sources, ftp_reply_source_t, nth};

/// An FTP command: the letters of its verb as a number, with the first letter in the highest byte. A
/// verb of three letters has a zero byte at the end. The command can be listed in the table or not;
/// 0 is not a command. FTP_REPLY_VERB_CONNECT stands for the greeting of a new connection.
pub type ftp_reply_command_t = u32;

/// Strings of one command, in the generated table.
pub(crate) struct CommandText {
    pub(crate) verb: ftp_reply_command_t,
    pub(crate) name: Text,
    pub(crate) text: Texts,
    pub(crate) later_sources: Sources,
    pub(crate) sources: Sources,
}

/// Returns the command with this number, if it is a command.
pub(crate) fn command(number: ftp_reply_command_t) -> Option<Command> {
    if number == verb_number(Command::CONNECT) {
        return Some(Command::CONNECT);
    }
    let letters = number.to_be_bytes();
    let length = if letters[3] == 0 { 3 } else { 4 };
    let verb = letters.get(..length)?;
    Command::parse(core::str::from_utf8(verb).ok()?).ok()
}

/// Returns the number of a command. The greeting has no verb, so its number is one that no letters
/// produce.
pub(crate) fn verb_number(command: Command) -> ftp_reply_command_t {
    match *command.name().as_bytes() {
        [a, b, c] => u32::from_be_bytes([a, b, c, 0]),
        [a, b, c, d] => u32::from_be_bytes([a, b, c, d]),
        _ => 1,
    }
}

/// Returns the number of the command with this verb, in which a zero byte follows three letters.
pub(crate) const fn verb(letters: [u8; 4]) -> ftp_reply_command_t {
    u32::from_be_bytes(letters)
}

/// Returns the strings of a listed command, found by its verb or another verb for it.
fn row(number: ftp_reply_command_t) -> Option<&'static CommandText> {
    let verb = verb_number(command(number)?.canonical());
    COMMANDS.iter().find(|row| row.verb == verb)
}

/// Returns the command with this verb in any letter case, or FTP_REPLY_VERB_CONNECT for the word
/// connect; 0 unless the verb has three or four ASCII letters.
///
/// The name must be NULL, which gives 0, or a string that ends with NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_command_from_name(name: *const c_char) -> ftp_reply_command_t {
    // SAFETY: the caller guarantees what this function requires.
    let name = unsafe { bytes(name) }.and_then(|name| core::str::from_utf8(name).ok());
    name.and_then(|name| Command::parse(name).ok())
        .map_or(0, verb_number)
}

/// Returns the number of listed commands, the greeting included.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_count() -> usize {
    Command::ALL.len()
}

/// Returns a listed command by its index from 0; 0 beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_at(index: usize) -> ftp_reply_command_t {
    Command::ALL.get(index).copied().map_or(0, verb_number)
}

/// Returns true if the table lists the command, by its verb or another verb for it.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_is_listed(command: ftp_reply_command_t) -> bool {
    row(command).is_some()
}

/// Returns the command that this one is another verb for: PWD for XPWD (RFC 1123, section 4.1.3.1),
/// and the command itself for most; 0 if the number is not a command.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_canonical(command: ftp_reply_command_t) -> ftp_reply_command_t {
    self::command(command).map_or(0, |command| verb_number(command.canonical()))
}

/// Returns another verb for the command, by its index from 0; 0 beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_alias(
    command: ftp_reply_command_t,
    index: usize,
) -> ftp_reply_command_t {
    let aliases = self::command(command).map_or(&[][..], Command::aliases);
    aliases.get(index).copied().map_or(0, verb_number)
}

/// Returns the canonical command's verb in capital letters, or connect for the greeting; NULL if the
/// command is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_name(command: ftp_reply_command_t) -> *const c_char {
    pointer(row(command).map(|row| row.name))
}

/// Returns what the command does, in a few words; NULL if it is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_text(
    command: ftp_reply_command_t,
    lang: c_int,
) -> *const c_char {
    pointer(row(command).and_then(|row| in_lang(&row.text, lang)))
}

/// Returns the state diagram that the command follows, one of FTP_REPLY_DIAGRAM_* (RFC 959, section
/// 6); 0 if the command is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_diagram(command: ftp_reply_command_t) -> c_int {
    number(self::command(command).and_then(Command::diagram))
}

/// Returns a reply that can answer the command, from one of the lists FTP_REPLY_SLOT_*, by its index
/// from 0 in the order of RFC 959, section 5.4; 0 beyond the last one, or if the command is not
/// listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_reply(
    command: ftp_reply_command_t,
    slot: c_int,
    index: usize,
) -> ftp_reply_code_t {
    let replies = self::command(command).and_then(Command::replies);
    let slot = u8::try_from(slot).ok().and_then(ReplySlot::from_number);
    let code = replies
        .zip(slot)
        .and_then(|(replies, slot)| replies.slot(slot).nth(index));
    code_number(code)
}

/// Returns the section that adds a reply to the command's list, by the reply's index in
/// FTP_REPLY_SLOT_LATER; NULL beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_later_source(
    command: ftp_reply_command_t,
    index: usize,
) -> *const ftp_reply_source_t {
    nth(row(command).map(|row| row.later_sources), index)
}

/// Returns true if a reply that a section adds comes after a preliminary reply, as 522 does, by its
/// index in FTP_REPLY_SLOT_LATER; false beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_later_after_preliminary(
    command: ftp_reply_command_t,
    index: usize,
) -> bool {
    let replies = self::command(command).and_then(Command::replies);
    let later = replies.and_then(|replies| replies.later.get(index));
    later.is_some_and(|later| later.after_preliminary)
}

/// Returns a section that lists the command's replies, by its index from 0; NULL beyond the last
/// one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_source(
    command: ftp_reply_command_t,
    index: usize,
) -> *const ftp_reply_source_t {
    nth(row(command).map(|row| row.sources), index)
}

/// Returns how well a code fits the command that it answers: the first of FTP_REPLY_VERDICT_* that
/// applies (RFC 959, sections 5.4 and 6). For an unlisted command, any class from 1yz to 5yz is
/// allowed, because its diagram is unknown. 0 if the command is not a command or the code is not a
/// code.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_judge(
    command: ftp_reply_command_t,
    code: ftp_reply_code_t,
) -> c_int {
    let both = self::command(command).zip(known(code));
    number(both.map(|(command, code)| command.judge(code)))
}

/// Finds the listed commands that a code can answer, in the order of the table. Writes as many as fit
/// into the array, and the number of all of them to found.
///
/// Returns FTP_REPLY_RESULT_NULL_ARGUMENT if found is NULL, or if commands is NULL and capacity is
/// not 0; FTP_REPLY_RESULT_INVALID_CODE if the code is not a code. *found is 0 then.
///
/// The array must be NULL or have room for capacity commands; found must be NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_commands(
    code: ftp_reply_code_t,
    commands: *mut ftp_reply_command_t,
    capacity: usize,
    found: *mut usize,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(found, 0) };
    if found.is_null() || (commands.is_null() && capacity > 0) {
        return FTP_REPLY_RESULT_NULL_ARGUMENT;
    }
    let Some(code) = known(code) else {
        return FTP_REPLY_RESULT_INVALID_CODE;
    };
    let answered = ReplyCode::commands(code).map(verb_number);
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(found, fill(commands, capacity, answered)) };
    FTP_REPLY_RESULT_OK
}
