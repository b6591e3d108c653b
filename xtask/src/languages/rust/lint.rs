//! Checks the format, the lints and the documentation of the crates.

use anyhow::{Result, ensure};

use crate::host::{Paths, Steps, cargo};

/// Runs rustfmt, Clippy and rustdoc.
///
/// # Errors
///
/// If one of them finds something.
pub(super) fn lint(paths: &Paths, steps: &Steps) -> Result<()> {
    let format = steps.run(
        "check the format",
        cargo::command()
            .args(["fmt", "--all", "--check"])
            .current_dir(&paths.root),
    )?;
    ensure!(
        format.success,
        "sources with another format; run `cargo fmt --all`"
    );
    let clippy = steps.run(
        "run Clippy",
        cargo::command()
            .args(["clippy", "--workspace", "--all-targets", "--locked"])
            // uniffi's generator takes minutes to compile; `regen` builds it when the engine's
            // functions change.
            .args(["--exclude", "xtask-uniffi"])
            .args(["--features", "ftp-reply/serde"])
            .args(["--", "--deny", "warnings"])
            .current_dir(&paths.root),
    )?;
    ensure!(
        clippy.success,
        "sources with lints; fix them, or allow one with its reason"
    );
    let documentation = steps.run(
        "check the documentation",
        cargo::command()
            .args([
                "doc",
                "--no-deps",
                "--locked",
                "--features",
                "ftp-reply/serde",
            ])
            .args(["--package", "ftp-reply", "--package", "ftp-reply-cli"])
            .args(["--package", "ftp-reply-tokio"])
            .env("RUSTDOCFLAGS", "--deny warnings")
            .current_dir(&paths.root),
    )?;
    ensure!(
        documentation.success,
        "documentation with broken links or other lints; fix it"
    );
    Ok(())
}
