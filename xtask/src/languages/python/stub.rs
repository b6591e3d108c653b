//! Stage that writes the stub of the native module, which pyo3 generates.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::super::generator::Generator;
use super::package::CRATE;
use crate::artifact::{Artifact, HASH, Stage};
use crate::host::Progress;
use crate::host::cargo;
use crate::table::Table;

const GENERATOR: Generator = Generator {
    package: "xtask-pyo3",
    argument: "_native",
    library: build,
    source: "crates/ftp-reply-python",
    directory: "xtask/pyo3",
    // Type checkers find it next to the module, so it is not in a `generated` directory.
    files: &[(
        "_native.pyi",
        "bindings/python/python/ftp_reply/_native.pyi",
    )],
    comment: HASH,
};

/// Writes the stub.
pub(super) struct Stub;

impl Stage for Stub {
    fn name(&self) -> &'static str {
        "stub"
    }

    fn paths(&self, _: &Table) -> Vec<String> {
        GENERATOR.paths()
    }

    fn artifacts(&self, root: &Path, _: &Table, progress: &Progress) -> Result<Vec<Artifact>> {
        GENERATOR.artifacts(root, progress)
    }
}

/// Builds the module with the description of its members, which the module that users install lacks.
fn build(root: &Path) -> Result<PathBuf> {
    let artifacts = cargo::build(
        cargo::command()
            .args(["build", "--lib", "--package", CRATE])
            .args(["--features", "introspection"])
            .current_dir(root),
    )
    .with_context(|| format!("cannot build {CRATE}"))?;
    let files = artifacts
        .into_iter()
        .filter(|artifact| artifact.target.name == "ftp_reply_python")
        .flat_map(|artifact| artifact.filenames);
    let mut libraries =
        files.filter(|file| matches!(file.extension(), Some("so" | "dylib" | "dll")));
    let library = libraries.next();
    Ok(library
        .with_context(|| format!("cargo did not build the library of {CRATE}"))?
        .into())
}

#[cfg(test)]
mod tests {
    use super::super::super::generator::assert_same_version;

    #[test]
    fn crate_and_generator_pin_same_pyo3_version() {
        assert_same_version(
            ("crates/ftp-reply-python/Cargo.toml", "pyo3"),
            ("xtask/pyo3/Cargo.toml", "pyo3-introspection"),
        );
    }
}
