//! Generated files as values, and the steps that generate them.

mod fingerprint;
mod row;
mod stage;

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use similar::TextDiff;

pub use fingerprint::{Fingerprint, Outdated};
pub use row::{COMMAND, Comment, Context, HASH, Row, SLASHES, first_line, generated_by, row};
pub use stage::Stage;

/// Start of the name that a file has while it is written. If the process is killed, the file remains.
pub const TEMPORARY: &str = ".regen-";

/// One generated file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Artifact {
    /// Path from the root of the repository, with `/` as separator.
    pub path: String,
    /// Entire text.
    pub contents: String,
}

/// Difference between a file in the tree and the text that `regen` generates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The file has different text.
    Stale {
        /// Path of the file.
        path: String,
        /// Unified diff from the file to the generated text.
        diff: String,
    },
    /// The file does not exist.
    Missing {
        /// Path of the file.
        path: String,
    },
    /// The file is in a `generated` directory, but no stage writes it.
    Orphan {
        /// Path of the file.
        path: String,
    },
}

impl Difference {
    /// Returns the path of the file from the root of the repository.
    pub fn path(&self) -> &str {
        match self {
            Difference::Stale { path, .. }
            | Difference::Missing { path }
            | Difference::Orphan { path } => path,
        }
    }

    /// Returns one word for the difference.
    pub fn word(&self) -> &'static str {
        match self {
            Difference::Stale { .. } => "stale",
            Difference::Missing { .. } => "missing",
            Difference::Orphan { .. } => "orphan",
        }
    }
}

impl Artifact {
    /// Returns how the file under `root` differs, or `None` if it has the same bytes.
    ///
    /// # Errors
    ///
    /// If the file exists and cannot be read.
    pub fn difference(&self, root: &Path) -> io::Result<Option<Difference>> {
        let path = self.path.clone();
        match fs::read(root.join(&self.path)) {
            Ok(found) if found == self.contents.as_bytes() => Ok(None),
            Ok(found) => {
                let diff = self.diff_from(&String::from_utf8_lossy(&found));
                Ok(Some(Difference::Stale { path, diff }))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Ok(Some(Difference::Missing { path }))
            }
            Err(error) => Err(error),
        }
    }

    fn diff_from(&self, found: &str) -> String {
        TextDiff::from_lines(found, &self.contents)
            .unified_diff()
            .context_radius(2)
            .header(&self.path, &format!("{} (regenerated)", self.path))
            .to_string()
    }

    /// Writes the file under `root` to a temporary name and renames it, so that no process reads an
    /// incomplete file.
    ///
    /// # Errors
    ///
    /// If the directory or the file cannot be created.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        let target = root.join(&self.path);
        let directory = target.parent().unwrap_or(root);
        fs::create_dir_all(directory)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(TEMPORARY);
        // Otherwise only this user could read the file.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut temporary = builder.tempfile_in(directory)?;
        temporary.write_all(self.contents.as_bytes())?;
        temporary.persist(target)?;
        Ok(())
    }
}
