//! Runs cargo.

use std::env;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

/// Returns a command of the cargo that runs this program, or of the one on PATH.
pub(crate) fn command() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a cargo command, whose progress and errors go to standard error.
///
/// # Errors
///
/// If it cannot be started, or its exit status is not 0.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .context("cannot run cargo; install it from https://rustup.rs")?;
    ensure!(
        status.success(),
        "cargo failed ({status}); see the errors above"
    );
    Ok(())
}
