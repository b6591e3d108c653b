//! Whose answers are asked for on the command line.

use clap::ValueEnum;

use crate::test::Language;

/// What `--lang` may say.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Choice {
    Rust,
    C,
    Python,
    Kotlin,
    Swift,
    /// Every language, one line each for every case.
    All,
}

impl Choice {
    /// The languages meant, in the order in which they print.
    pub(super) fn languages(self) -> Vec<Language> {
        match self {
            Choice::Rust => vec![Language::Rust],
            Choice::C => vec![Language::C],
            Choice::Python => vec![Language::Python],
            Choice::Kotlin => vec![Language::Kotlin],
            Choice::Swift => vec![Language::Swift],
            Choice::All => Language::ALL.to_vec(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_a_language_or_all() {
        let mut named = Vec::new();
        for choice in Choice::value_variants() {
            let word = choice
                .to_possible_value()
                .expect("no choice is hidden")
                .get_name()
                .to_owned();
            match choice.languages().as_slice() {
                [one] => {
                    assert_eq!(word, one.name());
                    named.push(*one);
                }
                all => assert_eq!((word.as_str(), all), ("all", Language::ALL.as_slice())),
            }
        }
        assert_eq!(named, Language::ALL);
    }
}
