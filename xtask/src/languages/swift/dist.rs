//! Installs the engine for the Swift package, which `SwiftPM` builds from its sources.

use std::path::Path;

use anyhow::Result;

use crate::host::native_library;

/// Builds the engine from the repository at `root` and installs it under `prefix`.
///
/// # Errors
///
/// If the engine cannot be built or the folder cannot be written to.
pub(super) fn install(root: &Path, prefix: &Path) -> Result<()> {
    native_library::build_optimised(root)?.install_archive(prefix)?;
    println!("installed ftp_reply_ffi in {}", prefix.display());
    Ok(())
}
