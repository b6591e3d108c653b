//! A Swift program among the targets of the package.

use std::process::Command;

use anyhow::Result;

use crate::test::swift::Package;
use crate::test::{Places, Steps};

/// The target with the program.
const TARGET: &str = "VectorRunner";

/// Builds the program, which `swift run` then finds.
pub(super) fn build(places: &Places, steps: &Steps) -> Result<Command> {
    let package = Package::set_up(places, steps)?;
    steps.must(
        "swift build",
        package.command("build").args(["--product", TARGET]),
    )?;
    let mut command = package.command("run");
    command.args(["--skip-build", "--quiet", TARGET]);
    Ok(command)
}
