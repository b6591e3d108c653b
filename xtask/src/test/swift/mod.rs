//! Tests the Swift package with `swift test`, linked with the native library built from this tree.

mod chroot;
mod debian;
mod events;
mod fetch;
mod toolchain;

use std::fs;

use anyhow::{Context as _, Result, ensure};

use super::outcome::Counts;
use super::places::Places;
use super::steps::Steps;
use crate::engine_library;
use toolchain::Swift;

/// Builds the package and runs its tests.
pub(super) fn test(places: &Places, steps: &Steps) -> Result<Counts> {
    let swift = Swift::find(steps)?;
    let output = places.target.join("xtask/swift");
    steps.during("build the native library", || {
        engine_library::build(&places.root)?.install_archive(&output)
    })?;
    let events = output.join("events.jsonl");
    // Written by the tests alone: without them, the events of an earlier run would be counted.
    fs::write(&events, "").with_context(|| format!("cannot write {}", events.display()))?;
    let package = places.root.join("bindings/swift");
    let finished = steps.run(
        "swift test",
        swift
            .command(&package, &[&places.root, &places.target])
            .env("PKG_CONFIG_PATH", output.join("lib/pkgconfig"))
            .arg("test")
            .arg("--scratch-path")
            .arg(output.join("build"))
            .arg("--experimental-event-stream-output")
            .arg(&events),
    )?;
    let counts = events::counts_in_file(&events)?;
    ensure!(
        finished.success || counts.failed > 0,
        "the package does not build, or its tests ended before all had reported"
    );
    Ok(counts)
}
