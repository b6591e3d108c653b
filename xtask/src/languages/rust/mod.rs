//! The Rust crates: the core and the command.

mod answerer;
mod cargo_output;
mod lint;
mod oldest_compiler;
mod packages;
mod spelling;
mod surface;
mod test;

use std::process::Command;

use anyhow::Result;

use super::{Language, Spelling, Tested};
use crate::artifact::{Row, SLASHES, row};
use crate::host::{Counts, Paths, Steps};
use crate::languages::{Name, Surface};
use crate::table::Table;

/// The language's row in the table of languages.
pub(super) struct Rust;

#[rustfmt::skip] // One line a row, so that it reads as the table it is.
const FILES: &[Row] = &[
    row("crates/ftp-reply/src/facts/generated/codes.rs",      "codes.rs",      SLASHES),
    row("crates/ftp-reply/src/facts/generated/commands.rs",   "commands.rs",   SLASHES),
    row("crates/ftp-reply/src/facts/generated/lists.rs",      "lists.rs",      SLASHES),
    row("crates/ftp-reply/src/facts/generated/texts.rs",      "texts.rs",      SLASHES),
    row("crates/ftp-reply/src/facts/generated/languages.rs",  "languages.rs",  SLASHES),
    row("crates/ftp-reply/src/facts/generated/messages.rs",   "messages.rs",   SLASHES),
    row("crates/ftp-reply/src/facts/generated/set_facts.rs",  "set_facts.rs",  SLASHES),
    row("crates/ftp-reply/src/facts/generated/set_rows.rs",   "set_rows.rs",   SLASHES),
    row("crates/ftp-reply/src/facts/generated/sets.rs",       "sets.rs",       SLASHES),
    row("crates/ftp-reply/src/facts/generated/sources.rs",    "sources.rs",    SLASHES),
    row("crates/ftp-reply/src/help/generated/advice.rs",      "advice.rs",     SLASHES),
    row("crates/ftp-reply/src/help/generated/hints.rs",       "hints.rs",      SLASHES),
    row("crates/ftp-reply-cli/src/generated/labels.rs",       "labels.rs",     SLASHES),
    row("crates/ftp-reply-cli/src/generated/messages.rs",     "command_messages.rs", SLASHES),
];

impl Language for Rust {
    fn name(&self) -> &'static str {
        "rust"
    }

    fn title(&self) -> &'static str {
        "Rust"
    }

    fn directory(&self) -> &'static str {
        "crates/ftp-reply"
    }

    fn spelling(&self) -> &'static Spelling {
        &spelling::SPELLING
    }

    fn files(&self) -> &'static [Row] {
        FILES
    }

    fn tested(&self) -> &'static str {
        "the crates with their documentation examples, also as packages, the core crate with each set of features, and all with the oldest compiler"
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

    fn usual_name(&self, _: &Table, name: &Name) -> Name {
        name.clone()
    }

    fn lint(&self, paths: &Paths, steps: &Steps) -> Result<()> {
        lint::lint(paths, steps)
    }

    fn answerer(&self, paths: &Paths, _: &Steps) -> Result<Command> {
        Ok(answerer::build(paths))
    }
}
