//! Finds the root of the repository.

use std::env;
use std::path::{Path, PathBuf};

/// Returns the root of the repository: if Cargo runs this package, the directory above it, otherwise
/// the nearest directory above the current one that contains this package.
pub fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR");
    if let Some(root) = package.as_deref().map(Path::new).and_then(Path::parent) {
        return root.to_owned();
    }
    let here = env::current_dir().unwrap_or_default();
    let root = here
        .ancestors()
        .find(|directory| directory.join("xtask/Cargo.toml").is_file());
    root.unwrap_or(&here).to_owned()
}
