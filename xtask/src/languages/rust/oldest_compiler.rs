//! Compiles the crates with the oldest compiler that the pages promise.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::host::{Paths, Steps, cargo};

/// Compiles every crate that a user builds, and xtask, which installs the C library.
///
/// # Errors
///
/// If the compiler cannot be installed, or does not compile a crate.
pub(super) fn check(paths: &Paths, steps: &Steps) -> Result<()> {
    let crates = cargo::crates(&paths.root)?;
    let versions = crates
        .iter()
        .filter_map(|package| package.rust_version.as_ref());
    let version = versions.min().context("no crate has a `rust-version`")?;
    let version = version.to_string();
    let install = format!("install Rust {version} with rustup");
    let installed = steps.run(
        &install,
        Command::new("rustup").args(["toolchain", "install", &version, "--profile", "minimal"]),
    )?;
    ensure!(
        installed.success,
        "cannot install Rust {version}; install rustup from https://rustup.rs"
    );
    let checked = steps.run(
        &format!("compile the crates with Rust {version}"),
        Command::new("rustup")
            .args(["run", &version, "cargo", "check", "--locked", "--workspace"])
            // uniffi's generator takes minutes to compile, and only `cargo xtask regen` runs it.
            .args(["--exclude", "xtask-uniffi"])
            .args(["--features", "ftp-reply/serde"])
            .arg("--target-dir")
            .arg(paths.target.join("xtask/oldest-compiler"))
            // Set by the cargo that runs this program.
            .env_remove("CARGO")
            .env_remove("RUSTC")
            .env_remove("RUSTUP_TOOLCHAIN")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .current_dir(&paths.root),
    )?;
    ensure!(
        checked.success,
        "Rust {version} does not compile the crates; avoid what is newer, or raise `rust-version` and the pages"
    );
    Ok(())
}
