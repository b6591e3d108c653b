//! Checks strings: one line that is safe in comments and literals of every target language.

use toml::de::{DeTable, DeValue};
use unicode_normalization::is_nfc;

use super::entries::Entry;
use super::{placeholders, schema};

/// Sequences that end a comment or a string, start one inside another, or begin an escape, in at
/// least one target language. `??/` and similar ones are the trigraphs of C before C23.
const FORBIDDEN: [&str; 14] = [
    "*/", "/*", "\"\"\"", "'''", "\\", "${", "??=", "??/", "??'", "??(", "??)", "??!", "??<", "??>",
];

/// Checks every string of an entry, and that each of its texts exists in every language.
pub(super) fn check(entry: &Entry<'_>, languages: &[&str]) {
    for placed in &entry.values {
        let (path, offset) = (placed.path.as_str(), placed.span.start);
        match placed.value {
            DeValue::Table(texts) if schema::is_text(placed.schema) => {
                let is_list = schema::is_list_of_texts(placed.schema);
                check_languages(entry, (path, is_list), offset, texts, languages);
                if is_list {
                    check_lists(entry, path, texts);
                }
            }
            DeValue::String(text) if schema::type_name(placed.schema) == "string" => {
                if let Some((what, fix)) = find_error(text) {
                    entry.error(offset, format!("`{path}` {what}"), fix);
                } else if !placeholders::has(entry, path) && text.contains(['{', '}']) {
                    let fix = "write it without braces; only a [[message]] has placeholders";
                    entry.error(offset, format!("`{path}` has a brace"), fix);
                }
            }
            _ => {}
        }
    }
}

/// Checks that a text has exactly the languages, in the order of their numbers.
fn check_languages(
    entry: &Entry<'_>,
    (path, is_list): (&str, bool),
    offset: usize,
    texts: &DeTable<'_>,
    languages: &[&str],
) {
    for tag in languages.iter().filter(|tag| !texts.contains_key(**tag)) {
        let what = format!("`{path}` has no translation for `{tag}`");
        let text = if is_list { "[\"…\"]" } else { "\"…\"" };
        entry.error(offset, what, format!("add `{path}.{tag} = {text}`"));
    }
    let mut found: Vec<_> = texts
        .keys()
        .map(|tag| (tag.span().start, tag.get_ref()))
        .collect();
    found.sort_unstable();
    let mut last = 0;
    for (offset, tag) in found {
        let Some(index) = languages.iter().position(|known| known == tag) else {
            let what = format!("`{path}.{tag}` is in a language that the file does not declare");
            let fix = format!("remove it, or write a [[language]] with the tag {tag}");
            entry.error(offset, what, fix);
            continue;
        };
        if index < last {
            let what = format!("`{path}.{tag}` is after `{path}.{}`", languages[last]);
            let fix = format!(
                "write the languages in this order: {}",
                languages.join(", ")
            );
            entry.error(offset, what, fix);
        }
        last = last.max(index);
    }
}

/// Checks that no list of texts is empty, that causes are as many in each language as in English, and
/// that they are phrases, not sentences.
fn check_lists(entry: &Entry<'_>, path: &str, lists: &DeTable<'_>) {
    let count = |list: &DeValue<'_>| list.as_array().map(|list| list.len());
    let in_english = lists.get("en").and_then(|list| count(list.get_ref()));
    for (tag, list) in lists {
        let error = |what: String, fix| entry.error(list.span().start, what, fix);
        match count(list.get_ref()) {
            Some(0) => error(
                format!("`{path}.{tag}` is empty"),
                "write at least one text",
            ),
            Some(found) if path == "causes" && in_english.is_some_and(|it| it != found) => {
                let what = format!("`{path}.{tag}` does not have as many items as `{path}.en`");
                error(what, "write the same causes in every language");
            }
            _ => {}
        }
        for item in list.get_ref().as_array().into_iter().flatten() {
            let text = item.get_ref().as_str();
            if path == "causes" && text.is_some_and(|text| text.ends_with('.')) {
                let what = format!("a cause in `{path}.{tag}` ends with a period");
                entry.error(item.span().start, what, "write a phrase without it");
            }
        }
    }
}

/// Returns the error of a string, and the fix.
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
    if let Some(character) = first_decomposed(text) {
        let code = u32::from(character);
        let what = format!("has U+{code:04X}, which is not in Unicode form NFC");
        return Some((what, "write the composed character".into()));
    }
    if text.trim() != text {
        return Some((
            "begins or ends with a space".into(),
            "remove the space".into(),
        ));
    }
    let forbidden = FORBIDDEN
        .iter()
        .find(|sequence| text.contains(**sequence))?;
    Some((
        format!("has `{forbidden}`, which breaks a comment or string of generated code"),
        "write it in other words".into(),
    ))
}

/// Returns `true` if a character is invisible or changes how others look: bidirectional controls,
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

/// Returns the first character of a text that has another form in Unicode form NFC. Such a text looks
/// like the usual one, but a search for that does not find it.
fn first_decomposed(text: &str) -> Option<char> {
    if is_nfc(text) {
        return None;
    }
    let mut ends = text.char_indices();
    let is_wrong =
        |(start, character): &(usize, char)| !is_nfc(&text[..start + character.len_utf8()]);
    ends.find(is_wrong).map(|(_, character)| character)
}
