//! The `record` command: records the output of `ftp-reply` from real runs.

use std::path::Path;

use anyhow::Result;

use crate::host::cargo;

/// Writes the picture in docs/generated, the snapshots and the READMEs' output, which the tests of
/// `ftp-reply-cli` compare with a run.
///
/// # Errors
///
/// If a test fails for another reason, such as an exit status.
pub(crate) fn run(root: &Path) -> Result<()> {
    let mut command = cargo::command();
    command
        .args(["test", "--package", "ftp-reply-cli"])
        .args(["--test", "snapshots", "--test", "project"])
        .env("TRYCMD", "overwrite")
        .env("SNAPSHOTS", "overwrite")
        .current_dir(root);
    cargo::run(&mut command)
}
