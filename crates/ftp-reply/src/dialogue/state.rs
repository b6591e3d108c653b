//! State of a dialogue, and sending commands.

use super::error::SendError;
use super::queue::{self, Queue, Slot};
use super::session::Session;
use crate::{Command, ReplyCode, SendErrorKind};

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
/// * **During a transfer**, which starts with its 1yz, a server may answer the next command at once
///   (RFC 959, section 4.1.3; RFC 1123, section 4.1.3.3). 226, 250 and all failures except syntax errors
///   belong to the transfer. A reply that only the next command can have belongs to that command. So
///   both orders after `ABOR` are handled: 426 then 226, and 226 then 225 or 226 (RFC 959
///   section 4.1.3). The same applies to `STAT`, `NOOP` and `QUIT`.
/// * **A missing last reply**: if a server answers `ABOR` with 225 alone, or answers other commands,
///   the transfer has ended. Its reply may still arrive; the first 1yz of another transfer drops it.
/// * **421** while no command waits is not a violation: the server closes the connection (RFC 959
///   section 5.4). Later replies are still read (RFC 1123, section 4.1.2.11).
/// * **332 to a command other than a login command**: the server keeps the command until `ACCT` has
///   arrived (RFC 959, section 4.1.1). If it continues without `ACCT`, its replies answer the command.
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
    /// Command that was answered with 332 and waits for ACCT.
    pub(super) held: Option<Command>,
    pub(super) expected: &'static [Command],
    pub(super) answered: Option<Command>,
    /// Code of the last reply, and `true` if `ABOR` was waiting when it arrived.
    pub(super) received: Option<(ReplyCode, bool)>,
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
        let mut waiting = Queue::new();
        waiting.push(Slot::new(Command::CONNECT));
        Dialogue {
            waiting,
            session: Session::new(),
            held: None,
            expected: &[],
            answered: None,
            received: None,
        }
    }

    /// Creates the dialogue of a connection that uses TLS from its first byte, as on port 990. Unlike
    /// with [`new`](Self::new), it [is protected](Self::is_protected) from the start.
    ///
    /// ```
    /// # use ftp_reply::Dialogue;
    /// assert!(Dialogue::over_tls().is_protected());
    /// ```
    pub fn over_tls() -> Dialogue {
        let mut dialogue = Dialogue::new();
        dialogue.session.is_protected = true;
        dialogue
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
        let mut slot = Slot::new(command);
        slot.negotiates_tls = command == Command::AUTH && is_tls(argument);
        if !self.waiting.push(slot) {
            return Err(SendError::new(SendErrorKind::TooManyOutstanding));
        }
        self.expected = &[];
        if command != Command::ACCT {
            self.held = None;
        }
        Ok(())
    }
}

impl Default for Dialogue {
    fn default() -> Dialogue {
        Dialogue::new()
    }
}

/// Returns `true` for the names of TLS as a mechanism of `AUTH`: RFC 4217, section 17 and earlier
/// names.
fn is_tls(mechanism: &[u8]) -> bool {
    let mechanism = mechanism.trim_ascii();
    [&b"TLS"[..], b"TLS-C", b"TLS-P", b"SSL"]
        .iter()
        .any(|name| mechanism.eq_ignore_ascii_case(name))
}
