//! Splits text into words and compares words without regard to case.

use super::lower_case::lower_case;

/// Calls `word` with each word of the text: each run of letters and digits. Bytes that are not UTF-8
/// separate words, as every other character does.
pub(super) fn for_each_word<'a>(text: &'a [u8], mut word: impl FnMut(&'a str)) {
    for chunk in text.utf8_chunks() {
        let words = chunk
            .valid()
            .split(|letter: char| !letter.is_alphanumeric());
        for found in words.filter(|found| !found.is_empty()) {
            word(found);
        }
    }
}

/// The lower-case form of a word, or its beginning if it is longer than `CAPACITY` bytes.
pub(super) struct Folded<const CAPACITY: usize> {
    bytes: [u8; CAPACITY],
    len: usize,
    is_complete: bool,
}

impl<const CAPACITY: usize> Folded<CAPACITY> {
    pub(super) fn new(word: &str) -> Self {
        let mut folded = Folded {
            bytes: [0; CAPACITY],
            len: 0,
            is_complete: true,
        };
        for letter in word.chars().map(lower_case) {
            let end = folded.len + letter.len_utf8();
            let Some(space) = folded.bytes.get_mut(folded.len..end) else {
                folded.is_complete = false;
                break;
            };
            letter.encode_utf8(space);
            folded.len = end;
        }
        folded
    }

    /// Returns the entire word, or `None` if it is too long.
    pub(super) fn complete(&self) -> Option<&[u8]> {
        self.is_complete.then(|| self.beginning())
    }

    /// Returns as much of the word as there is space for.
    pub(super) fn beginning(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// Returns `true` if the lower-case form of the word ends with the literal.
pub(super) fn ends_with(word: &str, literal: &str) -> bool {
    let mut letters = word.chars().rev().map(lower_case);
    literal
        .chars()
        .rev()
        .all(|wanted| letters.next() == Some(wanted))
}

/// Returns `true` if the lower-case form of the word contains the literal.
pub(super) fn contains(word: &str, literal: &str) -> bool {
    let mut rest = word.chars();
    loop {
        let mut letters = rest.clone().map(lower_case);
        if literal.chars().all(|wanted| letters.next() == Some(wanted)) {
            return true;
        }
        if rest.next().is_none() {
            return false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_utf8_separates_words() {
        let mut words = [""; 3];
        let mut count = 0;
        for_each_word(b"no\xFFsuch \xC3\xA9t\xC3\xA9.", |word| {
            words[count] = word;
            count += 1;
        });
        assert_eq!(words, ["no", "such", "\u{e9}t\u{e9}"]);
    }

    #[test]
    fn folded_keeps_beginning_of_long_word() {
        let folded = Folded::<4>::new("TIMEOUT");
        assert_eq!(
            (folded.complete(), folded.beginning()),
            (None, &b"time"[..])
        );
        // The third letter has two bytes and does not fit into the last one.
        assert_eq!(Folded::<3>::new("ABÉ").beginning(), b"ab");
        assert_eq!(Folded::<4>::new("ABÉ").complete(), Some("abé".as_bytes()));
    }

    #[test]
    fn ends_with_and_contains_ignore_case() {
        assert!(ends_with("NotFound", "found") && !ends_with("Founded", "found"));
        assert!(!ends_with("und", "found"));
        assert!(contains("ÜberSCHRITTEN", "schritt") && !contains("über", "schritt"));
    }
}
