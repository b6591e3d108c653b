//! Queries about the state of a dialogue.

use reply::{Command, Dialogue};

use super::ftp_reply_dialogue_t;
use crate::command::{ftp_reply_command_t, verb_number};
use crate::raw::state;

/// Returns what a query finds in a dialogue, or nothing for NULL or an uninitialized one.
///
/// # Safety
///
/// The dialogue is NULL or readable.
unsafe fn query<T: Default>(
    dialogue: *const ftp_reply_dialogue_t,
    query: impl FnOnce(&Dialogue) -> T,
) -> T {
    // SAFETY: the caller guarantees what this function requires.
    match unsafe { state(dialogue) } {
        Ok(dialogue) => query(dialogue),
        Err(_) => T::default(),
    }
}

/// Returns the number of a command; 0 for `None`.
fn number(command: Option<Command>) -> ftp_reply_command_t {
    command.map_or(0, verb_number)
}

/// Returns the command that the last reply answered, as it was sent; 0 if it answered none, or if it is
/// protected and must be decoded first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_answered(
    dialogue: *const ftp_reply_dialogue_t,
) -> ftp_reply_command_t {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { query(dialogue, |dialogue| number(dialogue.answered())) }
}

/// Returns a command that got no last reply, by its index from 0, the oldest first: those that the last call
/// of ftp_reply_dialogue_receive(), ftp_reply_dialogue_give_up() or ftp_reply_dialogue_fault() gave up. 0
/// beyond the last one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_unanswered(
    dialogue: *const ftp_reply_dialogue_t,
    index: usize,
) -> ftp_reply_command_t {
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        query(dialogue, |dialogue| {
            number(dialogue.unanswered().nth(index))
        })
    }
}

/// Returns a command that waits for a reply, by its index from 0, the oldest first; 0 beyond the last one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_outstanding(
    dialogue: *const ftp_reply_dialogue_t,
    index: usize,
) -> ftp_reply_command_t {
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        query(dialogue, |dialogue| {
            number(dialogue.outstanding().nth(index))
        })
    }
}

/// Returns the number of commands that wait for a reply, at most FTP_REPLY_LIMIT_OUTSTANDING.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_outstanding_count(
    dialogue: *const ftp_reply_dialogue_t,
) -> usize {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { query(dialogue, |dialogue| dialogue.outstanding().len()) }
}

/// Returns a command of which one must be sent next, by its index from 0, the usual one first; 0 beyond the
/// last one. There is none if any command can be sent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_expected(
    dialogue: *const ftp_reply_dialogue_t,
    index: usize,
) -> ftp_reply_command_t {
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        query(dialogue, |dialogue| {
            number(dialogue.expected().get(index).copied())
        })
    }
}

/// Returns true if no reply is due, so that a client can stop reading. No command waits then, except a
/// transfer that ABOR ended: its last reply can still come or be missing, and does not disturb later
/// commands.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_is_idle(dialogue: *const ftp_reply_dialogue_t) -> bool {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { query(dialogue, Dialogue::is_idle) }
}

/// Returns true if a transfer has started and neither its last reply nor a 2yz to ABOR has arrived.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_is_transferring(
    dialogue: *const ftp_reply_dialogue_t,
) -> bool {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { query(dialogue, Dialogue::is_transferring) }
}

/// Returns true if the server has accepted a login that is still valid. REIN, a new accepted USER and a new
/// security mechanism end it (RFC 959, section 4.1.1; RFC 2228, section 3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_is_logged_in(
    dialogue: *const ftp_reply_dialogue_t,
) -> bool {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { query(dialogue, Dialogue::is_logged_in) }
}

/// Returns true if a security data exchange has succeeded: AUTH with 234 or ADAT with 235 (RFC 2228, section
/// 3; RFC 4217, section 4). The TLS handshake is up to the caller.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_is_protected(
    dialogue: *const ftp_reply_dialogue_t,
) -> bool {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { query(dialogue, Dialogue::is_protected) }
}

/// Returns true if the server is about to close the connection: it has sent 421 or 221, or accepted QUIT.
/// Replies can still arrive, for example of a transfer (RFC 959, section 4.1.1).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_is_closing(
    dialogue: *const ftp_reply_dialogue_t,
) -> bool {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { query(dialogue, Dialogue::is_closing) }
}
