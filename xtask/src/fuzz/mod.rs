//! The `fuzz` command: runs the fuzz targets of `fuzz/` and prints what they found.

mod campaign;
mod targets;
mod tools;

use std::path::Path;

use anyhow::Result;

use campaign::Finding;

/// Arguments of `cargo xtask fuzz`.
#[derive(clap::Args)]
pub(crate) struct FuzzArguments {
    /// Seconds for which each target runs
    #[arg(long, default_value_t = 60, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    seconds: u32,
    /// Targets to run; all of them if none is named
    #[arg(value_name = "TARGET")]
    targets: Vec<String>,
}

/// Runs the targets one after the other, prints a table and returns `true` if no target failed.
///
/// # Errors
///
/// If a target does not exist or does not build, or a tool is missing and cannot be installed.
pub(crate) fn run(root: &Path, arguments: &FuzzArguments) -> Result<bool> {
    let targets = targets::chosen(root, &arguments.targets)?;
    let tools = tools::ready(root)?;
    let mut findings = Vec::new();
    for target in &targets {
        findings.push((
            target,
            campaign::run(root, &tools, target, arguments.seconds)?,
        ));
    }
    println!(
        "{:<12} {:>14} {:>8}  found",
        "target", "inputs tried", "seconds"
    );
    for (target, finding) in &findings {
        let found = if finding.crashed {
            "a failing input"
        } else {
            "nothing"
        };
        println!(
            "{target:<12} {:>14} {:>8}  {found}",
            finding.inputs, finding.seconds
        );
    }
    Ok(!findings.iter().any(|(_, Finding { crashed, .. })| *crashed))
}
