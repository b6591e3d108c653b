//! Tests the installed C library.
//!
//! The programs are written in C and C++. They find the library with pkg-config or `CMake` and link it as a shared and
//! as a static library.

mod abi;
mod cmake;
mod library;
mod page;
mod standards;
mod tap;
mod toolchain;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::surface;
use crate::host::{Counts, Paths, Steps};
use crate::languages::Tested;
use toolchain::{Language, Linkage, Toolchain};

/// A test program in `bindings/c/tests`.
struct Program {
    name: &'static str,
    language: Language,
    sources: &'static [&'static str],
    /// Vector files that it reads.
    vectors: &'static [&'static str],
    /// `true` if it tests facts.
    is_of_facts: bool,
}

const PROGRAMS: [Program; 5] = [
    Program {
        name: "vectors",
        language: Language::C,
        sources: &["vectors.c", "answer.c", "json.c"],
        vectors: &[
            "facts.json",
            "judge.json",
            "langs.json",
            "lines.json",
            "messages.json",
            "sets.json",
        ],
        is_of_facts: true,
    },
    Program {
        name: "facts",
        language: Language::C,
        sources: &["facts.c"],
        vectors: &[],
        is_of_facts: true,
    },
    Program {
        name: "errors",
        language: Language::C,
        sources: &["errors.c"],
        vectors: &[],
        is_of_facts: false,
    },
    Program {
        name: "interface",
        language: Language::C,
        sources: &["interface.c"],
        vectors: &[],
        is_of_facts: true,
    },
    Program {
        name: "cplusplus",
        language: Language::Cxx,
        sources: &["cplusplus.cpp"],
        vectors: &[],
        is_of_facts: false,
    },
];

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
    let mut counts = Counts::default();
    if cfg!(target_os = "linux") {
        counts += library::test(&bench)?;
    }
    for linkage in Linkage::available() {
        for program in &PROGRAMS {
            counts += bench.run(program, linkage)?;
        }
    }
    counts += standards::test(&bench)?;
    counts += abi::test(&bench)?;
    counts += page::test(&bench)?;
    counts += cmake::test(&bench)?;
    bench.compile(
        "the benchmark",
        Language::C,
        &["../bench/text.c"],
        Linkage::Static,
    )?;
    Ok(Tested {
        counts,
        public_names: Some(surface::read(&paths.root)?),
    })
}

/// Builds and installs the library and runs its tests of facts, linked one way.
pub(super) fn test_facts(paths: &Paths, steps: &Steps) -> Result<Counts> {
    let bench = Bench::set_up(paths, steps, paths.target.join("xtask/c"))?;
    let mut counts = Counts::default();
    for program in PROGRAMS.iter().filter(|program| program.is_of_facts) {
        counts += bench.run(program, Linkage::Static)?;
    }
    Ok(counts)
}

/// Installs the library below `output` and builds a program with it there, from sources in
/// `bindings/c/tests`.
///
/// # Errors
///
/// If a compiler is missing, or the library or the program does not build.
pub(super) fn program(
    paths: &Paths,
    steps: &Steps,
    output: PathBuf,
    name: &str,
    sources: &[&str],
) -> Result<PathBuf> {
    let bench = Bench::set_up(paths, steps, output)?;
    bench.compile(name, Language::C, sources, Linkage::Static)
}

impl<'a> Bench<'a> {
    /// Finds the compilers and installs the library below `output`.
    fn set_up(paths: &'a Paths, steps: &'a Steps, output: PathBuf) -> Result<Bench<'a>> {
        let prefix = output.join("prefix");
        let toolchain = Toolchain::find(steps, &output)?;
        // The command that users run, so that the tests depend on nothing else.
        steps.run_checked(
            "cargo xtask dist c",
            Command::new(&paths.xtask)
                .args(["dist", "c", "--prefix"])
                .arg(&prefix)
                .current_dir(&paths.root),
        )?;
        Ok(Bench {
            paths,
            steps,
            toolchain,
            prefix,
            output,
        })
    }

    fn run(&self, program: &Program, linkage: Linkage) -> Result<Counts> {
        let name = format!("{} {}", program.name, linkage.name());
        let binary = self.compile(&name, program.language, program.sources, linkage)?;
        let vectors = self.paths.root.join("bindings/vectors");
        let files = program.vectors.iter().map(|file| vectors.join(file));
        let finished = self.steps.run(&name, self.command(&binary).args(files))?;
        tap::counts(&finished.output)
    }

    /// Compiles sources of `bindings/c/tests`, or sources with an absolute path, into a program.
    fn compile(
        &self,
        name: &str,
        language: Language,
        sources: &[impl AsRef<OsStr>],
        linkage: Linkage,
    ) -> Result<PathBuf> {
        let tests = self.paths.root.join("bindings/c/tests");
        let binary = self.output.join(name.replace(' ', "-"));
        let sources = sources.iter().map(|source| tests.join(source.as_ref()));
        let mut compiler = self.toolchain.compiler(language);
        compiler
            .arg("-I")
            .arg(&tests)
            .args(sources)
            .args(toolchain::flags(&self.prefix, linkage)?)
            .arg("-o")
            .arg(&binary);
        self.steps
            .run_checked(&format!("compile {name}"), &mut compiler)?;
        Ok(binary)
    }

    /// Returns a command that runs a program with the installed shared library.
    fn command(&self, binary: &PathBuf) -> Command {
        let mut command = Command::new(binary);
        command.env("LD_LIBRARY_PATH", self.prefix.join("lib"));
        command
    }
}
