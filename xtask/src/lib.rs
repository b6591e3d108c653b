//! The project's tasks as a library, for tests and benchmarks.

pub mod artifact;
mod cli;
mod dist;
mod exit_status;
mod fuzz;
mod host;
pub mod languages;
mod lint;
mod pages;
mod record;
pub mod regen;
mod suggestion;
mod surface;
pub mod table;
mod test;
mod vectors;

use std::fs;
use std::path::Path;

use anyhow::Context as _;

pub use cli::main;
pub use host::{Progress, root};

/// Reads and checks the text of `codes.toml` for the languages of this project.
///
/// # Errors
///
/// Every error that was found, each with its line, its entry and its fix.
pub fn load(source: &str) -> Result<table::Table, table::Findings> {
    table::load(source, &languages::keywords())
}

/// Reads and checks `codes.toml` of the repository at `root`.
///
/// # Errors
///
/// If the file cannot be read, and every error in it.
pub(crate) fn read_table(root: &Path) -> anyhow::Result<table::Table> {
    let path = root.join(table::FILE);
    let source = fs::read_to_string(&path).with_context(|| {
        format!(
            "cannot read {}, which must exist and be UTF-8",
            path.display()
        )
    })?;
    Ok(load(&source)?)
}

/// The committed table, for tests. It is read once, because that takes seconds without optimization.
#[cfg(test)]
pub(crate) static COMMITTED_TABLE: std::sync::LazyLock<table::Table> =
    std::sync::LazyLock::new(|| read_table(&root()).unwrap());
