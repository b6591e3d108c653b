//! Generates Kotlin's and Swift's calls of the engine with uniffi, from the built library.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use camino::{Utf8Path, Utf8PathBuf};
use uniffi_bindgen::bindings::{
    GenerateOptions, SwiftBindingsOptions, TargetLanguage, generate, generate_swift_bindings,
};

use super::registry::{Comment, first_line};
use super::{Artifact, Progress, Stage};
use crate::engine_library::{self, FOLDER};
use crate::table::Table;

/// Files of the generator, and their paths in the repository.
const FILES: [(&str, &str); 4] = [
    (
        "dev/ftpreply/internal/ffi/ftp_reply.kt",
        "bindings/kotlin/src/ffi/kotlin/dev/ftpreply/internal/ffi/generated/ftp_reply.kt",
    ),
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
];

/// Runs uniffi's generator. Names of packages and modules are in the crate's `uniffi.toml`.
pub struct Uniffi;

impl Stage for Uniffi {
    fn name(&self) -> &'static str {
        "uniffi"
    }

    fn paths(&self, _: &Table) -> Vec<String> {
        FILES.iter().map(|(_, path)| (*path).to_owned()).collect()
    }

    fn artifacts(
        &self,
        root: &Path,
        _: &Table,
        progress: &Progress,
    ) -> anyhow::Result<Vec<Artifact>> {
        progress.set_message("building the native library");
        let library = engine_library::build(root)?;
        progress.set_message("reading its functions");
        let library = Utf8PathBuf::try_from(library.dynamic)
            .context("uniffi needs the path of the build output in UTF-8")?;
        let directory = tempfile::tempdir().context("cannot create a temporary directory")?;
        let made = Utf8Path::from_path(directory.path())
            .context("uniffi needs the path of the temporary directory in UTF-8")?;
        kotlin(&library, made).context("uniffi cannot generate the Kotlin code")?;
        swift(&library, made).context("uniffi cannot generate the Swift code")?;
        FILES
            .iter()
            .map(|(name, path)| artifact(&made.join(name), path))
            .collect()
    }
}

fn kotlin(library: &Utf8Path, made: &Utf8Path) -> anyhow::Result<()> {
    generate(GenerateOptions {
        languages: vec![TargetLanguage::Kotlin],
        source: library.to_owned(),
        out_dir: made.to_owned(),
        crate_filter: Some("ftp_reply_ffi".to_owned()),
        metadata_no_deps: true,
        ..GenerateOptions::default()
    })
}

fn swift(library: &Utf8Path, made: &Utf8Path) -> anyhow::Result<()> {
    generate_swift_bindings(SwiftBindingsOptions {
        generate_swift_sources: true,
        generate_headers: true,
        generate_modulemap: true,
        source: library.to_owned(),
        out_dir: made.to_owned(),
        xcframework: false,
        module_name: Some("FTPReplyFFI".to_owned()),
        modulemap_filename: Some("module.modulemap".to_owned()),
        metadata_no_deps: true,
        link_frameworks: Vec::new(),
        config: None,
    })
}

/// Returns the file with our first line, and without the trailing spaces that uniffi writes.
fn artifact(made: &Utf8Path, path: &str) -> anyhow::Result<Artifact> {
    let text = fs::read_to_string(made).with_context(|| format!("uniffi did not write {path}"))?;
    let mut contents = Comment::Slashes.line(&first_line(FOLDER));
    for line in text.trim_end().lines() {
        contents.push_str(line.trim_end());
        contents.push('\n');
    }
    Ok(Artifact {
        path: path.to_owned(),
        contents,
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

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
        assert_eq!(engine, pin("xtask/Cargo.toml", "uniffi_bindgen"));
    }
}
