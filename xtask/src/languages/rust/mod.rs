//! The Rust crates: the core and the command.

mod answerer;
mod cargo_output;
mod ftp_server;
mod lint;
mod spelling;
mod test;

use std::process::Command;

use anyhow::Result;

use super::{Language, Spelling};
use crate::artifact::{Comment::Slashes, Row, row};
use crate::host::{Counts, Paths, Steps};

/// The language's row in the table of languages.
pub(super) struct Rust;

#[rustfmt::skip] // One line a row, so that it reads as the table it is.
const FILES: &[Row] = &[
    row("crates/ftp-reply/src/facts/generated/codes.rs",      "codes.rs",      Slashes),
    row("crates/ftp-reply/src/facts/generated/commands.rs",   "commands.rs",   Slashes),
    row("crates/ftp-reply/src/facts/generated/documents.rs",  "documents.rs",  Slashes),
    row("crates/ftp-reply/src/facts/generated/texts.rs",      "texts.rs",      Slashes),
    row("crates/ftp-reply/src/facts/generated/languages.rs",  "languages.rs",  Slashes),
    row("crates/ftp-reply/src/facts/generated/messages.rs",   "messages.rs",   Slashes),
    row("crates/ftp-reply/src/facts/generated/set_facts.rs",  "set_facts.rs",  Slashes),
    row("crates/ftp-reply/src/facts/generated/sets.rs",       "sets.rs",       Slashes),
    row("crates/ftp-reply/src/help/generated/advice.rs",      "advice.rs",     Slashes),
    row("crates/ftp-reply/src/help/generated/hints.rs",       "hints.rs",      Slashes),
    row("crates/ftp-reply-cli/src/generated/labels.rs",       "labels.rs",     Slashes),
    row("crates/ftp-reply-cli/src/generated/messages.rs",     "command_messages.rs", Slashes),
];

impl Language for Rust {
    fn name(&self) -> &'static str {
        "rust"
    }

    fn spelling(&self) -> &'static Spelling {
        &spelling::SPELLING
    }

    fn files(&self) -> &'static [Row] {
        FILES
    }

    fn tested(&self) -> &'static str {
        "the crates with their documentation examples, and the core crate with each set of features"
    }

    fn test(&self, paths: &Paths, steps: &Steps) -> Result<Counts> {
        test::test(paths, steps)
    }

    fn test_facts(&self, paths: &Paths, steps: &Steps) -> Result<Counts> {
        test::test_facts(paths, steps)
    }

    fn lint(&self, paths: &Paths, steps: &Steps) -> Result<()> {
        lint::lint(paths, steps)
    }

    fn answerer(&self, paths: &Paths, _: &Steps) -> Result<Command> {
        Ok(answerer::build(paths))
    }
}
