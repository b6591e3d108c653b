//! Placeholders in messages and wire forms.

use super::identifiers::is_snake_case;

/// Unit nouns and counters, which may follow a placeholder directly in Korean.
const KOREAN_UNITS: [&str; 8] = ["바이트", "개", "건", "번", "절", "줄", "초", "분"];

/// Returns the names of the placeholders, or what is wrong with them.
pub(super) fn parse(text: &str) -> Result<Vec<&str>, String> {
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

/// Finds a placeholder that a Korean particle follows: its form depends on the last sound of the
/// word before it, which is not known. Returns the placeholder with the rest of the word.
pub(super) fn find_particle(text: &str) -> Option<&str> {
    let starts = text.match_indices('}').map(|(end, _)| end + 1);
    let mut followed = starts.filter(|start| {
        let after = &text[*start..];
        after.starts_with(|letter| matches!(letter, '가'..='힣'))
            && !KOREAN_UNITS.iter().any(|unit| after.starts_with(unit))
    });
    let start = followed.next()?;
    let end = text[start..]
        .find(' ')
        .map_or(text.len(), |space| start + space);
    Some(&text[text[..start].rfind('{')?..end])
}
