//! Compares the answers of C to all vectors with those of Rust.

use std::path::PathBuf;

use anyhow::Result;

use super::Bench;
use super::programs::RUNNER;
use super::toolchain::{Checks, Linkage};
use crate::host::Counts;
use crate::vectors;

/// Compares the answers to each case.
pub(super) fn test(bench: &Bench<'_>, files: &[PathBuf]) -> Result<Counts> {
    let binary = bench.build(&RUNNER, Linkage::Static, Checks::Sanitizers)?;
    vectors::agreement(bench.paths, bench.steps, bench.command(&binary), files)
}
