//! Row types of the generated tables. Like those of the facts they contain numbers only.

use crate::facts::{Range, Text, Texts};
use crate::{Lang, Recovery, Situation};

/// A row of the table of advice.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct AdviceRow {
    pub(crate) commands: Range,
    pub(crate) codes: Range,
    pub(crate) when: Situations,
    pub(crate) recovery: Recovery,
    pub(crate) suggested_commands: Range,
    pub(crate) text: Texts,
    /// Empty if the causes are those of the code.
    pub(crate) causes: [Range; Lang::ALL.len()],
    pub(crate) sources: Range,
}

/// Situations, each as a bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Situations(u16);

impl Situations {
    /// Creates the set of these situations. One without a bit fails the build, because all callers are
    /// constants.
    pub(crate) const fn new(situations: &[Situation]) -> Situations {
        let (mut bits, mut index) = (0, 0);
        while index < situations.len() {
            bits |= Situations::bit(situations[index]);
            index += 1;
        }
        Situations(bits)
    }

    const fn bit(situation: Situation) -> u16 {
        1 << (situation.number() - 1)
    }

    pub(crate) fn all(self, applies: impl Fn(&Situation) -> bool) -> bool {
        let mut situations = Situation::ALL.iter();
        self.0 == 0 || situations.all(|it| self.0 & Situations::bit(*it) == 0 || applies(it))
    }
}

const _: () = assert!(Situation::ALL.len() <= 16);

/// A row of the table of hints.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct HintRow {
    pub(crate) name: Text,
    pub(crate) recovery: Recovery,
    pub(crate) suggested_commands: Range,
    /// Name of the meaning of a code that the words show.
    pub(crate) meaning: Text,
    pub(crate) cause: Texts,
    pub(crate) next_step: Texts,
}

/// Words of a server that lead to a hint. The words themselves are in the table of slots.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct PhraseRow {
    /// Index of the hint.
    pub(crate) hint: u16,
    /// Index of the replies that the phrase is for.
    pub(crate) replies: u16,
    /// Index of the list of sources.
    pub(crate) sources: u16,
    /// Number of the document of the server, from 1; 0 if there is none.
    pub(crate) server: u8,
}

/// The replies that a phrase is for.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) enum Replies {
    /// Lines that are not replies.
    None(Range),
    /// Replies with these codes.
    Codes(Range),
    /// Replies whose codes have these first digits.
    Classes(Range),
}

/// A word of a phrase, and what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// The next word, which is a neighbor.
    Word,
    /// A gap, then the next word.
    Gap,
    /// Nothing: the phrase is complete.
    Last,
}

/// Range of literals of one kind among all literals.
#[derive(Clone, Copy)]
pub(crate) struct LiteralRange {
    start: usize,
    len: usize,
}

impl LiteralRange {
    pub(crate) const fn new(start: usize, len: usize) -> LiteralRange {
        LiteralRange { start, len }
    }

    /// Returns the literals.
    pub(crate) fn of(self, literals: &'static [Literal]) -> &'static [Literal] {
        let literals = literals.get(self.start..self.start + self.len);
        literals.unwrap_or_default()
    }
}

/// Letters and digits, and the slots that a word with them fills.
#[derive(Debug)]
pub(crate) struct Literal {
    pub(crate) text: Text,
    /// Index of the first slot in the slots of all literals.
    pub(crate) first: u16,
    pub(crate) count: u16,
}
