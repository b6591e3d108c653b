//! Compiles the header for every standard of C and C++, with gcc and clang.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use super::Bench;
use super::toolchain::{self, Language};
use crate::host::{self, Counts, programs};

/// Names of the standards, the ones that older compilers accept too.
const STANDARDS: [(Language, &str); 10] = [
    (Language::C, "c89"),
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

/// Compilers of C and C++.
const COMPILERS: [(&str, &str); 2] = [("gcc", "g++"), ("clang", "clang++")];

/// Warnings that only C compilers have.
const C_WARNINGS: [&str; 2] = ["-Wc++-compat", "-Wstrict-prototypes"];

/// A program that includes the header twice, and needs its constants to be constant.
const SOURCE: &str = "\
#include <ftp_reply.h>
#include <ftp_reply.h>
#if FTP_REPLY_FILE_UNAVAILABLE != 550 || FTP_REPLY_VERB_RETR != 0x52455452 || FTP_REPLY_VERSION_NUMBER < 1
#error \"a constant has another value\"
#endif
int is_ready(ftp_reply_code_t code);
int is_ready(ftp_reply_code_t code)
{
    switch (code) {
    case FTP_REPLY_SERVICE_READY:
        return 1;
    default:
        return 0;
    }
}
";

/// Compiles a file with each compiler as each standard, and checks the macro for Windows.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    programs::ensure_installed(&["clang", "clang++"], "clang", bench.steps)?;
    let source = bench.output.join("standards.inc");
    host::write(&source, SOURCE)?;
    let mut counts = Counts::default();
    for (c, cxx) in COMPILERS {
        for (language, standard) in STANDARDS {
            let (program, name) = match language {
                Language::C => (c, "c"),
                Language::Cxx => (cxx, "c++"),
            };
            let mut compiler = compiler(bench, program, standard)?;
            if language == Language::C {
                compiler.args(C_WARNINGS);
            }
            compiler.args(["-fsyntax-only", "-x", name]).arg(&source);
            let step = format!("compile the header with {program} as {standard}");
            let is_clean = bench.steps.run(&step, &mut compiler)?.success;
            counts.record(is_clean);
        }
    }
    let imports =
        imports(bench, &source, &[])? && !imports(bench, &source, &["-DFTP_REPLY_STATIC"])?;
    counts.record(imports);
    Ok(counts)
}

/// Returns a compiler with every warning.
fn compiler(bench: &Bench<'_>, program: impl AsRef<OsStr>, standard: &str) -> Result<Command> {
    let mut compiler = Command::new(program);
    compiler
        .arg(format!("-std={standard}"))
        .args(toolchain::WARNINGS)
        .arg("-Wundef")
        .args(toolchain::pkg_config(
            "ftp_reply",
            Some(&bench.prefix),
            &["--cflags"],
        )?);
    Ok(compiler)
}

/// Returns `true` if functions are imported from a DLL when the header is compiled for Windows.
fn imports(bench: &Bench<'_>, source: &Path, options: &[&str]) -> Result<bool> {
    let mut preprocessor = Command::new("clang");
    preprocessor
        .args(["-E", "-D_WIN32"])
        .args(options)
        .args(toolchain::pkg_config(
            "ftp_reply",
            Some(&bench.prefix),
            &["--cflags"],
        )?)
        .args(["-x", "c"])
        .arg(source);
    let text = bench
        .steps
        .run_checked("preprocess the header for Windows", &mut preprocessor)?;
    ensure!(
        text.contains("ftp_reply_version(void)"),
        "clang printed no header"
    );
    Ok(text.contains("__declspec(dllimport) const char *ftp_reply_version(void)"))
}
