//! Row types of the generated tables. They contain numbers only: see [`Text`] and [`Range`].

use super::text::Text;
use crate::{CodeStatus, Command, Diagram, Lang, Recovery, TextSource};

/// Range of a list in a table that has the lists of all rows, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Range {
    start: u16,
    len: u8,
}

impl Range {
    pub(crate) const fn new(start: u16, len: u8) -> Range {
        Range { start, len }
    }

    pub(crate) const fn start(self) -> usize {
        self.start as usize
    }

    pub(crate) const fn len(self) -> usize {
        self.len as usize
    }

    /// Returns the list in its table.
    pub(crate) const fn of<T>(self, table: &'static [T]) -> &'static [T] {
        if let Some((_, rest)) = table.split_at_checked(self.start())
            && let Some((list, _)) = rest.split_at_checked(self.len())
        {
            return list;
        }
        &[]
    }
}

/// Returns an element without a panic path, which the C library must not contain.
pub(crate) const fn at<T>(table: &'static [T], index: usize) -> Option<&'static T> {
    if index < table.len() {
        Some(&table[index])
    } else {
        None
    }
}

/// A text in every language, in the order of their numbers.
pub(crate) type Texts = [Text; Lang::ALL.len()];

/// Returns a text in a language.
pub(crate) const fn in_lang(texts: Texts, lang: Lang) -> Text {
    texts[lang as usize]
}

/// A row of the table of languages.
pub(crate) struct LanguageRow {
    pub(crate) tag: Text,
    pub(crate) name: Text,
    pub(crate) aliases: Range,
}

/// A row of the table of documents.
pub(crate) struct DocumentRow {
    pub(crate) id: Text,
    pub(crate) label: Text,
    pub(crate) title: Text,
    pub(crate) date: Text,
    pub(crate) url: Text,
}

/// A row of the table of sources.
pub(crate) struct SourceRow {
    /// Index of the document.
    pub(crate) document: u8,
    pub(crate) section: Text,
}

/// A row of the table of codes.
pub(crate) struct CodeRow {
    pub(crate) name: Text,
    pub(crate) text: Texts,
    pub(crate) detail: Texts,
    pub(crate) explain: Texts,
    pub(crate) causes: [Range; Lang::ALL.len()],
    pub(crate) keywords: [Range; Lang::ALL.len()],
    pub(crate) aliases: Range,
    pub(crate) wire: Text,
    pub(crate) wire_exact: bool,
    pub(crate) sources: Range,
    pub(crate) meanings: Range,
    pub(crate) status: CodeStatus,
    pub(crate) recovery: Recovery,
    pub(crate) text_source: TextSource,
}

/// A row of the table of closed sets.
pub(crate) struct SetRow {
    pub(crate) name: Text,
    /// Index of the first member in the table of members.
    pub(crate) first: u16,
    pub(crate) len: u8,
    pub(crate) has_flags: bool,
}

/// A row of the table of members of closed sets.
pub(crate) struct MemberRow {
    pub(crate) name: Text,
    pub(crate) text: Texts,
    pub(crate) explain: Texts,
    pub(crate) aliases: Range,
    pub(crate) sources: Range,
}

/// A row of the table of commands.
pub(crate) struct CommandRow {
    pub(crate) command: Command,
    pub(crate) name: Text,
    pub(crate) text: Texts,
    pub(crate) aliases: Range,
    pub(crate) diagram: Diagram,
    /// Where in the codes of all commands each list starts, in the order of the slots, and where the
    /// last one ends.
    pub(crate) lists: [u16; crate::ReplySlot::ALL.len() + 1],
    pub(crate) later: Range,
    pub(crate) sources: Range,
}
