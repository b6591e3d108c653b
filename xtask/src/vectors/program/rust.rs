//! An example program of the core crate, which answers every kind.

use std::process::Command;

use crate::test::{Places, cargo};

/// Leaves the building to cargo, which runs the program, too.
pub(super) fn build(places: &Places) -> Command {
    let mut command = cargo();
    command
        .args(["run", "--quiet", "--package", "ftp-reply"])
        .args(["--example", "vectors", "--manifest-path"])
        .arg(places.root.join("Cargo.toml"));
    command
}
