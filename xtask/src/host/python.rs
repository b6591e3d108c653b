//! Virtual environments of Python.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use super::{Steps, programs};

/// Oldest Python that the package supports, as in `pyproject.toml`.
const OLDEST: (u32, u32) = (3, 11);

/// A virtual environment.
pub(crate) struct Environment {
    programs: PathBuf,
}

impl Environment {
    /// Returns the environment in a directory with these requirements installed. It is created again
    /// if they change.
    ///
    /// # Errors
    ///
    /// If there is no Python with the module `venv`, or a requirement cannot be installed.
    pub(crate) fn set_up(
        directory: &Path,
        requirements: &[String],
        steps: &Steps,
    ) -> Result<Environment> {
        let programs = if cfg!(windows) { "Scripts" } else { "bin" };
        let environment = Environment {
            programs: directory.join(programs),
        };
        // Written last, so that an incomplete environment is created again.
        let stamp = directory.join("requirements.txt");
        let wanted = requirements.join("\n") + "\n";
        if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
            return Ok(environment);
        }
        steps
            .run_checked(
                "create a virtual environment",
                Command::new(interpreter(steps)?)
                    .args(["-m", "venv", "--clear"])
                    .arg(directory),
            )
            .context("install Python's venv module (on Debian: apt install python3-venv)")?;
        steps.run_checked(
            "install Python packages",
            environment.pip("install").args(requirements),
        )?;
        fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))?;
        Ok(environment)
    }

    /// Returns the path of the environment's Python.
    pub(crate) fn python(&self) -> PathBuf {
        self.program("python")
    }

    /// Returns the path of a program that a requirement installed.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.programs.join(name)
    }

    /// Returns a `pip` command that finds the environment's programs on PATH, maturin for instance.
    pub(crate) fn pip(&self, subcommand: &str) -> Command {
        let mut pip = Command::new(self.python());
        pip.args(["-m", "pip", subcommand, "--quiet"])
            .arg("--disable-pip-version-check");
        if let Some(path) = self.path() {
            pip.env("PATH", path);
        }
        pip
    }

    fn path(&self) -> Option<OsString> {
        let path = env::var_os("PATH").unwrap_or_default();
        let directories = [self.programs.clone()];
        env::join_paths(directories.into_iter().chain(env::split_paths(&path))).ok()
    }
}

/// Reads the lines of a requirements file, without comments.
///
/// # Errors
///
/// If the file cannot be read.
pub(crate) fn requirements(file: &Path) -> Result<Vec<String>> {
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let lines = text.lines().map(str::trim);
    Ok(lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect())
}

/// Returns a Python that is new enough for the package.
fn interpreter(steps: &Steps) -> Result<&'static str> {
    programs::ensure_installed(&["python3"], "python3-venv", steps)?;
    let output = Command::new("python3")
        .args(["-c", "import sys; print(*sys.version_info[:2])"])
        .output()
        .context("cannot run python3")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut parts = text.split_whitespace().map(str::parse);
    let (Some(Ok(major)), Some(Ok(minor))) = (parts.next(), parts.next()) else {
        bail!("python3 does not report its version");
    };
    let found: (u32, u32) = (major, minor);
    ensure!(
        found >= OLDEST,
        "python3 is {major}.{minor}: expected {}.{} or newer; put a newer one first on PATH",
        OLDEST.0,
        OLDEST.1
    );
    Ok("python3")
}
