//! Tests the Kotlin package with Maven, its jar holding the native library built from this tree.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::junit;
use crate::host::{Counts, Paths, Steps, native_library};

/// The folder with the package.
const PACKAGE: &str = "bindings/kotlin";

/// Classes with tests of facts.
const FACTS: &str = "ClosedSetTest,CommandTest,FactsAloneTest,LangTest,ReplyCodeTest,VectorsTest";

/// Builds the package and runs its tests.
pub(super) fn test(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let mut maven = maven(paths, steps)?;
    // Reports and classes of an earlier run would be counted and tested again.
    remove(&paths.root.join(PACKAGE).join("target"))?;
    run(paths, steps, maven.arg("verify"))
}

/// Builds the package and runs its tests of facts.
pub(super) fn test_facts(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let mut maven = maven(paths, steps)?;
    remove(&reports(paths))?;
    run(
        paths,
        steps,
        maven.arg(format!("-Dtest={FACTS}")).arg("test"),
    )
}

fn reports(paths: &Paths) -> PathBuf {
    paths.root.join(PACKAGE).join("target/surefire-reports")
}

/// Runs Maven and counts the tests in its reports.
fn run(paths: &Paths, steps: &Steps, maven: &mut Command) -> Result<Counts> {
    let finished = steps.run("mvn", maven)?;
    let reports = reports(paths);
    ensure!(
        finished.success || reports.is_dir(),
        "the package does not build"
    );
    let counts = junit::counts_in_directory(&reports)?;
    ensure!(
        finished.success || counts.failed > 0,
        "the tests ended before all had reported"
    );
    Ok(counts)
}

/// The `mvn` command in the package's folder, still without a goal; what it builds holds the native
/// library.
///
/// # Errors
///
/// If Maven or Java is missing, or the library does not build.
pub(super) fn maven(paths: &Paths, steps: &Steps) -> Result<Command> {
    let mut maven = super::maven::maven(steps)?;
    let native = native_folder(paths, steps)?;
    maven
        .args(["--batch-mode", "--no-transfer-progress"])
        .arg(format!("-Dftpreply.native={}", native.display()))
        .current_dir(paths.root.join(PACKAGE));
    Ok(maven)
}

/// A folder with the native library where the Java machine looks for it inside a jar.
fn native_folder(paths: &Paths, steps: &Steps) -> Result<PathBuf> {
    let native = paths.target.join("xtask/kotlin/native");
    remove(&native)?;
    steps.step("build the native library", || {
        native_library::build(&paths.root)?.install_for_jna(&native)
    })?;
    Ok(native)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
