//! Tests that use the published artifacts, as the builds of users do.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::{PROJECT, maven, test};
use crate::host::{Counts, Paths, Steps, programs};

/// What the program of the consumers prints at its end.
const PRINTED: &str = "consumer: 550 Failed to open file.";

/// Largest native library and largest jar for one platform, in bytes. A fifth of the library is code of
/// Rust's standard library that describes panics, and another fifth is texts in two languages.
const MAX_LIBRARY: u64 = 1_250_000;
const MAX_JAR: u64 = 1_500_000;

/// A Maven repository in a directory, to which the artifacts are published.
pub(super) struct Repository {
    directory: PathBuf,
}

impl Repository {
    /// Returns an empty repository.
    ///
    /// # Errors
    ///
    /// If that of an earlier run cannot be removed.
    pub(super) fn new(paths: &Paths) -> Result<Repository> {
        let directory = paths.target.join("xtask/kotlin/repository");
        test::remove(&directory)?;
        Ok(Repository { directory })
    }

    fn url(&self) -> String {
        format!("file://{}", self.directory.display())
    }

    /// Returns the arguments with which Maven runs all phases up to the one that publishes. The phase
    /// before it would install the artifacts for the user's own projects.
    pub(super) fn goal(&self) -> [String; 3] {
        [
            "deploy".to_owned(),
            format!("-DaltDeploymentRepository=built::{}", self.url()),
            "-Dmaven.install.skip=true".to_owned(),
        ]
    }
}

/// Checks the sizes of the native library and of the published artifacts, and runs a program that depends
/// on them with Maven and with Gradle.
///
/// # Errors
///
/// If an artifact is missing, or a program cannot be started.
pub(super) fn test(
    paths: &Paths,
    steps: &Steps,
    repository: &Repository,
    library: &Path,
) -> Result<Counts> {
    let output = paths.target.join("xtask/kotlin");
    let url = repository.url();
    let version = env!("CARGO_PKG_VERSION");
    let jar = repository.directory.join(format!(
        "dev/ftpreply/ftp-reply/{version}/ftp-reply-{version}.jar"
    ));
    let mut counts = Counts::default();
    for (file, max) in [(library, MAX_LIBRARY), (&jar, MAX_JAR)] {
        counts.record(is_at_most(steps, file, max)?);
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
