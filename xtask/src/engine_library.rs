//! Builds the native library that the Kotlin and Swift packages call.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};
use serde::Deserialize;

/// The package, and the folder with its sources.
pub(crate) const PACKAGE: &str = "ftp-reply-uniffi";
pub(crate) const FOLDER: &str = "crates/ftp-reply-uniffi";

/// The built library in its two forms.
pub(crate) struct EngineLibrary {
    /// What a program loads: `.so`, `.dylib` or `.dll`.
    pub(crate) dynamic: PathBuf,
    /// What a program is linked with: `.a` or `.lib`.
    pub(crate) archive: PathBuf,
}

impl EngineLibrary {
    /// Puts the archive into `prefix/lib`, with a file by which `pkg-config` finds it there.
    ///
    /// # Errors
    ///
    /// If the folder cannot be written to.
    pub(crate) fn install_archive(&self, prefix: &Path) -> anyhow::Result<()> {
        let name = self
            .archive
            .file_name()
            .context("cargo named a library without a name")?;
        let folder = prefix.join("lib");
        let pkg_config = folder.join("pkgconfig/ftp_reply_ffi.pc");
        fs::create_dir_all(folder.join("pkgconfig"))
            .and_then(|()| fs::copy(&self.archive, folder.join(name)))
            .and_then(|_| fs::write(&pkg_config, PKG_CONFIG))
            .with_context(|| format!("cannot write to {}", folder.display()))
    }

    /// Puts the library to load into the folder below `resources` in which JNA looks for it inside a
    /// jar.
    ///
    /// # Errors
    ///
    /// If the folder cannot be written to.
    pub(crate) fn install_for_jna(&self, resources: &Path) -> anyhow::Result<()> {
        let name = self
            .dynamic
            .file_name()
            .context("cargo named a library without a name")?;
        let folder = resources.join(jna_platform(OS, ARCH));
        fs::create_dir_all(&folder)
            .and_then(|()| fs::copy(&self.dynamic, folder.join(name)))
            .with_context(|| format!("cannot write to {}", folder.display()))?;
        Ok(())
    }
}

/// The name that JNA has for a platform.
fn jna_platform(os: &str, arch: &str) -> String {
    let os = match os {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    format!("{os}-{}", arch.replace('_', "-"))
}

/// It names its own folder, so the folder around it may be moved.
const PKG_CONFIG: &str = concat!(
    "libdir=${pcfiledir}/..\n\n",
    "Name: ftp_reply_ffi\n",
    "Description: The engine of ftp-reply, as its Swift package calls it\n",
    "Version: ",
    env!("CARGO_PKG_VERSION"),
    "\n",
    "Libs: -L${libdir} -lftp_reply_ffi\n",
);

/// What cargo says of each thing that it has built; it says other things on other lines.
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

/// Builds the library with cargo, in the development profile: with its symbols, which hold the
/// description of its functions, and without a wait for optimisation.
///
/// # Errors
///
/// The build fails; what the compiler said is in the error.
pub(crate) fn build(root: &Path) -> anyhow::Result<EngineLibrary> {
    build_in(root, "dev")
}

/// Builds the library as users install it.
///
/// # Errors
///
/// The build fails; what the compiler said is in the error.
pub(crate) fn build_optimised(root: &Path) -> anyhow::Result<EngineLibrary> {
    build_in(root, "release")
}

fn build_in(root: &Path, profile: &str) -> anyhow::Result<EngineLibrary> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--quiet", "--lib", "--package", PACKAGE])
        .args(["--profile", profile])
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(root)
        .output()
        .context("cargo cannot be run; install it from https://rustup.rs")?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        bail!("{PACKAGE} does not build: {}", told.trim());
    }
    library_in(&String::from_utf8_lossy(&output.stdout))
        .with_context(|| format!("cargo built {PACKAGE} without its native library"))
}

fn library_in(messages: &str) -> Option<EngineLibrary> {
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
    Some(EngineLibrary {
        dynamic: with(&["so", "dylib", "dll"])?,
        archive: with(&["a", "lib"])?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_names_both_forms() {
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
    fn platforms_have_the_names_that_jna_gives_them() {
        assert_eq!(jna_platform("linux", "x86_64"), "linux-x86-64");
        assert_eq!(jna_platform("linux", "aarch64"), "linux-aarch64");
        assert_eq!(jna_platform("macos", "aarch64"), "darwin-aarch64");
        assert_eq!(jna_platform("windows", "x86_64"), "win32-x86-64");
    }

    #[test]
    fn a_build_of_something_else_has_no_library() {
        assert!(library_in(r#"{"reason":"build-finished","success":true}"#).is_none());
    }
}
