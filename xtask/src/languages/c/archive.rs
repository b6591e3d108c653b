//! Makes the static library that is installed.
//!
//! cargo's archive also defines functions of Rust's standard library, such as the panic handler. A program
//! could then not link another static library written in Rust, because both define them. So the archive's
//! objects become one object, in which only the library's own functions are global.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::abi::Abi;
use crate::host::{copy, write};

/// Writes the static library of cargo's archive to `library`. On other systems than Linux it is that archive.
///
/// # Errors
///
/// If a program of the C compiler's tools is missing or fails, or the file cannot be written.
pub(super) fn install(archive: &Path, library: &Path, abi: &Abi) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return copy(archive, library);
    }
    let directory = tempfile::tempdir().context("cannot create a temporary directory")?;
    let [all, object, functions] =
        ["all.o", "ftp_reply.o", "functions"].map(|name| directory.path().join(name));
    let mut linker = tool("LD", "ld");
    // The linker keeps what the functions need. Sections stay apart, so that a program's linker can leave out
    // those that it does not need.
    linker.args(["-r", "--gc-sections", "-o"]).arg(&all);
    for function in &abi.functions {
        linker.args(["-u", function]);
    }
    run(linker.arg(archive))?;
    let lines: String = abi.functions.iter().flat_map(|name| [name, "\n"]).collect();
    write(&functions, lines)?;
    let mut keep = OsString::from("--keep-global-symbols=");
    keep.push(&functions);
    let mut copier = tool("OBJCOPY", "objcopy");
    run(copier.arg(keep).arg("--strip-debug").args([&all, &object]))?;
    let packed = directory.path().join("libftp_reply.a");
    run(tool("AR", "ar").arg("rcsD").arg(&packed).arg(&object))?;
    copy(&packed, library)
}

/// Returns a program of the C compiler's tools, which the environment can replace.
fn tool(variable: &str, program: &str) -> Command {
    Command::new(env::var_os(variable).unwrap_or_else(|| program.into()))
}

fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().display().to_string();
    let status = command
        .status()
        .with_context(|| format!("cannot run {program}; install binutils"))?;
    ensure!(
        status.success(),
        "{program} cannot make the static library: see the errors above"
    );
    Ok(())
}
