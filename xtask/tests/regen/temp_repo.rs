//! Temporary repository with the files that the stages read.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use xtask::Progress;
use xtask::artifact::Stage;
use xtask::regen::{Mode, Outcome, Tables, run};
use xtask::table;

/// The stage that needs only the table and the templates.
pub(crate) const TABLES: &[&dyn Stage] = &[&Tables];
/// A directory with the files that the tables stage reads, without those it writes.
pub(crate) struct TempRepo(TempDir);

impl TempRepo {
    pub(crate) fn new() -> TempRepo {
        let repo = TempRepo(TempDir::new().expect("a temporary directory"));
        for path in [table::FILE, "rustfmt.toml", "xtask/src"] {
            copy_all(&xtask::root().join(path), &repo.path(path));
        }
        repo
    }

    /// Creates a repository with all files that cbindgen reads: the workspace of the C library's crate.
    pub(crate) fn with_workspace() -> TempRepo {
        let repo = TempRepo::new();
        for path in ["Cargo.toml", "Cargo.lock", "crates", "xtask"] {
            copy_all(&xtask::root().join(path), &repo.path(path));
        }
        repo
    }

    /// Creates a repository in which every file is up to date.
    pub(crate) fn regenerated() -> TempRepo {
        let repo = TempRepo::new();
        assert_eq!(repo.run(Mode::Write).0, Outcome::Done);
        repo
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
        fs::create_dir_all(path.parent().expect("a file has a directory")).expect("a directory");
        fs::write(path, text).expect("the file can be written");
    }

    /// Runs `regen` and returns its outcome and output.
    pub(crate) fn run(&self, mode: Mode) -> (Outcome, String) {
        let mut output = Vec::new();
        let outcome = run(
            self.0.path(),
            mode,
            TABLES,
            &Progress::hidden(),
            &mut output,
        );
        (
            outcome.expect("regen runs"),
            String::from_utf8(output).expect("the output is UTF-8"),
        )
    }
}

fn copy_all(from: &Path, to: &Path) {
    if from.is_dir() {
        for entry in fs::read_dir(from).expect("a directory") {
            let name = entry.expect("an entry").file_name();
            copy_all(&from.join(&name), &to.join(&name));
        }
    } else {
        fs::create_dir_all(to.parent().expect("a file has a directory")).expect("a directory");
        fs::copy(from, to).expect("a file can be copied");
    }
}
