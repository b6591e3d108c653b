//! Runs the stages in order and writes, compares or lists their files.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use rayon::prelude::*;

use super::{stages, tree};
use crate::artifact::{Artifact, COMMAND, Difference, Stage};
use crate::host::{self, Progress, messages};
use crate::languages::{LANGUAGES, read_table};
use crate::pages::WRITTEN_BY_OTHER_TASKS;
use crate::surface;
use crate::table::Table;

/// File that a run locks while it writes, from the root of the repository.
const LOCK: &str = "target/xtask/regen.lock";

/// Action on the generated files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write changed files and remove orphans of an earlier `regen`.
    Write,
    /// Write nothing; show every difference.
    Check,
    /// Write nothing; list what would be written or removed.
    DryRun,
}

/// Result of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every file is up to date, or the mode only lists files.
    Done,
    /// A file is out of date, or an unknown file is in a `generated` directory.
    OutOfDate,
}

/// Runs stages, all of [`stages`] or some of them, on the repository at `root` and prints the result
/// to `out`. The stages after the first run side by side.
///
/// # Errors
///
/// If `codes.toml` is invalid or unreadable, a file cannot be generated, or `out` cannot be written.
pub fn run(
    root: &Path,
    mode: Mode,
    stages: &[&dyn Stage],
    progress: &Progress,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let _lock = lock(root, mode, progress)?;
    let table = read_table(root)?;
    for warning in &table.warnings {
        messages::warning(warning);
    }
    let mut differences = orphans(root, &table)?;
    let mut files = 0;
    let mut unchecked = stages;
    let (first, others) = stages.split_at(stages.len().min(1));
    for group in [first, others] {
        let generated: Vec<_> = group
            .par_iter()
            .map(|stage| {
                let title = format!("regen: {}", stage.name());
                progress.step(&title, || stage.artifacts(root, &table, progress))
            })
            .collect();
        unchecked = &unchecked[group.len()..];
        let before = differences.len();
        for artifacts in generated {
            let artifacts = artifacts?;
            files += artifacts.len();
            for artifact in &artifacts {
                differences.extend(sync_file(artifact, root, mode)?);
            }
        }
        // The other stages read these files, so their results would be wrong too.
        if mode != Mode::Write && differences[before..].iter().any(changes_the_tree) {
            break;
        }
    }
    let mut unowned = Vec::new();
    if mode == Mode::Write {
        unowned = remove_orphans(root, &mut differences)?;
    }
    progress.finish();
    differences.sort_by(|one, other| one.path().cmp(other.path()));
    print_summary(out, mode, files, &differences, unchecked)?;
    for path in &unowned {
        writeln!(
            out,
            "unexpected file {path} in a `generated` directory; move it elsewhere or delete it"
        )?;
    }
    let up_to_date = unowned.is_empty() && (mode != Mode::Check || differences.is_empty());
    Ok(if up_to_date {
        Outcome::Done
    } else {
        Outcome::OutOfDate
    })
}

/// Waits until no other run writes to the repository, whose temporary files would look like orphans.
fn lock(root: &Path, mode: Mode, progress: &Progress) -> anyhow::Result<Option<File>> {
    let waiting = || progress.announce(format_args!("regen: waiting for another `{COMMAND}` …"));
    match mode {
        Mode::Write => host::lock(&root.join(LOCK), waiting).map(Some),
        Mode::Check | Mode::DryRun => Ok(None),
    }
}

fn changes_the_tree(difference: &Difference) -> bool {
    !matches!(difference, Difference::Orphan { .. })
}

/// Returns the paths of all generated files, from the root of the repository.
///
/// # Errors
///
/// If `codes.toml` is invalid or unreadable.
pub(crate) fn generated_files(root: &Path) -> anyhow::Result<BTreeSet<PathBuf>> {
    let table = read_table(root)?;
    Ok(written(&table).into_iter().map(PathBuf::from).collect())
}

/// Returns the paths that the stages write.
fn written(table: &Table) -> BTreeSet<String> {
    let stages = stages().into_iter();
    stages.flat_map(|stage| stage.paths(table)).collect()
}

/// Returns the files in `generated` directories that no stage writes.
fn orphans(root: &Path, table: &Table) -> anyhow::Result<Vec<Difference>> {
    let mut written = written(table);
    written.extend(WRITTEN_BY_OTHER_TASKS.iter().map(|path| (*path).to_owned()));
    written.extend(LANGUAGES.iter().map(|language| surface::path(*language)));
    let found = tree::generated_files(root)?;
    Ok(found
        .into_iter()
        .filter(|path| !written.contains(path))
        .map(|path| Difference::Orphan { path })
        .collect())
}

/// Compares one file, and writes it in the mode `Write`.
fn sync_file(artifact: &Artifact, root: &Path, mode: Mode) -> anyhow::Result<Option<Difference>> {
    let path = &artifact.path;
    let difference = artifact
        .difference(root)
        .with_context(|| format!("cannot read {path}"))?;
    if difference.is_some() && mode == Mode::Write {
        artifact
            .write(root)
            .with_context(|| format!("cannot write {path}"))?;
    }
    Ok(difference)
}

/// Removes the orphans that `regen` wrote, which have the marker in their first line or, in JSON, in
/// the second, or a temporary name. Removes all others, which may be a person's work, from `differences` and returns them.
fn remove_orphans(root: &Path, differences: &mut Vec<Difference>) -> anyhow::Result<Vec<String>> {
    let mut unowned = Vec::new();
    for difference in &*differences {
        let Difference::Orphan { path } = difference else {
            continue;
        };
        let full = root.join(path);
        let text = fs::read(&full).with_context(|| format!("cannot read {path}"))?;
        let first_lines = text.split(|byte| *byte == b'\n').take(2);
        let marker = format!("@generated by `{COMMAND}`");
        let mut first_lines = first_lines.map(String::from_utf8_lossy);
        if tree::is_temporary(path) || first_lines.any(|line| line.contains(&marker)) {
            fs::remove_file(full).with_context(|| format!("cannot remove {path}"))?;
        } else {
            unowned.push(path.clone());
        }
    }
    differences.retain(|difference| !unowned.iter().any(|path| path == difference.path()));
    Ok(unowned)
}

fn print_summary(
    out: &mut dyn Write,
    mode: Mode,
    files: usize,
    differences: &[Difference],
    unchecked: &[&dyn Stage],
) -> io::Result<()> {
    for difference in differences {
        let (word, path) = (difference.word(), difference.path());
        let is_orphan = matches!(difference, Difference::Orphan { .. });
        match mode {
            Mode::Check => writeln!(out, "{word}: {path}")?,
            Mode::DryRun if is_orphan => writeln!(out, "would remove {path}")?,
            Mode::DryRun => writeln!(out, "would write {path}")?,
            Mode::Write if is_orphan => writeln!(out, "removed {path}")?,
            Mode::Write => writeln!(out, "wrote {path}")?,
        }
        if let (Mode::Check, Difference::Stale { diff, .. }) = (mode, difference) {
            out.write_all(diff.as_bytes())?;
        }
    }
    let count = differences.len();
    if count == 0 {
        writeln!(out, "{files} generated files, all up to date")?;
    } else if mode == Mode::Check {
        writeln!(
            out,
            "{count} of the generated files out of date; run `{COMMAND}`"
        )?;
    } else {
        writeln!(out, "{files} generated files, {count} {}", changed(mode))?;
    }
    if !unchecked.is_empty() {
        let names: Vec<&str> = unchecked.iter().map(|stage| stage.name()).collect();
        writeln!(
            out,
            "not checked while these files are out of date: {}",
            names.join(", ")
        )?;
    }
    Ok(())
}

fn changed(mode: Mode) -> &'static str {
    if mode == Mode::Write {
        "changed"
    } else {
        "to change"
    }
}
