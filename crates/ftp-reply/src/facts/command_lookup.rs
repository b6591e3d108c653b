//! Looks up a command in the generated table.

use super::generated::commands::COMMANDS;
use super::rows::CommandRow;
use crate::{Command, CommandReplies, Diagram, Lang, Source};

impl Command {
    /// Returns the command that this verb is an alias of, such as `PWD` for `XPWD`, or the command
    /// itself (RFC 1123, section 4.1.3.1).
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// assert_eq!(Command::parse("XPWD")?.canonical(), Command::PWD);
    /// # Ok::<(), ftp_reply::InvalidCommand>(())
    /// ```
    #[must_use]
    pub fn canonical(self) -> Command {
        self.row().map_or(self, |row| row.command)
    }

    /// Returns other verbs for this command.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// assert_eq!(Command::PWD.aliases()[0].name(), "XPWD");
    /// ```
    pub fn aliases(self) -> &'static [Command] {
        self.row().map_or(&[], |row| row.aliases)
    }

    /// Returns `true` if the table lists the command, by its verb or an alias.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// assert!(Command::RETR.is_listed());
    /// assert!(!Command::parse("AVBL")?.is_listed());
    /// # Ok::<(), ftp_reply::InvalidCommand>(())
    /// ```
    pub fn is_listed(self) -> bool {
        self.row().is_some()
    }

    /// Returns what the command does, in a few words, or `None` if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::{Command, Lang};
    /// assert!(Command::RETR.text(Lang::En).is_some());
    /// ```
    pub fn text(self, lang: Lang) -> Option<&'static str> {
        self.row().map(|row| row.text[lang as usize])
    }

    /// Returns the replies that the RFCs list for the command, or `None` if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let replies = Command::USER.replies().unwrap();
    /// assert_eq!(replies.intermediate, [ReplyCode::NEED_PASSWORD, ReplyCode::NEED_ACCOUNT]);
    /// ```
    pub fn replies(self) -> Option<&'static CommandReplies> {
        self.row().map(|row| &row.replies)
    }

    /// Returns the state diagram that the command follows (RFC 959, section 6), or `None` if it is
    /// not listed.
    ///
    /// ```
    /// # use ftp_reply::{Command, Diagram};
    /// assert_eq!(Command::RETR.diagram(), Some(Diagram::Preliminary));
    /// ```
    pub fn diagram(self) -> Option<Diagram> {
        self.row().map(|row| row.diagram)
    }

    /// Returns the sections that list the command's replies. Empty if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::Command;
    /// assert_eq!(Command::RETR.sources()[0].to_string(), "RFC 959, section 5.4");
    /// ```
    pub fn sources(self) -> &'static [Source] {
        self.row().map_or(&[], |row| row.sources)
    }

    fn row(self) -> Option<&'static CommandRow> {
        COMMANDS
            .iter()
            .find(|row| row.command == self || row.aliases.contains(&self))
    }
}
