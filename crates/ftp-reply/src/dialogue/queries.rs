//! Queries about the state of a dialogue.

use core::fmt;

use super::commands::{Outstanding, Unanswered};
use super::queue::Progress;
use super::state::Dialogue;
use crate::Command;

impl Dialogue {
    /// Returns the command that the last reply answered, as it was sent. `None` if it answered none, or
    /// if it is protected and must be decoded first.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.receive(ReplyCode::SERVICE_NOT_AVAILABLE);
    /// assert_eq!(dialogue.answered(), None);
    /// ```
    pub fn answered(&self) -> Option<Command> {
        self.answered
    }

    /// Returns the commands that got no last reply, the oldest first: those that the last call of
    /// [`receive`](Self::receive), [`give_up`](Self::give_up) or [`fault`](Self::fault) gave up.
    ///
    /// After `receive`, each of them is a [`Violation::ReplyMissing`](crate::Violation::ReplyMissing):
    /// the reply shows that the server left them out. The outcome is that of the reply itself.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, Outcome, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.send(Command::ABOR)?;
    /// dialogue.send(Command::PWD)?;
    /// assert_eq!(dialogue.receive(ReplyCode::PATHNAME_CREATED), Outcome::Completed);
    /// assert_eq!(dialogue.answered(), Some(Command::PWD));
    /// assert!(dialogue.unanswered().eq([Command::ABOR]));
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn unanswered(&self) -> Unanswered<'_> {
        self.unanswered.iter()
    }

    /// Returns the commands that wait for a reply, the oldest first.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.send(Command::USER)?;
    /// dialogue.send(Command::PASS)?;
    /// assert!(dialogue.outstanding().eq([Command::USER, Command::PASS]));
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn outstanding(&self) -> Outstanding<'_> {
        Outstanding::new(&self.waiting)
    }

    /// Returns `true` if no reply is due, so that a client can stop reading.
    ///
    /// No command waits then, except a transfer that `ABOR` ended: its last reply may still come or be
    /// missing, and does not disturb later commands.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// assert!(!dialogue.is_idle());
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// assert!(dialogue.is_idle());
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn is_idle(&self) -> bool {
        self.waiting
            .as_slice()
            .iter()
            .all(|slot| slot.progress == Progress::Aborted)
    }

    /// Returns the commands of which one must be sent next, the usual one first. Empty if any command
    /// can be sent.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.send(Command::RNFR)?;
    /// dialogue.receive(ReplyCode::FILE_ACTION_PENDING);
    /// assert_eq!(dialogue.expected(), [Command::RNTO]);
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn expected(&self) -> &'static [Command] {
        self.expected.commands()
    }

    /// Returns `true` if a transfer has started and neither its last reply nor a 2yz to `ABOR` has
    /// arrived.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.send(Command::STOR)?;
    /// assert!(!dialogue.is_transferring());
    /// dialogue.receive(ReplyCode::DATA_CONNECTION_ALREADY_OPEN);
    /// assert!(dialogue.is_transferring());
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn is_transferring(&self) -> bool {
        self.waiting
            .transfer()
            .is_some_and(|transfer| transfer.progress == Progress::Begun)
    }

    /// Returns `true` if the server has accepted a login that is still valid. `REIN`, a new
    /// accepted `USER` and a new security mechanism end it (RFC 959, section 4.1.1; RFC 2228,
    /// section 3).
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.send(Command::USER)?;
    /// dialogue.receive(ReplyCode::USER_LOGGED_IN);
    /// assert!(dialogue.is_logged_in());
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn is_logged_in(&self) -> bool {
        self.session.is_logged_in()
    }

    /// Returns `true` if a security data exchange has succeeded: `AUTH` with 234 or `ADAT` with 235
    /// (RFC 2228, section 3; RFC 4217, section 4). The TLS handshake is up to the caller.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.send_with_argument(Command::AUTH, b"TLS")?;
    /// dialogue.receive(ReplyCode::SECURITY_DATA_EXCHANGE_COMPLETE);
    /// assert!(dialogue.is_protected());
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn is_protected(&self) -> bool {
        self.session.is_protected
    }

    /// Returns `true` if the server is about to close the connection: it has sent 421 or 221, or
    /// accepted `QUIT`. Replies may still arrive, for example of a transfer (RFC 959, section
    /// 4.1.1).
    ///
    /// ```
    /// # use ftp_reply::{Dialogue, ReplyCode};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_NOT_AVAILABLE);
    /// assert!(dialogue.is_closing());
    /// ```
    pub fn is_closing(&self) -> bool {
        self.session.is_closing
    }
}

impl fmt::Debug for Dialogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dialogue")
            .field("outstanding", &self.outstanding())
            .field("expected", &self.expected())
            .field("is_transferring", &self.is_transferring())
            .field("is_logged_in", &self.is_logged_in())
            .field("is_protected", &self.is_protected())
            .field("is_closing", &self.is_closing())
            .finish_non_exhaustive()
    }
}
