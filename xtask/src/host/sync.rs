//! Copies directories so that what was built in the copy stays valid.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::files::{self, files};

/// Makes `to` a copy of the directory `from` without what the ignore files in it name. Some paths stay as
/// they are.
///
/// Unchanged files are not written, so that builds of an earlier run stay valid.
///
/// # Errors
///
/// If a file cannot be read, written or removed.
pub(crate) fn sync(from: &Path, to: &Path, except: &BTreeSet<PathBuf>) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    let wanted: BTreeSet<PathBuf> = paths(from)?.difference(except).cloned().collect();
    let unwanted = paths(to)?;
    for path in unwanted
        .difference(&wanted)
        .filter(|path| !except.contains(*path))
    {
        let path = to.join(path);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    for path in &wanted {
        let source = from.join(path);
        let bytes =
            fs::read(&source).with_context(|| format!("cannot read {}", source.display()))?;
        let target = to.join(path);
        if write_changed(&target, &bytes)? {
            // Scripts stay executable.
            fs::set_permissions(&target, fs::metadata(&source)?.permissions())
                .with_context(|| format!("cannot set the permissions of {}", target.display()))?;
        }
    }
    Ok(())
}

/// Writes a file unless it has these bytes. Returns `true` if it wrote.
///
/// # Errors
///
/// If the file cannot be written.
pub(crate) fn write_changed(path: &Path, bytes: &[u8]) -> Result<bool> {
    if fs::read(path).is_ok_and(|found| found == bytes) {
        return Ok(false);
    }
    files::write(path, bytes)?;
    Ok(true)
}

/// Returns the paths of all files that are not ignored, from a root.
fn paths(root: &Path) -> Result<BTreeSet<PathBuf>> {
    Ok(files(root)?.into_iter().map(PathBuf::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write_all(root: &Path, files: &[(&str, &str)]) {
        for (path, text) in files {
            write_changed(&root.join(path), text.as_bytes()).unwrap();
        }
    }

    #[test]
    fn sync_skips_ignored_files() {
        let directory = tempfile::tempdir().unwrap();
        let (from, to) = (directory.path().join("from"), directory.path().join("to"));
        write_all(
            &from,
            &[
                (".gitignore", "/target\n"),
                (".cargo/config.toml", ""),
                (".git/HEAD", ""),
                ("target/debug/a", ""),
                ("src/target/b", "b"),
            ],
        );
        sync(&from, &to, &BTreeSet::new()).unwrap();
        let has = |path: &str| to.join(path).exists();
        assert!(has(".cargo/config.toml") && has("src/target/b"));
        assert!(!has(".git") && !has("target"));
    }

    #[test]
    fn sync_keeps_unchanged_ignored_and_excepted_files() {
        let directory = tempfile::tempdir().unwrap();
        let (from, to) = (directory.path().join("from"), directory.path().join("to"));
        write_all(
            &from,
            &[
                (".gitignore", "/target\n"),
                ("same", "a"),
                ("edited", "a"),
                ("changed", "a"),
            ],
        );
        write_all(
            &to,
            &[
                (".gitignore", "/target\n"),
                ("same", "a"),
                ("edited", "b"),
                ("changed", "b"),
                ("target/a", "built"),
                ("removed", ""),
            ],
        );
        let modified = || fs::metadata(to.join("same")).unwrap().modified().unwrap();
        let before = modified();
        sync(&from, &to, &BTreeSet::from(["edited".into()])).unwrap();
        let read = |path: &str| fs::read_to_string(to.join(path)).ok();
        assert_eq!(before, modified());
        assert_eq!(read("edited").as_deref(), Some("b"));
        assert_eq!(read("changed").as_deref(), Some("a"));
        assert_eq!(read("target/a").as_deref(), Some("built"));
        assert_eq!(read("removed"), None);
    }
}
