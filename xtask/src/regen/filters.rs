//! Template filters.

use heck::{ToLowerCamelCase as _, ToShoutySnakeCase as _, ToUpperCamelCase as _};
use tera::{Kwargs, State, Tera, TeraResult};

use crate::languages::{Filter, LANGUAGES};

/// Registers the filters that templates of every language use, and those of each language.
pub(crate) fn register(tera: &mut Tera) {
    type Convert = fn(&str) -> String;
    let shared: [(&'static str, Convert); 7] = [
        ("upper_snake", str::to_shouty_snake_case),
        ("lower_camel", str::to_lower_camel_case),
        ("upper_camel", str::to_upper_camel_case),
        ("markdown", markdown),
        ("code", code),
        ("anchor", anchor),
        ("sentence_case", sentence_case),
    ];
    let shared = shared.map(|(name, convert)| (name, Filter::Text(convert)));
    let own = LANGUAGES
        .iter()
        .flat_map(|language| language.spelling().filters);
    for (name, filter) in shared.iter().chain(own).copied() {
        match filter {
            Filter::Text(convert) => {
                tera.register_filter(name, move |text: &str, _: Kwargs, _: &State<'_>| {
                    convert(text)
                });
            }
            Filter::Truth(convert) => {
                tera.register_filter(name, move |value: bool, _: Kwargs, _: &State<'_>| {
                    convert(value)
                });
            }
        }
    }
    tera.register_filter("wrap", |text: &str, kwargs: Kwargs, _: &State<'_>| {
        let prefix: &str = kwargs.must_get("prefix")?;
        TeraResult::Ok(wrap(text, prefix))
    });
}

/// Escapes text for Markdown, including table cells.
fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&'
        ) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// Returns the text as inline code, between more backticks than the text has in a row. A table cell
/// would end at a `|`.
fn code(text: &str) -> String {
    let longest = text.split(|character| character != '`').map(str::len).max();
    let fence = "`".repeat(longest.unwrap_or(0) + 1);
    let space = if fence.len() > 1 { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Returns a name as the fragment of a link: lower case, `-` between the words.
fn anchor(name: &str) -> String {
    name.to_lowercase().replace(['_', ' '], "-")
}

/// Returns the text with its first letter in upper case.
pub(super) fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Maximum length of a wrapped line in characters.
const WIDTH: usize = 100;

/// Wraps the text into lines of at most [`WIDTH`] characters, each with the prefix, without trailing
/// spaces. No line starts with a word that would start a list, a heading or a quotation in Markdown.
fn wrap(text: &str, prefix: &str) -> String {
    let mut wrapped = String::with_capacity(text.len() + 2 * prefix.len());
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            wrapped.push('\n');
        }
        let start = if line.is_empty() {
            prefix.trim_end()
        } else {
            prefix
        };
        wrapped.push_str(start);
        let mut column = prefix.chars().count();
        for (index, word) in line.split(' ').enumerate() {
            let length = word.chars().count();
            if index > 0 && column + 1 + length > WIDTH && !begins_block(word) {
                wrapped.push('\n');
                wrapped.push_str(prefix);
                column = prefix.chars().count();
            } else if index > 0 {
                wrapped.push(' ');
                column += 1;
            }
            wrapped.push_str(word);
            column += length;
        }
    }
    wrapped
}

/// Returns `true` if Markdown interprets the word at the start of a line.
fn begins_block(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    let is_item = number.len() < word.len() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_item || word.starts_with(['-', '+', '=', '#', '>', '@', '|'])
}

#[cfg(test)]
mod tests;
