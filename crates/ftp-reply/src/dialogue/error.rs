//! Why a command cannot be sent.

use core::fmt;

use crate::error_details::Kind;
use crate::{ClosedSet, ErrorDetails, ErrorMessage, Lang, SendErrorKind};

/// Why [`Dialogue::send`](crate::Dialogue::send) rejects a command. The dialogue is unchanged then.
///
/// ```
/// use ftp_reply::{Command, Dialogue, SendErrorKind};
///
/// let error = Dialogue::new().send(Command::CONNECT).unwrap_err();
/// assert_eq!(error.kind(), SendErrorKind::Greeting);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SendError {
    kind: SendErrorKind,
}

impl SendError {
    pub(super) const fn new(kind: SendErrorKind) -> SendError {
        SendError { kind }
    }

    /// Returns what is wrong.
    pub const fn kind(&self) -> SendErrorKind {
        self.kind
    }

    /// Returns the error as a sentence with what to do instead.
    ///
    /// ```
    /// use ftp_reply::{Command, Dialogue, Lang};
    ///
    /// let error = Dialogue::new().send(Command::CONNECT).unwrap_err();
    /// assert_eq!(
    ///     error.message(Lang::En).to_string(),
    ///     "`connect` cannot be sent: it stands for the server's greeting, \
    ///      which a new dialogue already expects",
    /// );
    /// ```
    pub const fn message(&self, lang: Lang) -> ErrorMessage<'static> {
        let details = ErrorDetails::new(ClosedSet::SendError, self.kind.number());
        details.message_of(Kind::Send(self.kind), lang)
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(Lang::En).fmt(f)
    }
}

impl core::error::Error for SendError {}
