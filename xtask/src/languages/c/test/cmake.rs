//! The `CMake` package, found from a project of its own.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::Bench;
use super::tap;
use super::toolchain::Linkage;
use crate::host::Counts;
use crate::host::programs;

/// Builds the project with every linkage there is and runs its programs.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    programs::ensure_installed(&["cmake"], "cmake", bench.steps)?;
    let build = bench.output.join("cmake");
    // What an earlier run found is not to be found again.
    if build.exists() {
        fs::remove_dir_all(&build).with_context(|| format!("cannot remove {}", build.display()))?;
    }
    bench.steps.run_checked(
        "find the library with CMake",
        Command::new("cmake")
            .arg("-S")
            .arg(bench.paths.root.join("bindings/c/tests/cmake"))
            .arg("-B")
            .arg(&build)
            .arg(format!("-DCMAKE_PREFIX_PATH={}", bench.prefix.display())),
    )?;
    bench.steps.run_checked(
        "build with CMake",
        Command::new("cmake").arg("--build").arg(&build),
    )?;
    let mut counts = Counts::default();
    for linkage in Linkage::available() {
        let what = format!("the program built with CMake, {}", linkage.name());
        let finished = bench
            .steps
            .run(&what, &mut Command::new(build.join(linkage.name())))?;
        counts += tap::counts(&finished.output)?;
    }
    Ok(counts)
}
