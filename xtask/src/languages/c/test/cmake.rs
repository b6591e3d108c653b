//! Tests the `CMake` package from a project that finds it.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::Bench;
use super::tap;
use super::toolchain::Linkage;
use crate::host::Counts;
use crate::host::programs;

/// Builds the project and runs its program for each target of the package.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    programs::ensure_installed(&["cmake"], "cmake", bench.steps)?;
    let build = bench.output.join("cmake");
    // CMake would use again what an earlier run found.
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
    let linkages = Linkage::available().map(Linkage::name);
    for target in std::iter::once("ftp_reply").chain(linkages) {
        let what = format!("the program built with CMake, {target}");
        let finished = bench
            .steps
            .run(&what, &mut Command::new(build.join(target)))?;
        counts += tap::counts(&finished.output)?;
    }
    Ok(counts)
}
