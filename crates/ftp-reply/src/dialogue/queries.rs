//! Queries about the state of a dialogue.

use core::fmt;

use super::queue::Slot;
use super::state::Dialogue;
use crate::{Advice, Command, Situation};

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

    /// Returns what to do about the last reply, or `None` before the first reply. The advice depends on
    /// the code, the command that it answered, and the session: login, clear text, and a waiting
    /// `ABOR`.
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
        let (code, aborting) = self.received?;
        let holds = |situation: &Situation| match situation {
            Situation::LoggedIn => self.is_logged_in(),
            Situation::LoggedOut => !self.is_logged_in(),
            Situation::ClearText => !self.is_protected(),
            Situation::Protected => self.is_protected(),
            Situation::Aborting => aborting,
        };
        Some(match self.answered {
            Some(command) => command.advice_where(code, holds),
            None => Advice::of_code(code),
        })
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
    pub fn outstanding(&self) -> impl Iterator<Item = Command> + '_ {
        self.waiting.iter().map(|slot| slot.command)
    }

    /// Returns `true` if no command waits for a reply.
    ///
    /// ```
    /// # use ftp_reply::Dialogue;
    /// assert!(!Dialogue::new().is_idle());
    /// ```
    pub fn is_idle(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Returns the commands of which one must be sent next, the usual one first. Empty if any command
    /// may be sent.
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
        self.expected
    }

    /// Returns `true` if a transfer has started and its last reply has not arrived.
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
        self.waiting.iter().any(Slot::is_transferring)
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
        self.session.is_logged_in
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
        struct Outstanding<'a>(&'a Dialogue);
        impl fmt::Debug for Outstanding<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_list().entries(self.0.outstanding()).finish()
            }
        }
        f.debug_struct("Dialogue")
            .field("outstanding", &Outstanding(self))
            .field("expected", &self.expected)
            .field("is_transferring", &self.is_transferring())
            .field("is_logged_in", &self.is_logged_in())
            .field("is_protected", &self.is_protected())
            .field("is_closing", &self.is_closing())
            .finish_non_exhaustive()
    }
}
