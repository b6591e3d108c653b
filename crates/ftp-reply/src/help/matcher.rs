//! Finds the phrases of servers in a text, all at once.
//!
//! Each word of each phrase is a slot. Every word of the text fills the slots that it fits if the slots
//! before them are filled. The text is read once, in time proportional to its length: how many slots
//! one word can fill is a property of the table. Nothing is allocated.

use super::generated::hints::{
    BEGINNINGS, ENDINGS, LAST_SLOTS, LITERAL_SLOTS, LITERALS, LONGEST_WORD, PARTS, PHRASES, SLOTS,
    WORDS,
};
use super::rows::{Literal, Slot};
use super::words::{Folded, contains, ends_with, for_each_word};

/// Set of indices of the phrases, the best first.
pub(super) type PhraseSet = BitSet<{ PHRASES.len().div_ceil(64) }>;

type SlotSet = BitSet<{ SLOTS.len().div_ceil(64) }>;

/// Returns the phrases in the texts. A phrase can begin in one text and end in a later one.
pub(super) fn find<'a>(texts: impl Iterator<Item = &'a [u8]>) -> PhraseSet {
    let mut matcher = Matcher::default();
    for text in texts {
        for_each_word(text, |word| matcher.read(word));
    }
    matcher.found
}

#[derive(Default)]
struct Matcher {
    /// Slots that the last word filled.
    filled: SlotSet,
    /// `true` if the last word filled a slot.
    is_filled: bool,
    /// Slots after a gap that later words may fill.
    open: SlotSet,
    found: PhraseSet,
}

impl Matcher {
    fn read(&mut self, word: &str) {
        let mut filled = SlotSet::default();
        let mut is_filled = false;
        for literal in literals_in(word) {
            for index in literal.slots() {
                if self.may_fill(*index) {
                    filled.insert(*index);
                    is_filled = true;
                }
            }
        }
        // Most words fill nothing, and clearing the set takes longer than comparing them.
        if !is_filled {
            if core::mem::take(&mut self.is_filled) {
                self.filled = filled;
            }
            return;
        }
        // Only after all slots are checked: one word does not fill two slots of a phrase.
        for index in filled.iter() {
            match SLOTS.get(usize::from(index)) {
                Some(Slot::Gap) => self.open.insert(index + 1),
                Some(Slot::Last) => self.found.insert(phrase_of(index)),
                _ => {}
            }
        }
        self.filled = filled;
        self.is_filled = true;
    }

    fn may_fill(&self, index: u16) -> bool {
        let Some(before) = index.checked_sub(1) else {
            return true;
        };
        match SLOTS.get(usize::from(before)) {
            // The slot is the first of its phrase.
            Some(Slot::Last) => true,
            Some(Slot::Gap) => self.open.contains(index),
            Some(Slot::Word) => self.filled.contains(before),
            None => false,
        }
    }
}

/// Returns the index of the phrase that ends with this slot.
fn phrase_of(last_slot: u16) -> u16 {
    let index = LAST_SLOTS.partition_point(|slot| *slot < last_slot);
    u16::try_from(index).unwrap_or(u16::MAX)
}

impl Literal {
    /// Returns the slots that a word with these letters fills.
    fn slots(&self) -> &'static [u16] {
        let start = usize::from(self.first);
        let end = start + usize::from(self.count);
        LITERAL_SLOTS.get(start..end).unwrap_or_default()
    }
}

/// The words of the phrases, for a search. The tables do not have them: they have the slots of each literal.
pub(super) struct PhraseWords {
    /// Index of the literal of each slot.
    literals: [u16; SLOTS.len()],
}

impl PhraseWords {
    pub(super) fn new() -> PhraseWords {
        let mut literals = [0; SLOTS.len()];
        for (index, literal) in (0..).zip(&LITERALS) {
            for slot in literal.slots() {
                if let Some(target) = literals.get_mut(usize::from(*slot)) {
                    *target = index;
                }
            }
        }
        PhraseWords { literals }
    }

    /// Returns the words of a phrase, each without the letters that a `*` stands for.
    pub(super) fn of(&self, phrase: u16) -> impl Iterator<Item = &'static str> + '_ {
        let phrase = usize::from(phrase);
        let last_slot = |phrase: usize| LAST_SLOTS.get(phrase).copied().map(usize::from);
        let start = phrase
            .checked_sub(1)
            .and_then(last_slot)
            .map_or(0, |slot| slot + 1);
        let end = last_slot(phrase).map_or(start, |slot| slot + 1);
        let literals = self.literals.get(start..end).unwrap_or_default().iter();
        literals.filter_map(|index| Some(LITERALS.get(usize::from(*index))?.text.get()))
    }
}

/// Returns the literals of the tables that a word fits.
fn literals_in(word: &str) -> impl Iterator<Item = &'static Literal> {
    let folded = Folded::<LONGEST_WORD>::new(word);
    let entire = folded.complete().and_then(|bytes| {
        let words = WORDS.of(&LITERALS);
        let index = words.binary_search_by(|literal| literal.text.get().as_bytes().cmp(bytes));
        index.ok().and_then(|index| words.get(index))
    });
    let beginnings = BEGINNINGS.of(&LITERALS).iter().filter(move |literal| {
        folded
            .beginning()
            .starts_with(literal.text.get().as_bytes())
    });
    let endings = ENDINGS
        .of(&LITERALS)
        .iter()
        .filter(move |literal| ends_with(word, literal.text.get()));
    let parts = PARTS
        .of(&LITERALS)
        .iter()
        .filter(move |literal| contains(word, literal.text.get()));
    entire
        .into_iter()
        .chain(beginnings)
        .chain(endings)
        .chain(parts)
}

/// Set of small numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct BitSet<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> Default for BitSet<WORDS> {
    fn default() -> Self {
        BitSet([0; WORDS])
    }
}

impl<const WORDS: usize> BitSet<WORDS> {
    pub(super) fn insert(&mut self, number: u16) {
        if let Some(bits) = self.0.get_mut(usize::from(number) / 64) {
            *bits |= 1 << (number % 64);
        }
    }

    fn contains(&self, number: u16) -> bool {
        let bits = self.0.get(usize::from(number) / 64);
        bits.is_some_and(|bits| bits & (1 << (number % 64)) != 0)
    }

    /// Removes the smallest number and returns it.
    pub(super) fn pop(&mut self) -> Option<u16> {
        let (index, bits) = (0_u16..).zip(&mut self.0).find(|(_, bits)| **bits != 0)?;
        let bit = bits.trailing_zeros();
        *bits &= *bits - 1;
        #[expect(clippy::cast_possible_truncation, reason = "the bit is below 64")]
        Some(index * 64 + bit as u16)
    }

    fn iter(mut self) -> impl Iterator<Item = u16> {
        core::iter::from_fn(move || self.pop())
    }
}
