//! Directories in which a package is installed.

use std::path::{Component, PathBuf};

use crate::exit_status::UsageError;

/// Directories of an installation.
#[derive(clap::Args)]
pub(crate) struct Destination {
    /// Directory to install to, created if necessary; a package manager uses its own directory
    #[arg(long, value_name = "DIR")]
    prefix: Option<PathBuf>,
    /// Directory that stands for the root directory while files are written, for makers of packages
    #[arg(long, value_name = "DIR", requires = "prefix")]
    destdir: Option<PathBuf>,
}

impl Destination {
    /// Returns `true` if the files are written to a directory that stands for the root directory.
    pub(super) fn is_staged(&self) -> bool {
        self.destdir.is_some()
    }

    /// Returns the directory that the files are written to, below `--destdir` if it is given.
    ///
    /// # Errors
    ///
    /// If `--prefix` is missing, or is relative although `--destdir` is given.
    pub(super) fn directory(&self, language: &str) -> Result<PathBuf, UsageError> {
        let prefix = self.prefix.as_deref().ok_or_else(|| {
            UsageError(format!(
                "missing `--prefix`: expected the directory to install to; run `cargo xtask dist {language} --prefix DIR`"
            ))
        })?;
        let Some(destdir) = &self.destdir else {
            return Ok(prefix.to_owned());
        };
        if !prefix.is_absolute() {
            return Err(UsageError(format!(
                "invalid `--prefix {}`: expected an absolute path with `--destdir`; name the directory that the files \
                 are used in",
                prefix.display()
            )));
        }
        let parts = prefix.components();
        let below = parts.filter(|part| matches!(part, Component::Normal(_)));
        Ok(destdir.join(below.collect::<PathBuf>()))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn directory(prefix: Option<&str>, destdir: Option<&str>) -> Result<PathBuf, UsageError> {
        let destination = Destination {
            prefix: prefix.map(PathBuf::from),
            destdir: destdir.map(PathBuf::from),
        };
        destination.directory("c")
    }

    #[test]
    fn directory_is_prefix_below_destdir() {
        assert_eq!(directory(Some("a"), None).unwrap(), Path::new("a"));
        let staged = directory(Some("/usr/local"), Some("stage")).unwrap();
        assert_eq!(staged, Path::new("stage/usr/local"));
    }

    #[test]
    fn directory_requires_prefix_that_is_absolute_with_destdir() {
        assert!(directory(None, None).is_err());
        assert!(directory(Some("usr"), Some("stage")).is_err());
    }
}
