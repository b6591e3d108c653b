//! The `fuzz` command: runs the fuzz targets of `fuzz/` for a while each and says what they found.

mod campaign;
mod targets;
mod tools;

use std::path::Path;

use anyhow::Result;

use campaign::Finding;

/// What `cargo xtask fuzz` is asked to do.
#[derive(clap::Args)]
pub(crate) struct FuzzArguments {
    /// How long each target runs, in seconds
    #[arg(long, default_value_t = 60, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    seconds: u32,
    /// The targets to run; all of them if none is named
    #[arg(value_name = "TARGET")]
    targets: Vec<String>,
}

/// Runs the targets one after the other and returns whether none of them found anything.
///
/// # Errors
///
/// If a target does not exist, a tool is missing and cannot be installed, or a target cannot be built.
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
