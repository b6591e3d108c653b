//! The `test` command: runs every language's own tests and prints one table.
//!
//! One file per language holds its runner; [`Language`] is the one list of them, and the command
//! line is parsed with it, so "all" cannot forget a language.

mod cargo_output;
mod edit;
mod junit;
mod language;
mod outcome;
mod places;
mod pyftpdlib;
mod steps;
mod tap;
mod tools;

pub(crate) mod c;
pub(crate) mod kotlin;
pub(crate) mod python;
mod rust;
pub(crate) mod swift;

use std::time::Instant;

use anyhow::{Result, bail};

pub(crate) use language::Language;
use outcome::{Counts, Outcome, Report};
pub(crate) use places::{Places, cargo};
pub(crate) use steps::Steps;

/// What `cargo xtask test` is asked to do.
#[derive(clap::Args)]
pub(crate) struct TestArguments {
    /// The languages to test; all of them if none is named.
    #[arg(value_enum)]
    languages: Vec<Language>,
    /// Run only a part of the tests
    #[arg(long, value_enum, value_name = "PART")]
    only: Option<Part>,
    /// Leave a language out, for instance where its toolchain cannot be had; the summary says so.
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    skip: Vec<Language>,
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
    let places = Places::find()?;
    let chosen: Vec<Language> = Language::ALL
        .into_iter()
        .filter(|language| {
            arguments.languages.is_empty()
                || arguments.languages.contains(language)
                || arguments.skip.contains(language)
        })
        .collect();
    if chosen
        .iter()
        .all(|language| arguments.skip.contains(language))
    {
        bail!("every language asked for is also skipped; nothing is left to test");
    }
    let mut report = Report::default();
    for &language in &chosen {
        let started = Instant::now();
        let outcome = if arguments.skip.contains(&language) {
            Outcome::Skipped
        } else {
            let steps = Steps::new(language.name(), &places.target);
            let tested = match arguments.only {
                None => language.test(&places, &steps),
                Some(Part::Facts) => language.test_facts(&places, &steps),
                Some(Part::Edit) => continue,
            };
            outcome(language.name(), tested)
        };
        report.add(language.name(), outcome, started.elapsed());
    }
    if arguments.only != Some(Part::Facts) {
        let tested: Vec<Language> = chosen
            .into_iter()
            .filter(|language| !arguments.skip.contains(language))
            .collect();
        let started = Instant::now();
        report.add(
            edit::ROW,
            outcome(edit::ROW, edit::test(&places, &tested)),
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
