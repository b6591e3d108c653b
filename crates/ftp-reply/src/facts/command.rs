//! The command: a verb, listed in `codes.toml` or not.

use core::fmt;
use core::str::FromStr;

use crate::{ArgumentErrorKind, Lang};

/// An FTP command, by its verb: three or four letters in any case (RFC 959, section 5.3). The
/// pseudo-command [`Command::CONNECT`] stands for the greeting of a new connection.
///
/// The set is open, like the set of codes: a verb that no RFC lists is a value like any other.
///
/// ```
/// use ftp_reply::Command;
///
/// assert_eq!(Command::parse("retr")?, Command::RETR);
/// assert_eq!(Command::parse("AVBL")?.to_string(), "AVBL");
/// assert!(Command::parse("RETR file").is_err());
/// # Ok::<(), ftp_reply::InvalidCommand>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Command {
    /// Upper case. A verb of three letters ends with NUL; the greeting is four NULs.
    verb: [u8; 4],
}

impl Command {
    /// The greeting: the reply that a server sends on a new connection before any command (RFC 959,
    /// section 5.4, "Connection Establishment"). It is never sent as a command.
    pub const CONNECT: Command = Command { verb: [0; 4] };

    pub(crate) const fn listed(verb: [u8; 4]) -> Command {
        Command { verb }
    }

    /// Returns the verb as a number, for comparisons at compile time.
    pub(crate) const fn number(self) -> u32 {
        u32::from_be_bytes(self.verb)
    }

    /// Parses a verb, or the word `connect` in lower case for the greeting.
    ///
    /// # Errors
    ///
    /// [`InvalidCommand`] unless the verb is three or four ASCII letters.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// assert_eq!(Command::parse("connect")?, Command::CONNECT);
    /// assert!(Command::parse("LS").is_err());
    /// # Ok::<(), ftp_reply::InvalidCommand>(())
    /// ```
    pub const fn parse(verb: &str) -> Result<Command, InvalidCommand> {
        let verb = match *verb.as_bytes() {
            [a, b, c] => [a, b, c, b'\0'],
            [a, b, c, d] if d != 0 => [a, b, c, d],
            [b'c', b'o', b'n', b'n', b'e', b'c', b't'] => return Ok(Command::CONNECT),
            _ => return Err(InvalidCommand(())),
        };
        let [a, b, c, d] = verb;
        if a.is_ascii_alphabetic()
            && b.is_ascii_alphabetic()
            && c.is_ascii_alphabetic()
            && (d.is_ascii_alphabetic() || d == 0)
        {
            Ok(Command {
                verb: verb_in_upper_case(verb),
            })
        } else {
            Err(InvalidCommand(()))
        }
    }

    /// Returns the verb in upper case, or `connect` for the greeting.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// assert_eq!(Command::PWD.name(), "PWD");
    /// assert_eq!(Command::CONNECT.name(), "connect");
    /// ```
    pub const fn name(&self) -> &str {
        let (letters, _) = match self.verb {
            [0, ..] => return "connect",
            [_, _, _, 0] => self.verb.split_at(3),
            _ => self.verb.split_at(4),
        };
        match core::str::from_utf8(letters) {
            Ok(name) => name,
            Err(_) => "",
        }
    }
}

const fn verb_in_upper_case(mut verb: [u8; 4]) -> [u8; 4] {
    verb.make_ascii_uppercase();
    verb
}

impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Command {
    type Err = InvalidCommand;

    fn from_str(verb: &str) -> Result<Command, InvalidCommand> {
        Command::parse(verb)
    }
}

/// Error: a text is not a verb of three or four ASCII letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidCommand(());

impl fmt::Debug for InvalidCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvalidCommand")
    }
}

impl InvalidCommand {
    /// Returns the error as a sentence.
    ///
    /// ```
    /// # use ftp_reply::{Command, Lang};
    /// let error = Command::parse("RETR file").unwrap_err();
    /// assert_eq!(
    ///     error.message(Lang::En),
    ///     "invalid command: expected a verb of three or four ASCII letters without its argument",
    /// );
    /// ```
    pub const fn message(&self, lang: Lang) -> &'static str {
        ArgumentErrorKind::InvalidVerb.text(lang)
    }
}

impl fmt::Display for InvalidCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message(Lang::En))
    }
}

impl core::error::Error for InvalidCommand {}
