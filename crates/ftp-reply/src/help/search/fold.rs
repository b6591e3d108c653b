//! Splits text into words for a search, without case, accents and other differences of spelling.

use super::word::{LetterKind, Letters, Word};
use crate::help::lower_case::lower_case;

/// Letters of U+00C0 to U+017F without accents, in lower case. A space stands for a character that is
/// not a letter.
const LATIN: &str = "\
aaaaaaaceeeeiiiidnooooo ouuuuyts\
aaaaaaaceeeeiiiidnooooo ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllll\
lnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Returns the words of a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word> {
    runs(text).map(Word::new)
}

/// Returns the runs of letters and digits that are the words of a text.
pub(super) fn runs(text: &str) -> impl Iterator<Item = Letters> {
    let mut letters = Composed(text.chars()).peekable();
    core::iter::from_fn(move || {
        let mut word: Option<Letters> = None;
        while let Some(letter) = letters.peek().copied() {
            // "can't" is one word, and so is a letter with a separate accent.
            if matches!(letter, '\'' | '\u{2019}' | '\u{300}'..='\u{36F}') {
                letters.next();
                continue;
            }
            let letter = fold(letter);
            if !letter.is_alphanumeric() {
                letters.next();
                if word.is_some() {
                    break;
                }
                continue;
            }
            let kind = LetterKind::of(letter);
            let current = word.get_or_insert_with(|| Letters::new(kind));
            // "530에러" and "TLS를" are two words each.
            if current.kind != kind
                && (current.kind == LetterKind::Hangul || kind == LetterKind::Hangul)
            {
                break;
            }
            letters.next();
            if kind != LetterKind::Digit {
                current.kind = kind;
            }
            current.push(lower_case(letter));
        }
        word
    })
}

/// Replaces a letter by its form without accent and width.
fn fold(letter: char) -> char {
    match letter {
        '\u{C0}'..='\u{17F}' => {
            let index = u32::from(letter) - 0xC0;
            let folded = LATIN.as_bytes().get(index as usize);
            folded.map_or(letter, |folded| char::from(*folded))
        }
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        _ => letter,
    }
}

/// Joins the parts of Hangul syllables, which some systems write separately (Unicode form NFD; Unicode
/// Standard, section 3.12).
#[derive(Clone)]
struct Composed<I: Iterator<Item = char>>(I);

impl Iterator for Composed<core::str::Chars<'_>> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        const FIRST: u32 = 0xAC00;
        const VOWELS: u32 = 21;
        const ENDS: u32 = 28;
        let letter = self.0.next()?;
        let mut rest = self.0.clone();
        let ('\u{1100}'..='\u{1112}', Some(vowel @ '\u{1161}'..='\u{1175}')) =
            (letter, rest.next())
        else {
            return Some(letter);
        };
        self.0 = rest.clone();
        let lead = u32::from(letter) - 0x1100;
        let vowel = u32::from(vowel) - 0x1161;
        let mut syllable = FIRST + (lead * VOWELS + vowel) * ENDS;
        if let Some(end @ '\u{11A8}'..='\u{11C2}') = rest.next() {
            syllable += u32::from(end) - 0x11A7;
            self.0 = rest;
        }
        char::from_u32(syllable)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::{String, ToString};
    use std::vec::Vec;

    use super::*;

    fn split(text: &str) -> Vec<String> {
        words(text).map(|word| word.stem().to_string()).collect()
    }

    #[test]
    fn table_of_latin_letters_is_complete() {
        assert_eq!(LATIN.len(), 0x180 - 0xC0);
        for (letter, folded) in [
            ('À', 'a'),
            ('ß', 's'),
            ('é', 'e'),
            ('ÿ', 'y'),
            ('ł', 'l'),
            ('ő', 'o'),
            ('ž', 'z'),
            ('Ÿ', 'y'),
        ] {
            assert_eq!(fold(letter), folded, "{letter}");
        }
    }

    #[test]
    fn words_ignore_case_accents_and_composition() {
        assert_eq!(split("CAFÉ cafe\u{301}"), ["caf", "caf"]);
        assert_eq!(
            split("\u{1103}\u{1175}\u{1109}\u{1173}\u{110F}\u{1173}"),
            ["디스크"]
        );
        assert_eq!(
            split("\u{1100}\u{116F}\u{11AB}\u{1112}\u{1161}\u{11AB}"),
            ["권한"]
        );
        assert_eq!(split("ＦＴＰ５３０"), ["ftp530"]);
    }

    #[test]
    fn words_split_scripts() {
        assert_eq!(split("530에러 TLS를"), ["530", "오류", "tls", "를"]);
        assert_eq!(split("can't open"), ["cant", "open"]);
        assert_eq!(split("..."), [""; 0]);
    }
}
