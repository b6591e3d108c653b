//! Tests that use the published artifacts, as the builds of users do.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::{PROJECT, dist, maven, test};
use crate::host::{Counts, Paths, Steps, programs};

/// What the program of the consumers prints at its end.
const PRINTED: &str = "consumer: 550 Failed to open file.";

/// Largest native library and largest jar for one platform, in bytes. A fifth of the library is code of
/// Rust's standard library that describes panics, and another fifth is texts in two languages.
const MAX_LIBRARY: u64 = 1_250_000;
const MAX_JAR: u64 = 1_500_000;

/// Publishes the artifacts to a directory, checks their sizes, and runs a program that depends on them
/// with Maven and with Gradle.
pub(super) fn test(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let output = paths.target.join("xtask/kotlin");
    let repository = output.join("repository");
    test::remove(&repository)?;
    let url = format!("file://{}", repository.display());
    let library = dist::deploy(paths, steps, &url)?;
    let version = env!("CARGO_PKG_VERSION");
    let jar = repository.join(format!(
        "dev/ftpreply/ftp-reply/{version}/ftp-reply-{version}.jar"
    ));
    let mut counts = Counts::default();
    for (file, max) in [(library, MAX_LIBRARY), (jar.clone(), MAX_JAR)] {
        counts.record(is_at_most(steps, &file, max)?);
    }
    let sources = jar.with_file_name(format!("ftp-reply-{version}-sources.jar"));
    ensure!(sources.is_file(), "there is no {}", sources.display());

    let consumers = paths.root.join(PROJECT).join("consumers");
    // A separate repository, so that no artifact of an earlier run is used.
    let local = output.join("consumer");
    test::remove(&local.join("dev"))?;
    let mut with_maven = maven::maven(steps)?;
    with_maven
        .args(["--batch-mode", "--no-transfer-progress"])
        .arg(format!("-Dmaven.repo.local={}", local.display()))
        .arg(format!("-Dftpreply.repository={url}"))
        .args(["compile", "exec:java"])
        .current_dir(consumers.join("maven"));
    counts.record(prints(steps, "Maven consumer", &mut with_maven)?);

    // Gradle is not part of Maven's Java kit, and distributions other than Debian's need a download.
    if programs::ensure_installed(&["gradle"], "gradle", steps).is_err() {
        steps.note("skipped the Gradle consumer: there is no Gradle");
        counts.skipped += 1;
        return Ok(counts);
    }
    let gradle = output.join("gradle");
    test::remove(&gradle.join("build"))?;
    let mut with_gradle = Command::new("gradle");
    with_gradle
        .args(["--no-daemon", "--console=plain", "--refresh-dependencies"])
        .arg("--project-cache-dir")
        .arg(gradle.join("cache"))
        .arg(format!("-Pftpreply.repository={url}"))
        .arg(format!(
            "-Pftpreply.build={}",
            gradle.join("build").display()
        ))
        .arg("run")
        .env("GRADLE_USER_HOME", gradle.join("home"))
        .current_dir(consumers.join("gradle"));
    counts.record(prints(steps, "Gradle consumer", &mut with_gradle)?);
    Ok(counts)
}

fn prints(steps: &Steps, name: &str, command: &mut Command) -> Result<bool> {
    let finished = steps.run(name, command)?;
    Ok(finished.success && finished.output.contains(PRINTED))
}

fn is_at_most(steps: &Steps, file: &Path, max: u64) -> Result<bool> {
    let length = fs::metadata(file)
        .with_context(|| format!("cannot read {}", file.display()))?
        .len();
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    steps.note(&format!("{name} has {length} bytes, at most {max}"));
    Ok(length <= max)
}
