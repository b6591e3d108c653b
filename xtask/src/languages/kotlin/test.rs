//! Tests the Kotlin package with Maven and the native library of this tree.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::compiled::Compiled;
use super::consumers::{self, Repository};
use super::{MODULE, PROJECT, answerer, dist, jna, junit, surface};
use crate::host::{Counts, Paths, Steps, ftp_server};
use crate::languages::uniffi;
use crate::languages::{Surface, Tested};

/// Classes with tests of facts.
const FACTS: &str = "ClosedSetTest,CommandTest,FactsAloneTest,LangTest,ReplyCodeTest,VectorsTest";

/// Builds all modules with the native library that users get, runs their tests and publishes them to a
/// directory, from which other programs use them.
pub(super) fn test(paths: &Paths, steps: &Steps) -> Result<Tested> {
    let native = paths.target.join("xtask/kotlin/optimized");
    remove(&native)?;
    let library = dist::native_library(paths, steps, &native)?;
    let repository = Repository::new(paths)?;
    let mut maven = maven(paths, steps, &native)?;
    // Reports and classes of an earlier run would be counted and tested again.
    for module in modules(paths)? {
        remove(&module.join("target"))?;
    }
    maven
        .args(repository.goal())
        .args(surface::goal(&paths.root))
        .env(ftp_server::VARIABLE, ftp_server::python(steps)?);
    let counts = run(paths, steps, &mut maven)?;
    let mut tested = Tested {
        counts,
        public_names: None,
        answerer: None,
    };
    // If a test fails, Maven stops before it writes the names.
    if counts.failed == 0 {
        tested.public_names = Some(surface::read(&paths.root)?);
        let compiled = Compiled::new(paths, native);
        check_finds_newer_android(paths, steps, &compiled)?;
        tested.counts.passed += 1;
        compiled.record()?;
        tested.answerer = Some(answerer::command(&compiled)?);
        tested.counts += consumers::test(paths, steps, &repository, &library)?;
    }
    Ok(tested)
}

/// Checks that Maven rejects a class that needs a newer Android: with the classes of the tests, of which
/// one does. Before that, the same run of Maven finds the class path.
fn check_finds_newer_android(paths: &Paths, steps: &Steps, compiled: &Compiled) -> Result<()> {
    let mut maven = maven_of_module(paths, steps, compiled.native())?;
    maven
        .args(compiled.goal())
        .arg("-Danimal.sniffer.checkTestClasses=true")
        .arg("animal-sniffer:check@android");
    // Its output is not shown, because the goal must fail.
    let finished = steps.step("check a class that Android lacks", || {
        maven.output().context("cannot run mvn")
    })?;
    let output = String::from_utf8_lossy(&finished.stdout);
    let is_found = output.lines().any(|line| {
        line.contains("AboveAndroid24")
            && line.contains("Undefined reference: java.lang.ref.Cleaner")
    });
    ensure!(
        is_found && !finished.status.success(),
        "the check of classes does not find what Android lacks"
    );
    Ok(())
}

/// Builds the package and reads its public names.
pub(super) fn surface(paths: &Paths, steps: &Steps) -> Result<Surface> {
    let native = native_directory(paths, steps)?;
    let mut maven = maven_of_module(paths, steps, &native)?;
    maven.arg("test-compile").args(surface::goal(&paths.root));
    steps.run_checked("read the public names", &mut maven)?;
    surface::read(&paths.root)
}

/// Builds the package and runs its tests of facts.
pub(super) fn test_facts(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let native = native_directory(paths, steps)?;
    let mut maven = maven_of_module(paths, steps, &native)?;
    for module in modules(paths)? {
        remove(&reports(&module))?;
    }
    // The program that answers vectors needs no other run of Maven then.
    let compiled = Compiled::new(paths, native);
    maven
        .arg(format!("-Dtest={FACTS}"))
        .arg("test")
        .args(compiled.goal());
    let counts = run(paths, steps, &mut maven)?;
    if counts.failed == 0 {
        compiled.record()?;
    }
    Ok(counts)
}

/// Returns the directories of the modules.
fn modules(paths: &Paths) -> Result<Vec<PathBuf>> {
    let project = paths.root.join(PROJECT);
    let entries = fs::read_dir(&project)
        .with_context(|| format!("cannot read the directory {}", project.display()))?;
    let mut modules = Vec::new();
    for entry in entries {
        let module = entry?.path();
        if module.join("pom.xml").is_file() {
            modules.push(module);
        }
    }
    Ok(modules)
}

fn reports(module: &Path) -> PathBuf {
    module.join("target/surefire-reports")
}

/// Runs Maven and counts the tests in its reports.
fn run(paths: &Paths, steps: &Steps, maven: &mut Command) -> Result<Counts> {
    let finished = steps.run("mvn", maven)?;
    let mut counts = Counts::default();
    let mut has_reports = false;
    for module in modules(paths)? {
        let reports = reports(&module);
        if reports.is_dir() {
            has_reports = true;
            counts += junit::counts_in_directory(&reports)?;
        }
    }
    ensure!(
        finished.success || has_reports,
        "the package does not build"
    );
    ensure!(
        finished.success || counts.failed > 0,
        "the tests ended before all had reported"
    );
    Ok(counts)
}

/// Returns the `mvn` command for all modules, without a goal. It adds the native library to the jar.
///
/// # Errors
///
/// If Maven or Java is missing.
pub(super) fn maven(paths: &Paths, steps: &Steps, native: &Path) -> Result<Command> {
    let mut maven = super::maven::maven(steps)?;
    maven
        .args(["--batch-mode", "--no-transfer-progress"])
        .arg(format!("-Dftpreply.native={}", native.display()))
        .current_dir(paths.root.join(PROJECT));
    Ok(maven)
}

/// Returns the command of [`maven`] for the module of the package alone.
///
/// # Errors
///
/// If Maven or Java is missing.
pub(super) fn maven_of_module(paths: &Paths, steps: &Steps, native: &Path) -> Result<Command> {
    let mut maven = maven(paths, steps, native)?;
    maven.args(["--projects", MODULE]);
    Ok(maven)
}

/// Builds the native library and returns a directory that has it where JNA looks in a jar.
///
/// # Errors
///
/// If the library does not build.
pub(super) fn native_directory(paths: &Paths, steps: &Steps) -> Result<PathBuf> {
    let native = paths.target.join("xtask/kotlin/native");
    remove(&native)?;
    jna::install(&uniffi::build_as_step(&paths.root, steps)?, &native)?;
    Ok(native)
}

pub(super) fn remove(directory: &Path) -> Result<()> {
    if directory.exists() {
        fs::remove_dir_all(directory)
            .with_context(|| format!("cannot remove {}", directory.display()))?;
    }
    Ok(())
}
