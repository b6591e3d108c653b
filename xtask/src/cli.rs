//! The command line of `cargo xtask`.

use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::host::output::Output;
use crate::host::{Progress, messages, root};
use crate::regen::{self, Mode, Outcome};
use crate::table::Findings;
use crate::{dist, exit_status, fuzz, lint, miri, record, surface, test, vectors};

/// The project's own tasks
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = true,
    after_help = exit_status::help()
)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write every generated file from codes.toml
    Regen(RegenArgs),
    /// Check spelling, links, format, lints and documentation
    Lint(lint::LintArguments),
    /// Run the tests of every language, setting up what they need
    Test(test::TestArguments),
    /// Run a file of test vectors through a language's public API and print the results
    Vectors(vectors::VectorsArguments),
    /// Write the lists of public names
    Surface(surface::SurfaceArguments),
    /// Build the package of a language and install it
    Dist(dist::DistArguments),
    /// Record the snapshots and the picture of the `ftp-reply` command
    Record,
    /// Run the fuzz targets for a while
    Fuzz(fuzz::FuzzArguments),
    /// Run the tests of the C library and of reading under Miri
    Miri(miri::MiriArguments),
}

#[derive(Args)]
struct RegenArgs {
    /// Show files that are out of date and exit with 1 if there are any; write nothing
    #[arg(long, conflicts_with = "dry_run")]
    check: bool,
    /// List files that would be written or removed; write nothing
    #[arg(long)]
    dry_run: bool,
}

impl RegenArgs {
    fn mode(&self) -> Mode {
        if self.check {
            Mode::Check
        } else if self.dry_run {
            Mode::DryRun
        } else {
            Mode::Write
        }
    }
}

/// Runs the task of the command line and returns its exit status.
pub fn main() -> ExitCode {
    let result = match Cli::parse().task {
        Task::Regen(args) => regen::run(
            &root(),
            args.mode(),
            &regen::stages(),
            &Progress::if_slow(),
            &mut Output,
        )
        .map(|outcome| outcome == Outcome::Done),
        Task::Lint(args) => lint::run(&args),
        Task::Test(args) => test::run(&args),
        Task::Vectors(args) => vectors::run(&args),
        Task::Surface(args) => surface::run(&args).map(|()| true),
        Task::Dist(args) => dist::run(&args).map(|()| true),
        Task::Record => record::run(&root()).map(|()| true),
        Task::Fuzz(args) => fuzz::run(&args),
        Task::Miri(args) => miri::run(&root(), &args).map(|()| true),
    };
    if let Err(error) = &result {
        report(error);
    }
    exit_status::of(&result)
}

/// Reports an error, or each of the errors in `codes.toml`.
fn report(error: &anyhow::Error) {
    match error.downcast_ref::<Findings>() {
        Some(findings) => findings.lines().iter().for_each(messages::error),
        None => messages::error(format_args!("{error:#}")),
    }
}
