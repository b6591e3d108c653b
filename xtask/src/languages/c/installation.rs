//! Files of an installation, and the list of them for its removal.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::host::{copy, write};

/// List of the installed files, as paths from the directory of the installation.
pub(super) const LIST: &str = "share/doc/ftp_reply/installed-files.txt";

/// A directory that files are installed to.
pub(super) struct Installation {
    directory: PathBuf,
    files: BTreeSet<String>,
}

impl Installation {
    /// Begins an installation and creates its directory.
    ///
    /// # Errors
    ///
    /// If the directory cannot be written.
    pub(super) fn new(directory: &Path) -> Result<Installation> {
        // Before anything is built, because that takes a minute.
        fs::create_dir_all(directory)
            .and_then(|()| tempfile::tempfile_in(directory).map(drop))
            .with_context(|| {
                format!(
                    "cannot write to {}; name another directory with `--prefix`, or stage the files with `--destdir` \
                     and copy them as root",
                    directory.display()
                )
            })?;
        Ok(Installation {
            directory: directory.to_owned(),
            files: BTreeSet::new(),
        })
    }

    /// Returns the path of a file and lists it. The caller writes it.
    pub(super) fn add(&mut self, file: &str) -> PathBuf {
        self.files.insert(file.to_owned());
        self.directory.join(file)
    }

    pub(super) fn copy(&mut self, from: &Path, file: &str) -> Result<()> {
        copy(from, &self.add(file))
    }

    pub(super) fn write(&mut self, file: &str, contents: impl AsRef<[u8]>) -> Result<()> {
        write(&self.add(file), contents)
    }

    /// Makes `file` a link to a file in the same directory.
    pub(super) fn link(&mut self, target: &str, file: &str) -> Result<()> {
        let path = self.add(file);
        if path.is_symlink() || path.exists() {
            fs::remove_file(&path).with_context(|| format!("cannot replace {}", path.display()))?;
        }
        symbolic_link(target, &path)
    }

    /// Writes the list, and removes files of an earlier installation that are no longer part of it.
    ///
    /// # Errors
    ///
    /// If a file cannot be written or removed.
    pub(super) fn finish(mut self) -> Result<()> {
        let list = self.add(LIST);
        for file in fs::read_to_string(&list).unwrap_or_default().lines() {
            let path = self.directory.join(file);
            if !self.files.contains(file) && (path.is_symlink() || path.is_file()) {
                fs::remove_file(&path)
                    .with_context(|| format!("cannot remove {}", path.display()))?;
            }
        }
        let lines: String = self.files.iter().flat_map(|file| [file, "\n"]).collect();
        write(&list, lines)
    }
}

#[cfg(unix)]
fn symbolic_link(target: &str, path: &Path) -> Result<()> {
    std::os::unix::fs::symlink(target, path)
        .with_context(|| format!("cannot create the link {}", path.display()))
}

/// Copies the file, because other systems restrict symbolic links.
#[cfg(not(unix))]
fn symbolic_link(target: &str, path: &Path) -> Result<()> {
    copy(&path.with_file_name(target), path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finish_lists_files_and_removes_earlier_ones() {
        let directory = tempfile::tempdir().unwrap();
        let install = |names: &[&str]| {
            let mut installation = Installation::new(directory.path()).unwrap();
            for name in names {
                installation.write(name, "text").unwrap();
            }
            installation.link("a", "lib/link").unwrap();
            installation.finish().unwrap();
        };
        install(&["lib/a", "lib/old"]);
        fs::write(directory.path().join("lib/other"), "").unwrap();
        install(&["lib/a"]);
        let list = fs::read_to_string(directory.path().join(LIST)).unwrap();
        assert_eq!(list, format!("lib/a\nlib/link\n{LIST}\n"));
        assert!(!directory.path().join("lib/old").exists());
        assert!(directory.path().join("lib/other").exists());
        assert!(directory.path().join("lib/link").exists());
    }

    #[test]
    fn new_rejects_directory_that_is_a_file() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let error = Installation::new(file.path()).err().unwrap();
        assert!(error.to_string().starts_with("cannot write to "), "{error}");
    }
}
