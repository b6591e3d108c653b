//! The C library and its header.

mod abi;
mod answerer;
mod archive;
mod dist;
mod header;
mod installation;
mod spelling;
mod surface;
mod test;

use std::process::Command;

use anyhow::Result;

use super::{Destination, FuzzProgram, Language, Spelling, Tested};
use crate::artifact::{Row, SLASHES, Stage, row};
use crate::host::{Counts, Paths, Steps};
use crate::languages::{Name, Surface};
use crate::table::Table;

pub use header::Header;

/// The language's row in the table of languages.
pub(super) struct C;

#[rustfmt::skip] // One line a row, so that it reads as the table it is.
const FILES: &[Row] = &[
    row("bindings/c/include/ftp_reply/generated/codes.inc",     "codes.inc",     SLASHES),
    row("bindings/c/include/ftp_reply/generated/commands.inc",  "commands.inc",  SLASHES),
    row("bindings/c/include/ftp_reply/generated/sets.hpp",      "sets.hpp",      SLASHES),
    row("crates/ftp-reply-capi/src/generated/constants.rs",     "constants.rs",  SLASHES),
];

impl Language for C {
    fn name(&self) -> &'static str {
        "c"
    }

    fn title(&self) -> &'static str {
        "C, C++"
    }

    fn directory(&self) -> &'static str {
        "bindings/c"
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
        "the installed library, shared and static, from C and C++, its header, symbols, manual page, and use with pkg-config, CMake and Meson"
    }

    fn test(&self, paths: &Paths, steps: &Steps) -> Result<Tested> {
        test::test(paths, steps)
    }

    fn test_facts(&self, paths: &Paths, steps: &Steps) -> Result<Counts> {
        test::test_facts(paths, steps)
    }

    fn surface(&self, paths: &Paths, _: &Steps) -> Result<Surface> {
        surface::read(&paths.root)
    }

    fn usual_name(&self, table: &Table, name: &Name) -> Name {
        surface::usual_name(table, name)
    }

    fn answerer(&self, paths: &Paths, steps: &Steps) -> Result<Command> {
        answerer::build(paths, steps)
    }

    fn fuzz_programs(&self) -> &'static [FuzzProgram] {
        &test::FUZZ_PROGRAMS
    }

    fn dist(&self, paths: &Paths, destination: &Destination) -> Result<()> {
        dist::install(&paths.root, destination)
    }
}
