//! Builds the program of Swift that answers test vectors.

use std::process::Command;

use anyhow::Result;

use super::test::Package;
use crate::host::{Paths, Steps};

/// Target of the package with the program.
const TARGET: &str = "VectorRunner";

/// Builds the program and returns the command that runs it.
pub(super) fn build(paths: &Paths, steps: &Steps) -> Result<Command> {
    let package = Package::set_up(paths, steps)?;
    steps.run_checked(
        "swift build",
        package.command("build").args(["--product", TARGET]),
    )?;
    let mut command = package.command("run");
    command.args(["--skip-build", "--quiet", TARGET]);
    Ok(command)
}
