//! Returns the program of Rust that answers test vectors.

use std::process::Command;

use crate::host::{Paths, cargo};

/// Returns the command that builds and runs the program.
pub(super) fn build(paths: &Paths) -> Command {
    let mut command = cargo::command();
    command
        .args(["run", "--quiet", "--package", "ftp-reply-vectors"])
        .arg("--manifest-path")
        .arg(paths.root.join("Cargo.toml"));
    command
}
