//! Directory for what is fetched once and kept between runs and checkouts.

use std::env;
use std::fs::File;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use etcetera::BaseStrategy as _;

use super::{Steps, files};

/// Variable that names another directory.
const VARIABLE: &str = "FTP_REPLY_CACHE";

/// Entry of the directory that only this process uses until it is dropped.
pub(crate) struct Entry {
    /// Path of the entry, which exists only if an earlier run created it.
    pub(crate) path: PathBuf,
    _lock: File,
}

impl Entry {
    /// Returns the entry with a name. It waits while another process uses the entry.
    ///
    /// # Errors
    ///
    /// If the directory cannot be written.
    pub(crate) fn lock(name: &str, steps: &Steps) -> Result<Entry> {
        let directory = directory()?;
        let lock = directory.join(format!("{name}.lock"));
        let waiting = || steps.note(&format!("waiting for another run, which uses {name}"));
        let lock = files::lock(&lock, waiting)?;
        Ok(Entry {
            path: directory.join(name),
            _lock: lock,
        })
    }
}

/// Returns the directory: the one in `FTP_REPLY_CACHE`, otherwise `ftp-reply` in the user's cache
/// directory.
fn directory() -> Result<PathBuf> {
    if let Some(directory) = env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        return Ok(directory.into());
    }
    let user = etcetera::choose_base_strategy()
        .with_context(|| format!("no cache directory; set `{VARIABLE}` to a directory"))?;
    Ok(user.cache_dir().join("ftp-reply"))
}
