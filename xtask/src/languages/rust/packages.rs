//! Tests the packages of the published crates, unpacked as a registry delivers them.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use cargo_metadata::Package;

use super::cargo_output;
use crate::host::{Counts, Paths, Steps, cargo};

/// Files that every package must contain.
const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Packages the crates and runs the tests of each package, with every feature.
///
/// # Errors
///
/// If a package cannot be made or lacks a license, or if its tests do not build.
pub(super) fn test(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let target = paths.target.join("xtask/packages");
    let crates = published(paths)?;
    steps.run_checked(
        "package the crates",
        cargo::command()
            // The tests below build the packages.
            .args(["package", "--quiet", "--no-verify", "--allow-dirty"])
            .args(
                crates
                    .iter()
                    .flat_map(|package| ["--package", &package.name]),
            )
            .arg("--target-dir")
            .arg(&target)
            .current_dir(&paths.root),
    )?;
    let unpacked = target.join("unpacked");
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked).context("cannot remove the packages of the last run")?;
    }
    fs::create_dir_all(&unpacked).context("cannot create the directory of the packages")?;
    let mut counts = Counts::default();
    for package in &crates {
        counts += test_package(package, &target, &unpacked, steps)?;
    }
    Ok(counts)
}

/// Returns the crates that can be published, those that others need first.
fn published(paths: &Paths) -> Result<Vec<Package>> {
    let mut crates = cargo::crates(&paths.root)?;
    // Cargo has an empty list of registries for a crate that cannot be published.
    crates.retain(|package| package.publish.is_none());
    let names: Vec<String> = crates
        .iter()
        .map(|package| package.name.to_string())
        .collect();
    crates.sort_by_key(|package| {
        let needed = package.dependencies.iter();
        needed.filter(|needed| names.contains(&needed.name)).count()
    });
    Ok(crates)
}

fn test_package(
    package: &Package,
    target: &Path,
    unpacked: &Path,
    steps: &Steps,
) -> Result<Counts> {
    let name = format!("{}-{}", package.name, package.version);
    steps.run_checked(
        &format!("unpack {name}"),
        Command::new("tar")
            .arg("xzf")
            .arg(target.join(format!("package/{name}.crate")))
            .arg("-C")
            .arg(unpacked),
    )?;
    let directory = unpacked.join(&name);
    for license in LICENSES {
        let text = fs::read_to_string(directory.join(license)).unwrap_or_default();
        // A link that was packaged as such contains a path.
        ensure!(
            text.lines().count() > 10,
            "the package {name} has no {license}; make it a link to the one at the root"
        );
    }
    let core = unpacked.join(format!("ftp-reply-{}", package.version));
    let core = toml::Value::from(core.display().to_string());
    let finished = steps.run(
        &format!("cargo test in {name}"),
        cargo::command()
            .args(["test", "--no-fail-fast", "--all-features", "--config"])
            // The other crates need the core crate's package.
            .arg(format!("patch.crates-io.ftp-reply.path={core}"))
            .arg("--target-dir")
            .arg(target)
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .current_dir(&directory),
    )?;
    let counts = cargo_output::counts(&finished.output);
    ensure!(
        finished.success || counts.failed > 0,
        "cargo test failed in {name} before every test program could report"
    );
    Ok(counts)
}
