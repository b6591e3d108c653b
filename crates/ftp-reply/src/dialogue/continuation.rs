//! Commands that can follow an intermediate reply.

use crate::{Command, Diagram, ReplyCode};

/// What a server expects after a 3yz reply, as a number instead of a list of commands.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Continuation {
    /// Any command, or one that neither the code nor the diagram determines.
    Any,
    Password,
    Account,
    SecurityData,
    RenameTo,
    Transfer,
}

impl Continuation {
    /// Returns what follows a 3yz reply to a command.
    ///
    /// A code with a specific meaning decides. For other codes the diagram of the command decides (RFC
    /// 959, section 6; RFC 2228, section 9).
    pub(super) fn after(command: Command, code: ReplyCode) -> Continuation {
        match code {
            ReplyCode::NEED_PASSWORD | ReplyCode::NEED_PASSWORD_WITH_CHALLENGE => {
                Continuation::Password
            }
            ReplyCode::NEED_ACCOUNT => Continuation::Account,
            ReplyCode::SECURITY_MECHANISM_ACCEPTED | ReplyCode::MORE_SECURITY_DATA_NEEDED => {
                Continuation::SecurityData
            }
            _ => match command.diagram() {
                Some(Diagram::LoginUser) => Continuation::Password,
                Some(Diagram::LoginPassword) => Continuation::Account,
                Some(Diagram::SecurityMechanism | Diagram::SecurityData) => {
                    Continuation::SecurityData
                }
                Some(Diagram::RenameFrom) => Continuation::RenameTo,
                Some(Diagram::Restart) => Continuation::Transfer,
                _ => Continuation::Any,
            },
        }
    }

    /// Returns the commands, the usual one first. RFC 3659, section 5.3 names RETR and STOR; RFC 959,
    /// section 6 adds APPE.
    pub(super) fn commands(self) -> &'static [Command] {
        match self {
            Continuation::Any => &[],
            Continuation::Password => &[Command::PASS],
            Continuation::Account => &[Command::ACCT],
            Continuation::SecurityData => &[Command::ADAT],
            Continuation::RenameTo => &[Command::RNTO],
            Continuation::Transfer => &[Command::RETR, Command::STOR, Command::APPE],
        }
    }
}
