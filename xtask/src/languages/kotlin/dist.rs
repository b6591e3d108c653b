//! Builds the Kotlin package with the native library and installs it.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::{jna, test};
use crate::host::{Paths, Steps, messages};
use crate::languages::uniffi;

/// Modules that are published.
const ARTIFACTS: [&str; 2] = [super::MODULE, "ftp-reply-coroutines"];

/// Builds the artifacts and installs them in the local Maven repository.
///
/// # Errors
///
/// If the native library or an artifact does not build, or Maven is missing.
pub(super) fn install(paths: &Paths) -> Result<()> {
    let steps = Steps::new("kotlin", &paths.target);
    let native = tempfile::tempdir().context("cannot create a temporary directory")?;
    native_library(paths, &steps, native.path())?;
    let mut maven = test::maven(paths, &steps, native.path())?;
    maven
        .args(["--projects", &format!(".,{}", ARTIFACTS.join(","))])
        .args(["-Dmaven.test.skip=true", "clean", "install"]);
    steps.run_checked("mvn install", &mut maven)?;
    for artifact in ARTIFACTS {
        messages::result(format_args!(
            "installed dev.ftpreply:{artifact} in the local Maven repository"
        ));
    }
    Ok(())
}

/// Builds the optimized library, installs it below a directory and returns its path.
///
/// # Errors
///
/// If it does not build, or the directory cannot be written.
pub(super) fn native_library(paths: &Paths, steps: &Steps, directory: &Path) -> Result<PathBuf> {
    jna::install(&uniffi::build_optimized(&paths.root, steps)?, directory)
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
        for module in ["ftp-reply", "ftp-reply-coroutines", "examples"] {
            assert_eq!(
                version(&format!("{module}/pom.xml"), &["parent", "version"]),
                env!("CARGO_PKG_VERSION")
            );
        }
    }
}
