//! Which of the commands that wait a reply answers.
//!
//! Replies come in the order of the commands, with one exception: while a transfer runs, a server
//! may answer the command behind it at once. RFC 959 section 4.1.3 names ABOR, STAT and QUIT,
//! RFC 1123 section 4.1.3.3 allows a server to do it or to wait; clients send NOOP as well to keep
//! the control connection alive. The code tells the two apart.

use super::queue::{Progress, Queue, Slot, lists};
use crate::{Command, ReplyClass, ReplyCode, ReplyGroup, Transition};

/// The command that the reply answers and its place in the queue; `None` if no command waits.
pub(super) fn answered_by(queue: &Queue, code: ReplyCode) -> Option<(usize, Slot)> {
    let first = queue.get(0)?;
    match queue.get(1) {
        Some(next) if overtakes(next, first, code) => Some((1, next)),
        _ => Some((0, first)),
    }
}

/// Whether the code answers the command behind the one that should be answered first.
///
/// In doubt it does not, with one exception: a positive reply that no transfer ends with is not
/// taken for the end of one, for that would report data as stored that may not be.
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
        // A complaint about syntax comes before a transfer begins, one about files or connections
        // may end it.
        ReplyClass::TransientNegative | ReplyClass::PermanentNegative => {
            next_lists && code.group() == Some(ReplyGroup::Syntax)
        }
        // 120 to REIN; a 1yz that announces data can only be the transfer's own.
        ReplyClass::PositivePreliminary => next_lists && !next.transfers,
        ReplyClass::Protected => false,
    }
}

/// Whether the positive reply that came early shows that the transfer before it is over.
///
/// 225 says so itself. A command that has to wait for the transfer was answered, so the last reply
/// to the transfer is missing, or comes late.
pub(super) fn shows_transfer_over(command: Command, code: ReplyCode) -> bool {
    code == ReplyCode::DATA_CONNECTION_OPEN
        || !(may_interrupt(command) || code.is_transient_negative() || code.is_permanent_negative())
}

/// RFC 959 section 3.2: a server reports the end of a transfer "by either a 250 or 226 reply only".
fn ends_transfer(code: ReplyCode) -> bool {
    code == ReplyCode::CLOSING_DATA_CONNECTION || code == ReplyCode::FILE_ACTION_OKAY
}

/// Commands that clients send while a transfer runs.
fn may_interrupt(command: Command) -> bool {
    [Command::ABOR, Command::STAT, Command::QUIT, Command::NOOP].contains(&command)
}
