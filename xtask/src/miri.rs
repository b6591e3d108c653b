//! The `miri` command: runs tests under Miri, which finds undefined behavior.

use std::env;
use std::path::Path;

use anyhow::Result;

use crate::host::cargo;

/// Arguments of `cargo xtask miri`.
#[derive(clap::Args)]
pub(crate) struct MiriArguments {
    /// Part of the names of the tests to run; all of them if none is named
    #[arg(value_name = "TEST")]
    tests: Vec<String>,
}

/// Tests of the core crate that read streams, where memchr searches line ends. The other tests run only safe
/// code, in which Miri cannot find anything.
const READING: [&str; 5] = ["from_line", "packed", "read", "reader", "reply"];

/// Runs the tests of the C library, and those of the core crate that read, under Miri.
///
/// # Errors
///
/// If a test fails, or Miri is missing.
pub(crate) fn run(root: &Path, arguments: &MiriArguments) -> Result<()> {
    // Some tests read files. Flags of the user, such as `-Zmiri-tree-borrows`, come last.
    let flags = env::var("MIRIFLAGS").unwrap_or_default();
    // Miri is thousands of times slower than the compiled program.
    let cases = env::var("PROPTEST_CASES").unwrap_or_else(|_| "3".to_owned());
    let mut command = cargo::nightly()?;
    command
        .args(["miri", "test", "--no-fail-fast", "--lib"])
        .args(READING.iter().flat_map(|test| ["--test", test]))
        .args(["--package", "ftp-reply", "--package", "ftp-reply-capi"])
        .args(["--features", "ftp-reply/serde", "--"])
        .args(&arguments.tests)
        .env("MIRIFLAGS", format!("-Zmiri-disable-isolation {flags}"))
        .env("PROPTEST_CASES", cases)
        .current_dir(root);
    cargo::run(&mut command)
}
