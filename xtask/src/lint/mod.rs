//! The `lint` command: checks spelling, pages and the sources.

mod links;
mod page;
mod snippets;
mod spelling;

use anyhow::{Result, ensure};
use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::host::{Paths, Steps, messages};
use crate::languages::LANGUAGES;

/// Arguments of `cargo xtask lint`.
#[derive(clap::Args)]
pub(crate) struct LintArguments {
    /// Checks to run; all of them if none is named
    #[arg(value_enum, value_name = "CHECK")]
    checks: Vec<Check>,
}

/// A check.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Check {
    /// Spelling, and words with a plainer one (typos.toml)
    Spelling,
    /// Relative links of Markdown pages
    Links,
    /// Rust programs in Markdown pages
    Snippets,
    /// Format, lints and documentation of the sources
    Code,
}

/// Runs the checks and returns whether all of them passed. Reports each failure on standard error.
///
/// # Errors
///
/// If cargo cannot name the directory for build output.
pub(crate) fn run(arguments: &LintArguments) -> Result<bool> {
    let paths = Paths::find()?;
    let checks = match arguments.checks.as_slice() {
        [] => Check::value_variants(),
        some => some,
    };
    let mut failed = Vec::new();
    for check in checks {
        if let Err(error) = check.run(&paths) {
            messages::error(format_args!("{error:#}"));
            failed.extend(check.to_possible_value());
        }
    }
    if !failed.is_empty() {
        let names: Vec<&str> = failed.iter().map(PossibleValue::get_name).collect();
        messages::hint(format_args!(
            "repeat what failed with `cargo xtask lint {}`",
            names.join(" ")
        ));
    }
    Ok(failed.is_empty())
}

impl Check {
    fn run(self, paths: &Paths) -> Result<()> {
        let steps = Steps::new("lint", &paths.target);
        match self {
            Check::Spelling => spelling::check(paths, &steps),
            Check::Links => {
                let broken = steps.step("check links", || links::broken(&paths.root))?;
                broken.iter().for_each(messages::error);
                ensure!(broken.is_empty(), "{} broken links", broken.len());
                Ok(())
            }
            Check::Snippets => {
                let incomplete =
                    steps.step("check snippets", || snippets::incomplete(&paths.root))?;
                incomplete.iter().for_each(messages::error);
                ensure!(
                    incomplete.is_empty(),
                    "{} incomplete snippets",
                    incomplete.len()
                );
                Ok(())
            }
            Check::Code => LANGUAGES
                .iter()
                .try_for_each(|language| language.lint(paths, &steps)),
        }
    }
}
