//! Calls of the engine that uniffi generates, and the native library that they call.

mod native_library;

use std::fs;
use std::path::Path;

use anyhow::Context as _;

use crate::artifact::{Artifact, Fingerprint, SLASHES, Stage};
use crate::host::{Progress, cargo};
use crate::table::Table;

pub(super) use native_library::{NativeLibrary, build, build_optimized};

/// Package that calls uniffi's generator. It is not part of xtask because it takes minutes to compile,
/// and only a change of the engine's functions needs it.
const GENERATOR: &str = "xtask-uniffi";

/// What the generator reads: the exported functions, the names of packages and modules, and its own
/// settings and version.
const INPUTS: [&str; 2] = [native_library::DIRECTORY, "xtask/uniffi"];

/// Generates one language's calls.
pub(super) struct Calls {
    /// Name of the language on the generator's command line.
    pub(super) language: &'static str,
    /// Files that the generator writes, and their paths in the repository.
    pub(super) files: &'static [(&'static str, &'static str)],
}

impl Stage for Calls {
    fn name(&self) -> &'static str {
        self.language
    }

    fn paths(&self, _: &Table) -> Vec<String> {
        self.files
            .iter()
            .map(|(_, path)| (*path).to_owned())
            .collect()
    }

    fn artifacts(
        &self,
        root: &Path,
        _: &Table,
        progress: &Progress,
    ) -> anyhow::Result<Vec<Artifact>> {
        let fingerprint = Fingerprint::of(root, &INPUTS)?;
        let paths: Vec<&str> = self.files.iter().map(|(_, path)| *path).collect();
        if let Some(unchanged) = fingerprint.unchanged(root, &paths) {
            return Ok(unchanged);
        }
        progress.set_message("building the native library");
        let library = build(root)?;
        let directory = tempfile::tempdir().context("cannot create a temporary directory")?;
        // Cargo shows its own progress.
        progress.suspend(|| {
            cargo::run(
                cargo::command()
                    .args(["run", "--package", GENERATOR, "--", self.language])
                    .arg(&library.dynamic)
                    .arg(directory.path())
                    .current_dir(root),
            )
        })?;
        let artifact = |(name, path): &(&str, &str)| {
            let text = fs::read_to_string(directory.path().join(name))
                .with_context(|| format!("uniffi did not write {path}"))?;
            let text = without_trailing_spaces(&text);
            let source = native_library::DIRECTORY;
            Ok(fingerprint.artifact(path, SLASHES, source, &text))
        };
        self.files.iter().map(artifact).collect()
    }
}

/// Removes the trailing spaces and empty lines that uniffi writes.
fn without_trailing_spaces(text: &str) -> String {
    let lines = text.trim_end().lines();
    lines.flat_map(|line| [line.trim_end(), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crate_and_generator_pin_same_uniffi_version() {
        let pin = |manifest: &str, dependency: &str| {
            let text = fs::read_to_string(crate::root().join(manifest)).unwrap();
            let manifest: toml::Table = text.parse().unwrap();
            let entry = &manifest["dependencies"][dependency];
            let version = entry.get("version").unwrap_or(entry);
            version.as_str().unwrap().to_owned()
        };
        let engine = pin("crates/ftp-reply-uniffi/Cargo.toml", "uniffi");
        assert!(
            engine.starts_with('='),
            "`{engine}` is not an exact version"
        );
        assert_eq!(engine, pin("xtask/uniffi/Cargo.toml", "uniffi_bindgen"));
    }

    #[test]
    fn without_trailing_spaces_ends_with_one_newline() {
        assert_eq!(without_trailing_spaces("a \n\nb\t\n\n\n"), "a\n\nb\n");
    }
}
