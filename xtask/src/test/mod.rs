//! The `test` command: tests every language side by side and prints one table.

mod edit;
mod report;
mod timings;

use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use anyhow::{Context as _, Result};
use rayon::ThreadPoolBuilder;

use crate::exit_status::UsageError;
use crate::host::{Counts, Paths, Steps, messages, output};
use crate::languages::{self, LANGUAGES, Language};
use crate::surface;
use crate::vectors::Agreement;
use edit::Edit;
use report::{Outcome, Report};

/// Arguments of `cargo xtask test`.
#[derive(clap::Args)]
pub(crate) struct TestArguments {
    /// Languages to test; all of them if none is named
    #[arg(value_parser = languages::one(), value_name = "LANGUAGE")]
    languages: Vec<&'static dyn Language>,
    /// Run only a part of the tests
    #[arg(long, value_enum, value_name = "PART")]
    only: Option<Part>,
    /// Skip a language, for example if its toolchain is not available; the table shows it
    #[arg(long, value_parser = languages::one(), value_name = "LANGUAGE")]
    skip: Vec<&'static dyn Language>,
    /// Number of languages to test at a time [default: one more than there are cores]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u8).range(1..))]
    jobs: Option<u8>,
    /// Print a table of all steps and their times
    #[arg(long)]
    timings: bool,
    /// List what is tested; run nothing
    #[arg(long)]
    list: bool,
}

/// A part of the tests.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
enum Part {
    /// The tests of facts: codes, commands, closed sets and languages
    Facts,
    /// The tests of facts in an edited copy of the repository
    Edit,
}

impl TestArguments {
    /// Returns the languages to test, in the order of the table.
    fn chosen(&self) -> Vec<&'static dyn Language> {
        let is_chosen = |language: &&'static dyn Language| {
            !contains(&self.skip, *language)
                && (self.languages.is_empty() || contains(&self.languages, *language))
        };
        LANGUAGES.iter().copied().filter(is_chosen).collect()
    }

    fn jobs(&self) -> usize {
        let cores = || thread::available_parallelism().map_or(1, usize::from);
        // One more, because a language waits at times: for a download, for cargo's lock, for a
        // program that uses one core.
        self.jobs.map_or_else(|| cores() + 1, usize::from)
    }
}

/// Runs the chosen tests and returns whether all is in order: each language that was not skipped on
/// request ran at least one test, and none failed.
///
/// # Errors
///
/// If nothing is left to test, or cargo does not report its directories. A language that cannot be
/// tested is not an error: the table shows it, and the others are tested.
pub(crate) fn run(arguments: &TestArguments) -> Result<bool> {
    if arguments.list {
        output::print(list())?;
        return Ok(true);
    }
    let started = Instant::now();
    let paths = Paths::find()?;
    let chosen = arguments.chosen();
    if chosen.is_empty() {
        let problem = "every chosen language is skipped; leave out a `--skip`";
        return Err(UsageError(problem.to_owned()).into());
    }
    let run = Run {
        paths: &paths,
        part: arguments.only,
        agreement: Agreement::new(&paths),
        edit: Edit::new(&paths),
        languages: chosen
            .into_iter()
            .map(|language| (language, Steps::new(language.name(), &paths.target)))
            .collect(),
        report: Mutex::default(),
    };
    for language in &arguments.skip {
        run.add(language.name(), Outcome::Skipped, started);
    }
    let pool = ThreadPoolBuilder::new()
        .num_threads(arguments.jobs())
        .build();
    pool.context("cannot start threads")?
        .scope_fifo(|scope| run.start(scope));

    let mut report = run
        .report
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    let order: Vec<&str> = LANGUAGES
        .iter()
        .map(|language| language.name())
        .chain([edit::ROW])
        .collect();
    report.finish(&order, started.elapsed());
    let steps = || {
        run.languages
            .iter()
            .map(|(_, steps)| steps)
            .chain([run.edit.steps()])
    };
    if arguments.timings {
        output::print(timings::table(started, steps()))?;
    }
    output::print(&report)?;
    for row in report.failed() {
        let steps = steps().find(|steps| steps.name() == row);
        messages::hint(repetition(row, steps));
    }
    Ok(report.is_in_order())
}

/// A run of the chosen tests.
struct Run<'a> {
    paths: &'a Paths,
    part: Option<Part>,
    agreement: Agreement<'a>,
    languages: Vec<(&'static dyn Language, Steps)>,
    edit: Edit<'a>,
    report: Mutex<Report>,
}

impl Run<'_> {
    /// Starts the tests of all languages.
    fn start<'s>(&'s self, scope: &rayon::ScopeFifo<'s>) {
        if self.part != Some(Part::Facts) {
            let started = Instant::now();
            if let Err(error) = self.edit.prepare() {
                self.add(edit::ROW, not_tested(edit::ROW, &error), started);
            }
        }
        // In reverse, because the builds of Rust, the first language, use every core. They fill the
        // end, when the others leave a core idle.
        for (language, steps) in self.languages.iter().rev() {
            scope.spawn_fifo(move |scope| self.test(*language, steps, scope));
        }
    }

    /// Tests a language, and starts its tests in the edited copy afterwards, when all that they need
    /// is installed.
    fn test<'s>(
        &'s self,
        language: &'static dyn Language,
        steps: &Steps,
        scope: &rayon::ScopeFifo<'s>,
    ) {
        let started = Instant::now();
        let tested = match self.part {
            None => Some(self.test_all(language, steps)),
            Some(Part::Facts) => Some(language.test_facts(self.paths, steps)),
            Some(Part::Edit) => None,
        };
        if let Some(tested) = tested {
            self.add(language.name(), outcome(language.name(), tested), started);
        }
        if self.edit.is_prepared() {
            scope.spawn_fifo(move |_| {
                let started = Instant::now();
                let tested = self.edit.test(language);
                self.add(edit::ROW, outcome(edit::ROW, tested), started);
            });
        }
    }

    /// Runs all tests of a language, and compares its public names and its answers to all vectors with
    /// those of Rust.
    fn test_all(&self, language: &dyn Language, steps: &Steps) -> Result<Counts> {
        let tested = language.test(self.paths, steps)?;
        let mut counts = tested.counts;
        if let Some(names) = tested.public_names {
            counts += surface::test(&self.paths.root, steps, language, names)?;
        }
        if let Some(answerer) = tested.answerer {
            counts += self.agreement.test(steps, answerer)?;
        }
        Ok(counts)
    }

    fn add(&self, row: &'static str, outcome: Outcome, started: Instant) {
        // The report is complete whenever it is unlocked, even by a thread that panicked.
        let mut report = self.report.lock().unwrap_or_else(PoisonError::into_inner);
        report.add(row, outcome, started.elapsed());
    }
}

fn outcome(row: &str, tested: Result<Counts>) -> Outcome {
    tested.map_or_else(|error| not_tested(row, &error), Outcome::Tested)
}

/// Prints an error at once, because the table shows only its first line.
fn not_tested(row: &str, error: &anyhow::Error) -> Outcome {
    messages::error(format_args!("{row}: {error:#}"));
    Outcome::NotTested(format!("{error:#}"))
}

/// Returns the commands that repeat what failed in a row: those of its failed steps, otherwise the one
/// of the row.
fn repetition(row: &str, steps: Option<&Steps>) -> String {
    let mut text = format!("repeat what failed in {row} with");
    let steps = steps.map(Steps::ended).unwrap_or_default();
    let mut commands: Vec<String> = steps.into_iter().filter_map(|step| step.failed).collect();
    if commands.is_empty() {
        commands.push(if row == edit::ROW {
            "cargo xtask test --only edit".to_owned()
        } else {
            format!("cargo xtask test {row}")
        });
    }
    for command in commands {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n    {command}");
    }
    text
}

/// Returns one line per row: its name and what it tests.
fn list() -> String {
    let languages = LANGUAGES
        .iter()
        .map(|language| (language.name(), language.tested()));
    let rows = languages.chain([(edit::ROW, edit::TESTED)]);
    let lines: Vec<String> = rows
        .map(|(name, tested)| format!("{name:<8} {tested}\n"))
        .collect();
    lines.concat()
}

fn contains(languages: &[&dyn Language], language: &dyn Language) -> bool {
    languages.iter().any(|one| one.name() == language.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    #[test]
    fn list_has_one_line_for_each_row() {
        let list = list();
        assert_eq!(list.lines().count(), LANGUAGES.len() + 1);
        for line in list.lines() {
            assert!(line.len() > 40, "{line}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn repetition_has_commands_of_failed_steps() {
        let directory = tempfile::tempdir().unwrap();
        let steps = Steps::new("c", directory.path());
        assert_eq!(
            repetition("c", Some(&steps)),
            "repeat what failed in c with\n    cargo xtask test c"
        );
        steps.run("a", &mut Command::new("true")).unwrap();
        steps.run("b", &mut Command::new("false")).unwrap();
        assert_eq!(
            repetition("c", Some(&steps)),
            "repeat what failed in c with\n    false"
        );
    }
}
