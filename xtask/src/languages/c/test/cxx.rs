//! Tests the headers of C++, with each compiler and standard.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::BufRead as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use super::Bench;
use super::build::{Library, Program};
use super::programs::RUNNER;
use super::tap;
use super::toolchain::{self, Checks, Language, Linkage};
use crate::host::{self, Counts, programs};

/// JSON for C++. Its strings can contain U+0000 and its integers reach 2⁶⁴ − 1, as the vectors require.
const NLOHMANN_JSON: Library = Library {
    module: "nlohmann_json",
    package: "nlohmann-json3-dev",
};

/// Answers vectors through the headers.
const CXX_RUNNER: Program = Program {
    name: "cxx-runner",
    language: Language::Cxx,
    sources: &[
        "tests/cxx/runner.cpp",
        "tests/cxx/case.cpp",
        "tests/cxx/dialogue.cpp",
        "tests/cxx/facts.cpp",
        "tests/cxx/help.cpp",
        "tests/cxx/payloads.cpp",
        "tests/cxx/reading.cpp",
    ],
    libraries: &[NLOHMANN_JSON],
};

/// Uses every class of the headers.
const INTERFACE: &str = "tests/cxx/interface.cpp";

const COMPILERS: [&str; 2] = ["g++", "clang++"];
const STANDARDS: [&str; 3] = ["c++17", "c++20", "c++2b"];

/// A program can be without exceptions and run-time types. A header must not cause a warning.
const OPTIONS: [&str; 4] = ["-fno-exceptions", "-fno-rtti", "-Wshadow", "-Wundef"];

/// Number of different answers that are shown.
const SHOWN: u64 = 10;

/// Compiles the headers, runs their tests, and compares their answers to vectors with those of C.
///
/// `runner` is the program of C that answers vectors.
pub(super) fn test(bench: &Bench<'_>, vectors: &[String], runner: &Path) -> Result<Counts> {
    programs::ensure_installed(&["clang++"], "clang libclang-rt-dev", bench.steps)?;
    let mut counts = Counts::default();
    for compiler in COMPILERS {
        for standard in STANDARDS {
            let mut command = self::compiler(bench, compiler, standard)?;
            command.arg("-fsyntax-only");
            let name = format!("compile ftp_reply.hpp with {compiler} as {standard}");
            let is_clean = bench.steps.run(&name, &mut command)?.success;
            counts.record(is_clean);
        }
        counts += run(bench, compiler)?;
    }
    counts += agreement(bench, vectors, runner)?;
    Ok(counts)
}

/// Compares the answers to vectors with those of C, which the task compares with those of Rust.
fn agreement(bench: &Bench<'_>, vectors: &[String], runner: &Path) -> Result<Counts> {
    let mut cases = String::new();
    for name in vectors {
        let path = bench.directory_of_vectors().join(name);
        let what = || format!("cannot read {}", path.display());
        let file: Vec<Value> =
            serde_json::from_slice(&fs::read(&path).with_context(what)?).with_context(what)?;
        for case in file {
            // Writing to a String never fails.
            let _ = writeln!(cases, "{case}");
        }
    }
    let input = bench.output.join("vectors.jsonl");
    host::write(&input, &cases)?;
    let answers = |program: &Program, runner: &Path| -> Result<Vec<Value>> {
        let mut command = bench.command(runner);
        command.stdin(File::open(&input).context("cannot open the vectors")?);
        let name = format!("answer the vectors with {}", program.name);
        bench.steps.step(&name, || {
            let output = command.output().context("cannot run it")?;
            ensure!(
                output.status.success(),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
            output.stdout.lines().map(|line| result(&line?)).collect()
        })
    };
    let found = answers(&CXX_RUNNER, &build(bench, &CXX_RUNNER)?)?;
    let expected = answers(&RUNNER, runner)?;
    ensure!(
        found.len() == cases.lines().count() && expected.len() == found.len(),
        "a program did not answer every vector"
    );
    let mut counts = Counts::default();
    for (found, expected) in found.iter().zip(&expected) {
        if found == expected {
            counts.passed += 1;
        } else {
            counts.failed += 1;
            if counts.failed <= SHOWN {
                bench
                    .steps
                    .note(&format!("different answers:\n  {found}\n  {expected}"));
            }
        }
    }
    Ok(counts)
}

/// Compiles a program from one file that includes all its sources. Each source would compile the JSON
/// library, which takes longer than all sources together.
fn build(bench: &Bench<'_>, program: &Program) -> Result<PathBuf> {
    let directory = bench.paths.root.join("bindings/c");
    let mut includes = String::new();
    for source in program.sources {
        // Writing to a String never fails.
        let _ = writeln!(
            includes,
            "#include \"{}\"",
            directory.join(source).display()
        );
    }
    let source = bench.output.join(format!("{}.cpp", program.name));
    host::write(&source, includes)?;
    let mut compiler = bench
        .toolchain
        .compiler(program.language, Checks::Sanitizers);
    // The compiler takes twice as long to optimize the JSON library as to translate it.
    compiler.arg("-O0");
    bench.compile(
        compiler,
        program.name,
        &[source],
        program.libraries,
        Linkage::Static,
    )
}

/// Returns the fields of an answer without the language.
fn result(answer: &str) -> Result<Value> {
    let mut fields: Value = serde_json::from_str(answer).context("an answer is not JSON")?;
    if let Some(fields) = fields.as_object_mut() {
        fields.remove("lang");
    }
    Ok(fields)
}

/// Runs the tests, compiled by one compiler with its sanitizers.
fn run(bench: &Bench<'_>, compiler: &str) -> Result<Counts> {
    let binary = bench.output.join(format!("interface-{compiler}"));
    let mut command = self::compiler(bench, compiler, "c++17")?;
    command.args(["-g", "-O1"]).args(toolchain::SANITIZERS);
    command
        .arg(bench.prefix.join("lib/libftp_reply.a"))
        .arg("-o")
        .arg(&binary);
    let name = format!("compile the tests of ftp_reply.hpp with {compiler}");
    bench.steps.run_checked(&name, &mut command)?;
    let name = format!("ftp_reply.hpp compiled with {compiler}");
    let finished = bench.steps.run(&name, &mut bench.command(&binary))?;
    tap::counts(&finished.output)
}

/// Returns a compiler of the tests, with every warning.
fn compiler(bench: &Bench<'_>, compiler: &str, standard: &str) -> Result<Command> {
    let mut command = Command::new(compiler);
    command
        .arg(format!("-std={standard}"))
        .args(toolchain::WARNINGS)
        .args(OPTIONS)
        .args(toolchain::pkg_config(
            "ftp_reply",
            Some(&bench.prefix),
            &["--cflags"],
        )?)
        .arg(bench.paths.root.join("bindings/c").join(INTERFACE));
    Ok(command)
}
