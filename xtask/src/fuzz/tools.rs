//! Tools for fuzzing: a nightly compiler, and cargo-fuzz, which is installed if it is missing.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use crate::host::{Steps, cargo};

/// Location of cargo-fuzz.
pub(super) struct Tools {
    /// Directory of cargo-fuzz, if it is not on PATH.
    directory: Option<PathBuf>,
}

impl Tools {
    /// Returns a `cargo fuzz` command that uses the nightly compiler.
    pub(super) fn cargo_fuzz(&self) -> Result<Command> {
        let mut command = cargo::nightly()?;
        if let Some(directory) = &self.directory {
            command.env("PATH", path_with(directory)?);
        }
        command.arg("fuzz");
        Ok(command)
    }
}

/// Finds the tools. Installs cargo-fuzz below `target` if it is missing.
///
/// # Errors
///
/// If the nightly compiler is missing, or cargo-fuzz cannot be installed.
pub(super) fn ready(target: &Path, steps: &Steps) -> Result<Tools> {
    let on_path = Tools { directory: None };
    if succeeds(on_path.cargo_fuzz()?.arg("--version")) {
        return Ok(on_path);
    }
    let installed = target.join("xtask/tools");
    let tools = Tools {
        directory: Some(installed.join("bin")),
    };
    if !succeeds(tools.cargo_fuzz()?.arg("--version")) {
        steps.run_checked(
            "install cargo-fuzz",
            cargo::nightly()?
                .args(["install", "cargo-fuzz", "--locked", "--root"])
                .arg(&installed),
        )?;
    }
    Ok(tools)
}

fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn path_with(directory: &Path) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let directories = std::iter::once(directory.to_owned()).chain(env::split_paths(&path));
    env::join_paths(directories)
        .context("the path of the build directory has a character that PATH cannot have")
}
