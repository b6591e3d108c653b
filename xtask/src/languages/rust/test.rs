//! Tests the Rust crates, and builds the core crate with different features.

use std::process::Command;

use anyhow::Result;

use super::{cargo_output, oldest_compiler, packages, surface};
use crate::host::{Counts, Paths, Steps, cargo, ftp_server};
use crate::languages::Tested;

/// Sets of features of the core crate. `cargo test` does not build them, because a build of the
/// workspace enables every feature that any member requires.
const CORE_FEATURES: [&str; 6] = ["", "alloc", "memchr", "serde", "std", "std,memchr,serde"];

/// Feature without which tests of the core crate are left out.
const SERDE: &str = "ftp-reply/serde";

/// Tests of facts in the core crate.
const FACTS: [&str; 5] = ["codes", "judge", "messages", "search", "table"];

/// Runs every crate's tests and documentation examples.
pub(super) fn test(paths: &Paths, steps: &Steps) -> Result<Tested> {
    for features in CORE_FEATURES {
        let what = match features {
            "" => "the core crate without features builds".to_owned(),
            _ => format!("the core crate with only {features} builds"),
        };
        steps.run_checked(
            &what,
            cargo::command()
                .args([
                    "check",
                    "--quiet",
                    "--package",
                    "ftp-reply",
                    "--no-default-features",
                ])
                .args(["--features", features])
                .current_dir(&paths.root),
        )?;
    }
    let python = ftp_server::python(steps)?;
    // Alone, because the other crates enable more features of its dependencies. Together, cargo would compile
    // these and xtask once more than for the program that runs now.
    let mut counts = cargo_test(
        paths,
        steps,
        "cargo test of xtask",
        cargo::command().args(["test", "--package", "xtask"]),
    )?;
    counts += cargo_test(
        paths,
        steps,
        "cargo test",
        cargo::command()
            // The generators of uniffi and pyo3 have no tests, and uniffi's takes minutes to compile.
            .args([
                "test",
                "--workspace",
                "--exclude",
                "xtask",
                "--exclude",
                "xtask-*",
            ])
            .args(["--features", SERDE])
            .env(ftp_server::VARIABLE, python),
    )?;
    counts += packages::test(paths, steps)?;
    oldest_compiler::check(paths, steps)?;
    Ok(Tested {
        counts,
        public_names: Some(surface::read(&paths.root)?),
        answerer: None,
    })
}

/// Runs the tests of facts, and every test vector.
pub(super) fn test_facts(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let tests = FACTS.into_iter().chain(["vectors"]);
    cargo_test(
        paths,
        steps,
        "cargo test",
        cargo::command()
            .args(["test", "--features", SERDE])
            .args(["--package", "ftp-reply"])
            .args(["--package", "ftp-reply-vectors"])
            .args(tests.flat_map(|test| ["--test", test])),
    )
}

/// Runs `cargo test` and counts the tests.
fn cargo_test(paths: &Paths, steps: &Steps, what: &str, cargo: &mut Command) -> Result<Counts> {
    let finished = steps.run(
        what,
        cargo
            .arg("--no-fail-fast")
            .env("CARGO_TERM_COLOR", "never")
            .current_dir(&paths.root),
    )?;
    let counts = cargo_output::counts(&finished.output);
    // A test program that was killed or never built prints no result line; its loss must not pass
    // unseen.
    anyhow::ensure!(
        finished.success || counts.failed > 0,
        "{what} failed before every test program could report"
    );
    Ok(counts)
}
