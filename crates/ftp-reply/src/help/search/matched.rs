//! Compares the words of a query with those of a text.

use super::fold::runs;
use super::query::{MOST_WORDS, Query};
use super::word::{Letters, SAME, Word};
use crate::ReplyCode;

/// How well each word of a query, and each pair of words, matches.
#[derive(Clone, Copy, Default)]
pub(super) struct Matched {
    pub(super) words: [u32; MOST_WORDS],
    /// The pairs of neighboring words that are neighbors in the text, too.
    pub(super) pairs: [u32; MOST_WORDS],
    /// Number of words of the text, and how many of them match a word of the query.
    text_words: u32,
    found_words: u32,
}

impl Matched {
    /// Compares a query with a text.
    #[inline(never)]
    pub(super) fn of(query: &Query, text: &str) -> Matched {
        Matched::of_parts(query, core::iter::once(text))
    }

    /// Compares a query with a text in parts, each of one or more words.
    #[inline(never)]
    pub(super) fn of_parts<'a>(query: &Query, parts: impl Iterator<Item = &'a str>) -> Matched {
        let mut comparison = Comparison {
            query,
            matched: Matched::default(),
            previous: [0; MOST_WORDS],
            previous_word: None,
        };
        for part in parts {
            comparison.read(part);
        }
        comparison.matched
    }

    /// Returns a weight for a text that has a meaning only as a unit: more if more of its words match.
    pub(super) fn in_proportion(&self, weight: u32, least: u32) -> u32 {
        let share = 8 * self.found_words / self.text_words.max(1);
        weight * (least + share) / (least + 8)
    }

    /// Compares a query with the number of a code. Its first two digits match a little.
    pub(super) fn of_number(query: &Query, code: ReplyCode) -> Matched {
        let mut matched = Matched::default();
        for (best, word) in matched.words.iter_mut().zip(query.words()) {
            *best = match (word.stem().as_bytes(), code.digits()) {
                ([a, b, c], digits) if [*a, *b, *c] == digits => SAME,
                ([a, b], [first, second, _]) if [*a, *b] == [first, second] => 1,
                _ => 0,
            };
        }
        matched
    }

    /// Returns `true` if the text has a word of the query.
    pub(super) fn matches_any(&self) -> bool {
        self.found_words > 0
    }

    /// Returns how well the words and pairs match together.
    pub(super) fn total(&self) -> u32 {
        self.words.iter().chain(&self.pairs).sum()
    }

    /// Merges the matches of one word of the text. `previous` are those of the word before it.
    fn merge_word(&mut self, previous: &[u32], current: &[u32]) {
        for (best, word) in self.words.iter_mut().zip(current) {
            *best = (*best).max(*word);
        }
        let pairs = previous.iter().zip(current.iter().skip(1));
        for (best, (first, second)) in self.pairs.iter_mut().zip(pairs) {
            *best = (*best).max(*first.min(second));
        }
    }

    /// Merges the matches of another text.
    // Its many callers would each have a copy, which makes the C library larger and no search faster.
    #[inline(never)]
    pub(super) fn add(&mut self, other: &Matched, weight: u32) {
        for (best, word) in self.words.iter_mut().zip(other.words) {
            *best = (*best).max(word * weight);
        }
        for (best, pair) in self.pairs.iter_mut().zip(other.pairs) {
            *best = (*best).max(pair * weight);
        }
    }
}

/// A comparison of a query with the words of a text, one after the other.
struct Comparison<'a> {
    query: &'a Query,
    matched: Matched,
    /// How well the previous word of the text matches each word of the query.
    previous: [u32; MOST_WORDS],
    /// The previous word of the text, if it may match.
    previous_word: Option<Letters>,
}

impl Comparison<'_> {
    fn read(&mut self, text: &str) {
        for letters in runs(text) {
            self.read_word(letters);
        }
    }

    fn read_word(&mut self, letters: Letters) {
        let mut current = [0; MOST_WORDS];
        // "timeout" is found in "time out".
        let joined = self
            .previous_word
            .and_then(|word| word.joined(&letters))
            .map(Word::new);
        let may_match = self.query.may_match(&letters);
        self.previous_word = may_match.then_some(letters);
        self.matched.text_words += 1;
        if !may_match && joined.is_none() {
            self.previous = current;
            return;
        }
        let found = Word::new(letters);
        for (current, word) in current.iter_mut().zip(self.query.words()) {
            *current = if joined.is_some_and(|joined| word.is_same(&joined)) {
                SAME
            } else {
                word.matches(&found)
            };
        }
        for (index, joined) in self.query.joined().iter().enumerate() {
            // "time out" is found in "timeout".
            if joined.is_same(&found) {
                for slot in current.iter_mut().skip(index).take(2) {
                    *slot = SAME;
                }
            }
        }
        self.matched.found_words += u32::from(current.iter().any(|word| *word > 0));
        self.matched.merge_word(&self.previous, &current);
        self.previous = current;
    }
}
