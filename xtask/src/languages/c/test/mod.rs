//! Tests the installed C library.
//!
//! The programs are written in C and C++. They find the library with pkg-config or `CMake` and link it as a shared and
//! as a static library.

mod abi;
mod build;
mod cmake;
mod consumers;
mod cxx;
mod examples;
mod fuzzer;
mod library;
mod manual;
mod memcheck;
mod page;
mod programs;
mod standards;
mod static_library;
mod tap;
mod toolchain;

pub(super) use fuzzer::PROGRAMS as FUZZ_PROGRAMS;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::abi as abi_list;
use super::surface;
use crate::host::{self, Counts, Paths, Steps};
use crate::languages::Tested;
use programs::{Arguments, FACT_VECTORS, RUNNER, TESTS, Test};
use toolchain::{Checks, Language, Linkage, Toolchain};

/// Directory that the library is built for. It does not exist.
const PREFIX: &str = "/opt/ftp_reply";

/// What all tests of the library use.
struct Bench<'a> {
    paths: &'a Paths,
    steps: &'a Steps,
    toolchain: Toolchain,
    /// Directory in which the library is installed.
    prefix: PathBuf,
    /// Directory in which programs are built.
    output: PathBuf,
}

/// Builds and installs the library and runs every test of it.
pub(super) fn test(paths: &Paths, steps: &Steps) -> Result<Tested> {
    let bench = Bench::set_up(paths, steps, paths.target.join("xtask/c"))?;
    let vectors = bench.vectors()?;
    let mut counts = Counts::default();
    if cfg!(target_os = "linux") {
        counts += library::test(&bench)?;
        counts += static_library::test(&bench)?;
    }
    for linkage in Linkage::available() {
        for test in &TESTS {
            counts += bench.run(test, linkage, &vectors)?;
        }
    }
    counts += memcheck::test(&bench, &vectors)?;
    counts += fuzzer::test(&bench)?;
    counts += standards::test(&bench)?;
    let runner = bench.build(&RUNNER, Linkage::Static, Checks::Sanitizers)?;
    counts += cxx::test(&bench, &vectors, &runner)?;
    counts += abi::test(&bench)?;
    counts += page::test(&bench)?;
    counts += manual::test(&bench)?;
    counts += consumers::test(&bench)?;
    counts += cmake::test(&bench)?;
    counts += examples::test(&bench)?;
    for benchmark in ["text", "scanner"] {
        bench.compile(
            bench.toolchain.compiler(Language::C, Checks::Sanitizers),
            &format!("the benchmark of {benchmark}"),
            &[format!("bench/{benchmark}.c")],
            &[],
            Linkage::Static,
        )?;
    }
    Ok(Tested {
        counts,
        public_names: Some(surface::read(&paths.root)?),
        answerer: Some(bench.command(&runner)),
    })
}

/// Builds and installs the library and runs its tests of facts, linked one way.
pub(super) fn test_facts(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let bench = Bench::set_up(paths, steps, paths.target.join("xtask/c"))?;
    let vectors = FACT_VECTORS.map(str::to_owned);
    let mut counts = Counts::default();
    for test in TESTS.iter().filter(|test| test.is_of_facts) {
        counts += bench.run(test, Linkage::Static, &vectors)?;
    }
    Ok(counts)
}

/// Installs the library below `output` and builds the program that answers vectors there.
///
/// # Errors
///
/// If a compiler is missing, or the library or the program does not build.
pub(super) fn runner(paths: &Paths, steps: &Steps, output: PathBuf) -> Result<Command> {
    let bench = Bench::set_up(paths, steps, output)?;
    let binary = bench.build(&RUNNER, Linkage::Static, Checks::Sanitizers)?;
    Ok(bench.command(&binary))
}

impl<'a> Bench<'a> {
    /// Finds the compilers and installs the library below `output`.
    fn set_up(paths: &'a Paths, steps: &'a Steps, output: PathBuf) -> Result<Bench<'a>> {
        let toolchain = Toolchain::find(steps, &output)?;
        let prefix = install(paths, steps, &output)?;
        Ok(Bench {
            paths,
            steps,
            toolchain,
            prefix,
            output,
        })
    }

    /// Builds a test program and runs it.
    fn run(&self, test: &Test, linkage: Linkage, vectors: &[String]) -> Result<Counts> {
        let binary = self.build(&test.program, linkage, Checks::Sanitizers)?;
        let name = format!("{} {}", test.program.name, linkage.name());
        let mut command = self.command(&binary);
        self.add_arguments(&mut command, test, vectors);
        let finished = self.steps.run(&name, &mut command)?;
        tap::counts(&finished.output)
    }

    /// Adds the arguments of a test program. The files of vectors are names in their directory, which keeps the
    /// command line short.
    fn add_arguments(&self, command: &mut Command, test: &Test, vectors: &[String]) {
        command.current_dir(self.directory_of_vectors());
        match test.arguments {
            Arguments::None => {}
            Arguments::Vectors => {
                command.args(vectors);
            }
            Arguments::Abi => {
                command.arg(self.paths.root.join(abi_list::PATH));
            }
        }
    }

    fn directory_of_vectors(&self) -> PathBuf {
        self.paths.root.join("bindings/vectors")
    }

    /// Returns the names of all files of vectors, in order.
    fn vectors(&self) -> Result<Vec<String>> {
        let files = host::files_with_extension(&self.directory_of_vectors(), "json")?;
        Ok(files.into_iter().collect())
    }
}

/// Installs the library with the command that users run, so that the tests depend on nothing else. Returns the
/// directory, which is not the one that it was built for: every test uses an installation that was moved.
fn install(paths: &Paths, steps: &Steps, output: &Path) -> Result<PathBuf> {
    let (staged, moved) = (output.join("staged"), output.join("moved"));
    for old in [&staged, &moved] {
        if old.exists() {
            fs::remove_dir_all(old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
    }
    steps.run_checked(
        "cargo xtask dist c",
        Command::new(&paths.xtask)
            .args(["dist", "c", "--prefix", PREFIX, "--destdir"])
            .arg(&staged)
            .current_dir(&paths.root),
    )?;
    let prefix = staged.join(&PREFIX[1..]);
    fs::rename(&prefix, &moved).with_context(|| format!("cannot move {}", prefix.display()))?;
    Ok(moved)
}
