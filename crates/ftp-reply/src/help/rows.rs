//! Row types of the generated tables.

use crate::{Command, Document, Lang, Recovery, ReplyCode, Situation, Source};

/// A row of the table of advice.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct AdviceRow {
    pub(crate) commands: &'static [Command],
    pub(crate) codes: &'static [ReplyCode],
    pub(crate) when: &'static [Situation],
    pub(crate) recovery: Recovery,
    pub(crate) suggested_commands: &'static [Command],
    pub(crate) text: [&'static str; Lang::ALL.len()],
    /// Empty if the causes are those of the code.
    pub(crate) causes: [&'static [&'static str]; Lang::ALL.len()],
    pub(crate) sources: &'static [Source],
}

/// A row of the table of hints.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct HintRow {
    pub(crate) name: &'static str,
    pub(crate) recovery: Recovery,
    pub(crate) suggested_commands: &'static [Command],
    /// Name of the meaning of a code that the words show.
    pub(crate) meaning: Option<&'static str>,
    pub(crate) cause: [&'static str; Lang::ALL.len()],
    pub(crate) next_step: [&'static str; Lang::ALL.len()],
}

/// Words of a server that lead to a hint. The words themselves are in the table of slots.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct PhraseRow {
    /// The words, for a search.
    pub(crate) words: &'static str,
    pub(crate) hint: &'static HintRow,
    pub(crate) replies: Replies,
    pub(crate) server: Option<&'static Document>,
    pub(crate) sources: &'static [Source],
}

/// The replies that a phrase is for.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) enum Replies {
    /// Lines that are not replies.
    None,
    /// Replies with these codes.
    Codes(&'static [u16]),
    /// Replies whose codes have these first digits.
    Classes(&'static [u8]),
}

/// A word of a phrase.
#[derive(Debug)]
pub(crate) struct Slot {
    /// Index of the phrase.
    pub(crate) phrase: u16,
    pub(crate) before: SlotBefore,
    pub(crate) after: SlotAfter,
}

/// Where a text must stand in a phrase for a slot to be filled.
#[derive(Clone, Copy, Debug)]
pub(crate) enum SlotBefore {
    /// Anywhere: the slot is the first one.
    First,
    /// Anywhere after the slot before, which is not a neighbor.
    AfterGap,
    /// Directly after the slot before.
    AfterWord,
}

/// What follows a filled slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SlotAfter {
    /// The next slot, which is a neighbor.
    Word,
    /// A gap, then the next slot.
    Gap,
    /// Nothing: the phrase is complete.
    Last,
}

/// Letters and digits, and the slots that a word with them fills.
#[derive(Debug)]
pub(crate) struct Literal {
    pub(crate) text: &'static str,
    pub(crate) slots: &'static [u16],
}
