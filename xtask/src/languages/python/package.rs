//! Installs the package with pip.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::host::python::{self, Environment, Interpreter};
use crate::host::{Paths, Steps};

/// Directory of the package, from the root of the repository.
pub(super) const PACKAGE: &str = "bindings/python";

/// Crate of the native module.
pub(super) const CRATE: &str = "ftp-reply-python";

/// What the tests of the package require, for every Python.
const TEST_REQUIREMENTS: &str = "requirements-test.txt";

/// What checks the package itself, for one Python.
const CHECK_REQUIREMENTS: &str = "requirements-check.txt";

/// The installed package.
pub(super) struct Installed {
    /// Directory of the sources.
    pub(super) package: PathBuf,
    /// Environment that has the package and what its tests require.
    pub(super) environment: Environment,
}

impl Installed {
    /// Returns a command of the environment's Python, which finds the programs of the build on PATH.
    pub(super) fn python(&self) -> Command {
        self.environment.command("python")
    }
}

/// Compiles the package in half the time of a wheel, with crates that `cargo test` compiles too, and
/// installs it into a separate environment. For what does not depend on how it is compiled, such as
/// facts.
///
/// # Errors
///
/// If there is no Python, or the package does not build.
pub(super) fn install_checkout(paths: &Paths, steps: &Steps) -> Result<Installed> {
    let package = paths.root.join(PACKAGE);
    let environment = environment(paths, steps)?;
    let mut pip = reinstall(&environment);
    // The environment has the build tools, so that pip does not download them again.
    pip.arg("--no-build-isolation")
        .arg(&package)
        .env("CARGO_TARGET_DIR", &paths.target)
        .env("MATURIN_PEP517_ARGS", "--profile dev");
    steps.run_checked("install the package", &mut pip)?;
    Ok(Installed {
        package,
        environment,
    })
}

/// Installs a wheel into a separate environment.
///
/// # Errors
///
/// If there is no Python, or the wheel is not for this machine.
pub(super) fn install_wheel(paths: &Paths, steps: &Steps, wheel: &Path) -> Result<Installed> {
    let environment = environment(paths, steps)?;
    steps.run_checked("install the wheel", reinstall(&environment).arg(wheel))?;
    Ok(Installed {
        package: paths.root.join(PACKAGE),
        environment,
    })
}

/// Installs a wheel for another Python than the one on PATH, with what the tests require.
///
/// # Errors
///
/// If a requirement cannot be installed, or the wheel is not for that Python.
pub(super) fn install_wheel_for(
    interpreter: &Interpreter,
    paths: &Paths,
    steps: &Steps,
    wheel: &Path,
) -> Result<Installed> {
    let package = paths.root.join(PACKAGE);
    let requirements = python::requirements(&package.join(TEST_REQUIREMENTS))?;
    let name = format!("xtask/python/venv-{}", interpreter.version());
    let environment = Environment::cached_for(interpreter, &requirements, steps)?
        .extended(&paths.target.join(name), steps)?;
    let what = format!("install the wheel for Python {}", interpreter.version());
    steps.run_checked(&what, reinstall(&environment).arg(wheel))?;
    Ok(Installed {
        package,
        environment,
    })
}

/// Returns the environment in which the package is tested.
fn environment(paths: &Paths, steps: &Steps) -> Result<Environment> {
    let package = paths.root.join(PACKAGE);
    let mut requirements = build_requirements(&package)?;
    for file in [TEST_REQUIREMENTS, CHECK_REQUIREMENTS] {
        requirements.extend(python::requirements(&package.join(file))?);
    }
    let directory = paths.target.join("xtask/python/venv");
    Environment::cached(&requirements, steps)?.extended(&directory, steps)
}

/// Returns a `pip install` that replaces the package, because an earlier run may have installed the same
/// version.
fn reinstall(environment: &Environment) -> Command {
    let mut pip = environment.pip("install");
    pip.args(["--no-deps", "--force-reinstall"]);
    pip
}

/// Part of `pyproject.toml` about building the package.
#[derive(Deserialize)]
struct Project {
    #[serde(rename = "build-system")]
    build_system: BuildSystem,
}

#[derive(Deserialize)]
struct BuildSystem {
    requires: Vec<String>,
}

/// Returns the packages that `pyproject.toml` requires to build the package.
pub(super) fn build_requirements(package: &Path) -> Result<Vec<String>> {
    let path = package.join("pyproject.toml");
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    requirements_in(&text).with_context(|| format!("no build requirements in {}", path.display()))
}

fn requirements_in(project: &str) -> Result<Vec<String>> {
    Ok(toml::from_str::<Project>(project)?.build_system.requires)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requirements_in_reads_build_system() {
        let project = "[build-system]\nrequires = [\"a>=1,<2\", \"b\"]\nbuild-backend = \"a\"\n";
        assert_eq!(requirements_in(project).unwrap(), ["a>=1,<2", "b"]);
        assert!(requirements_in("[project]\nname = \"a\"\n").is_err());
    }
}
