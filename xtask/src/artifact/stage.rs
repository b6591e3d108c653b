//! A step of `regen`.

use std::path::Path;

use super::Artifact;
use crate::host::Progress;
use crate::table::Table;

/// A step that generates files. It can read the files of the first stage, which are written before,
/// but not those of another.
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
