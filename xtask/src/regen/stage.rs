//! The stages of `regen`, and what each of them must be able to say.

use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};

use super::Artifact;
use super::header::Header;
use super::regions::Regions;
use super::tables::Tables;
use super::uniffi::Uniffi;
use crate::table::Table;

/// A step that makes generated files. A stage may build on what the ones before it wrote, so it
/// runs only once their files are in place.
pub trait Stage: Sync {
    /// One word for messages.
    fn name(&self) -> &'static str;

    /// The path of every file that the stage makes, known without making it: what lies beside
    /// them in a folder for generated files is an orphan.
    fn paths(&self, table: &Table) -> Vec<String>;

    /// Makes the files. Nothing is written to the tree.
    ///
    /// # Errors
    ///
    /// The first error that prevents a file from being made, with its fix.
    fn artifacts(
        &self,
        root: &Path,
        table: &Table,
        progress: &Progress,
    ) -> anyhow::Result<Vec<Artifact>>;
}

/// Every stage, in the order in which they run.
pub const STAGES: &[&dyn Stage] = &[&Tables, &Header, &Uniffi, &Regions];

/// A line that tells what is being made, on a terminal only.
pub struct Progress(ProgressBar);

impl Progress {
    /// A line on standard error, or nothing if that is no terminal.
    pub fn on_terminal() -> Progress {
        let style = ProgressStyle::with_template("{spinner} {msg}");
        let bar = ProgressBar::new_spinner();
        Progress(if let Ok(style) = style {
            bar.with_style(style)
        } else {
            bar
        })
    }

    /// Nothing, anywhere.
    pub fn hidden() -> Progress {
        Progress(ProgressBar::hidden())
    }

    /// Tells what is being made now.
    pub fn tell(&self, what: &str) {
        self.0.set_message(what.to_owned());
        self.0.tick();
    }

    /// Takes the line away.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}
