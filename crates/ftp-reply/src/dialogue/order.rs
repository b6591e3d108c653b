//! Finds the command that a reply answers.
//!
//! Replies come in the order of the commands, with one exception: during a transfer, a server may
//! answer the next command at once. RFC 959, section 4.1.3 names ABOR, STAT and QUIT, and RFC 1123,
//! section 4.1.3.3 allows the server to answer or to wait. Clients also send NOOP to keep the
//! control connection alive. The code shows which of the two commands the reply answers.

use super::queue::{Progress, Queue, Slot, lists};
use crate::{Command, ReplyClass, ReplyCode, ReplyGroup, Transition};

/// Returns the command that the reply answers and its index in the queue, or `None` if no command
/// waits.
pub(super) fn answered_by(queue: &Queue, code: ReplyCode) -> Option<(usize, Slot)> {
    let first = queue.get(0)?;
    match queue.get(1) {
        Some(next) if overtakes(next, first, code) => Some((1, next)),
        _ => Some((0, first)),
    }
}

/// Returns `true` if the code answers the second command in the queue instead of the first.
///
/// If in doubt, the reply belongs to the first command. The exception is a 2yz that never ends a
/// transfer: counting it as the end could report lost data as stored.
fn overtakes(next: Slot, first: Slot, code: ReplyCode) -> bool {
    if !first.transfers {
        return false;
    }
    let next_lists = lists(next.command, code);
    match first.progress {
        Progress::Sent => return false,
        Progress::Begun => {}
        Progress::Overtaken => return next_lists || !lists(first.command, code),
    }
    match code.class() {
        ReplyClass::PositiveCompletion => {
            !ends_transfer(code) && (next_lists || may_interrupt(next.command))
        }
        ReplyClass::PositiveIntermediate => next.transition(code) == Transition::Next,
        // A syntax error comes before a transfer starts. Errors about files or connections may end it.
        ReplyClass::TransientNegative | ReplyClass::PermanentNegative => {
            next_lists && code.group() == Some(ReplyGroup::Syntax)
        }
        // 120 to REIN. A 1yz that announces data can only be the transfer's own.
        ReplyClass::PositivePreliminary => next_lists && !next.transfers,
        ReplyClass::Protected => false,
    }
}

/// Returns `true` if the early reply to `command` shows that the transfer before it is over.
///
/// 225 means that. So does a positive reply to a command that must wait for the transfer: the last
/// reply to the transfer is missing or late.
pub(super) fn shows_transfer_over(command: Command, code: ReplyCode) -> bool {
    code == ReplyCode::DATA_CONNECTION_OPEN
        || !(may_interrupt(command) || code.is_transient_negative() || code.is_permanent_negative())
}

/// Returns `true` for the codes that end a transfer: "by either a 250 or 226 reply only" (RFC 959,
/// section 3.2).
fn ends_transfer(code: ReplyCode) -> bool {
    code == ReplyCode::CLOSING_DATA_CONNECTION || code == ReplyCode::FILE_ACTION_OKAY
}

/// Returns `true` for commands that clients send during a transfer.
fn may_interrupt(command: Command) -> bool {
    [Command::ABOR, Command::STAT, Command::QUIT, Command::NOOP].contains(&command)
}
