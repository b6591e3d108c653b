//! Builds the native library that the Kotlin and Swift packages call.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;
use cargo_metadata::Artifact;

use crate::host::{Steps, cargo};

/// Package of the library, and the directory of its sources.
pub(crate) const PACKAGE: &str = "ftp-reply-uniffi";
pub(crate) const DIRECTORY: &str = "crates/ftp-reply-uniffi";

/// Built library in its two forms.
pub(crate) struct NativeLibrary {
    /// Library that a program loads: `.so`, `.dylib` or `.dll`.
    pub(crate) dynamic: PathBuf,
    /// Library that a program links: `.a` or `.lib`.
    pub(crate) archive: PathBuf,
}

/// Builds the library with cargo in the development profile, which is fast and keeps the symbols that
/// describe its functions. Cargo shows its progress.
///
/// # Errors
///
/// If the build fails.
pub(crate) fn build(root: &Path) -> anyhow::Result<NativeLibrary> {
    library_in(cargo::build(&mut command(root, "dev"))?)
}

/// Builds the library like [`build`], as a step.
///
/// # Errors
///
/// If the build fails.
pub(crate) fn build_as_step(root: &Path, steps: &Steps) -> anyhow::Result<NativeLibrary> {
    let mut command = command(root, "dev");
    library_in(cargo::build_as_step(
        steps,
        "build the native library",
        &mut command,
    )?)
}

/// Builds the library as users install it, without symbols, as a step.
///
/// # Errors
///
/// If the build fails.
pub(crate) fn build_optimized(root: &Path, steps: &Steps) -> anyhow::Result<NativeLibrary> {
    let mut command = command(root, "release");
    library_in(cargo::build_as_step(
        steps,
        "build the optimized native library",
        &mut command,
    )?)
}

fn command(root: &Path, profile: &str) -> Command {
    let mut cargo = cargo::command();
    cargo
        .args(["build", "--lib", "--package", PACKAGE])
        .args(["--profile", profile])
        .args(["--config", "profile.release.strip = \"symbols\""])
        .current_dir(root);
    cargo
}

fn library_in(artifacts: Vec<Artifact>) -> anyhow::Result<NativeLibrary> {
    let files: Vec<PathBuf> = artifacts
        .into_iter()
        .filter(|artifact| artifact.target.name == "ftp_reply_ffi")
        .flat_map(|artifact| artifact.filenames)
        .map(Into::into)
        .collect();
    library_of(&files)
        .with_context(|| format!("cargo did not build the native library of {PACKAGE}"))
}

fn library_of(files: &[PathBuf]) -> Option<NativeLibrary> {
    let with = |extensions: &[&str]| {
        let has = |file: &&PathBuf| {
            file.extension()
                .is_some_and(|found| extensions.iter().any(|one| found == *one))
        };
        files.iter().find(has).cloned()
    };
    Some(NativeLibrary {
        dynamic: with(&["so", "dylib", "dll"])?,
        archive: with(&["a", "lib"])?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn library_of_finds_both_forms() {
        let files = [
            "libftp_reply_ffi.rlib",
            "libftp_reply_ffi.so",
            "libftp_reply_ffi.a",
        ];
        let library = library_of(&files.map(PathBuf::from)).unwrap();
        assert_eq!(library.dynamic, Path::new("libftp_reply_ffi.so"));
        assert_eq!(library.archive, Path::new("libftp_reply_ffi.a"));
        assert!(library_of(&files[..1].iter().map(PathBuf::from).collect::<Vec<_>>()).is_none());
    }
}
