//! The Kotlin package, which Java programs use too.

mod answerer;
mod compiled;
mod consumers;
mod dist;
mod jna;
mod junit;
mod maven;
mod spelling;
mod surface;
mod test;

use std::process::Command;

use anyhow::Result;

use super::uniffi::Calls;
use super::{Destination, Language, Spelling, Tested};
use crate::artifact::{Row, SLASHES, Stage, row};
use crate::host::{Counts, Paths, Steps};
use crate::languages::{Name, Surface};
use crate::table::Table;

/// Directory with the project of Maven, whose modules are the packages.
const PROJECT: &str = "bindings/kotlin";

/// Module with the package itself, a directory in that of the project.
const MODULE: &str = "ftp-reply";

/// The language's row in the table of languages.
pub(super) struct Kotlin;

#[rustfmt::skip] // One line a row, so that it reads as the table it is.
const FILES: &[Row] = &[
    row("bindings/kotlin/ftp-reply/src/main/kotlin/dev/ftpreply/generated/ClosedSets.kt",      "ClosedSets.kt",      SLASHES),
    row("bindings/kotlin/ftp-reply/src/main/kotlin/dev/ftpreply/generated/Command.kt",         "Command.kt",         SLASHES),
    row("bindings/kotlin/ftp-reply/src/main/kotlin/dev/ftpreply/generated/Document.kt",        "Document.kt",        SLASHES),
    row("bindings/kotlin/ftp-reply/src/main/kotlin/dev/ftpreply/generated/Lang.kt",            "Lang.kt",            SLASHES),
    row("bindings/kotlin/ftp-reply/src/main/kotlin/dev/ftpreply/generated/LoadingMessage.kt",  "LoadingMessage.kt",  SLASHES),
    row("bindings/kotlin/ftp-reply/src/main/kotlin/dev/ftpreply/generated/ReplyCode.kt",       "ReplyCode.kt",       SLASHES),
    row("bindings/kotlin/ftp-reply/src/main/kotlin/dev/ftpreply/generated/commandEntries.kt",  "commandEntries.kt",  SLASHES),
    row("bindings/kotlin/ftp-reply/src/main/kotlin/dev/ftpreply/generated/replyEntries.kt",    "replyEntries.kt",    SLASHES),
    row("bindings/kotlin/ftp-reply/src/main/kotlin/dev/ftpreply/generated/sources.kt",         "sources.kt",         SLASHES),
];

/// Calls of the engine.
const CALLS: &Calls = &Calls {
    language: "kotlin",
    files: &[(
        "dev/ftpreply/internal/ffi/ftp_reply.kt",
        "bindings/kotlin/ftp-reply/src/ffi/kotlin/dev/ftpreply/internal/ffi/generated/ftp_reply.kt",
    )],
};

impl Language for Kotlin {
    fn name(&self) -> &'static str {
        "kotlin"
    }

    fn title(&self) -> &'static str {
        "Kotlin, Java"
    }

    fn directory(&self) -> &'static str {
        PROJECT
    }

    fn spelling(&self) -> &'static Spelling {
        &spelling::SPELLING
    }

    fn files(&self) -> &'static [Row] {
        FILES
    }

    fn stages(&self) -> &'static [&'static dyn Stage] {
        &[CALLS]
    }

    fn tested(&self) -> &'static str {
        "the package built by Maven, from Kotlin and from Java"
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

    fn dist(&self, paths: &Paths, _: &Destination) -> Result<()> {
        dist::install(paths)
    }
}
