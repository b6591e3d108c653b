//! Builds the Kotlin package with the native library and installs it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::jna;
use crate::host::messages;
use crate::languages::uniffi;

/// Builds the package of the repository at `root` and installs it in the local Maven repository.
///
/// # Errors
///
/// If the native library or the package does not build, or Maven is missing.
pub(super) fn install(root: &Path) -> Result<()> {
    let native = tempfile::tempdir().context("cannot create a temporary directory")?;
    jna::install(&uniffi::build_optimized(root)?, native.path())?;
    let status = Command::new("mvn")
        .args(["--batch-mode", "--quiet", "--no-transfer-progress"])
        .arg("-Dmaven.test.skip=true")
        .arg(format!("-Dftpreply.native={}", native.path().display()))
        .arg("install")
        .current_dir(root.join("bindings/kotlin"))
        .status()
        .context("cannot run mvn; install Maven 3.8 or newer and a JDK 17 or newer")?;
    ensure!(
        status.success(),
        "cannot build the package: see the errors of Maven above"
    );
    messages::result(format_args!(
        "installed dev.ftpreply:ftp-reply in the local Maven repository"
    ));
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn package_has_version_of_workspace() {
        let pom = crate::root().join("bindings/kotlin/pom.xml");
        let pom = fs::read_to_string(pom).unwrap();
        let document = roxmltree::Document::parse(&pom).unwrap();
        let version = document
            .root_element()
            .children()
            .find(|node| node.has_tag_name("version"))
            .and_then(|node| node.text());
        assert_eq!(version, Some(env!("CARGO_PKG_VERSION")));
    }
}
