//! The `test` command: runs every language's own tests and prints one table.

mod edit;
mod report;

use std::time::Instant;

use anyhow::{Result, bail};

use crate::host::{Counts, Paths, Steps};
use crate::languages::{self, LANGUAGES, Language};
use report::{Outcome, Report};

/// What `cargo xtask test` is asked to do.
#[derive(clap::Args)]
pub(crate) struct TestArguments {
    /// The languages to test; all of them if none is named.
    #[arg(value_parser = languages::one(), value_name = "LANGUAGE")]
    languages: Vec<&'static dyn Language>,
    /// Run only a part of the tests
    #[arg(long, value_enum, value_name = "PART")]
    only: Option<Part>,
    /// Leave a language out, for instance where its toolchain cannot be had; the summary says so.
    #[arg(long, value_parser = languages::one(), value_name = "LANGUAGE")]
    skip: Vec<&'static dyn Language>,
}

/// A part of the tests.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
enum Part {
    /// The tests of facts: codes, commands, closed sets and languages
    Facts,
    /// The tests of facts in an edited copy of the repository
    Edit,
}

/// Tests the languages asked for and returns whether all of them are in order: each one that was
/// not left out on request ran at least one test, and none failed.
///
/// # Errors
///
/// If nothing is left to test or cargo cannot say where its output goes. A language that cannot be
/// tested is no error here: it has its row in the table, and the others still run.
pub(crate) fn run(arguments: &TestArguments) -> Result<bool> {
    let paths = Paths::find()?;
    let is_skipped = |language: &dyn Language| contains(&arguments.skip, language);
    let mut chosen = LANGUAGES.to_vec();
    chosen.retain(|language| {
        arguments.languages.is_empty()
            || contains(&arguments.languages, *language)
            || is_skipped(*language)
    });
    if chosen.iter().all(|language| is_skipped(*language)) {
        bail!("every language asked for is also skipped; nothing is left to test");
    }
    let mut report = Report::default();
    for &language in &chosen {
        let started = Instant::now();
        let outcome = if is_skipped(language) {
            Outcome::Skipped
        } else {
            let steps = Steps::new(language.name(), &paths.target);
            let tested = match arguments.only {
                None => language.test(&paths, &steps),
                Some(Part::Facts) => language.test_facts(&paths, &steps),
                Some(Part::Edit) => continue,
            };
            outcome(language.name(), tested)
        };
        report.add(language.name(), outcome, started.elapsed());
    }
    if arguments.only != Some(Part::Facts) {
        chosen.retain(|language| !is_skipped(*language));
        let started = Instant::now();
        report.add(
            edit::ROW,
            outcome(edit::ROW, edit::test(&paths, &chosen)),
            started.elapsed(),
        );
    }
    print!("{report}");
    Ok(report.in_order())
}

/// What testing came to; an error is told at once, for it may have more lines than the table has room for.
fn outcome(row: &str, tested: Result<Counts>) -> Outcome {
    match tested {
        Ok(counts) => Outcome::Tested(counts),
        Err(error) => {
            eprintln!("{row}: {error:#}");
            Outcome::NotTested(format!("{error:#}"))
        }
    }
}

fn contains(languages: &[&dyn Language], language: &dyn Language) -> bool {
    languages.iter().any(|one| one.name() == language.name())
}
