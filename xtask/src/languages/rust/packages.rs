//! Tests the packages of the published crates, unpacked as a registry delivers them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use cargo_metadata::Package;

use super::cargo_output;
use crate::host::{Counts, Paths, Steps, cargo, sync};

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
    let unpacked = unpack(&crates, &target, steps)?;
    let mut counts = Counts::default();
    for package in &crates {
        counts += test_package(package, &target, &unpacked, steps)?;
    }
    Ok(counts)
}

/// Unpacks the packages and returns the directory with one directory for each.
///
/// In a package all files have the same old date, and cargo builds a crate again only if a file is newer
/// than the last build. So the files are compared with those of the last run, and a changed one is written
/// with the date of today.
fn unpack(crates: &[Package], target: &Path, steps: &Steps) -> Result<PathBuf> {
    let (original, unpacked) = (target.join("original"), target.join("unpacked"));
    if original.exists() {
        fs::remove_dir_all(&original).context("cannot remove the packages of the last run")?;
    }
    fs::create_dir_all(&original).context("cannot create the directory of the packages")?;
    for package in crates {
        let name = full_name(package);
        steps.run_checked(
            &format!("unpack {name}"),
            Command::new("tar")
                .arg("xzf")
                .arg(target.join(format!("package/{name}.crate")))
                .arg("-C")
                .arg(&original),
        )?;
    }
    sync(&original, &unpacked, &BTreeSet::new())?;
    Ok(unpacked)
}

fn full_name(package: &Package) -> String {
    format!("{}-{}", package.name, package.version)
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
    let name = full_name(package);
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
