//! A copy of the part of the repository that the tables stage reads and writes.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use xtask::regen::{Mode, Outcome, Progress, Stage, Tables, run};
use xtask::table;

/// The stage that needs nothing but the table and the templates.
pub(crate) const TABLES: &[&dyn Stage] = &[&Tables];
/// A folder with what the tables stage reads, and nothing it writes.
pub(crate) struct Copy(TempDir);

impl Copy {
    pub(crate) fn new() -> Copy {
        let copy = Copy(TempDir::new().expect("a folder can be made"));
        for path in [table::FILE, "rustfmt.toml", "xtask/templates"] {
            copy_all(&xtask::root().join(path), &copy.path(path));
        }
        copy
    }

    /// A copy with everything that cbindgen reads: the workspace of the C library's crate.
    pub(crate) fn with_workspace() -> Copy {
        let copy = Copy::new();
        for path in ["Cargo.toml", "Cargo.lock", "crates", "xtask"] {
            copy_all(&xtask::root().join(path), &copy.path(path));
        }
        copy
    }

    /// A copy in which every file is up to date.
    pub(crate) fn regenerated() -> Copy {
        let copy = Copy::new();
        assert_eq!(copy.run(Mode::Write).0, Outcome::Done);
        copy
    }

    pub(crate) fn root(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(path, text).expect("the file can be written");
    }

    /// What `regen` finds and tells.
    pub(crate) fn run(&self, mode: Mode) -> (Outcome, String) {
        let mut told = Vec::new();
        let outcome = run(self.0.path(), mode, TABLES, &Progress::hidden(), &mut told);
        (
            outcome.expect("regen runs"),
            String::from_utf8(told).expect("it tells in UTF-8"),
        )
    }
}

fn copy_all(from: &Path, to: &Path) {
    if from.is_dir() {
        for entry in fs::read_dir(from).expect("a folder") {
            let name = entry.expect("an entry").file_name();
            copy_all(&from.join(&name), &to.join(&name));
        }
    } else {
        fs::create_dir_all(to.parent().expect("a file lies in a folder")).expect("a folder");
        fs::copy(from, to).expect("a file can be copied");
    }
}
