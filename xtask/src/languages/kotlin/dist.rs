//! Builds the Kotlin package with the native library and installs it.

use anyhow::{Context as _, Result};

use super::{jna, test};
use crate::host::{Paths, Steps, messages};
use crate::languages::uniffi;

/// Builds the package and installs it in the local Maven repository.
///
/// # Errors
///
/// If the native library or the package does not build, or Maven is missing.
pub(super) fn install(paths: &Paths) -> Result<()> {
    let native = tempfile::tempdir().context("cannot create a temporary directory")?;
    jna::install(&uniffi::build_optimized(&paths.root)?, native.path())?;
    let steps = Steps::new("kotlin", &paths.target);
    let mut maven = test::maven(paths, &steps, native.path())?;
    steps.run_checked(
        "mvn install",
        maven.args(["-Dmaven.test.skip=true", "install"]),
    )?;
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
