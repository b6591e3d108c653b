//! Where the repository and its build output are, and how to call cargo.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// The folders every runner needs, and this program.
pub(crate) struct Places {
    /// The folder with the root `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Where build output goes: `target`, unless the user's cargo configuration says otherwise.
    pub(crate) target: PathBuf,
    /// Where cargo keeps what it builds in between: the same folder, unless configured otherwise.
    pub(crate) build: PathBuf,
    /// This program. Its path is asked for at the start: cargo may write a new one there while it runs,
    /// and then the system names no file.
    pub(crate) xtask: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    target_directory: PathBuf,
    /// Older releases of cargo do not say, for they have no such folder.
    build_directory: Option<PathBuf>,
}

impl Places {
    /// Asks cargo, for its configuration may send the output elsewhere.
    ///
    /// # Errors
    ///
    /// If cargo cannot be run or finds no workspace.
    pub(crate) fn find() -> Result<Places> {
        let xtask = env::current_exe().context("this program's own path is unknown")?;
        let root = crate::root();
        let output = cargo()
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
        Ok(Places {
            root,
            build: metadata
                .build_directory
                .unwrap_or_else(|| metadata.target_directory.clone()),
            target: metadata.target_directory,
            xtask,
        })
    }
}

/// The cargo that runs this program, or the one on PATH.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
