//! Finds files in `generated` directories, and those of interrupted runs.

use std::collections::BTreeSet;
use std::path::Path;

use crate::artifact::TEMPORARY;
use crate::host;

/// Returns the files in every directory named `generated`, and the temporary files in all directories, as
/// paths from the root.
pub(super) fn generated_files(root: &Path) -> anyhow::Result<BTreeSet<String>> {
    let mut files = host::files(root)?;
    files.retain(|path| {
        let mut parts = path.split('/').rev();
        parts.next();
        parts.any(|directory| directory == "generated") || is_temporary(path)
    });
    Ok(files)
}

/// Returns `true` if an interrupted `regen` left the file.
pub(super) fn is_temporary(path: &str) -> bool {
    let name = path.rsplit('/').next();
    name.is_some_and(|name| name.starts_with(TEMPORARY))
}
