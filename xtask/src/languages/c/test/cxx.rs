//! Tests the headers of C++, with each compiler and standard.

use std::process::Command;

use anyhow::Result;

use super::Bench;
use super::build::{Library, Program};
use super::tap;
use super::toolchain::{self, Checks, Language, Linkage};
use crate::host::{Counts, programs};
use crate::vectors;

/// JSON for C++. Its strings can contain U+0000 and its integers reach 2⁶⁴ − 1, as the vectors require.
const NLOHMANN_JSON: Library = Library {
    module: "nlohmann_json",
    package: "nlohmann-json3-dev",
};

/// Answers vectors through the headers.
const RUNNER: Program = Program {
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

/// Compiles the headers, runs their tests, and compares their answers to all vectors with those of Rust.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    programs::ensure_installed(&["clang++"], "clang libclang-rt-dev", bench.steps)?;
    let mut counts = Counts::default();
    for compiler in COMPILERS {
        for standard in STANDARDS {
            let mut command = self::compiler(bench, compiler, standard)?;
            command.arg("-fsyntax-only");
            let name = format!("compile ftp_reply.hpp with {compiler} as {standard}");
            let is_clean = bench.steps.run(&name, &mut command)?.success;
            counts.passed += u64::from(is_clean);
            counts.failed += u64::from(!is_clean);
        }
        counts += run(bench, compiler)?;
    }
    let runner = bench.build(&RUNNER, Linkage::Static, Checks::Sanitizers)?;
    counts += vectors::agreement(bench.paths, bench.steps, bench.command(&runner))?;
    Ok(counts)
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
