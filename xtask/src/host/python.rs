//! Virtual environments of Python.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use sha2::{Digest as _, Sha256};

use super::{Steps, cache, programs};

/// Oldest Python that the package supports, as in `pyproject.toml`.
const OLDEST: (u32, u32) = (3, 11);

/// Minor version at which the search for further releases ends.
const NEWEST_TRIED: u32 = 30;

/// A virtual environment.
pub(crate) struct Environment {
    programs: PathBuf,
    /// Environment with pip and further programs, if this one has none.
    tools: Option<Box<Environment>>,
}

impl Environment {
    /// Returns an environment with these requirements installed. It is in the cache directory, one for
    /// each Python and each list of requirements.
    ///
    /// # Errors
    ///
    /// If Python or its module `venv` is missing, or a requirement cannot be installed.
    pub(crate) fn cached(requirements: &[String], steps: &Steps) -> Result<Environment> {
        Environment::cached_for(&Interpreter::on_path(steps)?, requirements, steps)
    }

    /// Returns an environment like [`Environment::cached`] of a certain Python.
    ///
    /// # Errors
    ///
    /// As [`Environment::cached`].
    pub(crate) fn cached_for(
        interpreter: &Interpreter,
        requirements: &[String],
        steps: &Steps,
    ) -> Result<Environment> {
        let recipe = format!("{}\n{}\n", interpreter.description, requirements.join("\n"));
        let entry = cache::Entry::lock(&format!("python-{}", short_hash(&recipe)), steps)?;
        let environment = Environment::in_directory(&entry.path, None);
        // Written last, so that an incomplete environment is created again.
        let stamp = entry.path.join("recipe.txt");
        if fs::read_to_string(&stamp).is_ok_and(|found| found == recipe) {
            return Ok(environment);
        }
        steps
            .run_checked(
                "create a virtual environment",
                Command::new(&interpreter.program)
                    .args(["-m", "venv", "--clear"])
                    .arg(&entry.path),
            )
            .context("install Python's venv module (on Debian: apt install python3-venv)")?;
        steps.run_checked(
            "install Python packages",
            environment.pip("install").args(requirements),
        )?;
        fs::write(&stamp, recipe).with_context(|| format!("cannot write {}", stamp.display()))?;
        Ok(environment)
    }

    /// Returns the environment in a directory that finds the packages of this one too. What is
    /// installed there does not change this one.
    ///
    /// # Errors
    ///
    /// If the environment cannot be created.
    pub(crate) fn extended(self, directory: &Path, steps: &Steps) -> Result<Environment> {
        let packages = self.packages()?;
        let tools = self.python();
        let extended = Environment::in_directory(directory, Some(self.into()));
        let has_link = |path: PathBuf| {
            fs::read_to_string(path).is_ok_and(|found| Path::new(&found) == packages)
        };
        if extended.tools_link().is_ok_and(has_link) {
            return Ok(extended);
        }
        steps.run_checked(
            "create a virtual environment for the package",
            Command::new(tools)
                .args(["-m", "venv", "--without-pip", "--clear"])
                .arg(directory),
        )?;
        let link = extended.tools_link()?;
        fs::write(&link, packages.to_string_lossy().as_ref())
            .with_context(|| format!("cannot write {}", link.display()))?;
        Ok(extended)
    }

    fn in_directory(directory: &Path, tools: Option<Box<Environment>>) -> Environment {
        let programs = if cfg!(windows) { "Scripts" } else { "bin" };
        Environment {
            programs: directory.join(programs),
            tools,
        }
    }

    /// Returns the path of the environment's Python.
    pub(crate) fn python(&self) -> PathBuf {
        self.program("python")
    }

    /// Returns the path of a program that a requirement installed.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.programs.join(name)
    }

    /// Returns a `pip` command that installs into the environment. It finds the environment's programs
    /// on PATH, for example maturin.
    pub(crate) fn pip(&self, subcommand: &str) -> Command {
        let tools = self.tools.as_deref().unwrap_or(self);
        let mut pip = tools.command("python");
        pip.args(["-m", "pip", "--quiet", "--disable-pip-version-check"]);
        if self.tools.is_some() {
            pip.arg("--python").arg(self.python());
        }
        pip.arg(subcommand);
        pip
    }

    /// Returns the command of a program of the environment, which finds the others on PATH.
    pub(crate) fn command(&self, name: &str) -> Command {
        let mut command = Command::new(self.program(name));
        let path = env::var_os("PATH").unwrap_or_default();
        let tools = self.tools.iter().map(|tools| tools.programs.clone());
        let directories = [self.programs.clone()].into_iter().chain(tools);
        if let Ok(path) = env::join_paths(directories.chain(env::split_paths(&path))) {
            command.env("PATH", path);
        }
        command
    }

    /// Returns the path of the file with the directory of further packages.
    fn tools_link(&self) -> Result<PathBuf> {
        Ok(self.packages()?.join("tools.pth"))
    }

    /// Returns the directory of the environment's packages.
    fn packages(&self) -> Result<PathBuf> {
        let script = "import sysconfig; print(sysconfig.get_path('purelib'))";
        Ok(printed(&self.python(), script)?.into())
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

/// A Python that the package supports.
pub(crate) struct Interpreter {
    program: PathBuf,
    version: (u32, u32),
    /// Version and directory, which together identify it.
    description: String,
}

impl Interpreter {
    /// Finds `python3` on PATH and checks its version.
    ///
    /// # Errors
    ///
    /// If it is missing or too old.
    pub(crate) fn on_path(steps: &Steps) -> Result<Interpreter> {
        programs::ensure_installed(&["python3"], "python3-venv", steps)?;
        let found = Interpreter::describe(PathBuf::from("python3"))?;
        let (major, minor) = found.version;
        ensure!(
            found.version >= OLDEST,
            "python3 is {major}.{minor}: expected {}.{} or newer; put a newer one first on PATH",
            OLDEST.0,
            OLDEST.1
        );
        Ok(found)
    }

    /// Finds one Python of each other minor version: `python3.N` on PATH, and what pyenv installed.
    ///
    /// # Errors
    ///
    /// As [`Interpreter::on_path`].
    pub(crate) fn others(steps: &Steps) -> Result<Vec<Interpreter>> {
        let on_path = Interpreter::on_path(steps)?;
        let mut programs: Vec<PathBuf> = (OLDEST.1..NEWEST_TRIED)
            .map(|minor| format!("python{}.{minor}", OLDEST.0).into())
            .collect();
        programs.extend(installed_by_pyenv());
        // A program that cannot describe itself is a shim for a version that is not selected.
        let found = programs
            .into_iter()
            .filter_map(|program| Interpreter::describe(program).ok());
        let by_version: BTreeMap<(u32, u32), Interpreter> = found
            .filter(|found| found.version >= OLDEST && found.version != on_path.version)
            .map(|found| (found.version, found))
            .collect();
        Ok(by_version.into_values().collect())
    }

    /// Returns the version as in `3.11`.
    pub(crate) fn version(&self) -> String {
        format!("{}.{}", self.version.0, self.version.1)
    }

    fn describe(program: PathBuf) -> Result<Interpreter> {
        let script = "import sys; print(*sys.version_info[:2], sys.base_prefix, sys.version)";
        let description = printed(&program, script)?;
        let mut parts = description.split_whitespace().map(str::parse);
        let (Some(Ok(major)), Some(Ok(minor))) = (parts.next(), parts.next()) else {
            bail!("{} does not report its version", program.display());
        };
        Ok(Interpreter {
            program,
            version: (major, minor),
            description,
        })
    }
}

/// Returns the programs of all versions that pyenv installed, in ascending order of their names.
fn installed_by_pyenv() -> Vec<PathBuf> {
    let root = env::var_os("PYENV_ROOT").map(PathBuf::from);
    let Some(root) = root.or_else(|| Some(env::home_dir()?.join(".pyenv"))) else {
        return Vec::new();
    };
    let versions = fs::read_dir(root.join("versions")).into_iter().flatten();
    let mut programs: Vec<PathBuf> = versions
        .filter_map(|entry| Some(entry.ok()?.path().join("bin/python")))
        .collect();
    programs.sort();
    programs
}

/// Returns what a script prints.
fn printed(python: &Path, script: &str) -> Result<String> {
    let output = Command::new(python)
        .args(["-c", script])
        .output()
        .with_context(|| format!("cannot run {}", python.display()))?;
    ensure!(
        output.status.success(),
        "{} failed ({})",
        python.display(),
        output.status
    );
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Returns the start of a hash, for names of files.
fn short_hash(text: &str) -> String {
    let digest = Sha256::digest(text);
    digest[..6].iter().fold(String::new(), |mut name, byte| {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
        name
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_hash_is_start_of_sha_256() {
        // Of the empty string, as in FIPS 180-4's examples.
        assert_eq!(short_hash(""), "e3b0c44298fc");
    }

    #[test]
    fn requirements_skips_comments() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("requirements.txt");
        fs::write(&file, "# tools\nmypy==2\n\n  pytest==9\n").unwrap();
        assert_eq!(requirements(&file).unwrap(), ["mypy==2", "pytest==9"]);
    }
}
