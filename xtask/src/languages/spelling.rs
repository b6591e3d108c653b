//! Spelling of identifiers and literals in a target language.

/// How templates write names and values in one language.
pub(crate) struct Spelling {
    /// Words that cannot be an identifier, separated by spaces.
    pub(crate) keywords: &'static str,
    /// Filters that templates use, by their names. A name begins with the language's.
    pub(crate) filters: &'static [(&'static str, Filter)],
}

/// Conversion of a value of the table.
#[derive(Clone, Copy)]
pub(crate) enum Filter {
    /// Converts a text, for instance to a literal.
    Text(fn(&str) -> String),
    /// Returns the literal of a truth value.
    Truth(fn(bool) -> &'static str),
}

impl Spelling {
    /// Returns `true` if a word is a keyword.
    pub(crate) fn is_keyword(&self, word: &str) -> bool {
        self.keywords
            .split_whitespace()
            .any(|keyword| keyword == word)
    }
}

/// Returns a literal in double quotes. `control` formats a control character.
pub(super) fn quoted(text: &str, control: impl Fn(u32) -> String) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => literal.extend(['\\', character]),
            _ if character.is_control() => literal.push_str(&control(u32::from(character))),
            _ => literal.push(character),
        }
    }
    literal.push('"');
    literal
}

/// Text with everything that a literal must escape in some language, for tests.
#[cfg(test)]
pub(super) const DIFFICULT_TEXT: &str = "\"a\" \\ $b ${c} ?\u{7} 한";
