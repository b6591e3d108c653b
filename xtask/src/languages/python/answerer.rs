//! Builds the environment of the Python script that answers test vectors.

use std::process::Command;

use anyhow::Result;

use super::package::{self, Installed};
use crate::host::{Paths, Steps};

/// Installs the package in a virtual environment and returns the command that runs the script there.
///
/// # Errors
///
/// If Python is missing, or the package does not build.
pub(super) fn build(paths: &Paths, steps: &Steps) -> Result<Command> {
    Ok(command(&package::install_checkout(paths, steps)?))
}

/// Returns the command that runs the script with an installed package.
pub(super) fn command(installed: &Installed) -> Command {
    let mut command = installed.python();
    command
        .arg(installed.package.join("tests/runner.py"))
        .env("PYTHONDONTWRITEBYTECODE", "1");
    command
}
