//! The command line of `cargo xtask`.

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::host::{Progress, root};
use crate::regen::{self, Mode, Outcome};
use crate::{dist, fuzz, surface, test, vectors};

/// The project's own tasks.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = true
)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write every generated file from codes.toml
    Regen(RegenArgs),
    /// Run the tests of every language, setting up what they need
    Test(test::TestArguments),
    /// Run a file of test vectors through a language's public API and print the results
    Vectors(vectors::VectorsArguments),
    /// Write the lists of public names
    Surface(surface::SurfaceArguments),
    /// Build the package of a language and install it
    Dist(dist::DistArguments),
    /// Run the fuzz targets for a while
    Fuzz(fuzz::FuzzArguments),
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

/// Runs the task of the command line. Returns the exit status 0 for success, 1 if the task found an
/// error or failed, and 2 if the command line is invalid.
pub fn main() -> ExitCode {
    let task = Cli::parse().task;
    let done = match task {
        Task::Regen(args) => regen::run(
            &root(),
            args.mode(),
            &regen::stages(),
            &Progress::on_terminal(),
            &mut io::stdout(),
        )
        .map(|outcome| success(outcome == Outcome::Done)),
        Task::Test(args) => test::run(&args).map(success),
        Task::Vectors(args) => vectors::run(&args).map(success),
        Task::Surface(args) => surface::run(&args).map(|()| ExitCode::SUCCESS),
        Task::Dist(args) => dist::run(&args).map(|()| ExitCode::SUCCESS),
        Task::Fuzz(args) => fuzz::run(&root(), &args).map(success),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            // If standard error cannot be written, the error cannot be reported.
            let _ = writeln!(io::stderr(), "{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn success(is_well: bool) -> ExitCode {
    if is_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
