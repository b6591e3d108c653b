//! Tests the Python package as users have it: installed by pip into a virtual environment.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::package::{self, Installed};
use super::{answerer, dist, surface};
use crate::host::python::Interpreter;
use crate::host::{Counts, Paths, Steps};
use crate::languages::{Surface, Tested};

/// Files with tests of facts.
const FACTS: [&str; 5] = [
    "tests/test_codes.py",
    "tests/test_commands.py",
    "tests/test_former_names.py",
    "tests/test_sets.py",
    "tests/test_vectors.py",
];

/// Directory of the built files, below `target`.
const DIST: &str = "xtask/python/dist";

/// Environment variable with that directory, which the tests of the built files read.
const DIST_VARIABLE: &str = "FTP_REPLY_DIST";

/// Builds the wheel and the source distribution, installs the wheel and runs the tests, the comparison
/// of the stub and the check of the types. Then runs the tests with every other Python of this machine.
pub(super) fn test(paths: &Paths, steps: &Steps) -> Result<Tested> {
    let built = dist::build(paths, steps, &paths.target.join(DIST))?;
    let installed = package::install_wheel(paths, steps, &built.wheel)?;
    let mut counts = Counts::default();
    let name = "pytest";
    counts += counted(
        steps,
        name,
        pytest(&installed).env(DIST_VARIABLE, built.directory()),
    )?;
    // None of these reports tests, so each counts as one.
    let checks: [(&str, &[&str]); 5] = [
        ("mypy.stubtest", &["mypy.stubtest", "ftp_reply"]),
        (
            "mypy of the package",
            &["mypy", "--strict", "--package", "ftp_reply"],
        ),
        ("mypy of the tests", &["mypy"]),
        // The build of pyright that needs no Node.js of the machine.
        (
            "pyright of the inferred types",
            // Named, because a configuration in a directory above would come first.
            &["basedpyright", "--project", "pyproject.toml"],
        ),
        (
            "pyright of the public names",
            &[
                "basedpyright",
                "--verifytypes",
                "ftp_reply",
                "--ignoreexternal",
            ],
        ),
    ];
    for (what, arguments) in checks {
        let cache = paths.target.join("xtask/python/mypy");
        let finished = steps.run(
            what,
            installed
                .python()
                .arg("-m")
                .args(arguments)
                .env("MYPY_CACHE_DIR", &cache)
                .current_dir(&installed.package),
        )?;
        if finished.success {
            counts.passed += 1;
        } else {
            counts.failed += 1;
        }
    }
    counts += test_with_others(paths, steps, &built.wheel)?;
    Ok(Tested {
        counts,
        public_names: Some(surface::read(&installed, steps)?),
        answerer: Some(answerer::command(&installed)),
    })
}

/// Installs the wheel for every other Python of this machine and runs the tests there, except those
/// whose result does not depend on the version.
fn test_with_others(paths: &Paths, steps: &Steps, wheel: &Path) -> Result<Counts> {
    let interpreters = Interpreter::others(steps)?;
    if interpreters.is_empty() {
        steps.note("no other Python is installed, so the wheel is tested with one version");
    }
    let mut counts = Counts::default();
    for interpreter in interpreters {
        let installed = package::install_wheel_for(&interpreter, paths, steps, wheel)?;
        let name = format!("pytest with Python {}", interpreter.version());
        counts += counted(steps, &name, pytest(&installed).args(["-m", "not once"]))?;
    }
    Ok(counts)
}

/// Installs the package and reads its public names.
pub(super) fn surface(paths: &Paths, steps: &Steps) -> Result<Surface> {
    let installed = package::install_checkout(paths, steps)?;
    surface::read(&installed, steps)
}

/// Installs the package and runs its tests of facts.
pub(super) fn test_facts(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let installed = package::install_checkout(paths, steps)?;
    counted(steps, "pytest", pytest(&installed).args(FACTS))
}

/// Returns a command that runs the tests.
fn pytest(installed: &Installed) -> Command {
    let mut pytest = installed.python();
    pytest
        .args(["-m", "pytest", "--color=no", "-p", "no:cacheprovider"])
        .current_dir(&installed.package)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    pytest
}

/// Runs tests and counts them.
fn counted(steps: &Steps, name: &str, pytest: &mut Command) -> Result<Counts> {
    let finished = steps.run(name, pytest)?;
    pytest_counts(&finished.output).context("pytest ended without reporting how many tests it ran")
}

/// Returns the counts in the last line of pytest: `2 failed, 40 passed, 1 skipped in 3.09s`.
fn pytest_counts(output: &str) -> Option<Counts> {
    let line = output
        .lines()
        .rev()
        .find(|line| line.contains(" in ") && line.ends_with(['=', 's']))?;
    let mut counts = Counts::default();
    let words: Vec<&str> = line.trim_matches(['=', ' ']).split_whitespace().collect();
    for pair in words.windows(2) {
        let Ok(number) = pair[0].parse::<u64>() else {
            continue;
        };
        match pair[1].trim_end_matches(',') {
            "passed" | "xfailed" => counts.passed += number,
            "failed" | "error" | "errors" | "xpassed" => counts.failed += number,
            "skipped" => counts.skipped += number,
            _ => {}
        }
    }
    Some(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pytest_counts_reads_last_line() {
        let output = "tests/a.py ..s\n==== 2 failed, 40 passed, 1 skipped, 1 error in 3.09s ====\n";
        let expected = Counts {
            passed: 40,
            failed: 3,
            skipped: 1,
        };
        assert_eq!(pytest_counts(output), Some(expected));
        assert_eq!(
            pytest_counts("494 passed in 3.09s\n").map(|counts| counts.passed),
            Some(494)
        );
    }

    #[test]
    fn pytest_counts_rejects_interrupted_run() {
        assert_eq!(pytest_counts("Traceback (most recent call last):\n"), None);
        assert_eq!(
            pytest_counts("no tests ran in 0.01s\n"),
            Some(Counts::default())
        );
    }
}
