//! Installs the native library where `pkg-config` finds it.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::host;
use crate::languages::uniffi::NativeLibrary;

/// Text of the file for `pkg-config`. It refers to its own directory, so the installation can be moved.
const TEXT: &str = concat!(
    "libdir=${pcfiledir}/..\n\n",
    "Name: ftp_reply_ffi\n",
    "Description: The engine of ftp-reply, as its Swift package calls it\n",
    "Version: ",
    env!("CARGO_PKG_VERSION"),
    "\n",
    "Libs: -L${libdir} -lftp_reply_ffi\n",
);

/// Copies the archive to `prefix/lib`, with a file for `pkg-config`.
///
/// # Errors
///
/// If the directory cannot be written.
pub(super) fn install(library: &NativeLibrary, prefix: &Path) -> Result<()> {
    let name = library
        .archive
        .file_name()
        .context("cargo reported a library without a file name")?;
    let directory = prefix.join("lib");
    let pkg_config = directory.join("pkgconfig/ftp_reply_ffi.pc");
    host::copy(&library.archive, &directory.join(name))?;
    host::write(&pkg_config, TEXT)
}
