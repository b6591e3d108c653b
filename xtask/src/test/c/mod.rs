//! Tests the C library as its users meet it: installed, found through pkg-config and `CMake`, linked both
//! ways, from C and from C++.

mod cmake;
mod library;
mod page;
mod toolchain;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::outcome::Counts;
use super::places::Places;
use super::steps::Steps;
use super::tap;
use toolchain::{Language, Linkage, Toolchain};

/// Names of the programs that test facts.
const FACTS: [&str; 2] = ["interface", "vectors"];

/// A test program in `bindings/c/tests`.
struct Program {
    name: &'static str,
    language: Language,
    sources: &'static [&'static str],
    /// Files of vectors that it reads.
    vectors: &'static [&'static str],
}

const PROGRAMS: [Program; 3] = [
    Program {
        name: "vectors",
        language: Language::C,
        sources: &["vectors.c", "json.c"],
        vectors: &["facts.json", "judge.json"],
    },
    Program {
        name: "interface",
        language: Language::C,
        sources: &["interface.c"],
        vectors: &[],
    },
    Program {
        name: "cplusplus",
        language: Language::Cxx,
        sources: &["cplusplus.cpp"],
        vectors: &[],
    },
];

/// What all tests of the library have at hand.
struct Bench<'a> {
    places: &'a Places,
    steps: &'a Steps,
    toolchain: Toolchain,
    /// Where the library is installed.
    prefix: PathBuf,
    /// Where programs are built.
    output: PathBuf,
}

/// Builds and installs the library and runs every test of it.
pub(super) fn test(places: &Places, steps: &Steps) -> Result<Counts> {
    let bench = Bench::set_up(places, steps, places.target.join("xtask/c"))?;
    let mut counts = Counts::default();
    if cfg!(target_os = "linux") {
        counts += library::test(&bench)?;
    }
    for linkage in Linkage::available() {
        for program in &PROGRAMS {
            counts += bench.run(program, linkage)?;
        }
    }
    counts += page::test(&bench)?;
    counts += cmake::test(&bench)?;
    bench.compile(
        "the benchmark",
        Language::C,
        &["../bench/text.c"],
        Linkage::Static,
    )?;
    Ok(counts)
}

/// Installs the library below `output` and builds a program there that uses it, from sources in
/// `bindings/c/tests`.
///
/// # Errors
///
/// If a compiler is missing, or the library or the program does not build.
pub(crate) fn program(
    places: &Places,
    steps: &Steps,
    output: PathBuf,
    name: &str,
    sources: &[&str],
) -> Result<PathBuf> {
    let bench = Bench::set_up(places, steps, output)?;
    bench.compile(name, Language::C, sources, Linkage::Static)
}

/// Builds and installs the library and runs its tests of facts, linked one way.
pub(super) fn test_facts(places: &Places, steps: &Steps) -> Result<Counts> {
    let bench = Bench::set_up(places, steps, places.target.join("xtask/c"))?;
    let mut counts = Counts::default();
    let facts = PROGRAMS.iter().filter(|it| FACTS.contains(&it.name));
    for program in facts {
        counts += bench.run(program, Linkage::Static)?;
    }
    Ok(counts)
}

impl<'a> Bench<'a> {
    /// Finds the compilers and installs the library below `output`.
    fn set_up(places: &'a Places, steps: &'a Steps, output: PathBuf) -> Result<Bench<'a>> {
        let prefix = output.join("prefix");
        let toolchain = Toolchain::find(steps, &output)?;
        // The command that a user runs. Where the library comes from the tests must not know.
        steps.must(
            "cargo xtask dist c",
            Command::new(&places.xtask)
                .args(["dist", "c", "--prefix"])
                .arg(&prefix)
                .current_dir(&places.root),
        )?;
        Ok(Bench {
            places,
            steps,
            toolchain,
            prefix,
            output,
        })
    }

    fn run(&self, program: &Program, linkage: Linkage) -> Result<Counts> {
        let name = format!("{} {}", program.name, linkage.name());
        let binary = self.compile(&name, program.language, program.sources, linkage)?;
        let vectors = self.places.root.join("bindings/vectors");
        let files = program.vectors.iter().map(|file| vectors.join(file));
        let finished = self.steps.run(&name, self.command(&binary).args(files))?;
        tap::counts(&finished.output)
    }

    /// Compiles sources of `bindings/c/tests` (or anywhere, by a whole path) into a program.
    fn compile(
        &self,
        name: &str,
        language: Language,
        sources: &[impl AsRef<OsStr>],
        linkage: Linkage,
    ) -> Result<PathBuf> {
        let tests = self.places.root.join("bindings/c/tests");
        let binary = self.output.join(name.replace(' ', "-"));
        let sources = sources.iter().map(|source| tests.join(source.as_ref()));
        let mut compiler = self.toolchain.compiler(language);
        compiler
            .args(sources)
            .args(toolchain::flags(&self.prefix, linkage)?)
            .arg("-o")
            .arg(&binary);
        self.steps.must(&format!("compile {name}"), &mut compiler)?;
        Ok(binary)
    }

    /// A program that finds the shared library where it is installed.
    fn command(&self, binary: &PathBuf) -> Command {
        let mut command = Command::new(binary);
        command.env("LD_LIBRARY_PATH", self.prefix.join("lib"));
        command
    }
}
