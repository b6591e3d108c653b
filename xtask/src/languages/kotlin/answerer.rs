//! Builds the program of Kotlin that answers test vectors.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::test;
use crate::host::{Paths, Steps};

/// Class with the program, which is one of the package's tests.
const CLASS: &str = "dev.ftpreply.VectorRunner";
/// Goal of Maven that writes the class path to a file.
const CLASS_PATH: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

/// Compiles the package and its tests, and returns the command that runs the program with the class
/// path that Maven resolves.
///
/// # Errors
///
/// If Maven or Java is missing, or the package does not build.
pub(super) fn build(paths: &Paths, steps: &Steps) -> Result<Command> {
    let file = paths.target.join("xtask/vectors/kotlin-class-path.txt");
    steps.run_checked(
        "mvn test-compile",
        test::maven(paths, steps)?
            .arg(format!("-Dmdep.outputFile={}", file.display()))
            .arg("-Dmdep.includeScope=test")
            .args(["test-compile", CLASS_PATH]),
    )?;
    let dependencies =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let output = paths.root.join("bindings/kotlin/target");
    let ours = ["classes", "test-classes"].map(|directory| output.join(directory));
    let path: Vec<PathBuf> = ours
        .into_iter()
        .chain(env::split_paths(dependencies.trim()))
        .collect();
    let path = env::join_paths(path)
        .context("a directory of the class path contains a path separator; rename it")?;
    let mut command = Command::new("java");
    // Without this option Java 24 and later warn of a program that loads a native library.
    command
        .arg("--enable-native-access=ALL-UNNAMED")
        .arg("-cp")
        .arg(path)
        .arg(CLASS);
    Ok(command)
}
