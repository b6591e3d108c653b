//! Builds and installs the native library that the Swift package links.

use std::path::Path;

use anyhow::Result;

use super::pkg_config;
use crate::host::messages;
use crate::languages::uniffi;

/// Builds the native library of the repository at `root` and installs it under `prefix`.
///
/// # Errors
///
/// If the native library does not build, or the directory cannot be written.
pub(super) fn install(root: &Path, prefix: &Path) -> Result<()> {
    pkg_config::install(&uniffi::build_optimized(root)?, prefix)?;
    messages::result(format_args!(
        "installed ftp_reply_ffi in {}",
        prefix.display()
    ));
    Ok(())
}
