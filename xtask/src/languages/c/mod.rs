//! The C library and its header.

mod abi;
mod answerer;
mod dist;
mod header;
mod spelling;
mod test;

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::{Language, Spelling, required_prefix};
use crate::artifact::{Comment::Slashes, Row, Stage, row};
use crate::host::{Counts, Paths, Steps};

pub use header::Header;

/// The language's row in the table of languages.
pub(super) struct C;

#[rustfmt::skip] // One line a row, so that it reads as the table it is.
const FILES: &[Row] = &[
    row("crates/ftp-reply-capi/src/generated/advice.rs",     "advice.rs",     Slashes),
    row("crates/ftp-reply-capi/src/generated/codes.rs",      "codes.rs",      Slashes),
    row("crates/ftp-reply-capi/src/generated/commands.rs",   "commands.rs",   Slashes),
    row("crates/ftp-reply-capi/src/generated/constants.rs",  "constants.rs",  Slashes),
    row("crates/ftp-reply-capi/src/generated/hints.rs",      "hints.rs",      Slashes),
    row("crates/ftp-reply-capi/src/generated/languages.rs",  "languages.rs",  Slashes),
    row("crates/ftp-reply-capi/src/generated/sets.rs",       "sets.rs",       Slashes),
    row("crates/ftp-reply-capi/src/generated/sources.rs",    "sources.rs",    Slashes),
];

impl Language for C {
    fn name(&self) -> &'static str {
        "c"
    }

    fn spelling(&self) -> &'static Spelling {
        &spelling::SPELLING
    }

    fn files(&self) -> &'static [Row] {
        FILES
    }

    fn stages(&self) -> &'static [&'static dyn Stage] {
        &[&Header]
    }

    fn tested(&self) -> &'static str {
        "the installed library, shared and static, from C and C++, its header, its symbols and its CMake package"
    }

    fn test(&self, paths: &Paths, steps: &Steps) -> Result<Counts> {
        test::test(paths, steps)
    }

    fn test_facts(&self, paths: &Paths, steps: &Steps) -> Result<Counts> {
        test::test_facts(paths, steps)
    }

    fn answerer(&self, paths: &Paths, steps: &Steps) -> Result<Command> {
        answerer::build(paths, steps)
    }

    fn dist(&self, paths: &Paths, prefix: Option<&Path>) -> Result<()> {
        dist::install(&paths.root, required_prefix(self.name(), prefix)?)
    }
}
