//! Advice about the last reply.

use super::queue::Progress;
use super::session::closes_connection;
use super::state::{Dialogue, LastReply};
use crate::help::Advice;
use crate::{Command, OutcomeKind, Recovery, ReplyCode, Situation};

impl Dialogue {
    /// Returns what to do about the last reply, or `None` before the first reply. The advice depends on
    /// the code, the command that it answered, and the session: login, clear text, and an abort in
    /// progress. It never requires a wait for a reply that is not due.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, Recovery, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// assert_eq!(dialogue.advice(), None);
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.send(Command::USER)?;
    /// dialogue.receive(ReplyCode::USER_LOGGED_IN);
    /// dialogue.send(Command::LIST)?;
    /// dialogue.receive(ReplyCode::NOT_LOGGED_IN);
    /// let advice = dialogue.advice().unwrap();
    /// assert_eq!(advice.recovery(), Recovery::SecureChannel);
    /// assert_eq!(advice.suggested_commands(), [Command::AUTH]);
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn advice(&self) -> Option<Advice> {
        let last = self.last?;
        let advice = match self.answered {
            _ if last.outcome == OutcomeKind::Protected => {
                Advice::general(last.code, last.code.recovery())
            }
            Some(command) => self.advice_on_answer(command, last),
            None => advice_on_surplus(last.code),
        };
        Some(advice)
    }

    fn advice_on_answer(&self, command: Command, last: LastReply) -> Advice {
        let advice = command.advice_where(last.code, |situation| match situation {
            Situation::LoggedIn => self.is_logged_in(),
            Situation::LoggedOut => !self.is_logged_in(),
            Situation::ClearText => !self.is_protected(),
            Situation::Protected => self.is_protected(),
            Situation::Aborting => last.is_aborting,
        });
        let is_over = !last.code.is_positive_preliminary();
        if last.outcome != OutcomeKind::Violation || !is_over || !continues(advice.recovery()) {
            advice
        } else if last.code.is_protected() {
            // The server protects its replies, so the client cannot read the next ones either.
            Advice::general(last.code, Recovery::Reconnect)
        } else {
            Advice::general(last.code, Recovery::DoNotRepeat)
        }
    }

    /// Returns `true` if `ABOR` waits or has ended the transfer that waits.
    pub(super) fn is_aborting(&self) -> bool {
        self.waiting
            .as_slice()
            .iter()
            .any(|slot| slot.command == Command::ABOR || slot.progress == Progress::Aborted)
    }
}

/// Returns the advice on a reply that answers no command. With 221 or 421 the server closes the
/// connection. After any other, nothing is due.
fn advice_on_surplus(code: ReplyCode) -> Advice {
    let recovery = code.recovery();
    let recovery = if closes_connection(code) {
        Recovery::Reconnect
    } else if continues(recovery) {
        Recovery::Proceed
    } else {
        recovery
    };
    Advice::general(code, recovery)
}

/// Returns `true` if the recovery assumes that the command is not complete.
fn continues(recovery: Recovery) -> bool {
    matches!(recovery, Recovery::Wait | Recovery::ContinueSequence)
}
