//! Where the repository is.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the repository: the folder above this package where Cargo runs it, else the nearest
/// folder above the current one that has the table or the package in it.
pub fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR");
    if let Some(root) = package.as_deref().map(Path::new).and_then(Path::parent) {
        return root.to_owned();
    }
    let here = env::current_dir().unwrap_or_default();
    let root = here
        .ancestors()
        .find(|folder| folder.join("xtask/Cargo.toml").is_file());
    root.unwrap_or(&here).to_owned()
}
