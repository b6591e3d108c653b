//! Finds files in `generated` directories.

use std::collections::BTreeSet;
use std::path::Path;

use crate::host;

/// Returns the files in every directory named `generated`, as paths from the root.
pub(super) fn generated_files(root: &Path) -> anyhow::Result<BTreeSet<String>> {
    let mut files = host::files(root)?;
    files.retain(|path| {
        let mut parts = path.split('/').rev();
        parts.next();
        parts.any(|directory| directory == "generated")
    });
    Ok(files)
}
