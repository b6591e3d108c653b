//! A C program linked with the library as it is installed.

use std::process::Command;

use anyhow::Result;

use crate::test::{Places, Steps, c};

/// Installs the library and compiles the program.
pub(super) fn build(places: &Places, steps: &Steps) -> Result<Command> {
    let output = places.target.join("xtask/vectors/c");
    let program = c::program(
        places,
        steps,
        output,
        "runner",
        &["runner.c", "answer.c", "json.c"],
    )?;
    Ok(Command::new(program))
}
