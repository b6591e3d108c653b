//! Builds the native library that the Kotlin and Swift packages call.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};
use serde::Deserialize;

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

/// Message of cargo about a built artifact. Other messages have other fields.
#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    target: Option<Target>,
    #[serde(default)]
    filenames: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

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
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--quiet", "--lib", "--package", PACKAGE])
        .args(["--profile", profile])
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(root)
        .output()
        .context("cannot run cargo; install it from https://rustup.rs")?;
    if !output.status.success() {
        let output = String::from_utf8_lossy(&output.stderr);
        bail!("cannot build {PACKAGE}: {}", output.trim());
    }
    library_in(&String::from_utf8_lossy(&output.stdout))
        .with_context(|| format!("cargo did not build the native library of {PACKAGE}"))
}

fn library_in(messages: &str) -> Option<NativeLibrary> {
    let files: Vec<PathBuf> = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Message>(line).ok())
        .filter(|message| {
            message
                .target
                .as_ref()
                .is_some_and(|it| it.name == "ftp_reply_ffi")
        })
        .flat_map(|message| message.filenames)
        .collect();
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
    fn library_in_finds_both_forms() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","target":{"name":"memchr"},"filenames":["/t/libmemchr.a"]}"#,
            "\n",
            r#"{"reason":"compiler-artifact","target":{"name":"ftp_reply_ffi"},"#,
            r#""filenames":["/t/libftp_reply_ffi.so","/t/libftp_reply_ffi.a"]}"#,
            "\n",
            r#"{"reason":"build-finished","success":true}"#,
        );
        let library = library_in(messages).unwrap();
        assert_eq!(library.dynamic, Path::new("/t/libftp_reply_ffi.so"));
        assert_eq!(library.archive, Path::new("/t/libftp_reply_ffi.a"));
    }

    #[test]
    fn jna_platform_returns_names_of_jna() {
        assert_eq!(jna_platform("linux", "x86_64"), "linux-x86-64");
        assert_eq!(jna_platform("linux", "aarch64"), "linux-aarch64");
        assert_eq!(jna_platform("macos", "aarch64"), "darwin-aarch64");
        assert_eq!(jna_platform("windows", "x86_64"), "win32-x86-64");
    }

    #[test]
    fn library_in_rejects_other_builds() {
        assert!(library_in(r#"{"reason":"build-finished","success":true}"#).is_none());
    }
}
