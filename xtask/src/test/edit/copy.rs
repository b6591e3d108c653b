//! Copies the repository without what the ignore files in it name.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use ignore::WalkBuilder;

/// Makes `to` a copy of the repository at `from`.
///
/// # Errors
///
/// If a file cannot be read or written, or what an earlier run left cannot be removed.
pub(super) fn tree(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("cannot remove {}", to.display()))?;
    }
    // With or without git, and the same whatever the user's own settings are.
    let walk = WalkBuilder::new(from)
        .hidden(false)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .parents(false)
        .filter_entry(|entry| entry.file_name() != ".git")
        .build();
    for entry in walk {
        let entry = entry.context("cannot walk the repository")?;
        let path = entry.path();
        let target = to.join(path.strip_prefix(from)?);
        // A link is copied as what it leads to.
        let copied = if path.is_dir() {
            fs::create_dir_all(&target)
        } else {
            fs::copy(path, &target).map(drop)
        };
        copied
            .with_context(|| format!("cannot copy {} to {}", path.display(), target.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ignored_stays_behind() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        for (path, text) in [
            (".gitignore", "/target\n"),
            (".cargo/config.toml", ""),
            (".git/HEAD", ""),
            ("target/debug/a", ""),
            ("src/target/b", "b"),
        ] {
            let path = from.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        fs::create_dir_all(&to).unwrap();
        fs::write(to.join("left_over"), "").unwrap();
        tree(&from, &to).unwrap();
        let has = |path: &str| to.join(path).exists();
        assert!(has(".cargo/config.toml") && has("src/target/b"));
        assert!(!has(".git") && !has("target") && !has("left_over"));
    }
}
