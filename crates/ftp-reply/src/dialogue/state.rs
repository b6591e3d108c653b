//! State of a dialogue, and sending commands.

use super::commands::Lost;
use super::continuation::Continuation;
use super::error::SendError;
use super::queue::{self, Queue, Slot};
use super::session::Session;
use crate::{Command, OutcomeKind, ReplyCode, SendErrorKind};

/// Tracks one control connection as a client.
///
/// Call [`send`](Self::send) for every command and [`receive`](Self::receive) for every reply. The
/// dialogue finds the command that each reply answers and what that means. It does no input or output,
/// stores no arguments or texts, and does not allocate.
///
/// ```
/// use ftp_reply::{Command, Dialogue, Outcome, ReplyCode};
///
/// let mut dialogue = Dialogue::new();
/// assert_eq!(dialogue.receive(ReplyCode::SERVICE_READY), Outcome::Completed);
/// dialogue.send(Command::RETR)?;
/// assert_eq!(dialogue.receive(ReplyCode::FILE_STATUS_OKAY), Outcome::Preliminary);
/// assert!(dialogue.is_transferring());
/// assert_eq!(dialogue.receive(ReplyCode::CLOSING_DATA_CONNECTION), Outcome::Completed);
/// assert!(dialogue.is_idle());
/// # Ok::<(), ftp_reply::SendError>(())
/// ```
///
/// # What a reply answers
///
/// Replies come in the order of the commands (RFC 959, section 5.4), so a reply answers the oldest
/// waiting command. The exceptions:
///
/// * **During a transfer**, which starts with its 1yz, a server may answer other commands (RFC 959,
///   section 4.1.3; RFC 1123, section 4.1.3.3). The codes that only a transfer has after its 1yz, such
///   as 226 and 426, belong to it. So does a failure that can occur during a transfer, if the other
///   command does not list it. Everything else answers the other command.
/// * **ABOR**: while it waits, 226 and 426 belong to the transfer, and 225 to ABOR (RFC 959, section
///   4.1.3). After a 2yz to ABOR the transfer is over, although its own last reply may still come.
/// * **A lost reply**: if a 1yz, 2yz or 3yz fits only a later command, it answers that one, and
///   [`unanswered`](Self::unanswered) returns those before it. The 1yz of the next transfer shows in
///   the same way that the last reply of the one before is lost.
/// * **A surplus reply**: a second greeting and a late 226 or 426 of an earlier transfer answer no
///   command that cannot have them.
/// * **421** while no command waits is not a violation: the server closes the connection (RFC 959
///   section 5.4). Later replies are still read (RFC 1123, section 4.1.2.11).
/// * **332 to a command other than a login command**: the server keeps the command until `ACCT` has
///   arrived (RFC 959, section 4.1.1). After a 2yz to `ACCT`, the command waits for its own replies.
///
/// A lost reply cannot be detected if the next one fits. A client that stops waiting calls
/// [`give_up`](Self::give_up); one that receives something other than a reply calls
/// [`fault`](Self::fault).
///
/// # Violations
///
/// [`Violation`](crate::Violation) lists them all. An unlisted code is not a violation, because
/// servers may use other codes and the class decides (RFC 1123, section 4.1.2.11). Neither is 110
/// after the first 1yz of a transfer (RFC 959, section 5.4). A violation is reported and the
/// dialogue continues, as RFC 1123, section 4.1.4.4 requires.
///
/// Mistakes of the client, such as `RNTO` without `RNFR`, are not checked: the server answers them.
#[derive(Clone, PartialEq, Eq)]
pub struct Dialogue {
    pub(super) waiting: Queue,
    pub(super) session: Session,
    /// Command that was answered with 332. If a command waits, the oldest is the ACCT that keeps it.
    pub(super) kept: Option<Slot>,
    pub(super) expected: Continuation,
    pub(super) answered: Option<Command>,
    pub(super) unanswered: Lost,
    pub(super) last: Option<LastReply>,
    /// The last reply that answered a command was the 220 of the greeting.
    pub(super) is_only_greeted: bool,
    /// A transfer has ended, and no other command has been answered since.
    pub(super) may_be_late: bool,
}

/// The last reply, as far as the advice depends on it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct LastReply {
    pub(super) code: ReplyCode,
    /// An abort was in progress when the reply arrived.
    pub(super) is_aborting: bool,
    pub(super) outcome: OutcomeKind,
}

impl Dialogue {
    /// Maximum number of commands that wait for a reply, including the greeting: 32.
    ///
    /// RFC 959, section 5.4 requires one at a time. For clients that send ahead, the limit bounds
    /// the memory if the server never answers.
    pub const CAPACITY: usize = queue::CAPACITY;

    /// Creates the dialogue of a new connection, which waits for the greeting (RFC 959, section
    /// 5.4, "Connection Establishment").
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue};
    /// let dialogue = Dialogue::new();
    /// assert!(dialogue.outstanding().eq([Command::CONNECT]));
    /// ```
    pub fn new() -> Dialogue {
        Dialogue::with_session(Session::new(false))
    }

    /// Creates the dialogue of a connection that uses TLS from its first byte, as on port 990. Unlike
    /// with [`new`](Self::new), it [is protected](Self::is_protected) from the start.
    ///
    /// ```
    /// # use ftp_reply::Dialogue;
    /// assert!(Dialogue::over_tls().is_protected());
    /// ```
    pub fn over_tls() -> Dialogue {
        Dialogue::with_session(Session::new(true))
    }

    fn with_session(session: Session) -> Dialogue {
        let mut waiting = Queue::new();
        waiting.push(Slot::new(Command::CONNECT, b""));
        Dialogue {
            waiting,
            session,
            kept: None,
            expected: Continuation::Any,
            answered: None,
            unanswered: Lost::new(),
            last: None,
            is_only_greeted: false,
            may_be_late: false,
        }
    }

    /// Records that a command is sent.
    ///
    /// # Errors
    ///
    /// [`SendError`] if too many commands wait already, or if the command is the greeting. The dialogue
    /// is unchanged then: do not send the command.
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.send(Command::NOOP)?;
    /// assert!(dialogue.outstanding().eq([Command::CONNECT, Command::NOOP]));
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn send(&mut self, command: Command) -> Result<(), SendError> {
        self.send_with_argument(command, b"")
    }

    /// Records that a command is sent with an argument, which is not stored.
    ///
    /// Only the argument of `AUTH` matters: with TLS no `ADAT` follows, so a 3yz is a violation
    /// (RFC 4217, section 4.2).
    ///
    /// # Errors
    ///
    /// The same as [`send`](Self::send).
    ///
    /// ```
    /// # use ftp_reply::{Command, Dialogue, Outcome, ReplyCode, Violation};
    /// let mut dialogue = Dialogue::new();
    /// dialogue.receive(ReplyCode::SERVICE_READY);
    /// dialogue.send_with_argument(Command::AUTH, b"TLS")?;
    /// let outcome = dialogue.receive(ReplyCode::SECURITY_MECHANISM_ACCEPTED);
    /// assert_eq!(outcome, Outcome::Violation(Violation::WrongClass));
    /// # Ok::<(), ftp_reply::SendError>(())
    /// ```
    pub fn send_with_argument(
        &mut self,
        command: Command,
        argument: &[u8],
    ) -> Result<(), SendError> {
        if command == Command::CONNECT {
            return Err(SendError::new(SendErrorKind::Greeting));
        }
        // A command that the server kept is lost unless ACCT comes next.
        let drops_kept = self.waiting.is_empty() && command != Command::ACCT;
        if !self.waiting.push(Slot::new(command, argument)) {
            return Err(SendError::new(SendErrorKind::TooManyOutstanding));
        }
        if drops_kept {
            self.kept = None;
        }
        self.expected = Continuation::Any;
        Ok(())
    }
}

impl Default for Dialogue {
    fn default() -> Dialogue {
        Dialogue::new()
    }
}
