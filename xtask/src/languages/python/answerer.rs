//! Builds the environment of the Python script that answers test vectors.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::host::python::Environment;
use crate::host::{Paths, Steps};

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

/// Installs the package in a virtual environment and returns the command that runs the script there.
///
/// # Errors
///
/// If Python is missing, or the package does not build.
pub(super) fn build(paths: &Paths, steps: &Steps) -> Result<Command> {
    let package = paths.root.join("bindings/python");
    let project = package.join("pyproject.toml");
    let text = fs::read_to_string(&project)
        .with_context(|| format!("cannot read {}", project.display()))?;
    let requirements = build_requirements(&text)
        .with_context(|| format!("{} has no `build-system.requires`", project.display()))?;
    let directory = paths.target.join("xtask/vectors/python");
    let environment = Environment::set_up(&directory, &requirements, steps)?;
    // The environment contains the build tools, so that pip does not download them for each build.
    // Without `--force-reinstall`, pip would keep an older build of the same version.
    steps.run_checked(
        "install the package",
        environment
            .pip("install")
            .args(["--no-build-isolation", "--no-deps", "--force-reinstall"])
            .arg(&package)
            .env("CARGO_TARGET_DIR", &paths.target),
    )?;
    let mut command = Command::new(environment.python());
    command
        .arg(package.join("tests/runner.py"))
        .env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(command)
}

/// Returns the packages that `pyproject.toml` requires to build the package.
fn build_requirements(project: &str) -> Result<Vec<String>> {
    Ok(toml::from_str::<Project>(project)?.build_system.requires)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn build_requirements_reads_pyproject() {
        let project = "[build-system]\nrequires = [\"a>=1,<2\", \"b\"]\nbuild-backend = \"a\"\n";
        assert_eq!(build_requirements(project).unwrap(), ["a>=1,<2", "b"]);
        assert!(build_requirements("[project]\nname = \"a\"\n").is_err());
    }
}
