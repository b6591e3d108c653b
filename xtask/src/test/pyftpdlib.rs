//! A Python environment with pyftpdlib, the FTP server that the example client is tested against.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::places::Places;
use super::steps::Steps;

/// The variable in which the test of the example client expects a Python that has pyftpdlib.
pub(super) const VARIABLE: &str = "FTP_REPLY_PYFTPDLIB";

/// The release that the test is written against.
const RELEASE: &str = "pyftpdlib==2.2.0";

/// The Python of the environment, which is made if it is not there yet.
///
/// # Errors
///
/// If there is no Python 3 with `venv`, or the package cannot be downloaded.
pub(super) fn python(places: &Places, steps: &Steps) -> Result<PathBuf> {
    let folder = places.target.join("xtask").join("pyftpdlib");
    let programs = if cfg!(windows) { "Scripts" } else { "bin" };
    let python = folder.join(programs).join("python");
    // Written last, so that an environment that was given up halfway is made again.
    let finished = folder.join(RELEASE);
    if !finished.exists() {
        steps
            .must(
                "making a Python environment",
                Command::new("python3")
                    .args(["-m", "venv", "--clear"])
                    .arg(&folder),
            )
            .context("install Python 3 with its venv module (Debian: python3-venv)")?;
        steps.must(
            "installing pyftpdlib",
            Command::new(&python)
                .args([
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                ])
                .arg(RELEASE),
        )?;
        std::fs::write(&finished, [])
            .with_context(|| format!("cannot write {}", finished.display()))?;
    }
    Ok(python)
}
