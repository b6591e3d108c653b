//! Builds and runs a fuzz target and reads the output of libFuzzer.

use std::fs;
use std::io::{BufRead as _, BufReader, IsTerminal as _, Write as _, stderr};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use indicatif::{ProgressBar, ProgressStyle};

use super::tools::Tools;

/// Interval of the lines about a run without a terminal.
const HEARTBEAT: Duration = Duration::from_secs(30);
/// Maximum number of lines shown of a failed run.
const SHOWN_LINES: usize = 60;

/// Result of a target's run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Finding {
    /// Number of inputs that were tried.
    pub(super) inputs: u64,
    /// Duration of the run.
    pub(super) seconds: u64,
    /// `true` if the target failed on an input.
    pub(super) crashed: bool,
}

/// Builds and runs a target. It starts from the inputs in `fuzz/seeds` and writes new ones to
/// `fuzz/corpus`, which git ignores.
///
/// # Errors
///
/// If the target cannot be built or run, or its log cannot be written.
pub(super) fn run(root: &Path, tools: &Tools, target: &str, seconds: u32) -> Result<Finding> {
    let build_directory = root.join("target/fuzz");
    let common = |verb: &str| -> Result<_> {
        let mut command = tools.cargo_fuzz()?;
        command
            .current_dir(root)
            .args([verb, "--target-dir"])
            .arg(&build_directory)
            .arg(target);
        Ok(command)
    };
    eprintln!("fuzz: building {target} …");
    let built = common("build")?.status().context("cannot run cargo fuzz")?;
    ensure!(
        built.success(),
        "cannot build the fuzz target `{target}`: see the errors above"
    );

    let corpus = root.join("fuzz/corpus").join(target);
    fs::create_dir_all(&corpus).with_context(|| format!("cannot create {}", corpus.display()))?;
    let seeds = root.join("fuzz/seeds").join(target);
    ensure!(
        seeds.is_dir(),
        "missing seeds of the fuzz target `{target}`; add inputs to {}",
        seeds.display()
    );

    let mut child = common("run")?
        .args([&corpus, &seeds])
        .args([
            "--",
            &format!("-max_total_time={seconds}"),
            "-print_final_stats=1",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot run cargo fuzz")?;
    let output = child
        .stderr
        .take()
        .context("cargo fuzz has no standard error")?;
    let log = build_directory.join(format!("{target}.log"));
    let mut file =
        fs::File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
    let started = Instant::now();
    let mut progress = Progress::start(target, seconds);
    let mut tail = Tail::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = line.context("cannot read the output of the target")?;
        let line = String::from_utf8_lossy(&line);
        writeln!(file, "{line}").with_context(|| format!("cannot write {}", log.display()))?;
        tail.add(&line);
        progress.show(&tail);
    }
    let status = child.wait().context("cannot wait for cargo fuzz")?;
    progress.end();
    if tail.inputs == 0 {
        tail.print();
        bail!(
            "the fuzz target `{target}` did not run ({status}); full log: {}",
            log.display()
        );
    }
    if !status.success() {
        tail.print();
        eprintln!("fuzz: full log: {}", log.display());
    }
    Ok(Finding {
        inputs: tail.inputs,
        seconds: started.elapsed().as_secs(),
        crashed: !status.success(),
    })
}

/// Latest lines of a run, and the numbers in them.
#[derive(Default)]
struct Tail {
    lines: Vec<String>,
    inputs: u64,
    coverage: Option<u64>,
}

impl Tail {
    /// Adds a line such as `#4096 NEW cov: 120 ft: 240 corp: 30/1Kb … exec/s: 2048 rss: 40Mb …` or
    /// `stat::number_of_executed_units: 100000`.
    fn add(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let first = words.first().copied().unwrap_or("");
        let number = match words.as_slice() {
            ["stat::number_of_executed_units:", count] => count.parse().ok(),
            _ => first.strip_prefix('#').and_then(|count| count.parse().ok()),
        };
        self.inputs = number.unwrap_or(0).max(self.inputs);
        if let Some(at) = words.iter().position(|word| *word == "cov:") {
            self.coverage = words.get(at + 1).and_then(|count| count.parse().ok());
        }
        if self.lines.len() == SHOWN_LINES {
            self.lines.remove(0);
        }
        self.lines.push(line.to_owned());
    }

    fn summary(&self) -> String {
        let coverage = self
            .coverage
            .map_or(String::new(), |edges| format!(", {edges} branches reached"));
        format!("{} inputs tried{coverage}", self.inputs)
    }

    fn print(&self) {
        for line in &self.lines {
            eprintln!("    {line}");
        }
    }
}

/// One line that moves on a terminal, or a line now and then elsewhere.
struct Progress {
    bar: Option<ProgressBar>,
    target: String,
    seconds: u32,
    started: Instant,
    spoken: Instant,
}

impl Progress {
    fn start(target: &str, seconds: u32) -> Progress {
        let bar = stderr().is_terminal().then(|| {
            let bar = ProgressBar::new(u64::from(seconds));
            if let Ok(style) =
                ProgressStyle::with_template("{prefix} {bar:20} {pos} of {len} s: {wide_msg}")
            {
                bar.set_style(style);
            }
            bar.set_prefix(target.to_owned());
            bar
        });
        if bar.is_none() {
            eprintln!("fuzz: {target} runs for {seconds} s …");
        }
        let now = Instant::now();
        Progress {
            bar,
            target: target.to_owned(),
            seconds,
            started: now,
            spoken: now,
        }
    }

    fn show(&mut self, tail: &Tail) {
        let elapsed = self.started.elapsed().as_secs();
        if let Some(bar) = &self.bar {
            bar.set_position(elapsed.min(u64::from(self.seconds)));
            bar.set_message(tail.summary());
        } else if self.spoken.elapsed() >= HEARTBEAT {
            self.spoken = Instant::now();
            eprintln!(
                "fuzz: {} {elapsed} of {} s: {}",
                self.target,
                self.seconds,
                tail.summary()
            );
        }
    }

    fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tail_reads_numbers_of_libfuzzer() {
        let mut tail = Tail::default();
        tail.add("INFO: Seed: 1");
        assert_eq!(tail.summary(), "0 inputs tried");
        tail.add("#4096\tNEW    cov: 120 ft: 240 corp: 30/1Kb lim: 4 exec/s: 2048 rss: 40Mb");
        assert_eq!(tail.summary(), "4096 inputs tried, 120 branches reached");
        tail.add("stat::number_of_executed_units: 100000");
        assert_eq!(tail.inputs, 100_000);
    }

    #[test]
    fn tail_keeps_latest_lines() {
        let mut tail = Tail::default();
        for number in 0..2 * SHOWN_LINES {
            tail.add(&number.to_string());
        }
        assert_eq!(tail.lines.len(), SHOWN_LINES);
        assert_eq!(tail.lines.last().map(String::as_str), Some("119"));
    }
}
