//! An example program of the core crate, which answers every kind.

use std::process::Command;

use anyhow::Result;

use crate::test::{Places, Steps, cargo};

/// Leaves the building to cargo, which runs the program, too.
pub(super) fn build(places: &Places, _steps: &Steps) -> Result<Command> {
    let mut command = cargo();
    command
        .args(["run", "--quiet", "--package", "ftp-reply"])
        .args(["--example", "vectors", "--manifest-path"])
        .arg(places.root.join("Cargo.toml"));
    Ok(command)
}
