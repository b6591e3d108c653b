//! Builds the native library that the Kotlin and Swift packages call.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use cargo_metadata::Artifact;

use super::cargo;

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

impl NativeLibrary {
    /// Copies the archive to `prefix/lib`, with a file for `pkg-config`.
    ///
    /// # Errors
    ///
    /// If the directory cannot be written.
    pub(crate) fn install_archive(&self, prefix: &Path) -> anyhow::Result<()> {
        let name = self
            .archive
            .file_name()
            .context("cargo reported a library without a file name")?;
        let directory = prefix.join("lib");
        let pkg_config = directory.join("pkgconfig/ftp_reply_ffi.pc");
        fs::create_dir_all(directory.join("pkgconfig"))
            .and_then(|()| fs::copy(&self.archive, directory.join(name)))
            .and_then(|_| fs::write(&pkg_config, PKG_CONFIG))
            .with_context(|| format!("cannot write to {}", directory.display()))
    }

    /// Copies the dynamic library to the directory below `resources` where JNA finds it inside a jar.
    ///
    /// # Errors
    ///
    /// If the directory cannot be written.
    pub(crate) fn install_for_jna(&self, resources: &Path) -> anyhow::Result<()> {
        let name = self
            .dynamic
            .file_name()
            .context("cargo reported a library without a file name")?;
        let directory = resources.join(jna_platform(OS, ARCH));
        fs::create_dir_all(&directory)
            .and_then(|()| fs::copy(&self.dynamic, directory.join(name)))
            .with_context(|| format!("cannot write to {}", directory.display()))?;
        Ok(())
    }
}

/// Returns JNA's name of a platform.
fn jna_platform(os: &str, arch: &str) -> String {
    let os = match os {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    format!("{os}-{}", arch.replace('_', "-"))
}

/// Text of the `pkg-config` file. It refers to its own directory, so the installation can be moved.
const PKG_CONFIG: &str = concat!(
    "libdir=${pcfiledir}/..\n\n",
    "Name: ftp_reply_ffi\n",
    "Description: The engine of ftp-reply, as its Swift package calls it\n",
    "Version: ",
    env!("CARGO_PKG_VERSION"),
    "\n",
    "Libs: -L${libdir} -lftp_reply_ffi\n",
);

/// Builds the library with cargo in the development profile, which is fast and keeps the symbols that
/// describe its functions.
///
/// # Errors
///
/// If the build fails. The error contains the compiler's output.
pub(crate) fn build(root: &Path) -> anyhow::Result<NativeLibrary> {
    build_in(root, "dev")
}

/// Builds the library as users install it.
///
/// # Errors
///
/// If the build fails. The error contains the compiler's output.
pub(crate) fn build_optimised(root: &Path) -> anyhow::Result<NativeLibrary> {
    build_in(root, "release")
}

fn build_in(root: &Path, profile: &str) -> anyhow::Result<NativeLibrary> {
    let artifacts = cargo::build(
        cargo::command()
            .args(["build", "--quiet", "--lib", "--package", PACKAGE])
            .args(["--profile", profile])
            .current_dir(root),
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

    #[test]
    fn jna_platform_returns_names_of_jna() {
        assert_eq!(jna_platform("linux", "x86_64"), "linux-x86-64");
        assert_eq!(jna_platform("linux", "aarch64"), "linux-aarch64");
        assert_eq!(jna_platform("macos", "aarch64"), "darwin-aarch64");
        assert_eq!(jna_platform("windows", "x86_64"), "win32-x86-64");
    }
}
