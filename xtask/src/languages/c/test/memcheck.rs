//! Runs the test programs under valgrind, which finds invalid reads inside the library too.

use std::process::Command;

use anyhow::Result;

use super::Bench;
use super::programs::TESTS;
use super::tap;
use super::toolchain::{Checks, Language, Linkage};
use crate::host::{Counts, programs};

/// File of vectors whose searches take minutes under valgrind. `interface.c` has some of them.
const SLOW: &str = "search.json";

/// Runs every test program in C. An error that valgrind finds fails the program.
pub(super) fn test(bench: &Bench<'_>, vectors: &[String]) -> Result<Counts> {
    let mut counts = Counts::default();
    if !cfg!(target_os = "linux") {
        return Ok(counts);
    }
    programs::ensure_installed(&["valgrind"], "valgrind", bench.steps)?;
    let vectors: Vec<String> = vectors
        .iter()
        .filter(|file| *file != SLOW)
        .cloned()
        .collect();
    let tests = TESTS
        .iter()
        .filter(|test| test.program.language == Language::C);
    for test in tests {
        let binary = bench.build(&test.program, Linkage::Static, Checks::External)?;
        let mut valgrind = Command::new("valgrind");
        valgrind
            .args([
                "--quiet",
                "--leak-check=full",
                "--errors-for-leak-kinds=all",
            ])
            .arg("--error-exitcode=99")
            .arg(&binary);
        bench.add_arguments(&mut valgrind, test, &vectors);
        let name = format!("{} valgrind", test.program.name);
        let finished = bench.steps.run(&name, &mut valgrind)?;
        let ran = tap::counts(&finished.output)?;
        // The exit status also fails if only valgrind found something.
        counts.failed += u64::from(!finished.success && ran.failed == 0);
        counts += ran;
    }
    Ok(counts)
}
