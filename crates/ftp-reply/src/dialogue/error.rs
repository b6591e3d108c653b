//! Why a command cannot be sent.

use core::fmt;

use super::queue::CAPACITY;

/// Why [`Dialogue::send`](crate::Dialogue::send) refuses a command. Nothing has changed then.
///
/// ```
/// use ftp_reply::{Command, Dialogue, SendError};
///
/// let mut dialogue = Dialogue::new();
/// assert_eq!(dialogue.send(Command::CONNECT), Err(SendError::Greeting));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendError {
    /// [`Dialogue::CAPACITY`](crate::Dialogue::CAPACITY) commands wait for a reply already.
    TooManyOutstanding,
    /// The greeting is no command; a new dialogue waits for it by itself.
    Greeting,
}

impl SendError {
    /// The error's name in `snake_case`, the same in every language.
    ///
    /// ```
    /// # use ftp_reply::SendError;
    /// assert_eq!(SendError::TooManyOutstanding.name(), "too_many_outstanding");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            SendError::TooManyOutstanding => "too_many_outstanding",
            SendError::Greeting => "greeting",
        }
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SendError::TooManyOutstanding => write!(
                f,
                "{CAPACITY} commands wait for a reply; receive one before sending another"
            ),
            SendError::Greeting => {
                f.write_str("the greeting is not sent; a new dialogue waits for it by itself")
            }
        }
    }
}

impl core::error::Error for SendError {}
