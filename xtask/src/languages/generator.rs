//! Runs generators of other projects that read a built native library.
//!
//! Each generator is a separate package, because it takes longer to compile than xtask. It runs only
//! if the files that it would write are out of date.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::artifact::{Artifact, Comment, Fingerprint};
use crate::host::{Progress, cargo};

/// A generator, called with the path of a library and of the directory to write to.
pub(super) struct Generator {
    /// Package of the program.
    pub(super) package: &'static str,
    /// First argument.
    pub(super) argument: &'static str,
    /// Builds the library.
    pub(super) library: fn(&Path) -> Result<PathBuf>,
    /// Directory of the library's crate.
    pub(super) source: &'static str,
    /// Directory of the program.
    pub(super) directory: &'static str,
    /// Files that the program writes, and their paths in the repository.
    pub(super) files: &'static [(&'static str, &'static str)],
    /// Syntax of the first lines of the files.
    pub(super) comment: Comment,
}

impl Generator {
    /// Returns the paths of the files.
    pub(super) fn paths(&self) -> Vec<String> {
        let paths = self.files.iter().map(|(_, path)| (*path).to_owned());
        paths.collect()
    }

    /// Returns the files as they are in the repository if they are up to date, otherwise as the
    /// program writes them.
    ///
    /// # Errors
    ///
    /// If the library or the program does not build, or the program does not write a file.
    pub(super) fn artifacts(&self, root: &Path, progress: &Progress) -> Result<Vec<Artifact>> {
        let fingerprint = Fingerprint::of(root, &[self.source, self.directory])?;
        let paths: Vec<&str> = self.files.iter().map(|(_, path)| *path).collect();
        let reason = match fingerprint.unchanged(root, &paths) {
            Ok(unchanged) => return Ok(unchanged),
            Err(reason) => reason,
        };
        progress.announce(format_args!(
            "building {} and {}, which can take minutes, because {reason}",
            self.source, self.directory
        ));
        let directory = tempfile::tempdir().context("cannot create a temporary directory")?;
        // Cargo shows its own progress.
        progress.suspend(|| {
            let library = (self.library)(root)?;
            cargo::run(
                cargo::command()
                    .args(["run", "--package", self.package, "--", self.argument])
                    .arg(library)
                    .arg(directory.path())
                    .current_dir(root),
            )
        })?;
        let artifact = |(name, path): &(&str, &str)| {
            let text = fs::read_to_string(directory.path().join(name))
                .with_context(|| format!("{} did not write {name}", self.package))?;
            let text = without_trailing_spaces(&text);
            Ok(fingerprint.artifact(path, self.comment, self.source, &text))
        };
        self.files.iter().map(artifact).collect()
    }
}

/// Removes the trailing spaces and empty lines that generators write.
fn without_trailing_spaces(text: &str) -> String {
    let lines = text.trim_end().lines();
    lines.flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// Checks that a crate and its generator have exactly the same version of a library, because the two
/// sides of the library depend on each other's format.
#[cfg(test)]
pub(super) fn assert_same_version(source: (&str, &str), generator: (&str, &str)) {
    let pin = |(manifest, dependency): (&str, &str)| {
        let text = fs::read_to_string(crate::root().join(manifest)).unwrap();
        let manifest: toml::Table = text.parse().unwrap();
        let entry = &manifest["dependencies"][dependency];
        let version = entry.get("version").unwrap_or(entry);
        version.as_str().unwrap().to_owned()
    };
    let version = pin(source);
    assert!(
        version.starts_with('='),
        "`{version}` is not an exact version"
    );
    assert_eq!(version, pin(generator));
}

#[cfg(test)]
mod tests {
    use super::without_trailing_spaces;

    #[test]
    fn without_trailing_spaces_ends_with_one_newline() {
        assert_eq!(without_trailing_spaces("a \n\nb\t\n\n\n"), "a\n\nb\n");
    }
}
