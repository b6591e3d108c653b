//! Formats generated Rust as `cargo fmt` would, so that the committed files pass its check.
//!
//! The start of rustfmt takes as long as a small file, so each of its processes formats several files.
//! It formats a table of eight megabytes in about a second, so no table needs splitting.

use std::cmp::Reverse;
use std::env;
use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread::{self, ScopedJoinHandle};

use anyhow::{Context as _, anyhow};

use crate::artifact::Artifact;

const INSTALL: &str = "cannot run rustfmt; install it with `rustup component add rustfmt`";

/// Formats the Rust files with rustfmt and the settings at the root of the repository.
///
/// # Errors
///
/// If rustfmt is missing or rejects a file.
pub(super) fn rust_files(root: &Path, files: &mut [Artifact]) -> anyhow::Result<()> {
    let files = files.iter_mut().filter(|file| is_rust(&file.path));
    let directory = tempfile::tempdir().context("cannot create a temporary directory")?;
    let directory = directory.path();
    // In separate threads: a thread of the pool would wait instead of rendering.
    thread::scope(|scope| {
        let batches = batches(files.collect(), rayon::current_num_threads()).into_iter();
        let formatting: Vec<_> = batches
            .map(|mut files| scope.spawn(move || format(root, directory, &mut files)))
            .collect();
        // The first error in the order of the batches, so that the same one is always reported.
        formatting.into_iter().try_for_each(join)
    })
}

/// Returns the result of a thread, or continues its panic.
pub(super) fn join<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread
        .join()
        .unwrap_or_else(|panic| panic::resume_unwind(panic))
}

/// Returns `true` if rustfmt formats the file.
pub(super) fn is_rust(path: &str) -> bool {
    let extension = Path::new(path).extension();
    extension.is_some_and(|extension| extension == "rs")
}

/// Distributes files over processes, so that each has about the same amount of text.
fn batches(mut files: Vec<&mut Artifact>, count: usize) -> Vec<Vec<&mut Artifact>> {
    let mut batches: Vec<(usize, Vec<&mut Artifact>)> = Vec::new();
    batches.resize_with(count.max(1), Default::default);
    files.sort_by_key(|file| Reverse(file.contents.len()));
    for file in files {
        if let Some((len, batch)) = batches.iter_mut().min_by_key(|(len, _)| *len) {
            *len += file.contents.len();
            batch.push(file);
        }
    }
    let batches = batches.into_iter().map(|(_, batch)| batch);
    batches.filter(|batch| !batch.is_empty()).collect()
}

/// Formats files with one process, which rewrites copies of them in a directory.
fn format(root: &Path, directory: &Path, files: &mut [&mut Artifact]) -> anyhow::Result<()> {
    let mut rustfmt = Command::new(program());
    rustfmt
        .args(["--edition", "2024", "--config-path"])
        .arg(root);
    for file in &*files {
        let what = || format!("cannot write a copy of {}", file.path);
        file.write(directory).with_context(what)?;
        rustfmt.arg(directory.join(&file.path));
    }
    let output = rustfmt.output().context(INSTALL)?;
    if !output.status.success() {
        return Err(rejection(directory, files, &output));
    }
    for file in files {
        file.contents = fs::read_to_string(directory.join(&file.path))
            .with_context(|| format!("cannot read rustfmt's result for {}", file.path))?;
    }
    Ok(())
}

/// Returns the rustfmt of the toolchain that runs this program, which starts faster than rustup's
/// proxy, or the one on PATH.
fn program() -> PathBuf {
    let of_toolchain = || {
        let cargo = env::var_os("CARGO")?;
        let program = format!("rustfmt{}", env::consts::EXE_SUFFIX);
        let program = Path::new(&cargo).with_file_name(program);
        program.is_file().then_some(program)
    };
    env::var_os("RUSTFMT")
        .map(PathBuf::from)
        .or_else(of_toolchain)
        .unwrap_or_else(|| "rustfmt".into())
}

fn rejection(directory: &Path, files: &[&mut Artifact], output: &Output) -> anyhow::Error {
    let output = String::from_utf8_lossy(&output.stderr);
    // Output of rustup's proxy if the component is missing.
    if output.contains("is not installed") {
        return anyhow!(INSTALL);
    }
    let output = output.replace(&format!("{}/", directory.display()), "");
    let rejected = files.iter().find(|file| output.contains(&file.path));
    let path = rejected.map_or("generated Rust", |file| &file.path);
    let output = output.trim();
    anyhow!("rustfmt rejects {path}; fix its template: {output}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batches_have_similar_sizes() {
        let mut files: Vec<Artifact> = [1, 5, 2, 7, 3, 4]
            .map(|len| Artifact {
                path: format!("{len}.rs"),
                contents: "x".repeat(len),
            })
            .into();
        let lens = |files: &mut [Artifact], count| -> Vec<Vec<usize>> {
            let batches = batches(files.iter_mut().collect(), count).into_iter();
            let lens =
                |batch: Vec<&mut Artifact>| batch.iter().map(|it| it.contents.len()).collect();
            batches.map(lens).collect()
        };
        assert_eq!(lens(&mut files, 2), [vec![7, 3, 1], vec![5, 4, 2]]);
        assert_eq!(lens(&mut files[..1], 8), [vec![1]]);
        assert_eq!(lens(&mut files[..0], 2), <[Vec<usize>; 0]>::default());
    }
}
