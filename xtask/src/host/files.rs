//! Lists the files of the repository, and writes, copies and locks files.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context as _, Result};
use fs4::FileExt;
use ignore::WalkBuilder;

/// Returns the files below a directory with this extension, as [`files`] does.
///
/// # Errors
///
/// As [`files`].
pub(crate) fn files_with_extension(root: &Path, extension: &str) -> Result<BTreeSet<String>> {
    let mut files = files(root)?;
    files.retain(|file| {
        Path::new(file)
            .extension()
            .is_some_and(|found| found == extension)
    });
    Ok(files)
}

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

/// Writes a file and creates the directories that it needs.
///
/// # Errors
///
/// If a directory cannot be created or the file cannot be written.
pub(crate) fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    create_parent(path)?;
    fs::write(path, contents).with_context(|| format!("cannot write {}", path.display()))
}

/// Copies a file and creates the directories that the copy needs.
///
/// # Errors
///
/// If a directory cannot be created, or the file cannot be read or written.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    create_parent(to)?;
    fs::copy(from, to)
        .map(drop)
        .with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))
}

/// Creates and locks a file, so that only this process uses what the file stands for. The lock ends when
/// the file is closed, even if the process is killed. Calls `waiting` if another process has the lock.
///
/// # Errors
///
/// If the file cannot be created or locked.
pub(crate) fn lock(path: &Path, waiting: impl FnOnce()) -> Result<File> {
    create_parent(path)?;
    let file = File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
    if FileExt::try_lock(&file).is_err() {
        waiting();
        FileExt::lock(&file).with_context(|| format!("cannot lock {}", path.display()))?;
    }
    Ok(file)
}

fn create_parent(file: &Path) -> Result<()> {
    let directory = file.parent().unwrap_or(file);
    fs::create_dir_all(directory).with_context(|| format!("cannot create {}", directory.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn lock_waits_for_other_lock() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("new/lock");
        let first = lock(&path, || panic!("the file is not locked")).unwrap();
        let mut first = Some(first);
        lock(&path, || drop(first.take())).unwrap();
        assert!(first.is_none());
    }

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
