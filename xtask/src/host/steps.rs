//! Runs programs one after the other, shows what runs and keeps what they print.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::follow::{Ended, follow};
use super::progress::{self, Progress};
use super::shell;

/// Number of lines that are shown of what a failed program printed. The log has all of them.
const SHOWN_LINES: usize = 120;

/// Runs the steps of one language or task. Its name is the first word of every line.
pub(crate) struct Steps {
    name: &'static str,
    logs: PathBuf,
    started: AtomicUsize,
    ended: Mutex<Vec<Step>>,
}

/// A step that has ended.
#[derive(Clone)]
pub(crate) struct Step {
    /// What it did.
    pub(crate) what: String,
    /// When it started.
    pub(crate) started: Instant,
    /// How long it took.
    pub(crate) took: Duration,
    /// Processor time of its program. `None` if it is not a program.
    pub(crate) cpu: Option<Duration>,
    /// Command line of a program that failed.
    pub(crate) failed: Option<String>,
}

/// A program that has ended.
pub(crate) struct Finished {
    /// `true` if its exit status is 0.
    pub(crate) success: bool,
    /// Its standard output and standard error, in the order in which they came.
    pub(crate) output: String,
}

impl Steps {
    /// Creates the steps of a language or task. Their logs are in `xtask/logs` below `target`.
    pub(crate) fn new(name: &'static str, target: &Path) -> Steps {
        Steps {
            name,
            logs: target.join("xtask/logs"),
            started: AtomicUsize::new(0),
            ended: Mutex::default(),
        }
    }

    /// Returns the name of the language or task.
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// Prints a sentence that the reader needs before the next step.
    pub(crate) fn note(&self, sentence: &str) {
        progress::print(format_args!("{}: {sentence}", self.name));
    }

    /// Returns the steps that have ended.
    pub(crate) fn ended(&self) -> Vec<Step> {
        self.lock().clone()
    }

    /// Runs a step that is not a program.
    ///
    /// # Errors
    ///
    /// What `work` returns.
    pub(crate) fn step<T>(&self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let running = Running::start(self, what);
        let done = running.progress.tick_during(work);
        running.end(done.is_ok(), None, None);
        done
    }

    /// Runs a program to its end. If its exit status is not 0, its output is shown.
    ///
    /// # Errors
    ///
    /// If the program cannot be started, or its log cannot be written. Another exit status than 0 is
    /// not an error: test programs report failed tests with it.
    pub(crate) fn run(&self, what: &str, command: &mut Command) -> Result<Finished> {
        self.run_with(what, command, |line| Some(line.to_owned()))
    }

    /// Runs a program like [`Steps::run`], and shows for each line that it prints what `shown` makes
    /// of the line. A line for which it returns `None` is not part of the output.
    ///
    /// # Errors
    ///
    /// As [`Steps::run`].
    pub(crate) fn run_with(
        &self,
        what: &str,
        command: &mut Command,
        mut shown: impl FnMut(&str) -> Option<String>,
    ) -> Result<Finished> {
        let running = Running::start(self, what);
        let mut output = String::new();
        let Ended { status, cpu } = follow(command, |line| match line {
            Some(line) => {
                if let Some(shown) = shown(line) {
                    running.progress.set_message(&shown);
                    output.push_str(line);
                    output.push('\n');
                }
            }
            None => running.progress.tick(),
        })?;
        let log = self.keep(running.number, what, &output)?;
        let repeat = shell::line(command);
        if status.success() {
            running.end(true, Some(cpu), None);
        } else {
            let shown = tail(&output, &log, &repeat);
            running.end(false, Some(cpu), Some((repeat, shown)));
        }
        Ok(Finished {
            success: status.success(),
            output,
        })
    }

    /// Runs a program whose exit status must be 0, and returns its output.
    ///
    /// # Errors
    ///
    /// As [`Steps::run`], and if the exit status is not 0.
    pub(crate) fn run_checked(&self, what: &str, command: &mut Command) -> Result<String> {
        let finished = self.run(what, command)?;
        if !finished.success {
            bail!("{what} failed");
        }
        Ok(finished.output)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Step>> {
        // The list is complete whenever it is unlocked, even by a thread that panicked.
        self.ended.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the log of a step and returns its path.
    fn keep(&self, number: usize, what: &str, output: &str) -> Result<PathBuf> {
        let words: String = what
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .take(40)
            .collect();
        let name = format!("{}-{number}-{words}.log", self.name);
        let path = self.logs.join(name);
        fs::create_dir_all(&self.logs)
            .and_then(|()| fs::write(&path, output))
            .with_context(|| format!("cannot write {}", path.display()))?;
        Ok(path)
    }
}

/// A step that runs. Dropping it removes its spinner.
struct Running<'a> {
    steps: &'a Steps,
    what: String,
    number: usize,
    started: Instant,
    progress: Progress,
}

impl<'a> Running<'a> {
    fn start(steps: &'a Steps, what: &str) -> Running<'a> {
        Running {
            steps,
            what: what.to_owned(),
            number: steps.started.fetch_add(1, Ordering::Relaxed) + 1,
            started: Instant::now(),
            progress: Progress::start(&format!("{}: {what}", steps.name)),
        }
    }

    /// Prints the last line of the step and, for a failed program, the end of its output. `failed` is
    /// its command line and that output.
    fn end(self, is_done: bool, cpu: Option<Duration>, failed: Option<(String, String)>) {
        let took = self.started.elapsed();
        self.progress.finish();
        let word = if is_done { "done" } else { "FAILED" };
        let mut lines = format!(
            "{}: {}: {word} in {:.1} s",
            self.steps.name,
            self.what,
            took.as_secs_f64()
        );
        let (repeat, output) = failed.unzip();
        lines.push_str(output.as_deref().unwrap_or_default());
        progress::print(lines);
        self.steps.lock().push(Step {
            what: self.what.clone(),
            started: self.started,
            took,
            cpu,
            failed: repeat,
        });
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.progress.finish();
    }
}

/// Returns the end of a failed program's output, the path of its log and the command that repeats it,
/// each line after a line feed and indented.
fn tail(output: &str, log: &Path, repeat: &str) -> String {
    let mut lines: Vec<&str> = output.lines().collect();
    let total = lines.len();
    lines.drain(..total.saturating_sub(SHOWN_LINES));
    let omission = format!("(the last {SHOWN_LINES} of {total} lines)");
    if lines.len() < total {
        lines.push(&omission);
    }
    let log = format!("full log: {}", log.display());
    let repeat = format!("repeat it: {repeat}");
    lines.extend([log.as_str(), repeat.as_str()]);
    lines
        .into_iter()
        .flat_map(|line| ["\n    ", line])
        .collect()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> (Finished, Vec<Step>) {
        let directory = tempfile::tempdir().unwrap();
        let steps = Steps::new("test", directory.path());
        let finished = steps
            .run("a script", Command::new("sh").args(["-c", script]))
            .unwrap();
        (finished, steps.ended())
    }

    #[test]
    fn run_keeps_order_of_output_and_errors() {
        let (finished, steps) = shell("echo one; echo two >&2; printf three");
        assert!(finished.success);
        assert_eq!(finished.output, "one\ntwo\nthree\n");
        assert_eq!(steps.len(), 1);
        assert_eq!(steps[0].what, "a script");
        assert_eq!(steps[0].failed, None);
    }

    #[test]
    fn run_with_leaves_lines_out() {
        let directory = tempfile::tempdir().unwrap();
        let steps = Steps::new("test", directory.path());
        let mut sh = Command::new("sh");
        sh.args(["-c", "echo one; echo two; echo three"]);
        let shown = |line: &str| (line != "two").then(|| line.to_uppercase());
        let finished = steps.run_with("a script", &mut sh, shown).unwrap();
        assert_eq!(finished.output, "one\nthree\n");
    }

    #[test]
    fn run_measures_programs_of_program() {
        // `dd` computes for a moment, while the shell only waits.
        let script =
            "sh -c 'dd if=/dev/zero of=/dev/null bs=1 count=300000 2> /dev/null'; sleep 0.3";
        let (_, steps) = shell(script);
        let cpu = steps[0].cpu.unwrap();
        assert!(cpu > Duration::from_millis(10), "{cpu:?}");
        assert!(cpu < steps[0].took, "{cpu:?}");
    }

    #[test]
    fn run_keeps_output_and_command_of_failed_program() {
        let (finished, steps) = shell("echo why; exit 3");
        assert!(!finished.success);
        assert_eq!(finished.output, "why\n");
        assert_eq!(steps[0].failed.as_deref(), Some("sh -c 'echo why; exit 3'"));
    }

    #[test]
    fn run_does_not_wait_for_program_in_background() {
        let started = Instant::now();
        let (finished, _) = shell("echo started; sleep 20 & exit 0");
        assert!(finished.success);
        assert!(started.elapsed() < Duration::from_secs(10));
        assert_eq!(finished.output, "started\n");
    }

    #[test]
    fn tail_shows_last_lines_log_and_command() {
        let lines: Vec<String> = (1..=SHOWN_LINES + 2).map(|n| n.to_string()).collect();
        let output = lines.join("\n");
        let tail = tail(&output, Path::new("/logs/a.log"), "sh -c a");
        assert!(tail.starts_with("\n    3\n    4\n"), "{tail}");
        assert!(
            tail.ends_with(
                "\n    (the last 120 of 122 lines)\n    full log: /logs/a.log\n    repeat it: sh -c a"
            ),
            "{tail}"
        );
    }

    #[test]
    fn step_returns_error_of_work() {
        let directory = tempfile::tempdir().unwrap();
        let steps = Steps::new("test", directory.path());
        let done: Result<()> = steps.step("some work", || bail!("no"));
        assert_eq!(done.unwrap_err().to_string(), "no");
        assert_eq!(steps.ended()[0].what, "some work");
    }
}
