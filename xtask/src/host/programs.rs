//! Programs of other projects that the tasks run.

use anyhow::{Result, bail};

use super::Steps;
use super::debian::{self, Debian};

/// Ensures that `programs` are on PATH. On Debian as root it installs `packages` (names separated by
/// spaces); elsewhere the error names them.
///
/// # Errors
///
/// If a program is still missing.
pub(crate) fn ensure_installed(programs: &[&str], packages: &str, steps: &Steps) -> Result<()> {
    let missing = || {
        let mut programs = programs.iter();
        programs.find(|program| which::which(program).is_err())
    };
    if missing().is_none() {
        return Ok(());
    }
    if Debian::as_root().is_some() {
        debian::install(packages, steps)?;
    }
    match missing() {
        None => Ok(()),
        Some(program) => {
            bail!("`{program}` is not on PATH; install it (on Debian: `apt install {packages}`)")
        }
    }
}
