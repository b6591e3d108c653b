//! Builds the wheel.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::super::package::{CRATE, PACKAGE};
use super::sbom;
use crate::host::python::Environment;
use crate::host::{Paths, Steps, cargo, programs, write};

/// Oldest glibc that Rust supports; see <https://blog.rust-lang.org/2022/08/01/Increasing-glibc-kernel-requirements.html>.
const MANYLINUX: &str = "manylinux_2_17";

/// Builds the wheel in a directory.
///
/// # Errors
///
/// If it does not build.
pub(super) fn build(
    paths: &Paths,
    steps: &Steps,
    tools: &Environment,
    directory: &Path,
) -> Result<()> {
    let target = host_target()?;
    let list = paths.target.join("xtask/python").join(sbom::FILE);
    write(&list, sbom::sbom(&paths.root, CRATE, &target)?)?;
    let mut maturin = tools.command("maturin");
    maturin
        .args(["build", "--compression-level", "9", "--out"])
        .arg(directory)
        .arg("--sbom-include")
        .arg(list)
        .env("CARGO_TARGET_DIR", &paths.target)
        .env("CARGO_ENCODED_RUSTFLAGS", flags(&paths.root)?)
        .current_dir(paths.root.join(PACKAGE));
    if cfg!(target_os = "linux") {
        maturin.args(["--zig", "--compatibility", MANYLINUX]);
    }
    steps.run_checked("build the wheel", &mut maturin)?;
    Ok(())
}

/// Compresses the files in a wheel again, a twenty-fifth smaller than maturin does.
///
/// # Errors
///
/// If the program is missing.
pub(super) fn compress(steps: &Steps, wheel: &Path) -> Result<()> {
    programs::ensure_installed(&["advzip"], "advancecomp", steps)?;
    let mut advzip = Command::new("advzip");
    advzip.args(["--recompress", "--shrink-insane"]).arg(wheel);
    steps.run_checked("compress the wheel", &mut advzip)?;
    Ok(())
}

/// Returns the user's flags of rustc and those that remove the paths of this machine from the library.
fn flags(root: &Path) -> Result<OsString> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
        .context("cannot find cargo's home directory; set `CARGO_HOME`")?;
    let mut flags: Vec<OsString> = Vec::new();
    if let Some(user) = env::var_os("CARGO_ENCODED_RUSTFLAGS") {
        flags.push(user);
    } else if let Some(user) = env::var_os("RUSTFLAGS") {
        flags.extend(user.to_string_lossy().split_whitespace().map(Into::into));
    }
    for (from, to) in [
        (home.join("registry/src"), "/crates"),
        (sysroot()?.join("lib/rustlib/src/rust"), "/rust"),
        (root.to_owned(), "/ftp-reply"),
    ] {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(from);
        flag.push("=");
        flag.push(to);
        flags.push(flag);
    }
    flags.retain(|flag| !flag.is_empty());
    Ok(flags.join(&OsString::from("\x1f")))
}

/// Returns the target of this machine.
fn host_target() -> Result<String> {
    let version = printed(&["-vV"])?;
    let target = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(target
        .context("rustc does not report its target")?
        .to_owned())
}

/// Returns the directory of the toolchain.
fn sysroot() -> Result<PathBuf> {
    Ok(printed(&["--print", "sysroot"])?.trim().into())
}

/// Returns what rustc prints.
fn printed(arguments: &[&str]) -> Result<String> {
    let output = cargo::rustc()
        .args(arguments)
        .output()
        .context("cannot run rustc")?;
    ensure!(
        output.status.success(),
        "rustc failed ({}): {}",
        output.status,
        String::from_utf8_lossy(&output.stderr).trim()
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
