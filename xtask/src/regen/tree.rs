//! Finds files in `generated` directories.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Context as _;
use ignore::{Walk, WalkBuilder};

/// Returns the files in every directory named `generated`, as paths from the root with `/` as
/// separator. Files that the repository's own ignore files name are excluded, with or without git.
pub(super) fn generated_files(root: &Path) -> anyhow::Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    for entry in walk(root) {
        let entry = entry.context("cannot search for generated files")?;
        let Ok(path) = entry.path().strip_prefix(root) else {
            continue;
        };
        let is_file = entry.file_type().is_some_and(|kind| !kind.is_dir());
        let in_generated = path.parent().is_some_and(|directory| {
            directory
                .components()
                .any(|part| part.as_os_str() == "generated")
        });
        if is_file && in_generated {
            let parts: Vec<_> = path
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            files.insert(parts.join("/"));
        }
    }
    Ok(files)
}

/// Creates a walk that finds the same files on every machine, because it ignores the user's git
/// settings.
fn walk(root: &Path) -> Walk {
    WalkBuilder::new(root)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .parents(false)
        .build()
}
