//! Checks which names the static library defines, and links a program with another one.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::super::abi::Abi;
use super::Bench;
use super::toolchain::{Checks, Language};
use crate::host::Counts;
use crate::host::cargo;

/// Sources in `bindings/c/tests/neighbor` of other libraries, with the libraries of the system that they need.
const NEIGHBORS: [(&str, &[&str]); 2] = [
    ("std", &["-lgcc_s", "-lpthread", "-ldl", "-lm"]),
    ("no_std", &[]),
];

/// Checks the installed library.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let mut counts = Counts::default();
    let foreign = foreign(bench)?;
    if !foreign.is_empty() {
        bench.steps.note(&format!(
            "libftp_reply.a defines {} other names, such as {}",
            foreign.len(),
            foreign[0]
        ));
    }
    counts.record(foreign.is_empty());
    for (neighbor, libraries) in NEIGHBORS {
        for lto in ["off", "fat"] {
            let program = link(bench, neighbor, libraries, lto)?;
            let name = format!("the program with a library of Rust, {neighbor}, LTO {lto}");
            counts.record(
                bench
                    .steps
                    .run(&name, &mut bench.command(&program))?
                    .success,
            );
        }
    }
    Ok(counts)
}

/// Returns the global names of the static library that are not functions of the header.
fn foreign(bench: &Bench<'_>) -> Result<Vec<String>> {
    let library = bench.prefix.join("lib/libftp_reply.a");
    let output = Command::new("nm")
        .args(["--extern-only", "--defined-only", "--format=just-symbols"])
        .arg(&library)
        .output()
        .context("cannot run nm, which comes with the C compiler")?;
    ensure!(
        output.status.success(),
        "nm cannot read {}",
        library.display()
    );
    let abi = Abi::read(&bench.paths.root)?;
    let names = String::from_utf8(output.stdout).context("the output of nm is not UTF-8")?;
    let names: Vec<_> = names.lines().filter(|line| !line.ends_with(':')).collect();
    let functions = names.iter().filter(|name| abi.functions.contains(**name));
    ensure!(
        functions.count() == abi.functions.len(),
        "libftp_reply.a does not define every function"
    );
    let foreign = names
        .iter()
        .filter(|name| !name.is_empty() && !abi.functions.contains(**name));
    Ok(foreign.map(|name| (*name).to_owned()).collect())
}

/// Builds another library and a program with what it uses of it and all of ours, so that each name that both
/// define is an error.
fn link(bench: &Bench<'_>, neighbor: &str, libraries: &[&str], lto: &str) -> Result<PathBuf> {
    let sources = bench.paths.root.join("bindings/c/tests/neighbor");
    let archive = bench.output.join(format!("libneighbor_{neighbor}_{lto}.a"));
    let mut rustc = cargo::rustc();
    rustc
        .args(["--edition", "2024", "--crate-type", "staticlib", "-O"])
        .args(["-C", &format!("lto={lto}"), "-C", "codegen-units=1"])
        .arg("-o")
        .arg(&archive)
        .arg(sources.join(format!("{neighbor}.rs")));
    if neighbor == "no_std" {
        rustc.args(["-C", "panic=abort"]);
    }
    let name = format!("compile a library of Rust, {neighbor}, LTO {lto}");
    bench.steps.run_checked(&name, &mut rustc)?;

    let binary = bench.output.join(format!("neighbor_{neighbor}_{lto}"));
    let mut compiler = bench.toolchain.compiler(Language::C, Checks::External);
    compiler
        .arg(format!("-I{}", bench.prefix.join("include").display()))
        .arg(sources.join("main.c"))
        .arg("-o")
        .arg(&binary)
        .arg(&archive)
        .arg("-Wl,--whole-archive")
        .arg(bench.prefix.join("lib/libftp_reply.a"))
        .arg("-Wl,--no-whole-archive")
        .args(libraries);
    bench
        .steps
        .run_checked(&format!("link {neighbor}, LTO {lto}"), &mut compiler)?;
    fs::remove_file(&archive).with_context(|| format!("cannot remove {}", archive.display()))?;
    Ok(binary)
}
