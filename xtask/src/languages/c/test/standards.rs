//! Compiles the header for every standard of C and C++ from C99 and C++11 on.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::Bench;
use super::toolchain::{self, Checks, Language, Linkage};
use crate::host::{self, Counts};

/// Names of the standards, the ones that older compilers accept too.
const STANDARDS: [(Language, &str); 9] = [
    (Language::C, "c99"),
    (Language::C, "c11"),
    (Language::C, "c17"),
    (Language::C, "c2x"),
    (Language::Cxx, "c++11"),
    (Language::Cxx, "c++14"),
    (Language::Cxx, "c++17"),
    (Language::Cxx, "c++20"),
    (Language::Cxx, "c++2b"),
];

/// Compiles a file that only includes the header. A standard that the compiler does not support is skipped.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let empty = write(bench, "empty", "int nothing;\n")?;
    let header = write(bench, "header", "#include <ftp_reply.h>\nint nothing;\n")?;
    let mut counts = Counts::default();
    for (language, standard) in STANDARDS {
        let probe = compiler(bench, language, standard, &empty)?.output();
        if !probe.is_ok_and(|probe| probe.status.success()) {
            counts.skipped += 1;
            continue;
        }
        let name = format!("compile the header as {standard}");
        let mut compiler = compiler(bench, language, standard, &header)?;
        if bench.steps.run(&name, &mut compiler)?.success {
            counts.passed += 1;
        } else {
            counts.failed += 1;
        }
    }
    Ok(counts)
}

fn compiler(
    bench: &Bench<'_>,
    language: Language,
    standard: &str,
    source: &PathBuf,
) -> Result<Command> {
    let name = match language {
        Language::C => "c",
        Language::Cxx => "c++",
    };
    let mut compiler = bench.toolchain.compiler(language, Checks::Sanitizers);
    compiler
        .arg(format!("-std={standard}"))
        .args(["-Wundef", "-fsyntax-only"])
        .args(toolchain::flags(&bench.prefix, Linkage::Static)?)
        .args(["-x", name])
        .arg(source);
    Ok(compiler)
}

fn write(bench: &Bench<'_>, name: &str, text: &str) -> Result<PathBuf> {
    let source = bench.output.join(format!("{name}.inc"));
    host::write(&source, text)?;
    Ok(source)
}
