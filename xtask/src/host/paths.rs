//! Paths of the repository and of its build output.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use cargo_metadata::MetadataCommand;

/// Directories of the repository and its build, and this program.
pub(crate) struct Paths {
    /// Directory with the root `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Directory of build output: `target`, unless the user's cargo configuration names another one.
    pub(crate) target: PathBuf,
    /// Directory of cargo's intermediate output: the same one, unless configured otherwise.
    pub(crate) build: PathBuf,
    /// This program. Its path is read at the start, because cargo might replace the file while the
    /// program runs, and then the system reports no path.
    pub(crate) xtask: PathBuf,
}

impl Paths {
    /// Asks cargo, whose configuration can name other directories.
    ///
    /// # Errors
    ///
    /// If cargo cannot be run or finds no workspace.
    pub(crate) fn find() -> Result<Paths> {
        let xtask = env::current_exe().context("this program's own path is unknown")?;
        let root = super::root();
        let metadata = MetadataCommand::new()
            .no_deps()
            .current_dir(&root)
            .exec()
            .context("cannot find the directories of the build")?;
        let target = metadata.target_directory.into_std_path_buf();
        Ok(Paths {
            root,
            // Older releases of cargo have no such directory.
            build: metadata
                .build_directory
                .map_or_else(|| target.clone(), Into::into),
            target,
            xtask,
        })
    }
}
