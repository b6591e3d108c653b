//! Builds the wheel and the source distribution.

mod sbom;
mod wheel;

use std::fs;
use std::path::{self, Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::package::{self, PACKAGE};
use crate::host::python::Environment;
use crate::host::{Paths, Steps, cargo, messages};

/// The program that adds the sources of the crates to a source distribution.
const VENDOR: &str = include_str!("vendor.py");

/// zig links against an old release of glibc, so that the wheel runs on old systems.
const ZIG: &str = "ziglang==0.17.1";

/// Files to publish.
pub(super) struct Built {
    pub(super) wheel: PathBuf,
    pub(super) sdist: PathBuf,
}

impl Built {
    /// Returns the directory of the files.
    pub(super) fn directory(&self) -> &Path {
        self.wheel.parent().unwrap_or(&self.wheel)
    }
}

/// Builds both files in the directory `prefix`.
///
/// # Errors
///
/// If a tool is missing, or the package does not build.
pub(super) fn install(paths: &Paths, prefix: &Path) -> Result<()> {
    let steps = Steps::new("python", &paths.target);
    // The programs run in another directory.
    let prefix = path::absolute(prefix).context("the current directory is unknown")?;
    let built = build(paths, &steps, &prefix)?;
    for file in [&built.wheel, &built.sdist] {
        messages::result(format_args!("built {}", file.display()));
    }
    Ok(())
}

/// Builds both files in a directory and removes those of earlier builds.
///
/// # Errors
///
/// As [`install`].
pub(super) fn build(paths: &Paths, steps: &Steps, directory: &Path) -> Result<Built> {
    let package = paths.root.join(PACKAGE);
    let mut requirements = package::build_requirements(&package)?;
    requirements.push(ZIG.to_owned());
    let tools = Environment::cached(&requirements, steps)?;
    for extension in ["whl", "tar.gz"] {
        for old in files(directory, extension)? {
            fs::remove_file(&old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
    }
    wheel::build(paths, steps, &tools, directory)?;
    wheel::compress(steps, &only(directory, "whl")?)?;
    sdist(paths, steps, &tools, directory)?;
    Ok(Built {
        wheel: only(directory, "whl")?,
        sdist: only(directory, "tar.gz")?,
    })
}

/// Builds the source distribution with the sources of all crates in it.
fn sdist(paths: &Paths, steps: &Steps, tools: &Environment, directory: &Path) -> Result<()> {
    let mut maturin = tools.command("maturin");
    maturin
        .args(["sdist", "--out"])
        .arg(directory)
        .current_dir(paths.root.join(PACKAGE));
    steps.run_checked("build the source distribution", &mut maturin)?;
    let mut vendor = tools.command("python");
    vendor
        .args(["-c", VENDOR])
        .arg(cargo::command().get_program())
        .arg(only(directory, "tar.gz")?);
    steps.run_checked("add the crates to the source distribution", &mut vendor)?;
    Ok(())
}

/// Returns the only file in a directory whose name ends with an extension.
fn only(directory: &Path, extension: &str) -> Result<PathBuf> {
    let mut files = files(directory, extension)?;
    ensure!(
        files.len() == 1,
        "expected one .{extension} in {}, found {}",
        directory.display(),
        files.len()
    );
    Ok(files.remove(0))
}

/// Returns the package's files in a directory whose names end with an extension.
fn files(directory: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    if !directory.exists() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    let entries =
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with("ftp_reply-") && name.ends_with(&format!(".{extension}")) {
            files.push(directory.join(name));
        }
    }
    Ok(files)
}
