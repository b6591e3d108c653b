//! Runs the programs a language's tests need: says what runs, shows that it is alive, keeps its
//! output.

use std::cell::Cell;
use std::fs;
use std::io::{self, BufRead, BufReader, IsTerminal, PipeReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};

/// How often a step that runs without a terminal says that it is still there.
const HEARTBEAT: Duration = Duration::from_secs(30);
/// How often the spinner turns and the end of the program is looked for.
const TICK: Duration = Duration::from_millis(100);
/// How many lines of a failed program's output are shown; the log file has them all.
const SHOWN_LINES: usize = 120;

/// Runs one language's programs, one after the other.
pub(crate) struct Steps {
    language: &'static str,
    logs: PathBuf,
    number: Cell<u32>,
}

/// A program that has ended.
pub(crate) struct Finished {
    /// Whether its exit status was 0.
    pub(crate) success: bool,
    /// Its standard output and standard error, in the order they came.
    pub(crate) output: String,
}

impl Steps {
    /// Starts a language's steps; their logs go to `target/xtask/logs`.
    pub(crate) fn new(language: &'static str, target: &Path) -> Steps {
        Steps {
            language,
            logs: target.join("xtask").join("logs"),
            number: Cell::new(0),
        }
    }

    /// Says something the reader should know before the next step.
    pub(crate) fn note(&self, sentence: &str) {
        eprintln!("{}: {sentence}", self.language);
    }

    /// Does something that is no program of its own, such as a build behind another interface.
    ///
    /// # Errors
    ///
    /// What `work` returns.
    pub(crate) fn step<T>(&self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let started = Instant::now();
        let progress = Progress::start(self.language, what);
        let done = work();
        progress.end(started.elapsed(), done.is_ok());
        done
    }

    /// Runs a program to its end; if its status is not 0, its output is shown.
    ///
    /// # Errors
    ///
    /// If it cannot be started or its output cannot be kept. A status other than 0 is no error: a
    /// test program uses it for a failing test.
    pub(crate) fn run(&self, what: &str, command: &mut Command) -> Result<Finished> {
        let started = Instant::now();
        let (reader, writer) = io::pipe().context("cannot make a pipe")?;
        command
            .stdin(Stdio::null())
            .stdout(writer.try_clone()?)
            .stderr(writer);
        let mut child = command
            .spawn()
            .with_context(|| format!("cannot run {}", command.get_program().to_string_lossy()))?;
        // The command holds the writing ends; the pipe never ends while they are open here.
        command.stdout(Stdio::null()).stderr(Stdio::null());

        let progress = Progress::start(self.language, what);
        let lines = lines_of(reader);
        let mut output = String::new();
        let mut ended = None;
        let status = loop {
            match lines.recv_timeout(TICK) {
                Ok(line) => {
                    progress.show(&line);
                    output.push_str(&line);
                    output.push('\n');
                }
                // A program left in the background may hold the pipe open, so silence after the end
                // is the end. Silence before it is not: the last lines may have come since.
                Err(RecvTimeoutError::Timeout) => {
                    if let Some(status) = ended {
                        break status;
                    }
                    ended = child.try_wait()?;
                    progress.tick();
                }
                Err(RecvTimeoutError::Disconnected) => break child.wait()?,
            }
        };
        let log = self.keep(what, &output)?;
        progress.end(started.elapsed(), status.success());
        if !status.success() {
            show(&output, &log);
        }
        Ok(Finished {
            success: status.success(),
            output,
        })
    }

    /// Runs a program that has to succeed and returns its output.
    ///
    /// # Errors
    ///
    /// As [`Steps::run`], and if the status is not 0.
    pub(crate) fn run_checked(&self, what: &str, command: &mut Command) -> Result<String> {
        let finished = self.run(what, command)?;
        if !finished.success {
            bail!("{what} failed");
        }
        Ok(finished.output)
    }

    fn keep(&self, what: &str, output: &str) -> Result<PathBuf> {
        self.number.set(self.number.get() + 1);
        let words: String = what
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .take(40)
            .collect();
        let path = self.logs.join(format!(
            "{}-{}-{words}.log",
            self.language,
            self.number.get()
        ));
        fs::create_dir_all(&self.logs)
            .and_then(|()| fs::write(&path, output))
            .with_context(|| format!("cannot write {}", path.display()))?;
        Ok(path)
    }
}

fn lines_of(reader: PipeReader) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut reader = BufReader::new(reader);
        let mut line = Vec::new();
        while reader
            .read_until(b'\n', &mut line)
            .is_ok_and(|length| length > 0)
        {
            let text = String::from_utf8_lossy(&line);
            if sender
                .send(text.trim_end_matches(['\n', '\r']).to_owned())
                .is_err()
            {
                break;
            }
            line.clear();
        }
    });
    receiver
}

fn show(output: &str, log: &Path) {
    let lines: Vec<&str> = output.lines().collect();
    let first = lines.len().saturating_sub(SHOWN_LINES);
    for line in &lines[first..] {
        eprintln!("    {line}");
    }
    if first > 0 {
        eprintln!("    (the last {SHOWN_LINES} of {} lines)", lines.len());
    }
    eprintln!("    all of it: {}", log.display());
}

/// A spinner on a terminal, a line now and then elsewhere.
struct Progress {
    spinner: Option<ProgressBar>,
    title: String,
    started: Instant,
    spoken: Cell<Instant>,
    latest: Cell<String>,
}

impl Progress {
    fn start(language: &str, what: &str) -> Progress {
        let title = format!("{language}: {what}");
        let spinner = if io::stderr().is_terminal() {
            let spinner = ProgressBar::new_spinner();
            if let Ok(style) =
                ProgressStyle::with_template("{spinner} {prefix} {elapsed} {wide_msg:.dim}")
            {
                spinner.set_style(style);
            }
            spinner.set_prefix(title.clone());
            spinner.enable_steady_tick(TICK);
            Some(spinner)
        } else {
            eprintln!("{title} …");
            None
        };
        let now = Instant::now();
        Progress {
            spinner,
            title,
            started: now,
            spoken: Cell::new(now),
            latest: Cell::default(),
        }
    }

    fn show(&self, line: &str) {
        if let Some(spinner) = &self.spinner {
            spinner.set_message(line.to_owned());
        } else {
            self.latest.set(line.to_owned());
            self.tick();
        }
    }

    fn tick(&self) {
        if self.spinner.is_none() && self.spoken.get().elapsed() >= HEARTBEAT {
            self.spoken.set(Instant::now());
            eprintln!(
                "{} … {} s: {}",
                self.title,
                self.started.elapsed().as_secs(),
                self.latest.take()
            );
        }
    }

    fn end(&self, took: Duration, success: bool) {
        if let Some(spinner) = &self.spinner {
            spinner.finish_and_clear();
        }
        let word = if success { "done" } else { "FAILED" };
        eprintln!("{}: {word} in {:.1} s", self.title, took.as_secs_f64());
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Finished {
        let folder = tempfile::tempdir().unwrap();
        let steps = Steps::new("test", folder.path());
        steps
            .run("a script", Command::new("sh").args(["-c", script]))
            .unwrap()
    }

    #[test]
    fn output_and_errors_keep_their_order() {
        let finished = shell("echo one; echo two >&2; printf three");
        assert!(finished.success);
        assert_eq!(finished.output, "one\ntwo\nthree\n");
    }

    #[test]
    fn a_failing_program_keeps_its_output() {
        let finished = shell("echo why; exit 3");
        assert!(!finished.success);
        assert_eq!(finished.output, "why\n");
    }

    #[test]
    fn a_program_left_in_the_background_does_not_hold_the_step() {
        let started = Instant::now();
        let finished = shell("echo started; sleep 20 & exit 0");
        assert!(finished.success);
        assert!(started.elapsed() < Duration::from_secs(10));
        assert_eq!(finished.output, "started\n");
    }
}
