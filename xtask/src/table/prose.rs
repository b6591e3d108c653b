//! What a string may contain: one line that no comment or literal of any target language trips over.

use toml::de::{DeTable, DeValue};

use super::entries::Entry;
use super::finding::Report;
use super::model::Texts;

/// Sequences that end a comment or a string, start one inside another, or begin an escape, in at
/// least one target language. `??/` and its kin are the trigraphs of C before C23.
const REFUSED: [&str; 14] = [
    "*/", "/*", "\"\"\"", "'''", "\\", "${", "??=", "??/", "??'", "??(", "??)", "??!", "??<", "??>",
];

/// Checks every string of an entry, and that each of its texts exists in every language.
pub(super) fn check(entry: &Entry<'_, '_>, languages: &[String], report: &Report) {
    let walk = Walk {
        entry,
        languages,
        report,
    };
    walk.table(entry.table, "", entry.offset);
}

struct Walk<'w> {
    entry: &'w Entry<'w, 'w>,
    /// The tags in the order of the languages' numbers.
    languages: &'w [String],
    report: &'w Report,
}

impl Walk<'_> {
    fn add(&self, offset: usize, what: String, fix: impl Into<String>) {
        self.report.add(offset, &self.entry.name, what, fix);
    }

    fn table(&self, table: &DeTable<'_>, path: &str, offset: usize) {
        let key = path.rsplit('.').next().unwrap_or_default();
        if Texts::KEYS.contains(&key) {
            self.languages(table, path, offset);
        }
        // Members are entries of their own.
        for (key, value) in table.iter().filter(|(key, _)| key.get_ref() != "member") {
            let dot = if path.is_empty() { "" } else { "." };
            self.value(
                value.get_ref(),
                &format!("{path}{dot}{}", key.get_ref()),
                value.span().start,
            );
        }
    }

    fn value(&self, value: &DeValue<'_>, path: &str, offset: usize) {
        match value {
            DeValue::String(text) => {
                if let Some((what, fix)) = find_error(text).or_else(|| self.find_brace(text, path))
                {
                    self.add(offset, format!("`{path}` {what}"), fix);
                }
            }
            DeValue::Array(list) => {
                for item in list {
                    self.value(item.get_ref(), path, item.span().start);
                }
            }
            DeValue::Table(table) => self.table(table, path, offset),
            _ => {}
        }
    }

    /// Only a message and the wire form of a reply have placeholders.
    fn find_brace(&self, text: &str, path: &str) -> Option<(String, String)> {
        let has_placeholders =
            ["message", "label"].contains(&self.entry.section) || path == "wire.form";
        if has_placeholders || !text.contains(['{', '}']) {
            return None;
        }
        let fix = "write it without braces; only a [[message]] has placeholders";
        Some(("has a brace".into(), fix.into()))
    }

    fn languages(&self, table: &DeTable<'_>, path: &str, offset: usize) {
        for tag in self
            .languages
            .iter()
            .filter(|tag| !table.contains_key(tag.as_str()))
        {
            let what = format!("`{path}` has no text in the language {tag}");
            self.add(offset, what, format!("write `{path}.{tag} = \"…\"`"));
        }
        let mut found = Vec::new();
        for (tag, _) in table {
            let (offset, tag) = (tag.span().start, tag.get_ref());
            if let Some(index) = self.languages.iter().position(|known| known == tag) {
                found.push((offset, index));
            } else {
                let what =
                    format!("`{path}.{tag}` is in a language that the file does not declare");
                let fix = format!("remove it, or write a [[language]] with the tag {tag}");
                self.add(offset, what, fix);
            }
        }
        found.sort_unstable();
        if let Some(pair) = found.windows(2).find(|pair| pair[0].1 > pair[1].1) {
            let [earlier, later] = [pair[1].1, pair[0].1].map(|index| &self.languages[index]);
            let what = format!("`{path}.{earlier}` is after `{path}.{later}`");
            let fix = format!(
                "write the languages in this order: {}",
                self.languages.join(", ")
            );
            self.add(pair[1].0, what, fix);
        }
    }
}

/// What is wrong with a text, and the fix.
fn find_error(text: &str) -> Option<(String, String)> {
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
