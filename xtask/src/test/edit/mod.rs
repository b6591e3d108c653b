//! Edits `codes.toml` in a copy of the repository and tests every language there.
//!
//! The edits are another text, former names of a code and of a member, a new code, a new command, a
//! new reply to a command and a third language of texts. Data alone must suffice: after `regen` the
//! facts tests of every language pass unchanged, and every language has the new facts.

mod answers;
mod table;
mod vectors;

use std::collections::BTreeSet;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::artifact::Fingerprint;
use crate::host::{Counts, Finished, Paths, Steps, sync, write_changed};
use crate::languages::Language;
use crate::regen;

/// Name of the row in the table of results.
pub(super) const ROW: &str = "edit";

/// What the row tests, as [`Language::tested`].
pub(super) const TESTED: &str =
    "a copy with edited facts, a new code, command and language: the facts tests of every language";

/// Variables that list the directories of native libraries. `cargo run` adds those of the original
/// tree, in which a program of the copy would find a library without the edited facts.
const LIBRARY_PATHS: [&str; 3] = ["LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "PATH"];

/// Directory with the test vectors, from the root of the repository.
const VECTORS: &str = "bindings/vectors";

/// The tests in an edited copy.
pub(super) struct Edit<'a> {
    steps: Steps,
    copy: Copy<'a>,
    /// Cases of the edited vectors, once the copy is made.
    cases: OnceLock<Vec<Value>>,
}

impl<'a> Edit<'a> {
    /// Creates the tests. The copy is made by [`Edit::prepare`].
    pub(super) fn new(paths: &'a Paths) -> Edit<'a> {
        Edit {
            steps: Steps::new(ROW, &paths.target),
            copy: Copy {
                paths,
                root: paths.target.join("xtask/edited"),
            },
            cases: OnceLock::new(),
        }
    }

    /// Returns the steps of all languages.
    pub(super) fn steps(&self) -> &Steps {
        &self.steps
    }

    /// Makes the copy.
    ///
    /// # Errors
    ///
    /// If the copy cannot be made or `regen` fails in it.
    pub(super) fn prepare(&self) -> Result<()> {
        let steps = &self.steps;
        let cases = steps.step("edit a copy of the repository", || self.copy.make())?;
        write_changed(&self.vectors(), &json(&cases)?)?;
        steps.run_checked("cargo xtask regen", &mut self.copy.xtask("regen"))?;
        self.cases.get_or_init(|| cases);
        Ok(())
    }

    /// Returns `true` if the copy is made.
    pub(super) fn is_prepared(&self) -> bool {
        self.cases.get().is_some()
    }

    /// Tests a language in the copy: its facts tests, then its answers to the edited vectors, which
    /// count as one test.
    ///
    /// # Errors
    ///
    /// If the copy is not made, or a program cannot be started.
    pub(super) fn test(&self, language: &dyn Language) -> Result<Counts> {
        let cases = self.cases.get().context("the copy is not made")?;
        let name = language.name();
        let tested = self.steps.run(
            &format!("facts tests of {name}"),
            self.copy.xtask("test").args(["--only", "facts", name]),
        )?;
        let mut counts = facts_counts(&tested);
        let answered = self.steps.run(
            &format!("vectors in {name}"),
            self.copy
                .xtask("vectors")
                .args(["--lang", name, "--file"])
                .arg(self.vectors()),
        )?;
        match answers::compare(&answered.output, cases) {
            Ok(()) if answered.success => counts.passed += 1,
            Ok(()) => counts.failed += 1,
            Err(difference) => {
                self.steps.note(&format!("{name}: {difference:#}"));
                counts.failed += 1;
            }
        }
        Ok(counts)
    }

    /// Returns the path of the file with all edited vectors.
    fn vectors(&self) -> PathBuf {
        self.copy.paths.target.join("xtask/edited-vectors.json")
    }
}

/// Returns the counts of a run of facts tests. A run that ended without any counts as a failure.
fn facts_counts(tested: &Finished) -> Counts {
    let mut counts = Counts::in_summary(&tested.output).unwrap_or_default();
    if !tested.success && counts.failed == 0 {
        counts.failed = 1;
    }
    counts
}

/// The edited copy.
struct Copy<'a> {
    paths: &'a Paths,
    root: PathBuf,
}

impl Copy<'_> {
    /// Copies the repository, edits the copy and returns all cases of the edited vectors.
    fn make(&self) -> Result<Vec<Value>> {
        let original = &self.paths.root;
        let vectors = vectors::FILES.map(|(name, edit)| (Path::new(VECTORS).join(name), edit));
        // `regen` writes the generated files of the copy, and only those that the edits change. If
        // they were copied first, everything would be built again in each run. Files with a
        // fingerprint do not depend on the edits, and their generators take minutes to build.
        let mut except: BTreeSet<PathBuf> = regen::generated_files(original)?;
        except.retain(|path| {
            let contents = fs::read_to_string(original.join(path));
            !contents.is_ok_and(|contents| Fingerprint::is_in(&contents))
        });
        except.insert(crate::table::FILE.into());
        except.extend(vectors.iter().map(|(path, _)| path.clone()));
        sync(original, &self.root, &except)?;

        let text = read(&original.join(crate::table::FILE))?;
        let text =
            table::edit(&text).with_context(|| format!("cannot edit {}", crate::table::FILE))?;
        write_changed(&self.root.join(crate::table::FILE), text.as_bytes())?;
        let mut all = Vec::new();
        for (path, edit) in vectors {
            let cases = vectors::edited(&read(&original.join(&path))?, edit)
                .with_context(|| format!("cannot edit {}", path.display()))?;
            write_changed(&self.root.join(&path), &json(&cases)?)?;
            all.extend(cases);
        }
        Ok(all)
    }

    /// Returns this program with a task to do in the copy.
    ///
    /// Everything is built in a separate directory, dependencies too. Cargo names an artifact by
    /// the path of its package in the workspace, so the original tree would take those of the copy
    /// for its own.
    fn xtask(&self, task: &str) -> Command {
        let built = self.paths.target.join("xtask/edited-target");
        let mut xtask = Command::new(&self.paths.xtask);
        xtask
            .arg(task)
            .current_dir(&self.root)
            .env_remove("CARGO_MANIFEST_DIR")
            .env("CARGO_TARGET_DIR", &built)
            .env("CARGO_BUILD_BUILD_DIR", &built);
        for variable in LIBRARY_PATHS {
            if let Some(paths) = env::var_os(variable).and_then(|paths| self.without_ours(&paths)) {
                xtask.env(variable, paths);
            }
        }
        xtask
    }

    /// Returns a list of directories without those of the original tree's build.
    fn without_ours(&self, paths: &OsStr) -> Option<OsString> {
        let Paths { target, build, .. } = self.paths;
        let others = env::split_paths(paths)
            .filter(|path| !path.starts_with(target) && !path.starts_with(build));
        env::join_paths(others).ok()
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn json(cases: &[Value]) -> Result<Vec<u8>> {
    serde_json::to_vec_pretty(cases).context("cannot write the cases")
}
