//! Searches the numbers, names and texts of all languages.

use crate::{Lang, ReplyCode};

/// Returns the listed codes that contain every word: in the number, a name, or the text, detail or
/// explanation in any language. Letter case is ignored.
///
/// Matches in the number, name or text come first, then matches in the detail or explanation, each
/// group in ascending order. An empty query finds nothing.
///
/// ```
/// # use ftp_reply::{Lang, ReplyCode, help::search};
/// let found: Vec<ReplyCode> = search("passive mode", Lang::En).collect();
/// assert_eq!(found[0], ReplyCode::ENTERING_PASSIVE_MODE);
/// assert_eq!(search("비밀번호", Lang::Ko).next(), Some(ReplyCode::NEED_PASSWORD));
/// assert_eq!(search(" ", Lang::En).count(), 0);
/// ```
pub fn search(words: &str, _lang: Lang) -> impl Iterator<Item = ReplyCode> {
    let any = words.split_whitespace().next().is_some();
    let codes = || ReplyCode::ALL.iter().copied().filter(move |_| any);
    let prominent = move |code: ReplyCode| {
        words
            .split_whitespace()
            .all(|word| code.has_in_heading(word))
    };
    let anywhere = move |code: ReplyCode| {
        words
            .split_whitespace()
            .all(|word| code.has_in_heading(word) || code.has_in_explanation(word))
    };
    codes()
        .filter(move |code| prominent(*code))
        .chain(codes().filter(move |code| !prominent(*code) && anywhere(*code)))
}

impl ReplyCode {
    fn has_in_heading(self, word: &str) -> bool {
        let digits = self.digits();
        core::str::from_utf8(&digits).is_ok_and(|digits| digits.starts_with(word))
            || self.name().is_some_and(|name| contains(name, word))
            || self.aliases().iter().any(|alias| contains(alias, word))
            || Lang::ALL
                .iter()
                .any(|lang| self.text(*lang).is_some_and(|text| contains(text, word)))
    }

    fn has_in_explanation(self, word: &str) -> bool {
        Lang::ALL.iter().any(|lang| {
            contains(self.explain(*lang), word)
                || self
                    .detail(*lang)
                    .is_some_and(|detail| contains(detail, word))
        })
    }
}

/// Returns `true` if `text` contains `word`, ignoring case.
fn contains(text: &str, word: &str) -> bool {
    let mut rest = text.chars();
    loop {
        let mut here = rest.clone().flat_map(char::to_lowercase);
        if word
            .chars()
            .flat_map(char::to_lowercase)
            .all(|wanted| here.next() == Some(wanted))
        {
            return true;
        }
        if rest.next().is_none() {
            return false;
        }
    }
}
