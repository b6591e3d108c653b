//! The command: a verb, known or not, and what the RFCs let a server answer to it.

use core::fmt;
use core::str::FromStr;

pub use crate::generated::vocabulary::Diagram;

use crate::generated::commands::COMMANDS;
use crate::{Lang, ReplyClass, ReplyCode, Source};

/// An FTP command by its verb: three or four letters, in any case (RFC 959 section 5.3), or the
/// greeting of a new connection as the pseudo-command [`Command::CONNECT`].
///
/// The set is open, like that of the codes: a verb that no RFC lists is a value like any other.
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
    /// Upper case; a verb of three letters ends with NUL, the greeting is all NUL.
    verb: [u8; 4],
}

impl Command {
    /// The greeting: the reply that a server sends to a new connection before any command
    /// (RFC 959 section 5.4, "Connection Establishment"). It is never sent.
    pub const CONNECT: Command = Command { verb: [0; 4] };

    pub(crate) const fn listed(verb: [u8; 4]) -> Command {
        Command { verb }
    }

    /// Makes a command from its verb, or the greeting from the word `connect` in lower case.
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

    /// The verb in upper case, or `connect` for the greeting.
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

    /// The command that this one is another verb for: `PWD` for `XPWD`, itself for most
    /// (RFC 1123 section 4.1.3.1).
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// assert_eq!(Command::parse("XPWD")?.canonical(), Command::PWD);
    /// # Ok::<(), ftp_reply::InvalidCommand>(())
    /// ```
    #[must_use]
    pub fn canonical(self) -> Command {
        self.facts().map_or(self, |facts| facts.command)
    }

    /// Other verbs for this command.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// assert_eq!(Command::PWD.aliases()[0].name(), "XPWD");
    /// ```
    pub fn aliases(self) -> &'static [Command] {
        self.facts().map_or(&[], |facts| facts.aliases)
    }

    /// Whether the table has the command, by its verb or an alias.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// assert!(Command::RETR.is_listed());
    /// assert!(!Command::parse("AVBL")?.is_listed());
    /// # Ok::<(), ftp_reply::InvalidCommand>(())
    /// ```
    pub fn is_listed(self) -> bool {
        self.facts().is_some()
    }

    /// What the command does, in a few words; `None` if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::{Command, Lang};
    /// assert!(Command::RETR.text(Lang::En).is_some());
    /// ```
    pub fn text(self, lang: Lang) -> Option<&'static str> {
        self.facts().map(|facts| facts.text[lang as usize])
    }

    /// The replies that the RFCs list for the command; `None` if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let replies = Command::USER.replies().unwrap();
    /// assert_eq!(replies.intermediate, [ReplyCode::NEED_PASSWORD, ReplyCode::NEED_ACCOUNT]);
    /// ```
    pub fn replies(self) -> Option<&'static CommandReplies> {
        self.facts().map(|facts| &facts.replies)
    }

    /// The state diagram that the command follows (RFC 959 section 6); `None` if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::{Command, Diagram};
    /// assert_eq!(Command::RETR.diagram(), Some(Diagram::Preliminary));
    /// ```
    pub fn diagram(self) -> Option<Diagram> {
        self.facts().map(|facts| facts.diagram)
    }

    /// Where the command's replies are listed; empty if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// assert_eq!(Command::RETR.sources()[0].to_string(), "RFC 959 section 5.4");
    /// ```
    pub fn sources(self) -> &'static [Source] {
        self.facts().map_or(&[], |facts| facts.sources)
    }

    fn facts(self) -> Option<&'static CommandFacts> {
        COMMANDS
            .iter()
            .find(|facts| facts.command == self || facts.aliases.contains(&self))
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

/// The replies to a command, nested as RFC 959 section 5.4 nests them.
///
/// ```
/// use ftp_reply::{Command, ReplyCode};
///
/// let replies = Command::RETR.replies().unwrap();
/// assert!(replies.after_preliminary.success.contains(&ReplyCode::CLOSING_DATA_CONNECTION));
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CommandReplies {
    /// 1yz replies, after which one of [`after_preliminary`](Self::after_preliminary) comes.
    pub preliminary: &'static [ReplyCode],
    /// What may follow a preliminary reply.
    pub after_preliminary: AfterPreliminary,
    /// 2yz replies: the command is done.
    pub success: &'static [ReplyCode],
    /// 3yz replies: another command must follow.
    pub intermediate: &'static [ReplyCode],
    /// 4yz and 5yz replies.
    pub failure: &'static [ReplyCode],
    /// Replies that other documents, or other sections, add to the list.
    pub later: &'static [LaterReply],
}

impl CommandReplies {
    /// Every reply of the list in its order, those added later last.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// let count = Command::QUIT.replies().unwrap().iter().count();
    /// assert!(count >= 2);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = ReplyCode> + '_ {
        self.listed()
            .chain(self.later.iter().map(|later| later.code))
    }

    /// Whether the list has the code, originally or added later.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// assert!(Command::QUIT.replies().unwrap().contains(ReplyCode::SERVICE_CLOSING_CONTROL_CONNECTION));
    /// ```
    pub fn contains(&self, code: ReplyCode) -> bool {
        self.iter().any(|listed| listed == code)
    }

    pub(crate) fn listed(&self) -> impl Iterator<Item = ReplyCode> + '_ {
        let after = &self.after_preliminary;
        [
            self.preliminary,
            after.marker,
            after.success,
            after.failure,
            self.success,
            self.intermediate,
            self.failure,
        ]
        .into_iter()
        .flatten()
        .copied()
    }
}

/// What may follow a preliminary reply, the indented part of a row of RFC 959 section 5.4.
#[derive(Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AfterPreliminary {
    /// 1yz replies that may come any number of times before the last reply: 110.
    pub marker: &'static [ReplyCode],
    /// 2yz replies.
    pub success: &'static [ReplyCode],
    /// 4yz and 5yz replies.
    pub failure: &'static [ReplyCode],
}

/// A reply that the command's own list lacks and another text allows.
#[derive(Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LaterReply {
    /// The code.
    pub code: ReplyCode,
    /// Where it is allowed.
    pub source: Source,
}

/// What a reply's first digit leads to in a command's state diagram (RFC 959 section 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Arc {
    /// `W`: another reply follows.
    Wait,
    /// `S`: the command succeeded.
    Success,
    /// The next command of the sequence must be sent.
    Next,
    /// `F`: the command failed.
    Failure,
    /// `E`: the diagram has no place for such a reply; the server is in error.
    Error,
}

impl Diagram {
    /// Where a reply of this class leads. A protected reply leads nowhere itself: the reply in it
    /// counts, so its own arc is [`Arc::Error`].
    ///
    /// ```
    /// # use ftp_reply::{Arc, Command, ReplyClass};
    /// let diagram = Command::RETR.diagram().unwrap();
    /// assert_eq!(diagram.arc(ReplyClass::PositivePreliminary), Arc::Wait);
    /// assert_eq!(diagram.arc(ReplyClass::PositiveIntermediate), Arc::Error);
    /// ```
    pub const fn arc(self, class: ReplyClass) -> Arc {
        match class {
            ReplyClass::Protected => Arc::Error,
            _ => self.arcs()[class as usize],
        }
    }
}

/// One row of the generated table of commands.
#[derive(Debug)]
pub(crate) struct CommandFacts {
    pub(crate) command: Command,
    pub(crate) aliases: &'static [Command],
    pub(crate) text: [&'static str; Lang::ALL.len()],
    pub(crate) diagram: Diagram,
    pub(crate) replies: CommandReplies,
    pub(crate) sources: &'static [Source],
}

/// A text that is not a command's verb: three or four ASCII letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidCommand(());

impl fmt::Debug for InvalidCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvalidCommand")
    }
}

impl fmt::Display for InvalidCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an FTP command is three or four ASCII letters, without its argument")
    }
}

impl core::error::Error for InvalidCommand {}
