//! A Kotlin program among the tests of the package, run with the class path that Maven resolves.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::test;
use crate::host::{Paths, Steps};

/// The class with the program.
const CLASS: &str = "dev.ftpreply.VectorRunner";
/// Writes the class path into a file.
const CLASS_PATH: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

/// Compiles the package and its tests.
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
    let ours = ["classes", "test-classes"].map(|folder| output.join(folder));
    let path: Vec<PathBuf> = ours
        .into_iter()
        .chain(env::split_paths(dependencies.trim()))
        .collect();
    let path = env::join_paths(path).context("a folder of the class path has a separator in it")?;
    let mut command = Command::new("java");
    // Newer releases of Java warn of every program that loads a native library unless it says so.
    command
        .arg("--enable-native-access=ALL-UNNAMED")
        .arg("-cp")
        .arg(path)
        .arg(CLASS);
    Ok(command)
}
