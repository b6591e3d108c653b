//! What a text may hold: one line that no comment or literal of any target language trips over.

use super::declared::Declared;
use super::fields::{At, Fields};
use super::model::Texts;

/// Sequences that end a comment or a string, start one inside another, or begin an escape, in at
/// least one target language. `??/` and its kin are the trigraphs of C before C23.
const REFUSED: [&str; 14] = [
    "*/", "/*", "\"\"\"", "'''", "\\", "${", "??=", "??/", "??'", "??(", "??)", "??!", "??<", "??>",
];

impl Fields<'_, '_> {
    /// A text in every language of the file.
    pub(super) fn texts(&mut self, key: &'static str, declared: &Declared) -> Option<Texts> {
        let form = declared.text_form();
        let value = self.required(key, &form)?;
        let texts = self.table(key, value, &form)?;
        let found = texts.texts_by_language(declared);
        texts.finish_texts(declared);
        found
    }

    /// As [`texts`](Fields::texts), of a key that may be absent.
    pub(super) fn optional_texts(
        &mut self,
        key: &'static str,
        declared: &Declared,
    ) -> Option<Vec<Texts>> {
        if self.optional(key).is_none() {
            return Some(Vec::new());
        }
        self.texts(key, declared).map(|texts| vec![texts])
    }

    fn texts_by_language(&self, declared: &Declared) -> Option<Texts> {
        let mut found = Vec::new();
        for tag in &declared.languages {
            found.push(self.text_in(tag));
        }
        found.into_iter().collect()
    }

    fn text_in(&self, tag: &str) -> Option<String> {
        let Some(value) = self.under(tag) else {
            self.refuse(
                self.offset,
                format!("`{}` has no text in the language {tag}", self.own_path()),
                format!("write `{tag} = \"…\"` in it"),
            );
            return None;
        };
        let text = self.as_string(tag, value, "\"…\"")?;
        self.check_line(tag, &text)?;
        Some(text.value)
    }

    fn finish_texts(self, declared: &Declared) {
        let mut found = Vec::new();
        for (key, _) in self.entries() {
            if let Some(place) = declared.languages.iter().position(|tag| tag == key.value) {
                found.push((key.offset, place, key.value));
            } else {
                self.refuse(
                    key.offset,
                    format!(
                        "`{}` is in a language that the file does not declare",
                        self.path(key.value)
                    ),
                    format!(
                        "remove it, or write a [[language]] with the tag {}",
                        key.value
                    ),
                );
            }
        }
        found.sort_unstable();
        if let Some(pair) = found.windows(2).find(|pair| pair[0].1 > pair[1].1) {
            self.refuse(
                pair[1].0,
                format!(
                    "`{}` stands after `{}`",
                    self.path(pair[1].2),
                    self.path(pair[0].2)
                ),
                format!(
                    "write the languages in this order: {}",
                    declared.languages.join(", ")
                ),
            );
        }
    }

    /// A string under the rules for text.
    pub(super) fn line(&mut self, key: &'static str, form: &str) -> Option<At<String>> {
        let text = self.string(key, form)?;
        self.check_line(key, &text)?;
        Some(text)
    }

    fn check_line(&self, key: &str, text: &At<String>) -> Option<()> {
        let Some((what, mend)) = fault(&text.value) else {
            return Some(());
        };
        self.refuse(text.offset, format!("`{}` {what}", self.path(key)), mend);
        None
    }

    /// Notes a text that cannot go on the wire before any LANG command (RFC 2640 section 4.1).
    pub(super) fn check_ascii(&self, key: &str, text: &str) {
        if let Some(found) = text.chars().find(|character| !character.is_ascii()) {
            let offset = self
                .under(key)
                .map_or(self.offset, |value| value.span().start);
            self.refuse(
                offset,
                format!(
                    "`{}` has the character {found}, and the wire is ASCII",
                    self.path(key)
                ),
                "write it in ASCII",
            );
        }
    }
}

/// What is wrong with a text, and the mend.
fn fault(text: &str) -> Option<(String, String)> {
    if text.is_empty() {
        return Some(("is empty".into(), "write the text".into()));
    }
    if let Some(control) = text.chars().find(|character| character.is_control()) {
        let code = u32::from(control);
        let what = format!("has the control character U+{code:04X}");
        return Some((what, "write one line without it".into()));
    }
    if let Some(invisible) = text.chars().find(|character| is_invisible(*character)) {
        let code = u32::from(invisible);
        return Some((
            format!("has the invisible character U+{code:04X}"),
            "remove it".into(),
        ));
    }
    if let Some(letter) = text.chars().find(|character| is_part_of_hangul(*character)) {
        let code = u32::from(letter);
        let what = format!("has the part U+{code:04X} of a Hangul syllable");
        return Some((what, "write whole syllables (Unicode form NFC)".into()));
    }
    if text.trim() != text {
        return Some((
            "begins or ends with a space".into(),
            "remove the space".into(),
        ));
    }
    let refused = REFUSED.iter().find(|sequence| text.contains(**sequence))?;
    Some((
        format!("has `{refused}`, which breaks a comment or string of generated code"),
        "write it in other words".into(),
    ))
}

/// Characters that change how others look and are not seen themselves: bidirectional controls,
/// zero-width and line-separating ones, tags, and the byte order mark.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}'
            | '\u{061C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Letters that join to a syllable on the screen: it looks like the whole one, and no search for
/// that finds it.
fn is_part_of_hangul(character: char) -> bool {
    matches!(
        character,
        '\u{1100}'..='\u{11FF}' | '\u{A960}'..='\u{A97F}' | '\u{D7B0}'..='\u{D7FF}'
    )
}
