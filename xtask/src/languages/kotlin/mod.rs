//! The Kotlin package, which Java programs use too.

mod answerer;
mod dist;
mod junit;
mod maven;
mod spelling;
mod test;

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::uniffi::KOTLIN_CALLS;
use super::{Language, Spelling};
use crate::artifact::{Comment::Slashes, Row, Stage, row};
use crate::host::{Counts, Paths, Steps};

/// The language's row in the table of languages.
pub(super) struct Kotlin;

#[rustfmt::skip] // One line a row, so that it reads as the table it is.
const FILES: &[Row] = &[
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/ClosedSets.kt",      "ClosedSets.kt",      Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/Command.kt",         "Command.kt",         Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/Document.kt",        "Document.kt",        Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/Lang.kt",            "Lang.kt",            Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/ReplyCode.kt",       "ReplyCode.kt",       Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/commandEntries.kt",  "commandEntries.kt",  Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/replyEntries.kt",    "replyEntries.kt",    Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/sources.kt",         "sources.kt",         Slashes),
];

impl Language for Kotlin {
    fn name(&self) -> &'static str {
        "kotlin"
    }

    fn spelling(&self) -> &'static Spelling {
        &spelling::SPELLING
    }

    fn files(&self) -> &'static [Row] {
        FILES
    }

    fn stages(&self) -> &'static [&'static dyn Stage] {
        &[KOTLIN_CALLS]
    }

    fn tested(&self) -> &'static str {
        "the package built by Maven, from Kotlin and from Java"
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

    fn dist(&self, paths: &Paths, _: Option<&Path>) -> Result<()> {
        dist::install(&paths.root)
    }
}
