//! A Python script, run where pip has installed the package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::test::{Places, Steps, python};

/// What `pyproject.toml` says of building the package.
#[derive(Deserialize)]
struct Project {
    #[serde(rename = "build-system")]
    build_system: BuildSystem,
}

#[derive(Deserialize)]
struct BuildSystem {
    requires: Vec<String>,
}

/// Installs the package.
pub(super) fn build(places: &Places, steps: &Steps) -> Result<Command> {
    let package = places.root.join("bindings/python");
    let python = environment(places, steps, &package)?;
    // The tools to build it are there already: so nothing is downloaded a second time. Forced, for a
    // build of the same version may be there.
    steps.must(
        "install the package",
        pip(&python, "install")
            .args(["--no-build-isolation", "--no-deps", "--force-reinstall"])
            .arg(&package)
            .env("CARGO_TARGET_DIR", &places.target),
    )?;
    let mut command = Command::new(python);
    command
        .arg(package.join("tests/runner.py"))
        .env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(command)
}

/// The Python of an environment with what builds the package; it is made anew when that changes.
fn environment(places: &Places, steps: &Steps, package: &Path) -> Result<PathBuf> {
    let project = package.join("pyproject.toml");
    let text = fs::read_to_string(&project)
        .with_context(|| format!("cannot read {}", project.display()))?;
    let wanted = requirements(&text)
        .with_context(|| format!("{} does not say what builds it", project.display()))?;
    let folder = places.target.join("xtask/vectors/python");
    let programs = if cfg!(windows) { "Scripts" } else { "bin" };
    let python = folder.join(programs).join("python");
    // Written last, so that an environment that was given up halfway is made again.
    let made = folder.join("made-for.txt");
    let names = wanted.join("\n");
    if fs::read_to_string(&made).is_ok_and(|made| made == names) {
        return Ok(python);
    }
    let interpreter = python::interpreter(steps)?;
    steps
        .must(
            "make an environment",
            Command::new(interpreter)
                .args(["-m", "venv", "--clear"])
                .arg(&folder),
        )
        .context("install Python's venv module (on Debian: apt install python3-venv)")?;
    steps.must(
        "install what builds the package",
        pip(&python, "install").args(&wanted),
    )?;
    fs::write(&made, names).with_context(|| format!("cannot write {}", made.display()))?;
    Ok(python)
}

fn requirements(project: &str) -> Result<Vec<String>> {
    Ok(toml::from_str::<Project>(project)?.build_system.requires)
}

/// pip, with maturin of the same environment on PATH.
fn pip(python: &Path, command: &str) -> Command {
    let mut pip = Command::new(python);
    pip.args([
        "-m",
        "pip",
        command,
        "--quiet",
        "--disable-pip-version-check",
    ]);
    let ours = python.parent().map(Path::to_owned);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = ours.into_iter().chain(std::env::split_paths(&path));
    if let Ok(path) = std::env::join_paths(folders) {
        pip.env("PATH", path);
    }
    pip
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_says_what_builds_it() {
        let project = "[build-system]\nrequires = [\"a>=1,<2\", \"b\"]\nbuild-backend = \"a\"\n";
        assert_eq!(requirements(project).unwrap(), ["a>=1,<2", "b"]);
        assert!(requirements("[project]\nname = \"a\"\n").is_err());
    }
}
