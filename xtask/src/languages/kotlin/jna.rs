//! Installs the native library where JNA finds it.

use std::env::consts::{ARCH, OS};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::host;
use crate::languages::uniffi::NativeLibrary;

/// Copies the dynamic library to the directory below `resources` where JNA finds it inside a jar, and
/// returns the copy.
///
/// # Errors
///
/// If the directory cannot be written.
pub(super) fn install(library: &NativeLibrary, resources: &Path) -> Result<PathBuf> {
    let name = library
        .dynamic
        .file_name()
        .context("cargo reported a library without a file name")?;
    let copy = resources.join(platform(OS, ARCH)).join(name);
    host::copy(&library.dynamic, &copy)?;
    Ok(copy)
}

/// Returns JNA's name of a platform.
fn platform(os: &str, arch: &str) -> String {
    let os = match os {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    format!("{os}-{}", arch.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn platform_returns_names_of_jna() {
        assert_eq!(platform("linux", "x86_64"), "linux-x86-64");
        assert_eq!(platform("linux", "aarch64"), "linux-aarch64");
        assert_eq!(platform("macos", "aarch64"), "darwin-aarch64");
        assert_eq!(platform("windows", "x86_64"), "win32-x86-64");
    }
}
