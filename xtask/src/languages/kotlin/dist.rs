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
    fn modules_have_version_of_workspace() {
        let project = crate::root().join(super::super::PROJECT);
        let version = |pom: &str, path: &[&str]| {
            let pom = fs::read_to_string(project.join(pom)).unwrap();
            let document = roxmltree::Document::parse(&pom).unwrap();
            let child = |node: roxmltree::Node<'_, '_>, name: &str| {
                node.children()
                    .find(|child| child.has_tag_name(name))
                    .unwrap()
                    .id()
            };
            let mut node = document.root_element();
            for name in path {
                node = document.get_node(child(node, name)).unwrap();
            }
            node.text().unwrap().to_owned()
        };
        assert_eq!(version("pom.xml", &["version"]), env!("CARGO_PKG_VERSION"));
        for module in ["ftp-reply", "ftp-reply-coroutines"] {
            assert_eq!(
                version(&format!("{module}/pom.xml"), &["parent", "version"]),
                env!("CARGO_PKG_VERSION")
            );
        }
    }
}
