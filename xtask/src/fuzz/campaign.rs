//! Runs one fuzz target and reads what libFuzzer reports.

use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::targets::Target;
use super::tools::Tools;
use crate::host::{Paths, Steps};

/// Result of one target's run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Finding {
    /// Number of inputs that were tried.
    pub(super) inputs: u64,
    /// `true` if an input made the target fail.
    pub(super) crashed: bool,
}

/// Builds a target and runs it for some seconds. The seeds are in `fuzz/seeds`; new inputs go to
/// `fuzz/corpus`, and failing ones to `fuzz/artifacts`, which git ignores.
///
/// # Errors
///
/// If the target cannot be built or run, or its log cannot be written.
pub(super) fn run(
    paths: &Paths,
    tools: Option<&Tools>,
    target: &Target,
    seconds: u32,
    steps: &Steps,
) -> Result<Finding> {
    let (root, name) = (&paths.root, target.name());
    let corpus = root.join("fuzz/corpus").join(name);
    fs::create_dir_all(&corpus).with_context(|| format!("cannot create {}", corpus.display()))?;
    let seeds = root.join("fuzz/seeds").join(target.seeds());
    ensure!(
        seeds.is_dir(),
        "no seeds for `{name}`: expected the directory {}",
        seeds.display()
    );
    let mut program = program(paths, tools, target, &[&corpus, &seeds], steps)?;
    let mut figures = Figures::default();
    let finished = steps.run_with(
        &format!("run {name} for {seconds} s"),
        program.args([
            &format!("-max_total_time={seconds}"),
            "-print_final_stats=1",
        ]),
        |line| {
            figures.read(line);
            Some(figures.to_string())
        },
    )?;
    ensure!(
        figures.inputs > 0,
        "`{name}` did not run; see the output above"
    );
    Ok(Finding {
        inputs: figures.inputs,
        crashed: !finished.success,
    })
}

/// Builds a target, and returns the command that runs it with the inputs of some directories. It can have
/// more arguments of libFuzzer.
fn program(
    paths: &Paths,
    tools: Option<&Tools>,
    target: &Target,
    inputs: &[&PathBuf],
    steps: &Steps,
) -> Result<Command> {
    match target {
        Target::Rust(name) => {
            let tools = tools.context("cargo-fuzz is not set up")?;
            let cargo_fuzz = |subcommand: &str| -> Result<_> {
                let mut command = tools.cargo_fuzz()?;
                command
                    .current_dir(&paths.root)
                    .args([subcommand, "--target-dir"])
                    .arg(paths.target.join("fuzz"))
                    .arg(name);
                Ok(command)
            };
            steps.run_checked(&format!("build {name}"), &mut cargo_fuzz("build")?)?;
            let mut command = cargo_fuzz("run")?;
            command.args(inputs).arg("--");
            Ok(command)
        }
        Target::Other(fuzzer) => {
            let artifacts = paths.root.join("fuzz/artifacts").join(fuzzer.name);
            fs::create_dir_all(&artifacts)
                .with_context(|| format!("cannot create {}", artifacts.display()))?;
            let mut command = Command::new((fuzzer.build)(paths, steps)?);
            command
                .args(inputs)
                .arg(format!("-artifact_prefix={}/", artifacts.display()));
            Ok(command)
        }
    }
}

/// Figures in the output of a run.
#[derive(Default)]
struct Figures {
    inputs: u64,
    coverage: Option<u64>,
}

impl Figures {
    /// Reads a line such as `#4096 NEW cov: 120 ft: 240 corp: 30/1Kb … exec/s: 2048 rss: 40Mb …` or
    /// `stat::number_of_executed_units: 100000`.
    fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = match words.as_slice() {
            ["stat::number_of_executed_units:", count] => count.parse().ok(),
            [first, ..] => first.strip_prefix('#').and_then(|count| count.parse().ok()),
            [] => None,
        };
        self.inputs = number.unwrap_or(0).max(self.inputs);
        if let Some(index) = words.iter().position(|word| *word == "cov:") {
            self.coverage = words.get(index + 1).and_then(|count| count.parse().ok());
        }
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} inputs tried", self.inputs)?;
        self.coverage
            .map_or(Ok(()), |edges| write!(f, ", {edges} branches reached"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_finds_figures_of_libfuzzer() {
        let mut figures = Figures::default();
        figures.read("INFO: Seed: 1");
        figures.read("");
        assert_eq!(figures.to_string(), "0 inputs tried");
        figures.read("#4096\tNEW    cov: 120 ft: 240 corp: 30/1Kb lim: 4 exec/s: 2048 rss: 40Mb");
        assert_eq!(
            figures.to_string(),
            "4096 inputs tried, 120 branches reached"
        );
        figures.read("stat::number_of_executed_units: 100000");
        assert_eq!(figures.inputs, 100_000);
    }
}
