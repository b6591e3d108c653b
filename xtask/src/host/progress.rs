//! A line with the current step, on a terminal only.

use indicatif::{ProgressBar, ProgressStyle};

/// A line on standard error with the current step.
pub struct Progress(ProgressBar);

impl Progress {
    /// Creates a line, hidden if standard error is not a terminal.
    pub fn on_terminal() -> Progress {
        let style = ProgressStyle::with_template("{spinner} {msg}");
        let bar = ProgressBar::new_spinner();
        Progress(if let Ok(style) = style {
            bar.with_style(style)
        } else {
            bar
        })
    }

    /// Creates a hidden line.
    pub fn hidden() -> Progress {
        Progress(ProgressBar::hidden())
    }

    /// Shows the current step.
    pub fn set_message(&self, what: &str) {
        self.0.set_message(what.to_owned());
        self.0.tick();
    }

    /// Hides the line while a program writes to the terminal.
    pub fn suspend<T>(&self, work: impl FnOnce() -> T) -> T {
        self.0.suspend(work)
    }

    /// Removes the line.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}
