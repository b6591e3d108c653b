//! Lists the files of the repository.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result};
use ignore::WalkBuilder;

/// Returns the files of the repository, as paths from the root with `/` as separator, without those that
/// its ignore files name. A link counts as the file that it leads to.
///
/// # Errors
///
/// If a directory cannot be read.
pub(crate) fn files(root: &Path) -> Result<BTreeSet<String>> {
    // The result is the same without git and with any git settings of the user.
    let walk = WalkBuilder::new(root)
        .hidden(false)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .parents(false)
        .filter_entry(|entry| entry.file_name() != ".git")
        .build();
    let mut files = BTreeSet::new();
    for entry in walk {
        let entry = entry.context("cannot list the files of the repository")?;
        if entry.path().is_file() {
            let path = entry.path().strip_prefix(root)?;
            let parts: Vec<_> = path
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            files.insert(parts.join("/"));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn files_excludes_ignored_files() {
        let root = tempfile::tempdir().unwrap();
        for directory in [".ci", ".git", "docs", "target"] {
            fs::create_dir(root.path().join(directory)).unwrap();
        }
        for (path, text) in [
            (".gitignore", "/target\n"),
            (".ci/run", ""),
            (".git/HEAD", ""),
            ("README.md", ""),
            ("docs/data.md", ""),
            ("target/log", ""),
        ] {
            fs::write(root.path().join(path), text).unwrap();
        }
        let found = files(root.path()).unwrap();
        assert_eq!(
            Vec::from_iter(found),
            [".ci/run", ".gitignore", "README.md", "docs/data.md"]
        );
    }
}
