//! Kotlin's and Swift's calls of the engine, which uniffi generates.

use std::path::Path;

use super::generator::Generator;
use crate::artifact::{Artifact, Comment, Stage};
use crate::host::{Progress, native_library};
use crate::table::Table;

/// Generates one language's calls.
pub(super) struct Calls {
    /// Name of the language on the generator's command line.
    language: &'static str,
    /// Files that the generator writes, and their paths in the repository.
    files: &'static [(&'static str, &'static str)],
}

pub(super) const KOTLIN_CALLS: &Calls = &Calls {
    language: "kotlin",
    files: &[(
        "dev/ftpreply/internal/ffi/ftp_reply.kt",
        "bindings/kotlin/src/ffi/kotlin/dev/ftpreply/internal/ffi/generated/ftp_reply.kt",
    )],
};

pub(super) const SWIFT_CALLS: &Calls = &Calls {
    language: "swift",
    files: &[
        (
            "FTPReplyEngine.swift",
            "bindings/swift/Sources/FTPReplyEngine/generated/FTPReplyEngine.swift",
        ),
        (
            "FTPReplyFFI.h",
            "bindings/swift/Sources/FTPReplyFFI/generated/FTPReplyFFI.h",
        ),
        (
            "module.modulemap",
            "bindings/swift/Sources/FTPReplyFFI/generated/module.modulemap",
        ),
    ],
};

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
            comment: Comment::Slashes,
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
