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
