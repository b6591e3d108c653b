//! What a reply means for the command it answers.

use core::fmt;

use crate::{Command, OutcomeKind, Violation};

/// What a reply that was received means for the command that it answers.
///
/// `Display` gives the form that logs and test vectors have: `completed`, `need_command:PASS`,
/// `violation:second_preliminary`.
///
/// ```
/// use ftp_reply::{Command, Dialogue, Outcome, ReplyCode};
///
/// let mut dialogue = Dialogue::new();
/// assert_eq!(dialogue.receive(ReplyCode::SERVICE_READY), Outcome::Completed);
/// dialogue.send(Command::USER)?;
/// let outcome = dialogue.receive(ReplyCode::NEED_PASSWORD);
/// assert_eq!(outcome, Outcome::NeedCommand(&[Command::PASS]));
/// assert_eq!(outcome.to_string(), "need_command:PASS");
/// # Ok::<(), ftp_reply::SendError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// 1yz: the action has begun, and another reply to the same command follows.
    Preliminary,
    /// 2yz: the command is done.
    Completed,
    /// 3yz: one of these commands must be sent next.
    ///
    /// Mostly it is one. After `REST` any transfer command will do, the usual ones first; nothing
    /// is named where neither the code nor the command says which it is (a verb that no RFC lists).
    NeedCommand(&'static [Command]),
    /// 4yz: the command failed for a passing reason.
    TransientFailure,
    /// 5yz: the command failed, and the same command will fail again.
    PermanentFailure,
    /// 63z: the reply is inside this one. Decode it, check it, and
    /// [receive](crate::Dialogue::receive) it; until then nothing is answered (RFC 2228
    /// section 5.2).
    Protected,
    /// The server broke the protocol. The dialogue goes on.
    Violation(Violation),
}

impl Outcome {
    /// Returns the kind of outcome, without the commands or the violation.
    ///
    /// ```
    /// # use ftp_reply::{Outcome, OutcomeKind, Violation};
    /// let outcome = Outcome::Violation(Violation::Unsolicited);
    /// assert_eq!(outcome.kind(), OutcomeKind::Violation);
    /// ```
    pub const fn kind(self) -> OutcomeKind {
        match self {
            Outcome::Preliminary => OutcomeKind::Preliminary,
            Outcome::Completed => OutcomeKind::Completed,
            Outcome::NeedCommand(_) => OutcomeKind::NeedCommand,
            Outcome::TransientFailure => OutcomeKind::TransientFailure,
            Outcome::PermanentFailure => OutcomeKind::PermanentFailure,
            Outcome::Protected => OutcomeKind::Protected,
            Outcome::Violation(_) => OutcomeKind::Violation,
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind().name())?;
        match self {
            Outcome::NeedCommand(commands) => {
                for (index, command) in commands.iter().enumerate() {
                    f.write_str(if index == 0 { ":" } else { "," })?;
                    f.write_str(command.name())?;
                }
                Ok(())
            }
            Outcome::Violation(violation) => write!(f, ":{violation}"),
            _ => Ok(()),
        }
    }
}
