//! Dialogue: which command each reply answers.

mod advice;
mod queries;

pub use advice::*;
pub use queries::*;

use core::ffi::{c_char, c_int};
use core::mem::MaybeUninit;

use reply::{Dialogue, Outcome, ReplyCode, SendError};

use crate::code::{ftp_reply_code_t, known};
use crate::command::{command, ftp_reply_command_t, verb_number};
use crate::generated::constants::{
    FTP_REPLY_RESULT_INVALID_CODE, FTP_REPLY_RESULT_INVALID_VERB, FTP_REPLY_RESULT_NULL_ARGUMENT,
    FTP_REPLY_RESULT_OK,
};
use crate::limits::{FTP_REPLY_LIMIT_DIALOGUE_SIZE, FTP_REPLY_LIMIT_OUTSTANDING};
use crate::raw::{Marked, State, bytes_of, initialize, state_mut, write};
use crate::set::number;
use crate::view::{ftp_reply_view_t, reply_view};

/// Tracks one control connection as a client: call ftp_reply_dialogue_send() for every command and
/// ftp_reply_dialogue_receive() for every reply. The dialogue finds the command that each reply answers and
/// what that means, even if the server answers out of order or leaves a reply out.
///
/// The state has a fixed size and needs no memory elsewhere, so it can be on the stack or part of a struct.
/// It can be copied. It stores no arguments and no texts.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_dialogue_t {
    /// Private. The size includes space for later versions.
    pub opaque: [MaybeUninit<u64>; 128],
}

// SAFETY: an array that can have any bytes; the size and the alignment are compared below.
unsafe impl State for ftp_reply_dialogue_t {
    type Value = Dialogue;
    const MARK: u64 = u64::from_be_bytes(*b"dialog01");
}

const _: () = assert!(
    size_of::<ftp_reply_dialogue_t>() == FTP_REPLY_LIMIT_DIALOGUE_SIZE
        && size_of::<Marked<Dialogue>>() <= FTP_REPLY_LIMIT_DIALOGUE_SIZE
        && align_of::<Marked<Dialogue>>() <= align_of::<ftp_reply_dialogue_t>()
);

/// Number of elements of the list of expected commands, the 0 at its end included.
const EXPECTED: usize = 8;

/// Meaning of a reply for the command that it answers.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_outcome_t {
    /// One of FTP_REPLY_OUTCOME_*.
    pub kind: c_int,
    /// One of FTP_REPLY_VIOLATION_* for FTP_REPLY_OUTCOME_VIOLATION; otherwise 0.
    pub violation: c_int,
    /// Command that the reply answers, as it was sent; 0 if it answers none.
    pub answered: ftp_reply_command_t,
    /// For FTP_REPLY_OUTCOME_NEED_COMMAND, the commands of which one must be sent next, the usual one first;
    /// unused elements are 0. All are 0 if neither the code nor the command determines the next one.
    pub expected: [ftp_reply_command_t; 8],
    /// Number of commands in unanswered.
    pub unanswered_count: u32,
    /// Commands to which the server sent no last reply, as this reply shows, the oldest first; unused elements
    /// are 0. Each of them is FTP_REPLY_VIOLATION_REPLY_MISSING.
    pub unanswered: [ftp_reply_command_t; 32],
    /// Room for later versions.
    pub reserved: [u32; 4],
}

const _: () = assert!(FTP_REPLY_LIMIT_OUTSTANDING == 32);

impl ftp_reply_outcome_t {
    /// No outcome.
    pub(crate) const NONE: ftp_reply_outcome_t = ftp_reply_outcome_t {
        kind: 0,
        violation: 0,
        answered: 0,
        expected: [0; EXPECTED],
        unanswered_count: 0,
        unanswered: [0; FTP_REPLY_LIMIT_OUTSTANDING],
        reserved: [0; 4],
    };

    /// Returns the outcome of the last reply of a dialogue.
    fn new(outcome: Outcome, dialogue: &Dialogue) -> ftp_reply_outcome_t {
        let mut flat = ftp_reply_outcome_t {
            kind: number(Some(outcome.kind())),
            answered: dialogue.answered().map_or(0, verb_number),
            ..ftp_reply_outcome_t::NONE
        };
        match outcome {
            Outcome::Violation(violation) => flat.violation = number(Some(violation)),
            Outcome::NeedCommand(commands) => {
                // The last element stays 0.
                let list = flat.expected.iter_mut().take(EXPECTED - 1);
                for (expected, command) in list.zip(commands) {
                    *expected = verb_number(*command);
                }
            }
            _ => {}
        }
        for (unanswered, command) in flat.unanswered.iter_mut().zip(dialogue.unanswered()) {
            *unanswered = verb_number(command);
            flat.unanswered_count += 1;
        }
        flat
    }
}

/// Initializes the dialogue of a new connection, which waits for the greeting (RFC 959, section 5.4).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_init(dialogue: *mut ftp_reply_dialogue_t) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { start(dialogue, Dialogue::new()) }
}

/// Initializes the dialogue of a connection that uses TLS from its first byte, as on port 990: it is
/// protected from the start.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_init_over_tls(
    dialogue: *mut ftp_reply_dialogue_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { start(dialogue, Dialogue::over_tls()) }
}

/// Writes a new dialogue.
///
/// # Safety
///
/// The dialogue is NULL or writable.
unsafe fn start(dialogue: *mut ftp_reply_dialogue_t, value: Dialogue) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    if unsafe { initialize(dialogue, value) } {
        FTP_REPLY_RESULT_OK
    } else {
        FTP_REPLY_RESULT_NULL_ARGUMENT
    }
}

/// Returns minus the number of the error of sending.
fn sent(result: Result<(), SendError>) -> c_int {
    match result {
        Ok(()) => FTP_REPLY_RESULT_OK,
        Err(error) => -number(Some(error.kind())),
    }
}

/// Records that a command is sent without an argument, or with one that does not matter: only the argument of
/// AUTH does, see ftp_reply_dialogue_send_with_argument().
///
/// Returns the results of ftp_reply_dialogue_send_with_argument().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_send(
    dialogue: *mut ftp_reply_dialogue_t,
    command: ftp_reply_command_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires; there is no argument.
    unsafe { ftp_reply_dialogue_send_with_argument(dialogue, command, core::ptr::null(), 0) }
}

/// Records that a command is sent with an argument, which is not stored. Only the argument of AUTH matters:
/// with TLS no ADAT follows, so a 3yz is a violation (RFC 4217, section 4.2).
///
/// Returns minus the number of an error, -FTP_REPLY_SEND_ERROR_TOO_MANY_OUTSTANDING or
/// -FTP_REPLY_SEND_ERROR_GREETING; the command must not be sent then. Returns FTP_REPLY_RESULT_INVALID_VERB
/// if the number is not a command. The dialogue is unchanged then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_send_with_argument(
    dialogue: *mut ftp_reply_dialogue_t,
    command: ftp_reply_command_t,
    argument: *const c_char,
    length: usize,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    let (state, argument) = unsafe { (state_mut(dialogue), bytes_of(argument, length)) };
    match (state, self::command(command)) {
        (Err(result), _) => result,
        _ if argument.is_none() && length > 0 => FTP_REPLY_RESULT_NULL_ARGUMENT,
        (Ok(_), None) => FTP_REPLY_RESULT_INVALID_VERB,
        (Ok(dialogue), Some(command)) => {
            sent(dialogue.send_with_argument(command, argument.unwrap_or_default()))
        }
    }
}

/// Receives a reply, and writes what it means to outcome.
///
/// Unless the result is FTP_REPLY_RESULT_OK, the outcome is set to zeroes, and the dialogue is unchanged.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_receive(
    dialogue: *mut ftp_reply_dialogue_t,
    view: *const ftp_reply_view_t,
    outcome: *mut ftp_reply_outcome_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let code = reply_view(view).map(|reply| reply.code());
        receive(dialogue, code, outcome)
    }
}

/// Receives a reply by its code, and writes what it means to outcome.
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE if the code is not a code. Then the outcome is set to zeroes, and
/// the dialogue is unchanged.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_receive_code(
    dialogue: *mut ftp_reply_dialogue_t,
    code: ftp_reply_code_t,
    outcome: *mut ftp_reply_outcome_t,
) -> c_int {
    let code = known(code).ok_or(FTP_REPLY_RESULT_INVALID_CODE);
    // SAFETY: the caller guarantees what this function requires.
    unsafe { receive(dialogue, code, outcome) }
}

/// Receives a code, or the result of finding it.
///
/// # Safety
///
/// The pointers are NULL or writable.
unsafe fn receive(
    dialogue: *mut ftp_reply_dialogue_t,
    code: Result<ReplyCode, c_int>,
    outcome: *mut ftp_reply_outcome_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let (flat, result) =
        match unsafe { state_mut(dialogue) }.and_then(|dialogue| Ok((dialogue, code?))) {
            Ok((dialogue, code)) => {
                let found = dialogue.receive(code);
                (
                    ftp_reply_outcome_t::new(found, dialogue),
                    FTP_REPLY_RESULT_OK,
                )
            }
            Err(result) => (ftp_reply_outcome_t::NONE, result),
        };
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(outcome, flat) };
    result
}

/// Gives up the oldest waiting command. Call it when you stop waiting for a reply, for example after a
/// timeout, and continue to use the connection. ftp_reply_dialogue_unanswered() then returns the command. If no
/// command waits, nothing happens.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_give_up(dialogue: *mut ftp_reply_dialogue_t) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { change(dialogue, Dialogue::give_up) }
}

/// Records that the server sent something that is not a reply. Call it when ftp_reply_scanner_next() returns
/// a fault. If exactly one command waits, the fault stands for its reply, so the command is given up as by
/// ftp_reply_dialogue_give_up(). Otherwise nothing changes, because the fault can belong to any of them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_dialogue_fault(dialogue: *mut ftp_reply_dialogue_t) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { change(dialogue, Dialogue::fault) }
}

/// Changes a dialogue.
///
/// # Safety
///
/// The dialogue is NULL or writable.
unsafe fn change(dialogue: *mut ftp_reply_dialogue_t, change: impl FnOnce(&mut Dialogue)) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    match unsafe { state_mut(dialogue) } {
        Ok(dialogue) => {
            change(dialogue);
            FTP_REPLY_RESULT_OK
        }
        Err(result) => result,
    }
}
