//! Builds the program of C that answers test vectors.

use std::process::Command;

use anyhow::Result;

use super::test;
use crate::host::{Paths, Steps};

/// Installs the library, and returns the command of a program that is compiled with it.
///
/// # Errors
///
/// If a compiler is missing, or the library or the program does not build.
pub(super) fn build(paths: &Paths, steps: &Steps) -> Result<Command> {
    test::runner(paths, steps, paths.target.join("xtask/vectors/c"))
}
