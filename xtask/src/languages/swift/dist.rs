//! Builds and installs the native library that the Swift package links.

use std::path::Path;

use anyhow::Result;

use super::pkg_config;
use crate::host::{Paths, Steps, messages};
use crate::languages::uniffi;

/// Builds the native library and installs it under `prefix`.
///
/// # Errors
///
/// If the native library does not build, or the directory cannot be written.
pub(super) fn install(paths: &Paths, prefix: &Path) -> Result<()> {
    let steps = Steps::new("swift", &paths.target);
    pkg_config::install(&uniffi::build_optimized(&paths.root, &steps)?, prefix)?;
    messages::result(format_args!(
        "installed ftp_reply_ffi in {}",
        prefix.display()
    ));
    Ok(())
}
