//! Builds and runs the fuzz targets in `bindings/c/tests/fuzz`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::Bench;
use super::toolchain::{self, Linkage};
use crate::host::{Counts, Paths, Steps, cargo, programs};
use crate::languages::FuzzProgram;

/// The targets of `cargo xtask fuzz`.
pub(crate) static PROGRAMS: [FuzzProgram; 1] = [FuzzProgram {
    name: "c_scanner",
    seeds: "scanning",
    build: instrumented_scanner,
}];

const SCANNER: &str = "bindings/c/tests/fuzz/scanner.c";

/// Number of inputs of the short run.
const RUNS: u32 = 20_000;

/// Flags of rustc with which the library reports the branches that it takes to libFuzzer, and invalid accesses
/// to the address sanitizer. They are those of cargo-fuzz, which cannot build a program in C, and one more: the
/// destructor of the sanitizer would be instrumented as well, and then refers to a symbol that does not exist.
const INSTRUMENTATION: [&str; 8] = [
    "-Zsanitizer=address",
    "-Cllvm-args=-asan-destructor-kind=none",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
];

/// Runs the scanner's target with the installed library, for as many inputs as take a few seconds. The inputs are
/// always the same, so that a test that passed passes again.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let program = bench.output.join("c_scanner");
    let library = toolchain::flags(&bench.prefix, Linkage::Static)?;
    compile(bench.paths, bench.steps, &library, &program)?;
    let seeds = bench.paths.root.join("fuzz/seeds/scanning");
    // libFuzzer adds what it finds to the first directory, and starts from it in the next run.
    let corpus = bench.output.join("corpus");
    if corpus.exists() {
        fs::remove_dir_all(&corpus)
            .with_context(|| format!("cannot remove {}", corpus.display()))?;
    }
    fs::create_dir_all(&corpus).with_context(|| format!("cannot create {}", corpus.display()))?;
    let finished = bench.steps.run(
        "fuzz the scanner",
        Command::new(program)
            .arg(format!("-runs={RUNS}"))
            .arg(format!("-artifact_prefix={}/", bench.output.display()))
            .args(["-seed=1", "-max_len=4096"])
            .args([corpus, seeds]),
    )?;
    Ok(Counts {
        passed: u64::from(finished.success),
        failed: u64::from(!finished.success),
        skipped: 0,
    })
}

/// Builds the scanner's target with an instrumented library.
fn instrumented_scanner(paths: &Paths, steps: &Steps) -> Result<PathBuf> {
    // Without a target, the flags would apply to build scripts too.
    let target = host_target()?;
    let artifacts = cargo::build_as_step(
        steps,
        "build the library with coverage and the address sanitizer",
        cargo::nightly()?
            .args(["build", "--package", "ftp-reply-capi", "--profile", "capi"])
            .args(["--features", "capi", "--target", &target, "--target-dir"])
            .arg(paths.target.join("fuzz"))
            .env("RUSTFLAGS", INSTRUMENTATION.join(" "))
            .current_dir(&paths.root),
    )?;
    let mut files = artifacts
        .into_iter()
        .flat_map(|artifact| artifact.filenames);
    let archive = files
        .find(|file| file.file_name() == Some("libftp_reply.a"))
        .context("cargo did not build libftp_reply.a")?;
    let include = paths.root.join("bindings/c/include");
    let library = [format!("-I{}", include.display()), archive.into_string()];
    let program = paths.target.join("fuzz/c_scanner");
    compile(paths, steps, &library, &program)?;
    Ok(program)
}

/// Compiles the scanner's target with a library, which the options name.
fn compile(paths: &Paths, steps: &Steps, library: &[String], program: &Path) -> Result<()> {
    // Only clang has libFuzzer, whose library is a separate package.
    let probe = paths.target.join("xtask/libfuzzer.o");
    let missing = || {
        let linked = clang()
            .args(["-x", "c", "-shared", "/dev/null", "-o"])
            .arg(&probe)
            .output();
        let has_fuzzer = linked.is_ok_and(|linked| linked.status.success());
        (!has_fuzzer).then(|| "no clang with libFuzzer".to_owned())
    };
    programs::ensure(missing, "clang libclang-rt-dev", steps)?;
    let mut clang = clang();
    clang
        .args(toolchain::WARNINGS)
        .arg(paths.root.join(SCANNER))
        .args(library)
        .arg("-o")
        .arg(program);
    steps.run_checked("compile the fuzz target with clang", &mut clang)?;
    Ok(())
}

/// Returns the compiler with libFuzzer and the sanitizers.
fn clang() -> Command {
    let mut command = Command::new("clang");
    command.args(["-std=c99", "-g", "-O1"]).args([
        "-fsanitize=fuzzer,address,undefined",
        "-fno-sanitize-recover=all",
    ]);
    command
}

/// Returns the target for which rustc compiles by default.
fn host_target() -> Result<String> {
    let output = cargo::nightly()?
        .args(["version", "--verbose"])
        .output()
        .context("cannot run cargo")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("cargo does not print its host")?.to_owned())
}
