//! The words of a query.

use super::fold::words;
use super::short::{Short, shorts};
use super::variants::VARIANTS;
use super::word::{Letters, Word};

/// Most words of a query that count.
pub(super) const MOST_WORDS: usize = 16;

/// Words that people add to any query, in normal form. They count less than others.
static COMMON: [Short; 46] = shorts([
    "error", "err", "code", "reply", "respons", "ftp", "server", "client", "fix", "problem", "how",
    "what", "why", "do", "doe", "mean", "is", "the", "a", "an", "to", "of", "on", "in", "for",
    "with", "and", "or", "my", "i", "오류", "코드", "응답", "서버", "문제", "해결", "방법", "왜",
    "무엇", "뭔가", "이", "가", "을", "를", "은", "는",
]);

/// Words of a query, in order.
pub(super) struct Query {
    words: [Word; MOST_WORDS],
    /// Each word with the next one, as one word.
    joined: [Word; MOST_WORDS],
    len: usize,
    first_letters: FirstLetters,
}

impl Query {
    pub(super) fn new(text: &str) -> Query {
        let mut query = Query {
            words: [Word::EMPTY; MOST_WORDS],
            joined: [Word::EMPTY; MOST_WORDS],
            len: 0,
            first_letters: FirstLetters::default(),
        };
        for (target, word) in query.words.iter_mut().zip(words(text)) {
            *target = word;
            query.len += 1;
        }
        let next = query.words.iter().skip(1);
        for (joined, (word, next)) in query.joined.iter_mut().zip(query.words.iter().zip(next)) {
            *joined = word.joined(next);
        }
        let mut first_letters = FirstLetters::default();
        for word in query.words().iter().chain(query.joined()) {
            first_letters.insert(word.stem());
        }
        query.first_letters = first_letters.with_variants();
        query
    }

    pub(super) fn words(&self) -> &[Word] {
        self.words.get(..self.len).unwrap_or_default()
    }

    /// Returns `true` if the query has exactly the words of a text.
    pub(super) fn is(&self, text: &str) -> bool {
        let mut rest = self.words().iter();
        words(text).all(|word| rest.next().is_some_and(|own| own.is_same(&word)))
            && rest.next().is_none()
    }

    /// Returns `true` if a word of a text may match by its first letter. Most words do not.
    pub(super) fn may_match(&self, letters: &Letters) -> bool {
        self.first_letters.contain(letters.as_str())
    }

    /// Returns each word, except the last, joined with the next one.
    pub(super) fn joined(&self) -> &[Word] {
        let count = self.len.saturating_sub(1);
        self.joined.get(..count).unwrap_or_default()
    }
}

/// Set of the first letters of words. It can contain others by chance.
#[derive(Clone, Copy, Default)]
struct FirstLetters(u128);

impl FirstLetters {
    fn insert(&mut self, word: &str) {
        self.0 |= FirstLetters::bit(word);
    }

    fn contain(self, word: &str) -> bool {
        self.0 & FirstLetters::bit(word) != 0
    }

    /// Adds the first letters of the words that stand for a word with one of these letters.
    fn with_variants(self) -> FirstLetters {
        let mut all = self;
        for (variant, usual) in &VARIANTS {
            if self.contain(usual.as_str()) {
                all.insert(variant.as_str());
            }
        }
        all
    }

    fn bit(word: &str) -> u128 {
        let first = word.chars().next();
        first.map_or(0, |letter| 1 << (u32::from(letter) % u128::BITS))
    }
}

impl Word {
    /// Returns `true` if people add the word to any query.
    pub(super) fn is_common(&self) -> bool {
        let stem = self.stem().as_bytes();
        COMMON.iter().any(|common| common.bytes() == stem)
    }
}
