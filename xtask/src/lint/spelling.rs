//! Checks spelling and the words of the glossary with the program typos.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::host::python::Environment;
use crate::host::{Paths, Steps};

/// Release of typos. Its dictionary grows with each one, so another release can find more.
const RELEASE: &str = "typos==1.52.0";

/// Checks every file that `typos.toml` does not exclude.
///
/// # Errors
///
/// If a word is misspelled or has a plainer one, or if typos cannot be installed.
pub(super) fn check(paths: &Paths, steps: &Steps) -> Result<()> {
    let environment = Environment::cached(&[RELEASE.to_owned()], steps)?;
    let finished = steps.run(
        "check spelling",
        Command::new(environment.program("typos"))
            .args(["--format", "brief"])
            .current_dir(&paths.root),
    )?;
    ensure!(
        finished.success,
        "misspelled words, or words that the project does not use; replace them, or add an exception to `typos.toml`"
    );
    Ok(())
}
