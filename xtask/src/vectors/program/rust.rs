//! The program of the crate ftp-reply-vectors.

use std::process::Command;

use crate::test::{Places, cargo};

/// Returns the command that builds and runs the program.
pub(super) fn build(places: &Places) -> Command {
    let mut command = cargo();
    command
        .args(["run", "--quiet", "--package", "ftp-reply-vectors"])
        .arg("--manifest-path")
        .arg(places.root.join("Cargo.toml"));
    command
}
