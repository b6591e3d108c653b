//! Tests the Kotlin package with Maven, its jar holding the native library built from this tree.

mod maven;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::junit;
use super::outcome::Counts;
use super::places::Places;
use super::steps::Steps;
use crate::engine_library;

/// The folder with the package.
const PACKAGE: &str = "bindings/kotlin";

/// Classes with tests of facts.
const FACTS: &str = "ClosedSetTest,CommandTest,FactsAloneTest,LangTest,ReplyCodeTest,VectorsTest";

/// Builds the package and runs its tests.
pub(super) fn test(places: &Places, steps: &Steps) -> Result<Counts> {
    let mut maven = maven(places, steps)?;
    // Reports and classes of an earlier run would be counted and tested again.
    remove(&places.root.join(PACKAGE).join("target"))?;
    run(places, steps, maven.arg("verify"))
}

/// Builds the package and runs its tests of facts.
pub(super) fn test_facts(places: &Places, steps: &Steps) -> Result<Counts> {
    let mut maven = maven(places, steps)?;
    remove(&reports(places))?;
    run(
        places,
        steps,
        maven.arg(format!("-Dtest={FACTS}")).arg("test"),
    )
}

fn reports(places: &Places) -> PathBuf {
    places.root.join(PACKAGE).join("target/surefire-reports")
}

/// Runs Maven and counts the tests in its reports.
fn run(places: &Places, steps: &Steps, maven: &mut Command) -> Result<Counts> {
    let finished = steps.run("mvn", maven)?;
    let reports = reports(places);
    ensure!(
        finished.success || reports.is_dir(),
        "the package does not build"
    );
    let counts = junit::counts_in_folder(&reports)?;
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
pub(crate) fn maven(places: &Places, steps: &Steps) -> Result<Command> {
    let mut maven = maven::maven(steps)?;
    let native = native_folder(places, steps)?;
    maven
        .args(["--batch-mode", "--no-transfer-progress"])
        .arg(format!("-Dftpreply.native={}", native.display()))
        .current_dir(places.root.join(PACKAGE));
    Ok(maven)
}

/// A folder with the native library where the Java machine looks for it inside a jar.
fn native_folder(places: &Places, steps: &Steps) -> Result<PathBuf> {
    let native = places.target.join("xtask/kotlin/native");
    remove(&native)?;
    steps.during("build the native library", || {
        engine_library::build(&places.root)?.install_for_jna(&native)
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
