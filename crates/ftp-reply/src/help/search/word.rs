//! Words of queries and texts in a normal form, and how well two match.

use super::variants::{ENDINGS, PARTICLES, SUFFIXES, VARIANTS, VERB_SYLLABLES};

/// Maximum length of a word in bytes. Of a longer one only the beginning counts.
const CAPACITY: usize = 48;

/// Fewest letters that a word must keep when an ending is removed.
const SHORTEST_STEM: usize = 3;

/// What a word consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LetterKind {
    Digit,
    Hangul,
    Other,
}

impl LetterKind {
    pub(super) fn of(letter: char) -> LetterKind {
        match letter {
            '0'..='9' => LetterKind::Digit,
            '\u{AC00}'..='\u{D7A3}' => LetterKind::Hangul,
            _ => LetterKind::Other,
        }
    }
}

/// A word of letters and digits, in lower case and without accents.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The word as it is written.
    letters: Letters,
    /// The word in the spelling that the tables use, without endings.
    stem: Letters,
}

/// Letters and digits of one kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    bytes: [u8; CAPACITY],
    len: usize,
    pub(super) kind: LetterKind,
}

impl Word {
    pub(super) const EMPTY: Word = Word {
        letters: Letters::new(LetterKind::Other),
        stem: Letters::new(LetterKind::Other),
    };

    pub(super) fn new(letters: Letters) -> Word {
        Word {
            letters,
            stem: letters.stem(),
        }
    }

    pub(super) fn stem(&self) -> &str {
        self.stem.as_str()
    }

    /// Returns the words joined into one, or an empty word if one of them is a number.
    pub(super) fn joined(&self, other: &Word) -> Word {
        self.letters
            .joined(&other.letters)
            .map_or(Word::EMPTY, Word::new)
    }

    /// Returns `true` if the words are the same but for spelling and endings.
    pub(super) fn is_same(&self, other: &Word) -> bool {
        self.stem() == other.stem()
    }

    /// Returns how well this word of a query matches a word of a text: [`SAME`], less for a word that
    /// begins with the other, 0 if they do not match.
    pub(super) fn matches(&self, text: &Word) -> u32 {
        let (word, found) = (self.stem(), text.stem());
        let fewest = match self.letters.kind {
            LetterKind::Digit => return if word == found { SAME } else { 0 },
            LetterKind::Hangul => 2,
            LetterKind::Other => 4,
        };
        if word == found {
            SAME
        } else if found.starts_with(word) && word.chars().count() >= fewest {
            BEGINS
        } else if word.starts_with(found) && found.chars().count() >= fewest {
            IS_BEGUN
        } else {
            0
        }
    }
}

impl Letters {
    pub(super) const fn new(kind: LetterKind) -> Letters {
        Letters {
            bytes: [0; CAPACITY],
            len: 0,
            kind,
        }
    }

    /// Adds a letter if there is space for it.
    pub(super) fn push(&mut self, letter: char) {
        let end = self.len + letter.len_utf8();
        if let Some(space) = self.bytes.get_mut(self.len..end) {
            letter.encode_utf8(space);
            self.len = end;
        }
    }

    fn push_str(&mut self, text: &str) {
        for letter in text.chars() {
            self.push(letter);
        }
    }

    /// Returns the letters joined, or `None` if one of them is a number.
    pub(super) fn joined(mut self, other: &Letters) -> Option<Letters> {
        if self.kind == LetterKind::Digit || other.kind == LetterKind::Digit {
            return None;
        }
        self.push_str(other.as_str());
        Some(self)
    }

    pub(super) fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.len).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }

    /// Returns the usual spelling without endings.
    fn stem(self) -> Letters {
        let letters = self.respelled();
        match letters.kind {
            LetterKind::Digit => letters,
            LetterKind::Hangul => letters.without_particle(),
            LetterKind::Other => letters.without_ending(),
        }
    }

    /// Replaces a beginning that has another usual spelling.
    fn respelled(self) -> Letters {
        let text = self.as_str();
        let found = VARIANTS.iter().find_map(|(variant, usual)| {
            if !text.as_bytes().starts_with(variant.bytes()) {
                return None;
            }
            let rest = text.get(variant.bytes().len()..)?;
            // Of a Hangul word the beginning is enough, because particles follow it.
            (rest.is_empty() || self.kind == LetterKind::Hangul).then_some((usual, rest))
        });
        let Some((usual, rest)) = found else {
            return self;
        };
        let mut letters = Letters::new(self.kind);
        letters.push_str(usual.as_str());
        letters.push_str(rest);
        letters
    }

    fn without_particle(mut self) -> Letters {
        let verb = self
            .as_str()
            .char_indices()
            .skip(2)
            .find(|(_, syllable)| VERB_SYLLABLES.contains(syllable));
        if let Some((start, _)) = verb {
            self.len = start;
            return self;
        }
        let stems = PARTICLES
            .iter()
            .filter_map(|it| self.as_str().strip_suffix(it.as_str()));
        let stem = stems.filter(|stem| stem.chars().count() > 1).map(str::len);
        self.len = stem.min().unwrap_or(self.len);
        self
    }

    /// Removes a common English ending, so that "files", "timed" and "transferring" are found as
    /// "file", "time" and "transfer".
    fn without_ending(mut self) -> Letters {
        let removed = ENDINGS.iter().find_map(|(ending, replacement)| {
            let stem = self.as_str().strip_suffix(ending.as_str())?;
            (stem.len() >= SHORTEST_STEM).then_some((stem.len(), replacement.as_str()))
        });
        if let Some((len, replacement)) = removed {
            self.len = len;
            self.push_str(replacement);
        }
        let stem = SUFFIXES
            .iter()
            .find_map(|it| self.as_str().strip_suffix(it.as_str()));
        if let Some(stem) = stem.filter(|stem| stem.len() >= SHORTEST_STEM) {
            self.len = stem.len();
        }
        self
    }
}

/// The words are the same.
pub(super) const SAME: u32 = 8;
/// The word of the text begins with that of the query.
const BEGINS: u32 = 5;
/// The word of the query begins with that of the text.
const IS_BEGUN: u32 = 3;
