//! Directory for what is fetched once and kept between runs and checkouts.

use std::env;
use std::fs::{self, File};
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use etcetera::BaseStrategy as _;
use fs4::FileExt;

use super::Steps;

/// Variable that names another directory.
const VARIABLE: &str = "FTP_REPLY_CACHE";

/// Entry of the directory that only this process uses until it is dropped.
pub(crate) struct Entry {
    /// Path of the entry, which exists only if an earlier run created it.
    pub(crate) path: PathBuf,
    /// The lock ends when the file is closed, even if the process is killed.
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
        let file = fs::create_dir_all(&directory)
            .and_then(|()| File::create(&lock))
            .with_context(|| format!("cannot write {}", lock.display()))?;
        if FileExt::try_lock(&file).is_err() {
            steps.note(&format!("waiting for another run, which uses {name}"));
            FileExt::lock(&file).with_context(|| format!("cannot lock {}", lock.display()))?;
        }
        Ok(Entry {
            path: directory.join(name),
            _lock: file,
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
