//! Directory for what is fetched once and kept between runs and checkouts.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use etcetera::BaseStrategy as _;

/// Variable that names another directory.
const VARIABLE: &str = "FTP_REPLY_CACHE";

/// Returns the directory: the one in `FTP_REPLY_CACHE`, otherwise `ftp-reply` in the user's cache
/// directory.
///
/// # Errors
///
/// If the user has no home directory.
pub(crate) fn directory() -> Result<PathBuf> {
    if let Some(directory) = env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        return Ok(directory.into());
    }
    let user = etcetera::choose_base_strategy()
        .with_context(|| format!("no cache directory; set `{VARIABLE}` to a directory"))?;
    Ok(user.cache_dir().join("ftp-reply"))
}
