//! Builds the Kotlin package with its engine inside and puts it into the local Maven repository.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::host::native_library;

/// Builds the package from the repository at `root` and installs it.
///
/// # Errors
///
/// If the engine or the package cannot be built, or Maven is missing.
pub(super) fn install(root: &Path) -> Result<()> {
    let native = tempfile::tempdir().context("cannot make a temporary folder")?;
    native_library::build_optimised(root)?.install_for_jna(native.path())?;
    let status = Command::new("mvn")
        .args(["--batch-mode", "--quiet", "--no-transfer-progress"])
        .arg("-Dmaven.test.skip=true")
        .arg(format!("-Dftpreply.native={}", native.path().display()))
        .arg("install")
        .current_dir(root.join("bindings/kotlin"))
        .status()
        .context("mvn cannot be run; install Maven 3.8 or newer and a JDK 17 or newer")?;
    ensure!(
        status.success(),
        "Maven does not build the package; it says above why"
    );
    println!("installed dev.ftpreply:ftp-reply in the local Maven repository");
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn the_package_has_the_version_of_the_workspace() {
        let pom = crate::root().join("bindings/kotlin/pom.xml");
        let pom = fs::read_to_string(pom).expect("the package has a pom.xml");
        let document = roxmltree::Document::parse(&pom).expect("a pom.xml is XML");
        let version = document
            .root_element()
            .children()
            .find(|node| node.has_tag_name("version"))
            .and_then(|node| node.text());
        assert_eq!(version, Some(env!("CARGO_PKG_VERSION")));
    }
}
