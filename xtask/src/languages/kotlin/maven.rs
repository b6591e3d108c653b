//! Finds Maven and a Java development kit, or installs them on Debian.

use std::env;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::host::{Steps, programs};

/// Oldest Java that the package supports, as in `pom.xml`.
const OLDEST_JAVA: u32 = 17;

/// Variable with the options of Maven's Java, and their default. A run is too short for the optimizing
/// compiler: without it, Kotlin compiles in 29 instead of 54 seconds of processor time. The default size
/// of the code cache is too small for all modules then.
const OPTIONS: (&str, &str) = (
    "MAVEN_OPTS",
    "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=128m",
);

/// Returns the `mvn` command, after a check that it runs on a Java that is new enough.
///
/// # Errors
///
/// If one of them is missing and cannot be installed, or Java is too old.
pub(super) fn maven(steps: &Steps) -> Result<Command> {
    programs::ensure_installed(&["mvn", "javac"], "default-jdk-headless maven", steps)?;
    let versions = steps.run_checked(
        "mvn --version",
        Command::new("mvn").args(["--batch-mode", "--version"]),
    )?;
    // Java 8 prints 1.8, which is read as 1.
    let java = programs::major_version(&versions, "Java version: ");
    ensure!(
        java.is_some_and(|version| version >= OLDEST_JAVA),
        "Maven runs on Java {}: expected {OLDEST_JAVA} or newer; set JAVA_HOME to a newer JDK",
        java.map_or_else(
            || "of an unknown version".to_owned(),
            |version| version.to_string()
        )
    );
    let mut maven = Command::new("mvn");
    if env::var_os(OPTIONS.0).is_none() {
        maven.env(OPTIONS.0, OPTIONS.1);
    }
    Ok(maven)
}
