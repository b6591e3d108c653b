//! The tools fuzzing needs: a nightly compiler and cargo-fuzz, which is installed if it is missing.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail, ensure};

/// Where cargo-fuzz was found.
pub(super) struct Tools {
    /// A folder to be searched before those on PATH, if cargo-fuzz is in none of them.
    folder: Option<PathBuf>,
}

impl Tools {
    /// A `cargo fuzz` command on the nightly compiler.
    pub(super) fn cargo_fuzz(&self) -> Result<Command> {
        let mut command = nightly_cargo();
        if let Some(folder) = &self.folder {
            command.env("PATH", path_with(folder)?);
        }
        command.arg("fuzz");
        Ok(command)
    }
}

/// Finds the tools; installs cargo-fuzz into `target/tools` if it is nowhere.
///
/// # Errors
///
/// If there is no nightly compiler or cargo-fuzz cannot be installed; the message says what to do.
pub(super) fn ready(root: &Path) -> Result<Tools> {
    if !succeeds(nightly_cargo().arg("--version")) {
        bail!(
            "fuzzing needs a nightly compiler, and `cargo +nightly` does not run; \
             `rustup toolchain install nightly` installs one"
        );
    }
    let on_path = Tools { folder: None };
    if succeeds(on_path.cargo_fuzz()?.arg("--version")) {
        return Ok(on_path);
    }
    let installed = root.join("target/tools");
    let tools = Tools {
        folder: Some(installed.join("bin")),
    };
    if !succeeds(tools.cargo_fuzz()?.arg("--version")) {
        install(&installed)?;
    }
    Ok(tools)
}

fn install(into: &Path) -> Result<()> {
    eprintln!(
        "fuzz: cargo-fuzz is missing; installing it into {} …",
        into.display()
    );
    let status = nightly_cargo()
        .args(["install", "cargo-fuzz", "--locked", "--root"])
        .arg(into)
        .status()
        .context("cannot run cargo")?;
    ensure!(
        status.success(),
        "cargo-fuzz could not be installed (see above); `cargo install cargo-fuzz` by hand may say more"
    );
    Ok(())
}

/// The `cargo` of rustup, free of what the cargo that runs this program has set for another compiler.
fn nightly_cargo() -> Command {
    let mut command = Command::new("cargo");
    for name in [
        "CARGO",
        "RUSTC",
        "RUSTDOC",
        "RUSTUP_TOOLCHAIN",
        "RUSTC_WRAPPER",
    ] {
        command.env_remove(name);
    }
    command.arg("+nightly");
    command
}

fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn path_with(folder: &Path) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_owned()).chain(env::split_paths(&path));
    env::join_paths(folders).context("the path of the repository cannot stand in PATH")
}
