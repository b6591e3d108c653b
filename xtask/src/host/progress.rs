//! Shows on standard error what runs.

use std::fmt::Display;
use std::io::{self, IsTerminal as _, Write as _};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

/// Time between two lines of a task that runs without a terminal.
const HEARTBEAT: Duration = Duration::from_secs(30);
/// Time between two turns of a spinner.
const TICK: Duration = Duration::from_millis(100);
/// Time after which a step of a task that is usually quick is shown.
const QUIET: Duration = Duration::from_secs(2);

/// Spinners of all running tasks, or `None` if standard error is not a terminal.
static SPINNERS: LazyLock<Option<MultiProgress>> =
    LazyLock::new(|| io::stderr().is_terminal().then(MultiProgress::new));

/// Prints lines to standard error, above the spinners. Text of other threads does not come between
/// them.
pub(crate) fn print(lines: impl Display) {
    let print = || {
        // If standard error cannot be written, nothing can be reported there.
        let _ = writeln!(io::stderr().lock(), "{lines}");
    };
    match &*SPINNERS {
        Some(spinners) => spinners.suspend(print),
        None => print(),
    }
}

/// One running task: a spinner on a terminal, lines elsewhere. Several can run at a time.
pub struct Progress {
    /// Hidden if standard error is not a terminal.
    spinner: ProgressBar,
    lines: Option<Lines>,
    /// `false` if nothing is shown, whatever standard error is.
    is_visible: bool,
}

/// State of a task that is shown as lines: one at its start, one now and then while it runs and one
/// at its end.
struct Lines {
    title: String,
    started: Instant,
    heartbeat: Mutex<Heartbeat>,
}

struct Heartbeat {
    last: Instant,
    message: String,
}

impl Progress {
    /// Creates the progress of a task that is usually quick: only a slow [`Progress::step`] is shown.
    pub fn if_slow() -> Progress {
        Progress {
            spinner: styled(ProgressBar::hidden(), "{spinner} {prefix} {wide_msg:.dim}"),
            lines: None,
            is_visible: true,
        }
    }

    /// Creates a progress that is not shown.
    pub fn hidden() -> Progress {
        Progress {
            spinner: ProgressBar::hidden(),
            lines: None,
            is_visible: false,
        }
    }

    /// Shows that a task has started.
    pub(crate) fn start(title: &str) -> Progress {
        let mut progress = Progress::spin("{spinner} {prefix} {elapsed} {wide_msg:.dim}");
        progress.spinner.set_prefix(title.to_owned());
        if SPINNERS.is_some() {
            progress.spinner.enable_steady_tick(TICK);
        } else {
            print(format_args!("{title} …"));
            let started = Instant::now();
            progress.lines = Some(Lines {
                title: title.to_owned(),
                started,
                heartbeat: Mutex::new(Heartbeat {
                    last: started,
                    message: String::new(),
                }),
            });
        }
        progress
    }

    fn spin(template: &str) -> Progress {
        let spinner = match &*SPINNERS {
            Some(spinners) => spinners.add(ProgressBar::new_spinner()),
            None => ProgressBar::hidden(),
        };
        Progress {
            spinner: styled(spinner, template),
            lines: None,
            is_visible: true,
        }
    }

    /// Runs a step. If it takes more than two seconds, it is shown: by the spinner on a terminal, by a
    /// line elsewhere.
    pub(crate) fn step<T>(&self, title: &str, work: impl FnOnce() -> T) -> T {
        if !self.is_visible {
            return work();
        }
        self.spinner.set_prefix(title.to_owned());
        thread::scope(|scope| {
            // The channel closes when the step ends, also by a panic.
            let (running, ended) = mpsc::channel::<()>();
            scope.spawn(move || {
                if ended.recv_timeout(QUIET) == Err(RecvTimeoutError::Timeout) {
                    self.show(title);
                }
            });
            let result = work();
            drop(running);
            result
        })
    }

    fn show(&self, title: &str) {
        match &*SPINNERS {
            Some(spinners) => {
                spinners.add(self.spinner.clone());
                self.spinner.enable_steady_tick(TICK);
            }
            None => print(format_args!("{title} …")),
        }
    }

    /// Prints a line, unless the progress is hidden.
    pub(crate) fn announce(&self, line: impl Display) {
        if self.is_visible {
            print(line);
        }
    }

    /// Shows what the task does now. Without a terminal, only the next line has it.
    pub fn set_message(&self, message: &str) {
        self.spinner.set_message(message.to_owned());
        self.spinner.tick();
        if let Some(lines) = &self.lines {
            message.clone_into(&mut lines.heartbeat().message);
        }
    }

    /// Shows that the task still runs: prints a line if the last one is a while ago.
    pub(crate) fn tick(&self) {
        let Some(lines) = &self.lines else { return };
        let mut heartbeat = lines.heartbeat();
        if heartbeat.last.elapsed() >= HEARTBEAT {
            heartbeat.last = Instant::now();
            let seconds = lines.started.elapsed().as_secs();
            let message = format!("{} … {seconds} s: {}", lines.title, heartbeat.message);
            print(message.trim_end_matches(": "));
        }
    }

    /// Calls [`Progress::tick`] now and then while some work runs.
    pub(crate) fn tick_during<T>(&self, work: impl FnOnce() -> T) -> T {
        thread::scope(|scope| {
            // The channel closes when the work ends, also by a panic.
            let (running, ended) = mpsc::channel::<()>();
            scope.spawn(move || {
                while ended.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
                    self.tick();
                }
            });
            let result = work();
            drop(running);
            result
        })
    }

    /// Hides the spinners while a program writes to the terminal.
    pub fn suspend<T>(&self, work: impl FnOnce() -> T) -> T {
        self.spinner.suspend(work)
    }

    /// Removes the spinner.
    pub fn finish(&self) {
        self.spinner.finish_and_clear();
    }
}

/// Returns a spinner with a template. Only an invalid template is an error; its spinner would look plain.
fn styled(spinner: ProgressBar, template: &str) -> ProgressBar {
    match ProgressStyle::with_template(template) {
        Ok(style) => spinner.with_style(style),
        Err(_) => spinner,
    }
}

impl Lines {
    fn heartbeat(&self) -> MutexGuard<'_, Heartbeat> {
        // A thread that panicked leaves a message, and any message can be shown.
        self.heartbeat
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn step_ends_with_its_work() {
        for progress in [Progress::if_slow(), Progress::hidden()] {
            let started = Instant::now();
            assert_eq!(progress.step("test", || 5), 5);
            assert!(started.elapsed() < QUIET);
        }
    }
}
