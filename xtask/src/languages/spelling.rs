//! Spelling of identifiers and literals in a target language.

use heck::{ToLowerCamelCase as _, ToShoutySnakeCase as _, ToUpperCamelCase as _};

use crate::languages::{CONSTANTS, Name};
use crate::table::Table;

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

/// Returns `true` if a name of Rust is a constant or a variant of a type.
pub(super) fn is_constant(name: &Name) -> bool {
    let is_capital = |letter: char| letter.is_uppercase();
    !name.owner().is_empty()
        && (name.member().starts_with(is_capital) || name.member() == CONSTANTS)
}

/// Returns `true` if a name of Rust is the name of a closed set or of a member. In a language whose enums
/// have a `name` that is the constant's, it is the `identifier`.
pub(super) fn is_identifier(table: &Table, name: &Name) -> bool {
    let owner = name.owner();
    let is_set = || table.sets.iter().any(|set| set.type_name == owner);
    name.member() == "name" && (owner.starts_with("ClosedSet") || is_set())
}

/// Returns a constant in `UPPER_CASE`.
pub(super) fn upper_case(constant: &str) -> String {
    if constant == CONSTANTS {
        return constant.to_owned();
    }
    constant.to_shouty_snake_case()
}

/// Returns a name of Rust in a language that writes members in `camelCase` and modules as types.
/// `constant` spells a constant.
pub(super) fn camel_case(name: &Name, constant: fn(&str) -> String) -> Name {
    let (owner, member) = (name.owner(), name.member());
    if owner.is_empty() && member.starts_with(char::is_uppercase) {
        return name.clone();
    }
    let member = if is_constant(name) {
        constant(member)
    } else {
        member.to_lower_camel_case()
    };
    if owner.starts_with(char::is_lowercase) {
        return Name::new(&owner.to_upper_camel_case(), &member);
    }
    Name::new(owner, &member)
}

/// Text with everything that a literal must escape in some language, for tests.
#[cfg(test)]
pub(super) const DIFFICULT_TEXT: &str = "\"a\" \\ $b ${c} ?\u{7} 한";
