//! The languages `cargo xtask test` knows, in the order of its table.

use anyhow::Result;
use clap::ValueEnum;

use super::outcome::Counts;
use super::places::Places;
use super::steps::Steps;
use super::{c, kotlin, python, rust, swift};

/// One language of the project.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Language {
    Rust,
    C,
    Python,
    Kotlin,
    Swift,
}

impl Language {
    /// Every language, in the order of the table. A language missing here cannot be named on the
    /// command line either: a unit test compares the two.
    pub(crate) const ALL: [Language; 5] = [
        Language::Rust,
        Language::C,
        Language::Python,
        Language::Kotlin,
        Language::Swift,
    ];

    /// The word for it on the command line and in the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Language::Rust => "rust",
            Language::C => "c",
            Language::Python => "python",
            Language::Kotlin => "kotlin",
            Language::Swift => "swift",
        }
    }

    /// Sets up what the language needs and runs its tests.
    ///
    /// # Errors
    ///
    /// If the tests could not be run: a missing tool, a build that fails. A failing test is no
    /// error but a count.
    pub(super) fn test(self, places: &Places, steps: &Steps) -> Result<Counts> {
        match self {
            Language::Rust => rust::test(places, steps),
            Language::C => c::test(places, steps),
            Language::Python => python::test(places, steps),
            Language::Kotlin => kotlin::test(places, steps),
            Language::Swift => swift::test(places, steps),
        }
    }

    /// Sets up what the language needs and runs its tests of facts: of all that follows from
    /// `codes.toml` alone. They pass with any codes, commands and languages of texts.
    ///
    /// # Errors
    ///
    /// If the tests could not be run. A failing test is not an error but a count.
    pub(super) fn test_facts(self, places: &Places, steps: &Steps) -> Result<Counts> {
        match self {
            Language::Rust => rust::test_facts(places, steps),
            Language::C => c::test_facts(places, steps),
            Language::Python => python::test_facts(places, steps),
            Language::Kotlin => kotlin::test_facts(places, steps),
            Language::Swift => swift::test_facts(places, steps),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_what_the_command_line_accepts() {
        assert_eq!(Language::ALL, Language::value_variants());
        for language in Language::ALL {
            let value = language.to_possible_value().expect("no language is hidden");
            assert_eq!(value.get_name(), language.name());
        }
    }
}
