//! Tests the Rust crates, and that the core crate builds under every set of its features.

use anyhow::Result;

use super::cargo_output;
use super::outcome::Counts;
use super::places::{Places, cargo};
use super::pyftpdlib;
use super::steps::Steps;

/// The sets of features a user of the core crate may choose besides the default one, which the
/// tests use. `cargo test` alone would never see them: a workspace build turns every feature on
/// that any member asks for.
const CORE_FEATURES: [&str; 6] = ["", "alloc", "memchr", "serde", "std", "std,memchr,serde"];

/// Runs every crate's tests and documentation examples.
pub(super) fn test(places: &Places, steps: &Steps) -> Result<Counts> {
    for features in CORE_FEATURES {
        let what = match features {
            "" => "the core crate without features builds".to_owned(),
            _ => format!("the core crate with only {features} builds"),
        };
        steps.must(
            &what,
            cargo()
                .args([
                    "check",
                    "--quiet",
                    "--package",
                    "ftp-reply",
                    "--no-default-features",
                ])
                .args(["--features", features])
                .current_dir(&places.root),
        )?;
    }
    let python = pyftpdlib::python(places, steps)?;
    let finished = steps.run(
        "cargo test --workspace",
        cargo()
            .args([
                "test",
                "--workspace",
                "--no-fail-fast",
                "--features",
                "ftp-reply/serde",
            ])
            .env("CARGO_TERM_COLOR", "never")
            .env(pyftpdlib::VARIABLE, python)
            .current_dir(&places.root),
    )?;
    let counts = cargo_output::counts(&finished.output);
    // A test program that was killed or never built prints no result line; its loss must not pass
    // unseen.
    anyhow::ensure!(
        finished.success || counts.failed > 0,
        "cargo test failed before every test program could report"
    );
    Ok(counts)
}
