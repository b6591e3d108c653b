//! Paths of the repository and of its build output.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::cargo;

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

#[derive(Deserialize)]
struct Metadata {
    target_directory: PathBuf,
    /// Older releases of cargo have no such directory.
    build_directory: Option<PathBuf>,
}

impl Paths {
    /// Asks cargo, whose configuration can name another directory.
    ///
    /// # Errors
    ///
    /// If cargo cannot be run or finds no workspace.
    pub(crate) fn find() -> Result<Paths> {
        let xtask = env::current_exe().context("this program's own path is unknown")?;
        let root = super::root();
        let output = cargo::command()
            .current_dir(&root)
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .output()
            .context("cannot run cargo")?;
        ensure!(
            output.status.success(),
            "cargo metadata failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let metadata: Metadata = serde_json::from_slice(&output.stdout)
            .context("cargo metadata printed something else than expected")?;
        Ok(Paths {
            root,
            build: metadata
                .build_directory
                .unwrap_or_else(|| metadata.target_directory.clone()),
            target: metadata.target_directory,
            xtask,
        })
    }
}
