//! Builds the program of Kotlin that answers test vectors.

use std::process::Command;

use anyhow::Result;

use super::compiled::Compiled;
use super::test;
use crate::host::{Paths, Steps};

/// Class with the program, which is one of the package's tests.
const CLASS: &str = "dev.ftpreply.VectorRunner";

/// Compiles the package and its tests, and returns the command that runs the program with the class
/// path that Maven resolves.
///
/// # Errors
///
/// If Maven or Java is missing, or the package does not build.
pub(super) fn build(paths: &Paths, steps: &Steps) -> Result<Command> {
    let native = test::native_directory(paths, steps)?;
    let compiled = Compiled::new(paths, native);
    if !compiled.is_current() {
        let mut maven = test::maven_of_module(paths, steps, compiled.native())?;
        maven.arg("test-compile").args(compiled.goal());
        steps.run_checked("mvn test-compile", &mut maven)?;
        compiled.record()?;
    }
    command(&compiled)
}

/// Returns the command that runs the program of a compiled package.
///
/// # Errors
///
/// If Maven has not written the class path of its dependencies.
pub(super) fn command(compiled: &Compiled) -> Result<Command> {
    let mut command = Command::new("java");
    // Without this option Java 24 and later warn of a program that loads a native library.
    command
        .arg("--enable-native-access=ALL-UNNAMED")
        .arg("-cp")
        .arg(compiled.class_path()?)
        .arg(CLASS);
    Ok(command)
}
