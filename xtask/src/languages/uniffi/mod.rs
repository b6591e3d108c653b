//! Calls of the engine that uniffi generates, and the native library that they call.

mod native_library;

use std::path::Path;

use super::generator::Generator;
use crate::artifact::{Artifact, SLASHES, Stage};
use crate::host::Progress;
use crate::table::Table;

pub(super) use native_library::{NativeLibrary, build_as_step, build_optimized};

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
        self.generator().paths()
    }

    fn artifacts(
        &self,
        root: &Path,
        _: &Table,
        progress: &Progress,
    ) -> anyhow::Result<Vec<Artifact>> {
        self.generator().artifacts(root, progress)
    }
}

impl Calls {
    fn generator(&self) -> Generator {
        Generator {
            package: "xtask-uniffi",
            argument: self.language,
            library: |root| Ok(native_library::build(root)?.dynamic),
            source: native_library::DIRECTORY,
            directory: "xtask/uniffi",
            files: self.files,
            comment: SLASHES,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::generator::assert_same_version;

    #[test]
    fn crate_and_generator_pin_same_uniffi_version() {
        assert_same_version(
            ("crates/ftp-reply-uniffi/Cargo.toml", "uniffi"),
            ("xtask/uniffi/Cargo.toml", "uniffi_bindgen"),
        );
    }
}
