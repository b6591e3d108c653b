//! Looks up a command in the generated table.

use super::generated::commands::COMMANDS;
use super::generated::lists::{COMMAND_LISTS, SOURCE_LISTS};
use super::rows::{CommandRow, in_lang};
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
        self.row().map_or(&[], |row| row.aliases.of(&COMMAND_LISTS))
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
        self.row().map(|row| in_lang(row.text, lang).get())
    }

    /// Returns the replies that the RFCs list for the command, or `None` if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let replies = Command::USER.replies().unwrap();
    /// assert_eq!(replies.intermediate(), [ReplyCode::NEED_PASSWORD, ReplyCode::NEED_ACCOUNT]);
    /// ```
    pub fn replies(self) -> Option<CommandReplies> {
        self.row().map(CommandReplies::new)
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
        self.row().map_or(&[], |row| row.sources.of(&SOURCE_LISTS))
    }

    /// Returns the name of a listed command, that of the command itself for an alias, for the C library,
    /// whose strings are static.
    #[doc(hidden)]
    pub fn static_name(self) -> Option<&'static str> {
        self.row().map(|row| row.name.get())
    }

    fn row(self) -> Option<&'static CommandRow> {
        row_at(self.row_index())
    }

    /// Returns the index of the command in the table, or [`UNLISTED`] if it is not listed.
    pub(crate) fn row_index(self) -> u8 {
        let found = VERBS.binary_search_by_key(&self.number(), |(number, _)| *number);
        let verb = found.ok().and_then(|index| VERBS.get(index));
        verb.map_or(UNLISTED, |(_, row)| *row)
    }
}

/// Index of a command that the table does not list.
pub(crate) const UNLISTED: u8 = u8::MAX;

fn row_at(index: u8) -> Option<&'static CommandRow> {
    COMMANDS.get(usize::from(index))
}

/// Returns the replies to a command by its index.
pub(crate) fn replies_at(index: u8) -> Option<CommandReplies> {
    row_at(index).map(CommandReplies::new)
}

/// Returns the diagram of a command by its index.
pub(crate) fn diagram_at(index: u8) -> Option<Diagram> {
    row_at(index).map(|row| row.diagram)
}

/// Verbs and aliases as numbers, in ascending order, each with the index of its row. A search through
/// the rows takes several times as long.
static VERBS: [(u32, u8); verb_count()] = sorted_verbs();

const fn verb_count() -> usize {
    let (mut count, mut row) = (0, 0);
    while row < COMMANDS.len() {
        count += 1 + COMMANDS[row].aliases.len();
        row += 1;
    }
    count
}

#[expect(clippy::cast_possible_truncation, reason = "there are fewer rows")]
const fn sorted_verbs() -> [(u32, u8); verb_count()] {
    const { assert!(COMMANDS.len() <= UNLISTED as usize) };
    let mut verbs = [(0, 0); verb_count()];
    let (mut len, mut row) = (0, 0);
    while row < COMMANDS.len() {
        len = insert(&mut verbs, len, (COMMANDS[row].command.number(), row as u8));
        let aliases = COMMANDS[row].aliases.of(&COMMAND_LISTS);
        let mut alias = 0;
        while alias < aliases.len() {
            len = insert(&mut verbs, len, (aliases[alias].number(), row as u8));
            alias += 1;
        }
        row += 1;
    }
    verbs
}

/// Inserts an entry into the sorted first `len` entries. Returns their new number.
const fn insert(verbs: &mut [(u32, u8)], len: usize, entry: (u32, u8)) -> usize {
    let mut index = len;
    while index > 0 && verbs[index - 1].0 > entry.0 {
        verbs[index] = verbs[index - 1];
        index -= 1;
    }
    verbs[index] = entry;
    len + 1
}
