//! A C program linked with the library as it is installed.

use std::process::Command;

use anyhow::Result;

use super::test;
use crate::host::{Paths, Steps};

/// Installs the library and compiles the program.
pub(super) fn build(paths: &Paths, steps: &Steps) -> Result<Command> {
    let output = paths.target.join("xtask/vectors/c");
    let program = test::program(
        paths,
        steps,
        output,
        "runner",
        &["runner.c", "answer.c", "json.c"],
    )?;
    Ok(Command::new(program))
}
