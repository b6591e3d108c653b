//! The `fuzz` command: runs the fuzz targets of `fuzz/` and reports what they found.

mod campaign;
mod targets;
mod tools;

use std::fmt::Write as _;

use anyhow::Result;

use crate::host::{Paths, Steps, output};
use targets::Target;

/// Arguments of `cargo xtask fuzz`.
#[derive(clap::Args)]
pub(crate) struct FuzzArguments {
    /// Time for each target, in seconds
    #[arg(long, default_value_t = 60, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    seconds: u32,
    /// Targets to run; all of them if none is named
    #[arg(value_name = "TARGET")]
    targets: Vec<String>,
}

/// Runs the targets one after the other and returns `true` if no input made one fail.
///
/// # Errors
///
/// If a target does not exist or cannot be built, or a tool is missing and cannot be installed.
pub(crate) fn run(arguments: &FuzzArguments) -> Result<bool> {
    let paths = Paths::find()?;
    let steps = Steps::new("fuzz", &paths.target);
    let targets = targets::chosen(&paths.root, &arguments.targets)?;
    let needs_tools = targets
        .iter()
        .any(|target| matches!(target, Target::Rust(_)));
    let tools = needs_tools
        .then(|| tools::ready(&paths.target, &steps))
        .transpose()?;
    let mut findings = Vec::new();
    for target in &targets {
        findings.push(campaign::run(
            &paths,
            tools.as_ref(),
            target,
            arguments.seconds,
            &steps,
        )?);
    }
    let mut table = format!("{:<12} {:>14}  found\n", "target", "inputs tried");
    for (target, finding) in targets.iter().zip(&findings) {
        let found = if finding.crashed {
            "a failing input"
        } else {
            "nothing"
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            table,
            "{:<12} {:>14}  {found}",
            target.name(),
            finding.inputs
        );
    }
    output::print(table)?;
    Ok(findings.iter().all(|finding| !finding.crashed))
}
