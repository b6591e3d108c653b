//! Tests the Python package as its users meet it: installed by pip into an environment of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::{Python, surface};
use crate::host::python::{Environment, requirements};
use crate::host::{Counts, Paths, Steps};
use crate::surface::Surface;

/// Files with tests of facts.
const FACTS: [&str; 5] = [
    "tests/test_codes.py",
    "tests/test_commands.py",
    "tests/test_former_names.py",
    "tests/test_sets.py",
    "tests/test_vectors.py",
];

/// Installs the package and runs its tests, the comparison of its stub and the check of its types.
pub(super) fn test(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let package = paths.root.join("bindings/python");
    let python = install(paths, steps, &package)?;
    let mut counts = pytest(steps, &package, &python, &[])?;
    // Neither of these reports tests, so each counts as one.
    let checks: [(&str, &[&str]); 3] = [
        ("mypy.stubtest", &["mypy.stubtest", "ftp_reply"]),
        (
            "mypy of the package",
            &["mypy", "--strict", "--package", "ftp_reply"],
        ),
        ("mypy of the tests", &["mypy"]),
    ];
    for (what, arguments) in checks {
        let cache = paths.target.join("xtask/python/mypy");
        let finished = steps.run(
            what,
            Command::new(&python)
                .arg("-m")
                .args(arguments)
                .env("MYPY_CACHE_DIR", &cache)
                .current_dir(&package),
        )?;
        if finished.success {
            counts.passed += 1;
        } else {
            counts.failed += 1;
        }
    }
    let found = surface::read(&python, steps)?;
    counts += crate::surface::test(&paths.root, steps, &Python, found)?;
    Ok(counts)
}

/// Installs the package and reads its public names.
pub(super) fn surface(paths: &Paths, steps: &Steps) -> Result<Surface> {
    let package = paths.root.join("bindings/python");
    surface::read(&install(paths, steps, &package)?, steps)
}

/// Installs the package and runs its tests of facts.
pub(super) fn test_facts(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let package = paths.root.join("bindings/python");
    let python = install(paths, steps, &package)?;
    pytest(steps, &package, &python, &FACTS)
}

/// Installs the package and returns the Python that has it.
fn install(paths: &Paths, steps: &Steps, package: &Path) -> Result<PathBuf> {
    let requirements = requirements(&package.join("requirements-test.txt"))?;
    let directory = paths.target.join("xtask/python/venv");
    let environment = Environment::set_up(&directory, &requirements, steps)?;
    // As a user does it. Forced, because an earlier run may have installed the same version.
    steps.run_checked(
        "install the package",
        environment
            .pip("install")
            .args(["--force-reinstall", "--no-deps"])
            .arg(package)
            .env("CARGO_TARGET_DIR", &paths.target),
    )?;
    Ok(environment.python())
}

/// Runs the tests in some files, or in all, and counts them.
fn pytest(steps: &Steps, package: &Path, python: &Path, files: &[&str]) -> Result<Counts> {
    let finished = steps.run(
        "pytest",
        Command::new(python)
            .args(["-m", "pytest", "--color=no", "-p", "no:cacheprovider"])
            .args(files)
            .current_dir(package)
            .env("PYTHONDONTWRITEBYTECODE", "1"),
    )?;
    pytest_counts(&finished.output).context("pytest ended without reporting how many tests it ran")
}

/// The numbers in the last line of pytest: `2 failed, 40 passed, 1 skipped in 3.09s`.
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
    fn the_last_line_of_pytest_counts() {
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
    fn a_run_that_broke_off_has_no_counts() {
        assert_eq!(pytest_counts("Traceback (most recent call last):\n"), None);
        assert_eq!(
            pytest_counts("no tests ran in 0.01s\n"),
            Some(Counts::default())
        );
    }
}
