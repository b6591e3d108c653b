//! Finds the tools of fuzzing, a nightly compiler and cargo-fuzz.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail, ensure};

/// Location of cargo-fuzz.
pub(super) struct Tools {
    /// Directory of cargo-fuzz, or `None` if it is on PATH.
    directory: Option<PathBuf>,
}

impl Tools {
    /// Returns a `cargo fuzz` command that uses the nightly compiler.
    pub(super) fn cargo_fuzz(&self) -> Result<Command> {
        let mut command = nightly_cargo();
        if let Some(directory) = &self.directory {
            command.env("PATH", path_with(directory)?);
        }
        command.arg("fuzz");
        Ok(command)
    }
}

/// Finds the tools. Installs cargo-fuzz into `target/tools` if it is missing.
///
/// # Errors
///
/// If there is no nightly compiler, or cargo-fuzz cannot be installed.
pub(super) fn ready(root: &Path) -> Result<Tools> {
    if !succeeds(nightly_cargo().arg("--version")) {
        bail!(
            "cannot run `cargo +nightly`: fuzzing requires a nightly compiler; \
             run `rustup toolchain install nightly`"
        );
    }
    let on_path = Tools { directory: None };
    if succeeds(on_path.cargo_fuzz()?.arg("--version")) {
        return Ok(on_path);
    }
    let installed = root.join("target/tools");
    let tools = Tools {
        directory: Some(installed.join("bin")),
    };
    if !succeeds(tools.cargo_fuzz()?.arg("--version")) {
        install(&installed)?;
    }
    Ok(tools)
}

fn install(into: &Path) -> Result<()> {
    eprintln!("fuzz: installing cargo-fuzz into {}", into.display());
    let status = nightly_cargo()
        .args(["install", "cargo-fuzz", "--locked", "--root"])
        .arg(into)
        .status()
        .context("cannot run cargo")?;
    ensure!(
        status.success(),
        "cannot install cargo-fuzz: see the errors above; install it with `cargo install cargo-fuzz`"
    );
    Ok(())
}

/// Returns the `cargo` of rustup, without the variables that the cargo of this program has set for its
/// own compiler.
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

/// Returns PATH with a directory before all others.
fn path_with(directory: &Path) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let directories = std::iter::once(directory.to_owned()).chain(env::split_paths(&path));
    env::join_paths(directories).with_context(|| {
        format!(
            "cannot add {} to PATH; move the repository to a path without a separator",
            directory.display()
        )
    })
}
