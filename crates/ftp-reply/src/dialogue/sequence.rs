//! Commands that may follow an intermediate reply.

use crate::{Command, Diagram, ReplyCode};

/// Returns the commands that may follow a 3yz reply to a command, the usual one first.
///
/// A code with a specific meaning decides. For other codes the diagram of the command decides (RFC
/// 959, section 6; RFC 2228, section 9). RFC 3659, section 5.3 names RETR and STOR before APPE.
pub(super) fn next_commands(command: Command, code: ReplyCode) -> &'static [Command] {
    match code {
        ReplyCode::NEED_PASSWORD | ReplyCode::NEED_PASSWORD_WITH_CHALLENGE => &[Command::PASS],
        ReplyCode::NEED_ACCOUNT => &[Command::ACCT],
        ReplyCode::SECURITY_MECHANISM_ACCEPTED | ReplyCode::MORE_SECURITY_DATA_NEEDED => {
            &[Command::ADAT]
        }
        _ => match command.diagram() {
            Some(Diagram::LoginUser) => &[Command::PASS],
            Some(Diagram::LoginPassword) => &[Command::ACCT],
            Some(Diagram::SecurityMechanism | Diagram::SecurityData) => &[Command::ADAT],
            Some(Diagram::RenameFrom) => &[Command::RNTO],
            Some(Diagram::Restart) => &[Command::RETR, Command::STOR, Command::APPE],
            _ => &[],
        },
    }
}
