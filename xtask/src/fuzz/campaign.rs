//! Runs one fuzz target and reads what libFuzzer reports.

use std::fmt;
use std::fs;

use anyhow::{Context as _, Result, ensure};

use super::tools::Tools;
use crate::host::{Paths, Steps};

/// Result of one target's run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Finding {
    /// Number of inputs that were tried.
    pub(super) inputs: u64,
    /// Whether an input made the target fail.
    pub(super) crashed: bool,
}

/// Builds a target and runs it for some seconds. The seeds are in `fuzz/seeds`; new inputs go to
/// `fuzz/corpus`, which git ignores.
///
/// # Errors
///
/// If the target cannot be built or run, or its log cannot be written.
pub(super) fn run(
    paths: &Paths,
    tools: &Tools,
    target: &str,
    seconds: u32,
    steps: &Steps,
) -> Result<Finding> {
    let root = &paths.root;
    let cargo_fuzz = |subcommand: &str| -> Result<_> {
        let mut command = tools.cargo_fuzz()?;
        command
            .current_dir(root)
            .args([subcommand, "--target-dir"])
            .arg(paths.target.join("fuzz"))
            .arg(target);
        Ok(command)
    };
    let corpus = root.join("fuzz/corpus").join(target);
    fs::create_dir_all(&corpus).with_context(|| format!("cannot create {}", corpus.display()))?;
    let seeds = root.join("fuzz/seeds").join(target);
    ensure!(
        seeds.is_dir(),
        "no seeds for `{target}`: expected the directory {}",
        seeds.display()
    );
    steps.run_checked(&format!("build {target}"), &mut cargo_fuzz("build")?)?;
    let mut figures = Figures::default();
    let finished = steps.run_with(
        &format!("run {target} for {seconds} s"),
        cargo_fuzz("run")?.args([&corpus, &seeds]).args([
            "--",
            &format!("-max_total_time={seconds}"),
            "-print_final_stats=1",
        ]),
        |line| {
            figures.read(line);
            figures.to_string()
        },
    )?;
    ensure!(
        figures.inputs > 0,
        "`{target}` did not run; see the output above"
    );
    Ok(Finding {
        inputs: figures.inputs,
        crashed: !finished.success,
    })
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
