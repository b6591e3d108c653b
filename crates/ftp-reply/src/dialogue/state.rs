//! The state of a dialogue, and the commands that are sent.

use super::error::SendError;
use super::queue::{self, Queue, Slot};
use super::session::Session;
use crate::{Command, ReplyCode, SendErrorKind};

/// The dialogue over one control connection, as a client sees it.
///
/// Tell it every command that is sent and every reply that arrives; it says which command a reply
/// answers and what that means. It reads and sends nothing itself, keeps no argument and no text,
/// and allocates nothing: a value of fixed size.
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
/// Replies come in the order of the commands (RFC 959 section 5.4), so the first command that waits
/// is answered, with these exceptions:
///
/// * **During a transfer**, that is after its 1yz, a server may answer the next command at once
///   (RFC 959 section 4.1.3, RFC 1123 section 4.1.3.3). 226, 250 and every failure that is not one
///   of syntax belong to the transfer; what only the next command can be answered with belongs to
///   that. So `ABOR` is right both ways: 426 then 226, and 226 then 225 or 226 (RFC 959
///   section 4.1.3). So are `STAT`, `NOOP` and `QUIT`, whether the server answers them at once or
///   after the transfer.
/// * **A missing last reply**: a server that answers `ABOR` with 225 alone, or goes on with other
///   commands, has ended the transfer. It counts as over, its reply may still come, and the first
///   1yz of another transfer drops it.
/// * **421** without any command that waits is no violation: the server gives up
///   (RFC 959 section 5.4). Later replies are still read (RFC 1123 section 4.1.2.11).
/// * **332 to a command that is no login**: the server keeps the command until `ACCT` has come
///   (RFC 959 section 4.1.1). If it carries on without being asked, its replies are the command's.
///
/// # What is a violation
///
/// The closed set is [`Violation`](crate::Violation). A code that no list has is none: servers may use others
/// (RFC 1123 section 4.1.2.11), and the class decides. 110 after a transfer's first 1yz is none
/// either (RFC 959 section 5.4). A violation is reported and the dialogue goes on, as RFC 1123
/// section 4.1.4.4 asks.
///
/// # What it does not judge
///
/// The client's own mistakes, such as `RNTO` without `RNFR`: the server answers those.
#[derive(Clone, PartialEq, Eq)]
pub struct Dialogue {
    pub(super) waiting: Queue,
    pub(super) session: Session,
    /// A command that was answered 332 and waits for ACCT.
    pub(super) held: Option<Command>,
    pub(super) expected: &'static [Command],
    pub(super) answered: Option<Command>,
    /// The last reply, and whether `ABOR` was waiting when it came.
    pub(super) received: Option<(ReplyCode, bool)>,
}

impl Dialogue {
    /// How many commands may wait for a reply at a time, the greeting among them: 32.
    ///
    /// RFC 959 section 5.4 wants one; a client that sends more ahead needs a bound, for a server
    /// that never answers must not cost memory.
    pub const CAPACITY: usize = queue::CAPACITY;

    /// A new connection. It waits for the greeting (RFC 959 section 5.4, "Connection
    /// Establishment").
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

    /// A new connection that is inside TLS from its first byte, as on port 990. It differs from
    /// [`new`](Self::new) in that it [is protected](Self::is_protected).
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

    /// Records a command that is sent.
    ///
    /// # Errors
    ///
    /// [`SendError`] if too many commands wait already, or the command is the greeting. The
    /// dialogue is as it was then: do not send the command.
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

    /// Records a command that is sent, with its argument, which is looked at and not kept.
    ///
    /// Only that of `AUTH` matters: with TLS no `ADAT` follows, so a 3yz is a violation (RFC 4217
    /// section 4.2).
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
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

/// What of the mechanism names of `AUTH` means TLS: RFC 4217 section 17 and the names before it.
fn is_tls(mechanism: &[u8]) -> bool {
    let mechanism = mechanism.trim_ascii();
    [&b"TLS"[..], b"TLS-C", b"TLS-P", b"SSL"]
        .iter()
        .any(|name| mechanism.eq_ignore_ascii_case(name))
}
