//! What a reply means for the command it answers.

use core::fmt;

use crate::Command;

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
    /// The outcome's name in `snake_case`, without what it carries.
    ///
    /// ```
    /// # use ftp_reply::{Outcome, Violation};
    /// assert_eq!(Outcome::Violation(Violation::Unsolicited).name(), "violation");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Outcome::Preliminary => "preliminary",
            Outcome::Completed => "completed",
            Outcome::NeedCommand(_) => "need_command",
            Outcome::TransientFailure => "transient_failure",
            Outcome::PermanentFailure => "permanent_failure",
            Outcome::Protected => "protected",
            Outcome::Violation(_) => "violation",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
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

/// How a reply broke the protocol. The set is closed.
///
/// ```
/// use ftp_reply::{Dialogue, Outcome, ReplyCode, Violation};
///
/// let mut dialogue = Dialogue::new();
/// dialogue.receive(ReplyCode::SERVICE_READY);
/// let surplus = dialogue.receive(ReplyCode::SERVICE_READY);
/// assert_eq!(surplus, Outcome::Violation(Violation::Unsolicited));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Violation {
    /// No command waits for a reply, and the code is not 421 (RFC 1123 section 4.1.2.11: there
    /// are no spontaneous replies).
    Unsolicited,
    /// A second 1yz to the same command that is no restart marker (RFC 959 section 4.2: at most
    /// one). The command goes on waiting.
    SecondPreliminary,
    /// A class for which the command's diagram has no place (RFC 959 section 6; for `AUTH TLS`
    /// RFC 4217 section 4.2). After a 1yz the command goes on waiting, after any other it is over.
    WrongClass,
    /// 63z although no security data exchange has succeeded (RFC 2228 section 5.2). The reply
    /// counts as the answer, since nobody can look inside.
    NoSecurityExchange,
}

impl Violation {
    /// Every violation.
    ///
    /// ```
    /// # use ftp_reply::Violation;
    /// assert!(Violation::ALL.contains(&Violation::WrongClass));
    /// ```
    pub const ALL: &'static [Violation] = &[
        Violation::Unsolicited,
        Violation::SecondPreliminary,
        Violation::WrongClass,
        Violation::NoSecurityExchange,
    ];

    /// The violation's name in `snake_case`, the same in every language.
    ///
    /// ```
    /// # use ftp_reply::Violation;
    /// assert_eq!(Violation::SecondPreliminary.name(), "second_preliminary");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Violation::Unsolicited => "unsolicited",
            Violation::SecondPreliminary => "second_preliminary",
            Violation::WrongClass => "wrong_class",
            Violation::NoSecurityExchange => "no_security_exchange",
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
