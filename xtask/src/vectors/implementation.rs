//! The implementations that vectors are run through.

use clap::ValueEnum;

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
    pub(super) fn implementations(self) -> Vec<Implementation> {
        match self {
            Choice::Rust => vec![Implementation::Rust],
            Choice::C => vec![Implementation::C],
            Choice::Python => vec![Implementation::Python],
            Choice::Kotlin => vec![Implementation::Kotlin],
            Choice::Swift => vec![Implementation::Swift],
            Choice::All => Implementation::ALL.to_vec(),
        }
    }
}

/// One language's public API.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Implementation {
    Rust,
    C,
    Python,
    Kotlin,
    Swift,
}

impl Implementation {
    /// Every one, in the order of printing; a unit test compares it with what `--lang` accepts.
    pub(super) const ALL: [Implementation; 5] = [
        Implementation::Rust,
        Implementation::C,
        Implementation::Python,
        Implementation::Kotlin,
        Implementation::Swift,
    ];

    /// The word for it in `--lang` and in the results.
    pub(super) fn name(self) -> &'static str {
        match self {
            Implementation::Rust => "rust",
            Implementation::C => "c",
            Implementation::Python => "python",
            Implementation::Kotlin => "kotlin",
            Implementation::Swift => "swift",
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
            match choice.implementations().as_slice() {
                [one] => {
                    assert_eq!(word, one.name());
                    named.push(*one);
                }
                all => assert_eq!(
                    (word.as_str(), all),
                    ("all", Implementation::ALL.as_slice())
                ),
            }
        }
        assert_eq!(named, Implementation::ALL);
    }
}
