//! Builds the native library that the Kotlin and Swift packages call.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use cargo_metadata::Artifact;

use crate::host::cargo::{self, Messages};

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
/// describe its functions.
///
/// # Errors
///
/// If the build fails.
pub(crate) fn build(root: &Path, messages: Messages) -> anyhow::Result<NativeLibrary> {
    build_in(root, "dev", messages)
}

/// Builds the library as users install it, without symbols, and shows cargo's progress.
///
/// # Errors
///
/// If the build fails.
pub(crate) fn build_optimized(root: &Path) -> anyhow::Result<NativeLibrary> {
    build_in(root, "release", Messages::Shown)
}

fn build_in(root: &Path, profile: &str, messages: Messages) -> anyhow::Result<NativeLibrary> {
    let artifacts = cargo::build(
        cargo::command()
            .args(["build", "--lib", "--package", PACKAGE])
            .args(["--profile", profile])
            .args(["--config", "profile.release.strip = \"symbols\""])
            .current_dir(root),
        messages,
    )
    .with_context(|| format!("cannot build {PACKAGE}"))?;
    library_in(artifacts)
        .with_context(|| format!("cargo did not build the native library of {PACKAGE}"))
}

fn library_in(artifacts: Vec<Artifact>) -> Option<NativeLibrary> {
    let files: Vec<PathBuf> = artifacts
        .into_iter()
        .filter(|artifact| artifact.target.name == "ftp_reply_ffi")
        .flat_map(|artifact| artifact.filenames)
        .map(Into::into)
        .collect();
    library_of(&files)
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
