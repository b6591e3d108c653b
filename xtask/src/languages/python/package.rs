//! Installs the package with pip.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::host::python::{self, Environment};
use crate::host::{Paths, Steps};

/// Directory of the package, from the root of the repository.
pub(super) const PACKAGE: &str = "bindings/python";

/// Crate of the native module.
pub(super) const CRATE: &str = "ftp-reply-python";

/// How the native module is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Profile {
    /// As users have it.
    Release,
    /// In half the time, with dependencies that `cargo test` compiles too. For what does not depend on
    /// the profile, such as facts.
    Dev,
}

/// The installed package.
pub(super) struct Installed {
    /// Directory of the sources.
    pub(super) package: PathBuf,
    /// Python that has the package and what its tests require.
    pub(super) python: PathBuf,
}

/// Installs the package into an environment of its own.
///
/// # Errors
///
/// If there is no Python, or the package does not build.
pub(super) fn install(paths: &Paths, steps: &Steps, profile: Profile) -> Result<Installed> {
    let package = paths.root.join(PACKAGE);
    let mut requirements = python::requirements(&package.join("requirements-test.txt"))?;
    requirements.extend(build_requirements(&package)?);
    let directory = paths.target.join("xtask/python/venv");
    let environment = Environment::cached(&requirements, steps)?.extended(&directory, steps)?;
    let mut pip = environment.pip("install");
    // The environment has the build tools, so that pip does not download them again. Forced, because
    // an earlier run may have installed the same version.
    pip.args(["--no-build-isolation", "--no-deps", "--force-reinstall"])
        .arg(&package)
        .env("CARGO_TARGET_DIR", &paths.target);
    if profile == Profile::Dev {
        pip.env("MATURIN_PEP517_ARGS", "--profile dev");
    }
    steps.run_checked("install the package", &mut pip)?;
    Ok(Installed {
        package,
        python: environment.python(),
    })
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
