//! The target languages: one directory each, and one table of them.
//!
//! Everything particular to a language is in its directory: templates, spelling, tests, the program
//! that answers vectors, the package. The tasks loop over [`LANGUAGES`].

mod c;
mod choice;
mod destination;
mod generator;
mod kotlin;
mod notices;
mod public_names;
mod python;
mod rust;
mod spelling;
mod swift;
mod uniffi;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::artifact::{Row, Stage};
use crate::exit_status::UsageError;
use crate::host::{Counts, Paths, Steps};
use crate::table::{self, Findings, Table};

pub use c::Header;
pub(crate) use choice::{all_or_one, one};
pub(crate) use destination::Destination;
pub(crate) use public_names::{Area, CONSTANTS, Name, Surface};
pub(crate) use spelling::{Filter, Spelling};

/// Every language, in the order of the tables that the tasks print.
pub(crate) static LANGUAGES: &[&dyn Language] = &[
    &rust::Rust,
    &c::C,
    &python::Python,
    &kotlin::Kotlin,
    &swift::Swift,
];

/// The language of the core crate, with which the others are compared.
pub(crate) static CORE: &dyn Language = &rust::Rust;

/// A target language.
pub(crate) trait Language: Sync {
    /// Returns the name on the command line and in tables, which is also the name of the directory
    /// here.
    fn name(&self) -> &'static str;

    /// Returns the name in the table of what each language supports.
    fn title(&self) -> &'static str;

    /// Returns the directory of the package from the root of the repository. It contains the README,
    /// the list of public names and the list of what the package lacks.
    fn directory(&self) -> &'static str;

    /// Returns the spelling of names and values.
    fn spelling(&self) -> &'static Spelling;

    /// Returns the files that the language's templates write.
    fn files(&self) -> &'static [Row];

    /// Returns the stages that run other generators after the templates. None by default.
    fn stages(&self) -> &'static [&'static dyn Stage] {
        &[]
    }

    /// Returns what [`Language::test`] tests, for a list with one line per language.
    fn tested(&self) -> &'static str;

    /// Sets up what the language needs and runs its tests.
    ///
    /// # Errors
    ///
    /// If the tests could not run because a tool is missing or a build failed. A failing test is not
    /// an error but a count.
    fn test(&self, paths: &Paths, steps: &Steps) -> Result<Tested>;

    /// Sets up what the language needs and runs its tests of facts, which depend only on `codes.toml`.
    /// They pass with any codes, commands and languages of texts.
    ///
    /// # Errors
    ///
    /// As [`Language::test`].
    fn test_facts(&self, paths: &Paths, steps: &Steps) -> Result<Counts>;

    /// Builds what is needed and returns the public names.
    ///
    /// # Errors
    ///
    /// If a tool is missing, or the package does not build.
    fn surface(&self, paths: &Paths, steps: &Steps) -> Result<Surface>;

    /// Returns the usual spelling of a name of the Rust crate.
    fn usual_name(&self, table: &Table, name: &Name) -> Name;

    /// Checks the format and the lints of the language's sources. None by default.
    ///
    /// # Errors
    ///
    /// If a check finds something or cannot run.
    fn lint(&self, _: &Paths, _: &Steps) -> Result<()> {
        Ok(())
    }

    /// Builds the program that answers test vectors, and returns the command that starts it. The
    /// program reads one case per line and prints one answer per line.
    ///
    /// # Errors
    ///
    /// If a tool is missing or the program does not build.
    fn answerer(&self, paths: &Paths, steps: &Steps) -> Result<Command>;

    /// Returns the language's own fuzz targets. None by default.
    fn fuzz_programs(&self) -> &'static [FuzzProgram] {
        &[]
    }

    /// Builds the package and installs it, in the destination's directory unless the language's tools have
    /// their own.
    ///
    /// # Errors
    ///
    /// If the package does not build, or the directory cannot be written.
    fn dist(&self, _: &Paths, _: &Destination) -> Result<()> {
        let problem = format!(
            "{} has no package to install; see {}/README.md",
            self.name(),
            self.directory()
        );
        Err(UsageError(problem).into())
    }
}

/// A fuzz target that a language builds itself: a program with the options of libFuzzer.
pub(crate) struct FuzzProgram {
    pub(crate) name: &'static str,
    /// Directory in `fuzz/seeds` with the inputs that it starts from.
    pub(crate) seeds: &'static str,
    /// Builds the program and returns its path.
    pub(crate) build: fn(&Paths, &Steps) -> Result<PathBuf>,
}

/// Result of a language's tests.
pub(crate) struct Tested {
    pub(crate) counts: Counts,
    /// Public names of what was tested. `None` if it did not build.
    pub(crate) public_names: Option<Surface>,
    /// Program that answers every kind of test vectors, to compare it with that of Rust. `None` if it does
    /// not answer all of them.
    pub(crate) answerer: Option<Command>,
}

/// Reads and checks the text of `codes.toml`. No identifier can be a keyword of a language.
///
/// # Errors
///
/// Every error that was found, each with its line, its entry and its fix.
pub fn load(source: &str) -> Result<Table, Findings> {
    table::load(source, &keywords())
}

/// Reads and checks `codes.toml` of the repository at `root`.
///
/// # Errors
///
/// If the file cannot be read or is invalid.
pub(crate) fn read_table(root: &Path) -> Result<Table> {
    let path = root.join(table::FILE);
    let source = fs::read_to_string(&path).with_context(|| {
        format!(
            "cannot read {}, which must exist and be UTF-8",
            path.display()
        )
    })?;
    Ok(load(&source)?)
}

/// Returns every keyword of every language, in which no identifier can be named.
fn keywords() -> BTreeSet<&'static str> {
    LANGUAGES
        .iter()
        .flat_map(|language| language.spelling().keywords.split_whitespace())
        .collect()
}

/// Returns the directory with a language's templates, from the root of the repository.
pub(crate) fn templates(language: &str) -> PathBuf {
    ["xtask/src/languages", language, "templates"]
        .iter()
        .collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::LazyLock;

    use super::*;

    /// The committed table. Tests read it once, because that takes seconds.
    pub(crate) static TABLE: LazyLock<Table> =
        LazyLock::new(|| read_table(&crate::root()).expect("codes.toml is valid"));

    #[test]
    fn languages_have_distinct_names_and_their_directories() {
        let names: BTreeSet<&str> = LANGUAGES.iter().map(|language| language.name()).collect();
        assert_eq!(names.len(), LANGUAGES.len());
        for name in names {
            assert!(crate::root().join(templates(name)).is_dir(), "{name}");
        }
    }

    #[test]
    fn filters_begin_with_name_of_language() {
        for language in LANGUAGES {
            for (filter, _) in language.spelling().filters {
                assert!(filter.starts_with(language.name()), "{filter}");
            }
        }
    }

    #[test]
    fn keywords_are_those_of_every_language() {
        let keywords = keywords();
        // Of Swift, C++, Python, Kotlin and Rust.
        for word in ["defer", "constexpr", "lambda", "typealias", "impl"] {
            assert!(keywords.contains(word), "{word}");
        }
        assert!(!keywords.contains("file_unavailable"));
    }
}
