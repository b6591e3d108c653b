//! State of a dialogue, and the commands that the client sends.

use super::error::SendError;
use super::queue::{self, Queue, Slot};
use super::session::Session;
use crate::{Command, ReplyCode, SendErrorKind};

/// State of one control connection, as a client sees it.
///
/// Call it for every command that is sent and every reply that arrives. It returns which command a
/// reply answers and what that means. It performs no I/O, keeps no argument and no text, never
/// allocates, and has a fixed size.
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
/// # Order of replies
///
/// Replies come in the order of the commands (RFC 959, section 5.4), so a reply answers the first
/// waiting command, with these exceptions:
///
/// * **During a transfer**, that is after its 1yz, a server may answer the next command at once
///   (RFC 959, section 4.1.3; RFC 1123, section 4.1.3.3). 226, 250 and every failure other than a
///   syntax error belong to the transfer. A reply that only the next command can get belongs to
///   that command. Both orders of replies to `ABOR` are therefore right: 426 then 226, and 226 then
///   225 or 226 (RFC 959, section 4.1.3). So are those to `STAT`, `NOOP` and `QUIT`, whether the
///   server answers them at once or after the transfer.
/// * **A missing last reply**: a server that answers `ABOR` with 225 alone, or continues with other
///   commands, has ended the transfer. The transfer counts as over. Its last reply may still
///   arrive, until the first 1yz of another transfer.
/// * **421** when no command waits is not a violation, because the server is closing the connection
///   (RFC 959, section 5.4). Later replies are still read (RFC 1123, section 4.1.2.11).
/// * **332 to a command that is not a login**: the server keeps the command until it receives
///   `ACCT` (RFC 959, section 4.1.1). If the server resumes the command automatically, the replies
///   belong to that command.
///
/// # Violations
///
/// [`Violation`](crate::Violation) lists them. An unlisted code is not a violation: servers may use
/// other codes (RFC 1123, section 4.1.2.11), and the class decides. 110 after a transfer's first
/// 1yz is not one either (RFC 959, section 5.4). After a violation the dialogue continues, as RFC
/// 1123, section 4.1.4.4 requires.
///
/// # Mistakes of the client
///
/// The dialogue does not check the order of commands, such as `RNTO` without `RNFR`. The server
/// answers those.
#[derive(Clone, PartialEq, Eq)]
pub struct Dialogue {
    pub(super) waiting: Queue,
    pub(super) session: Session,
    /// Command that was answered with 332 and waits for ACCT.
    pub(super) held: Option<Command>,
    pub(super) expected: &'static [Command],
    pub(super) answered: Option<Command>,
    /// The last reply, and whether `ABOR` was waiting when it arrived.
    pub(super) received: Option<(ReplyCode, bool)>,
}

impl Dialogue {
    /// Maximum number of commands that wait for a reply at a time, including the greeting: 32.
    ///
    /// RFC 959, section 5.4 expects one. A client that sends commands ahead needs a limit, so that
    /// a server that never answers cannot exhaust memory.
    pub const CAPACITY: usize = queue::CAPACITY;

    /// Creates the state of a new connection, which waits for the greeting (RFC 959, section 5.4,
    /// "Connection Establishment").
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

    /// Creates the state of a new connection that uses TLS from its first byte, as on port 990.
    /// Unlike [`new`](Self::new), it [is protected](Self::is_protected).
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
    /// dialogue does not change: do not send the command.
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

    /// Records a command that is sent, with its argument, which is inspected but not kept.
    ///
    /// Only the argument of `AUTH` matters: no `ADAT` follows TLS, so a 3yz is a violation (RFC
    /// 4217, section 4.2).
    ///
    /// # Errors
    ///
    /// The same as for [`send`](Self::send).
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

/// Returns `true` if the mechanism name of `AUTH` means TLS: RFC 4217, section 17 and earlier
/// names.
fn is_tls(mechanism: &[u8]) -> bool {
    let mechanism = mechanism.trim_ascii();
    [&b"TLS"[..], b"TLS-C", b"TLS-P", b"SSL"]
        .iter()
        .any(|name| mechanism.eq_ignore_ascii_case(name))
}
