//! The stages of `regen`, and the trait that they implement.

use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};

use super::Artifact;
use super::header::Header;
use super::regions::Regions;
use super::tables::Tables;
use super::uniffi::Uniffi;
use crate::table::Table;

/// A step that generates files. A stage may read the files of earlier stages, so it runs only after
/// they are written.
pub trait Stage: Sync {
    /// Returns the name of the stage for messages, one word.
    fn name(&self) -> &'static str;

    /// Returns the path of every file that the stage writes, without generating it. Any other file in
    /// a `generated` directory is an orphan.
    fn paths(&self, table: &Table) -> Vec<String>;

    /// Generates the files in memory, without writing to the tree.
    ///
    /// # Errors
    ///
    /// The first error that prevents a file from being generated, with its fix.
    fn artifacts(
        &self,
        root: &Path,
        table: &Table,
        progress: &Progress,
    ) -> anyhow::Result<Vec<Artifact>>;
}

/// Every stage, in the order in which they run.
pub const STAGES: &[&dyn Stage] = &[&Tables, &Header, &Uniffi, &Regions];

/// A line with the current step, on a terminal only.
pub struct Progress(ProgressBar);

impl Progress {
    /// Creates a line on standard error, hidden if that is not a terminal.
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

    /// Removes the line.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}
