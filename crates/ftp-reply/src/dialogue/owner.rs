//! Finds the command that a reply answers.
//!
//! Replies come in the order of the commands (RFC 959, section 5.4). A server may answer other commands
//! during a transfer (RFC 959, section 4.1.3; RFC 1123, section 4.1.3.3), and real servers also lose,
//! repeat and delay replies. The code shows which command is meant, and each function here decides one
//! such case. Their order matters: the first one that applies decides.
//!
//! *The transfer* is the open transfer, which has its 1yz and waits for its last reply. *First* is the
//! oldest other command. A command *lists* a code if the table has it at this point, and *excludes* it
//! if the table has the command without it. Nothing is known about a verb that the table does not have,
//! so it neither lists nor excludes a code.

use super::queue::{Progress, Slot};
use super::state::Dialogue;
use crate::{Command, ReplyClass, ReplyCode, ReplyGroup};

/// The command that a reply answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// No command: the reply is surplus.
    Nothing,
    /// No command: it is a late last reply of a transfer that is over.
    EarlierTransfer,
    /// The open transfer.
    Transfer,
    /// The open transfer, whose last reply is broken: no other will come.
    BrokenTransfer,
    /// First, which is the next transfer. The open one is over: there is one data connection.
    NextTransfer,
    /// The command at this index. Those between the open transfer and it get no reply.
    Command(usize),
}

impl Dialogue {
    /// Finds the command that the reply answers. Protected replies are handled before.
    pub(super) fn owner(&self, code: ReplyCode) -> Owner {
        let first = self.waiting.get(self.waiting.first_index());
        match (self.waiting.transfer(), first) {
            (Some(transfer), first) => self.owner_during_transfer(transfer, first, code),
            (None, None) => Owner::Nothing,
            (None, Some(first)) if self.continues_greeting(first, code) => Owner::Nothing,
            (None, Some(first)) if self.is_late_last_reply(first, code) => Owner::EarlierTransfer,
            (None, Some(first)) => self.owner_in_order(first, code),
        }
    }

    /// Some servers send a greeting of several lines as several 220 replies. So a 220 directly after
    /// the greeting's 220 answers no command that excludes it.
    fn continues_greeting(&self, first: Slot, code: ReplyCode) -> bool {
        self.is_only_greeted && code == ReplyCode::SERVICE_READY && first.excludes(code)
    }

    /// A server may send the last reply of a transfer after a failure that it has already reported, or
    /// twice. So until another command is answered, 226 and 426 answer no command that excludes them.
    /// ABOR and transfers can have them.
    fn is_late_last_reply(&self, first: Slot, code: ReplyCode) -> bool {
        let is_last_reply =
            code == ReplyCode::CLOSING_DATA_CONNECTION || code == ReplyCode::TRANSFER_ABORTED;
        self.may_be_late
            && is_last_reply
            && !first.is_transfer
            && first.command != Command::ABOR
            && first.excludes(code)
    }

    fn owner_during_transfer(&self, transfer: Slot, first: Option<Slot>, code: ReplyCode) -> Owner {
        let is_transfers_own = ends_transfer(code, first) || code == ReplyCode::RESTART_MARKER;
        match first {
            _ if is_transfers_own => Owner::Transfer,
            None => owner_if_transfer_is_alone(transfer, code),
            Some(first) if code.is_positive_preliminary() => self.owner_of_preliminary(first, code),
            Some(first) if fails_transfer(transfer, first, code) => Owner::Transfer,
            Some(first) => self.owner_in_order(first, code),
        }
    }

    /// Finds the owner of a 1yz during a transfer that already has one. It starts the next transfer, or
    /// First lists it (120 to REIN). Otherwise it stands for the transfer's last reply, as some servers
    /// send it: counting the next 226 as the end could report lost data as stored.
    fn owner_of_preliminary(&self, first: Slot, code: ReplyCode) -> Owner {
        if first.is_transfer {
            Owner::NextTransfer
        } else if first.lists(code) {
            Owner::Command(self.waiting.first_index())
        } else {
            Owner::BrokenTransfer
        }
    }

    /// The reply is First's (RFC 959, section 5.4), unless First excludes it and a later command lists
    /// it: then the replies between are lost. Failures prove nothing, because any command can fail.
    fn owner_in_order(&self, first: Slot, code: ReplyCode) -> Owner {
        let index = self.waiting.first_index();
        let proves_loss = matches!(
            code.class(),
            ReplyClass::PositivePreliminary
                | ReplyClass::PositiveCompletion
                | ReplyClass::PositiveIntermediate
        );
        if !proves_loss || !first.excludes(code) {
            return Owner::Command(index);
        }
        let later = self
            .waiting
            .as_slice()
            .iter()
            .skip(index)
            .position(|slot| slot.lists(code));
        Owner::Command(index + later.unwrap_or(0))
    }
}

/// Returns `true` for the codes that only a transfer has after its 1yz (RFC 959, sections 3.2 and 5.4).
/// Only 250 is a reply to other commands too.
fn ends_transfer(code: ReplyCode, first: Option<Slot>) -> bool {
    match code {
        ReplyCode::CLOSING_DATA_CONNECTION
        | ReplyCode::CANNOT_OPEN_DATA_CONNECTION
        | ReplyCode::TRANSFER_ABORTED
        | ReplyCode::LOCAL_ERROR
        | ReplyCode::PAGE_TYPE_UNKNOWN
        | ReplyCode::STORAGE_ALLOCATION_EXCEEDED => true,
        ReplyCode::FILE_ACTION_OKAY => first.is_none_or(|first| !first.lists(code)),
        _ => false,
    }
}

/// If only the transfer waits, the reply is the transfer's. But no transfer ends with "not
/// implemented", and an aborted one may have ended without a reply, so only its own codes answer it.
fn owner_if_transfer_is_alone(transfer: Slot, code: ReplyCode) -> Owner {
    let is_aborted = transfer.progress == Progress::Aborted;
    if code == ReplyCode::COMMAND_NOT_IMPLEMENTED || (is_aborted && !transfer.lists(code)) {
        Owner::Nothing
    } else {
        Owner::Transfer
    }
}

/// Returns `true` if a failure ends the transfer. 421 does, unless the transfer is aborted. So does any
/// failure that can occur during a transfer, unless First lists it.
fn fails_transfer(transfer: Slot, first: Slot, code: ReplyCode) -> bool {
    if code == ReplyCode::SERVICE_NOT_AVAILABLE {
        return transfer.progress != Progress::Aborted;
    }
    let is_failure = code.is_transient_negative() || code.is_permanent_negative();
    is_failure && !is_before_transfer(code) && !first.lists(code)
}

/// Returns `true` for the failures that a server sends before a transfer starts, never during one:
/// syntax errors and 53z. pyftpdlib and others reject commands with 530 while the transfer of the user
/// before continues. Of 53z, only 535 can end a transfer (RFC 2228, section 6).
///
/// 450 is ambiguous: `FileZilla` Server ends a transfer with it, and `ProFTPD` rejects other commands
/// during one. It ends the transfer unless First lists it, so that no lost data is reported as stored.
fn is_before_transfer(code: ReplyCode) -> bool {
    let is_login_failure =
        code.is_permanent_negative() && code.group() == Some(ReplyGroup::Authentication);
    code.group() == Some(ReplyGroup::Syntax)
        || (is_login_failure && code != ReplyCode::FAILED_SECURITY_CHECK)
}
