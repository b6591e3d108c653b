//! Meaning of a reply for the command that it answers.

use core::fmt;

use crate::{Command, OutcomeKind, Violation};

/// Meaning of a reply for the command that it answers.
///
/// `Display` writes the form for logs and test vectors: `completed`, `need_command:PASS`,
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
    /// 1yz: the action has started, and another reply to the same command follows.
    Preliminary,
    /// 2yz: the command is complete.
    Completed,
    /// 3yz: one of these commands must be sent next.
    ///
    /// Usually there is one. After `REST` there are several, the usual one first. The list is empty if
    /// neither the code nor the command determines the next one, as for a verb that no RFC lists.
    NeedCommand(&'static [Command]),
    /// 4yz: the command failed for a temporary reason.
    TransientFailure,
    /// 5yz: the command failed, and the same command will fail again.
    PermanentFailure,
    /// 63z: the text is a protected reply. Decode it and pass it to
    /// [`receive`](crate::Dialogue::receive); no command is answered before that (RFC 2228, section
    /// 5.2).
    Protected,
    /// The server broke the protocol. The dialogue continues.
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
