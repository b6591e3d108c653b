//! Builds and installs the native library that the Swift package links.

use std::path::Path;

use anyhow::Result;

use crate::host::{messages, native_library};

/// Builds the native library of the repository at `root` and installs it under `prefix`.
///
/// # Errors
///
/// If the native library does not build, or the directory cannot be written.
pub(super) fn install(root: &Path, prefix: &Path) -> Result<()> {
    native_library::build_optimised(root)?.install_archive(prefix)?;
    messages::result(format_args!(
        "installed ftp_reply_ffi in {}",
        prefix.display()
    ));
    Ok(())
}
