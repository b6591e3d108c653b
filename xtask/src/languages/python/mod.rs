//! The Python package.

mod answerer;
mod dist;
mod package;
mod spelling;
mod stub;
mod surface;
mod test;

use std::process::Command;

use anyhow::Result;

use super::notices::Notices;
use super::{Destination, Language, Spelling, Tested};
use crate::artifact::{HASH, Row, Stage, row};
use crate::host::{Counts, Paths, Steps};
use crate::languages::{Name, Surface};
use crate::table::Table;

/// The language's row in the table of languages.
pub(super) struct Python;

#[rustfmt::skip] // One line a row, so that it reads as the table it is.
const FILES: &[Row] = &[
    row("bindings/python/python/ftp_reply/generated/__init__.py",       "__init__.py",       HASH),
    row("bindings/python/python/ftp_reply/generated/code_facts.py",     "code_facts.py",     HASH),
    row("bindings/python/python/ftp_reply/generated/codes.py",          "codes.py",          HASH),
    row("bindings/python/python/ftp_reply/generated/command_facts.py",  "command_facts.py",  HASH),
    row("bindings/python/python/ftp_reply/generated/commands.py",       "commands.py",       HASH),
    row("bindings/python/python/ftp_reply/generated/documents.py",      "documents.py",      HASH),
    row("bindings/python/python/ftp_reply/generated/fault_errors.py",   "fault_errors.py",   HASH),
    row("bindings/python/python/ftp_reply/generated/languages.py",      "languages.py",      HASH),
    row("bindings/python/python/ftp_reply/generated/sets.py",           "sets.py",           HASH),
];

/// Notices of the crates in the native module.
const NOTICES: &Notices = &Notices {
    package: package::CRATE,
    inputs: &[
        "Cargo.lock",
        "crates/ftp-reply/Cargo.toml",
        "crates/ftp-reply-cli/Cargo.toml",
        "crates/ftp-reply-python/Cargo.toml",
    ],
    path: "bindings/python/generated/THIRD-PARTY-NOTICES.txt",
};

impl Language for Python {
    fn name(&self) -> &'static str {
        "python"
    }

    fn title(&self) -> &'static str {
        "Python"
    }

    fn directory(&self) -> &'static str {
        "bindings/python"
    }

    fn spelling(&self) -> &'static Spelling {
        &spelling::SPELLING
    }

    fn files(&self) -> &'static [Row] {
        FILES
    }

    fn stages(&self) -> &'static [&'static dyn Stage] {
        &[&stub::Stub, NOTICES]
    }

    fn tested(&self) -> &'static str {
        "the package installed by pip, its stub against the native module, and its types"
    }

    fn test(&self, paths: &Paths, steps: &Steps) -> Result<Tested> {
        test::test(paths, steps)
    }

    fn test_facts(&self, paths: &Paths, steps: &Steps) -> Result<Counts> {
        test::test_facts(paths, steps)
    }

    fn surface(&self, paths: &Paths, steps: &Steps) -> Result<Surface> {
        test::surface(paths, steps)
    }

    fn usual_name(&self, table: &Table, name: &Name) -> Name {
        surface::usual_name(table, name)
    }

    fn answerer(&self, paths: &Paths, steps: &Steps) -> Result<Command> {
        answerer::build(paths, steps)
    }

    fn dist(&self, paths: &Paths, destination: &Destination) -> Result<()> {
        dist::install(paths, &destination.directory(self.name())?)
    }
}
