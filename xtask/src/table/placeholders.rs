//! Placeholders in messages and wire forms.

use std::collections::BTreeSet;

use super::entries::Entry;
use super::identifiers::is_snake_case;

/// Unit nouns and counters, which may follow a placeholder directly in Korean.
const KOREAN_UNITS: [&str; 8] = ["바이트", "개", "건", "번", "절", "줄", "초", "분"];

/// Returns `true` if a string of an entry has placeholders.
pub(super) fn has(entry: &Entry<'_>, path: &str) -> bool {
    path == "wire.form" || (entry.section == "message" && path.starts_with("text."))
}

/// Checks the placeholders of a message or reply.
pub(super) fn check(entry: &Entry<'_>) {
    let declared: BTreeSet<&str> = entry.strings("holes").map(|(_, name)| name).collect();
    for placed in entry
        .values
        .iter()
        .filter(|placed| has(entry, &placed.path))
    {
        let (path, Some(text)) = (&placed.path, placed.value.as_str()) else {
            continue;
        };
        let error = |what, fix| entry.error(placed.span.start, format!("`{path}` {what}"), fix);
        let found = match parse(text) {
            Ok(found) => BTreeSet::from_iter(found),
            Err(what) => {
                error(what, "write each placeholder once, as {snake_case}");
                continue;
            }
        };
        if path == "wire.form" {
            continue;
        }
        for name in declared.difference(&found) {
            let what = format!("has no placeholder {{{name}}}, which `holes` declares");
            error(what, "write it, or remove it from `holes`");
        }
        for name in found.difference(&declared) {
            let what = format!("has the placeholder {{{name}}}, which `holes` does not declare");
            error(what, "remove it, or write it in `holes`");
        }
        if let Some(word) = find_particle(text).filter(|_| path == "text.ko") {
            let what = format!("has a particle directly after a placeholder: {word}");
            error(
                what,
                "write a noun between them, such as \"{code} 응답을\" instead of \"{code}을\"",
            );
        }
    }
}

/// Returns the names of the placeholders, or an error.
fn parse(text: &str) -> Result<Vec<&str>, String> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(brace) = rest.find(['{', '}']) {
        let placeholder = rest[brace..].strip_prefix('{').and_then(|inside| {
            let end = inside.find(['{', '}'])?;
            Some((&inside[..end], inside[end..].strip_prefix('}')?))
        });
        let Some((name, after)) = placeholder else {
            return Err(format!("has an unmatched brace: {text}"));
        };
        if !is_snake_case(name) {
            return Err(format!("has the placeholder {{{name}}}, not in snake_case"));
        }
        if names.contains(&name) {
            return Err(format!("has the placeholder {{{name}}} twice"));
        }
        names.push(name);
        rest = after;
    }
    Ok(names)
}

/// Finds a placeholder that a Korean particle follows. The form of the particle would depend on the
/// last sound of a value that is not known. Returns the placeholder with the rest of the word.
fn find_particle(text: &str) -> Option<&str> {
    let start = text
        .match_indices('}')
        .map(|(end, _)| end + 1)
        .find(|start| {
            let after = &text[*start..];
            let is_unit = KOREAN_UNITS.iter().any(|unit| after.starts_with(unit));
            after.starts_with(|letter| matches!(letter, '가'..='힣')) && !is_unit
        })?;
    let end = text[start..]
        .find(' ')
        .map_or(text.len(), |space| start + space);
    Some(&text[text[..start].rfind('{')?..end])
}
