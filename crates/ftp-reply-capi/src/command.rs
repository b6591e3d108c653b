//! Commands: verbs, the replies that can answer them, and how well a reply fits.

use core::ffi::{c_char, c_int};
use core::fmt::Write as _;

use reply::{Command, LaterReply, ReplyCode, ReplySlot};

use crate::code::{code_number, ftp_reply_code_t, known};
use crate::generated::constants::{
    FTP_REPLY_RESULT_INVALID_CODE, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
};
use crate::lang::lang;
use crate::raw::{Buffer, bytes, fill, pointer, write};
use crate::set::number;
use crate::source::{ftp_reply_source_t, nth, number_of};

/// An FTP command: the letters of its verb as a number, with the first letter in the highest byte. A verb of
/// three letters has a zero byte at the end. The command can be listed in the table or not; 0 is not a
/// command. FTP_REPLY_VERB_CONNECT stands for the greeting of a new connection.
pub type ftp_reply_command_t = u32;

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

/// Returns the command with this verb in any letter case, or FTP_REPLY_VERB_CONNECT for the word connect; 0
/// unless the verb has three or four ASCII letters.
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
    self::command(command).is_some_and(Command::is_listed)
}

/// Returns the command that this one is another verb for: PWD for XPWD (RFC 1123, section 4.1.3.1), and the
/// command itself for most; 0 if the number is not a command.
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

/// Writes the verb of a command as it is sent, in capital letters, or connect for the greeting. The command
/// can be another verb, such as XPWD, or one that is not listed. See "Texts" above; the length is at most 7.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_command_verb(
    command: ftp_reply_command_t,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what this function requires.
    let mut buffer = unsafe { Buffer::new(out, capacity) };
    if let Some(command) = self::command(command) {
        // The buffer takes every text, so this cannot fail.
        let _ = buffer.write_str(command.name());
    }
    buffer.length()
}

/// Returns the canonical command's verb in capital letters, PWD for XPWD, or connect for the greeting; NULL
/// if the command is not listed. ftp_reply_command_verb() writes the verb of any command as it is sent.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_canonical_name(command: ftp_reply_command_t) -> *const c_char {
    pointer(self::command(command).and_then(Command::static_name))
}

/// Returns what the command does, in a few words; NULL if it is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_text(
    command: ftp_reply_command_t,
    lang: c_int,
) -> *const c_char {
    let both = self::command(command).zip(self::lang(lang));
    pointer(both.and_then(|(command, lang)| command.text(lang)))
}

/// Returns the state diagram that the command follows, one of FTP_REPLY_DIAGRAM_* (RFC 959, section 6); 0 if
/// the command is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_diagram(command: ftp_reply_command_t) -> c_int {
    number(self::command(command).and_then(Command::diagram))
}

/// Returns a reply that can answer the command, from one of the lists FTP_REPLY_SLOT_*, by its index from 0
/// in the order of RFC 959, section 5.4; 0 beyond the last one, or if the command is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_reply(
    command: ftp_reply_command_t,
    slot: c_int,
    index: usize,
) -> ftp_reply_code_t {
    let replies = self::command(command).and_then(Command::replies);
    let slot = u8::try_from(slot).ok().and_then(ReplySlot::from_number);
    let codes = replies.zip(slot).map(|(replies, slot)| replies.slot(slot));
    code_number(codes.and_then(|codes| codes.get(index).copied()))
}

/// Returns the section that adds a reply to the command's list, by the reply's index in FTP_REPLY_SLOT_LATER;
/// 0 beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_later_source(
    command: ftp_reply_command_t,
    index: usize,
) -> ftp_reply_source_t {
    number_of(later(command, index).map(|later| later.source))
}

/// Returns true if a reply that a section adds comes after a preliminary reply, as 522 does, by its index in
/// FTP_REPLY_SLOT_LATER; false beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_later_after_preliminary(
    command: ftp_reply_command_t,
    index: usize,
) -> bool {
    later(command, index).is_some_and(|later| later.after_preliminary)
}

/// Returns a reply that a section adds to the command's list.
fn later(command: ftp_reply_command_t, index: usize) -> Option<&'static LaterReply> {
    let replies = self::command(command).and_then(Command::replies)?;
    replies.later().get(index)
}

/// Returns a section that lists the command's replies, by its index from 0; 0 beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_source(
    command: ftp_reply_command_t,
    index: usize,
) -> ftp_reply_source_t {
    nth(self::command(command).map(Command::sources), index)
}

/// Returns how well a code fits the command that it answers: the first of FTP_REPLY_VERDICT_* that applies
/// (RFC 959, sections 5.4 and 6). For an unlisted command, any class from 1yz to 5yz is allowed, because its
/// diagram is unknown. 0 if the command is not a command or the code is not a code.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_command_judge(
    command: ftp_reply_command_t,
    code: ftp_reply_code_t,
) -> c_int {
    let both = self::command(command).zip(known(code));
    number(both.map(|(command, code)| command.judge(code)))
}

/// Finds the further meaning that a code has as a reply to the command. Returns true and writes its index for
/// the functions ftp_reply_meaning_*(), or returns false if the code has its first meaning.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_command_meaning(
    command: ftp_reply_command_t,
    code: ftp_reply_code_t,
    index: *mut usize,
) -> bool {
    let meaning = self::command(command).zip(known(code));
    let meaning = meaning.and_then(|(command, code)| command.meaning_index(code));
    if let Some(found) = meaning {
        // SAFETY: the caller guarantees what this function requires.
        unsafe { write(index, found) };
    }
    meaning.is_some()
}

/// Finds the listed commands that a code can answer, in the order of the table. Writes as many as fit into
/// the array, and the number of all of them to found.
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE if the code is not a code. *found is 0 then.
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
