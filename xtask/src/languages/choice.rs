//! Languages as values of command-line arguments.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::{LANGUAGES, Language};

/// Word that means every language.
const ALL: &str = "all";

/// Returns a parser of a language's name.
pub(crate) fn one() -> impl TypedValueParser<Value = &'static dyn Language> {
    let names = LANGUAGES.iter().map(|language| language.name());
    PossibleValuesParser::new(names).try_map(|name| named(&name).ok_or("unknown language"))
}

/// Returns a parser of a language's name or the word `all`.
pub(crate) fn all_or_one() -> impl TypedValueParser<Value = &'static [&'static dyn Language]> {
    let names = LANGUAGES.iter().map(|language| language.name());
    PossibleValuesParser::new(names.chain([ALL])).try_map(|name| {
        if name == ALL {
            return Ok(LANGUAGES);
        }
        let found = LANGUAGES.iter().find(|language| language.name() == name);
        found.map(std::slice::from_ref).ok_or("unknown language")
    })
}

fn named(name: &str) -> Option<&'static dyn Language> {
    LANGUAGES
        .iter()
        .copied()
        .find(|language| language.name() == name)
}
