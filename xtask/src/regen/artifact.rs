//! A generated file as a value: where it goes and what is in it, until the moment it is written.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use similar::TextDiff;

/// One generated file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Artifact {
    /// The path from the root of the repository, with `/` between its parts.
    pub path: String,
    /// The whole text.
    pub contents: String,
}

/// How a file in the tree differs from what `regen` makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The file has another text.
    Stale {
        /// Its path.
        path: String,
        /// A unified diff from the file to what `regen` makes.
        diff: String,
    },
    /// There is no such file.
    Missing {
        /// Its path.
        path: String,
    },
    /// The file lies in a folder for generated files, and nothing makes it.
    Orphan {
        /// Its path.
        path: String,
    },
}

impl Difference {
    /// The path of the file, from the root of the repository.
    pub fn path(&self) -> &str {
        match self {
            Difference::Stale { path, .. }
            | Difference::Missing { path }
            | Difference::Orphan { path } => path,
        }
    }

    /// One word for what is the matter.
    pub fn word(&self) -> &'static str {
        match self {
            Difference::Stale { .. } => "stale",
            Difference::Missing { .. } => "missing",
            Difference::Orphan { .. } => "orphan",
        }
    }
}

impl Artifact {
    /// How the file under `root` differs; `None` if it has the same bytes.
    ///
    /// # Errors
    ///
    /// The file is there and cannot be read.
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

    /// Writes the file under `root` by way of a neighbour, so that nobody reads half of it.
    ///
    /// # Errors
    ///
    /// The folder or the file cannot be made.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        let target = root.join(&self.path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut name = target.as_os_str().to_owned();
        name.push(format!(".{}.new", std::process::id()));
        let written = fs::File::create(&name).and_then(|mut file| {
            file.write_all(self.contents.as_bytes())?;
            fs::rename(&name, &target)
        });
        if written.is_err() {
            // The neighbour is of no use any more; the first error is the one to tell.
            let _ = fs::remove_file(&name);
        }
        written
    }
}
