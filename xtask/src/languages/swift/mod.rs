//! The Swift package.

mod answerer;
mod chroot;
mod debian;
mod dist;
mod events;
mod fetch;
mod spelling;
mod test;
mod toolchain;

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::uniffi::SWIFT_CALLS;
use super::{Language, Spelling, required_prefix};
use crate::artifact::{Comment::Slashes, Row, Stage, row};
use crate::host::{Counts, Paths, Steps};

/// The language's row in the table of languages.
pub(super) struct Swift;

#[rustfmt::skip] // One line a row, so that it reads as the table it is.
const FILES: &[Row] = &[
    row("bindings/swift/Sources/FTPReply/generated/ClosedSets.swift",      "ClosedSets.swift",      Slashes),
    row("bindings/swift/Sources/FTPReply/generated/CommandEntries.swift",  "CommandEntries.swift",  Slashes),
    row("bindings/swift/Sources/FTPReply/generated/Commands.swift",        "Commands.swift",        Slashes),
    row("bindings/swift/Sources/FTPReply/generated/Documents.swift",       "Documents.swift",       Slashes),
    row("bindings/swift/Sources/FTPReply/generated/ReplyCodes.swift",      "ReplyCodes.swift",      Slashes),
    row("bindings/swift/Sources/FTPReply/generated/ReplyEntries.swift",    "ReplyEntries.swift",    Slashes),
    row("bindings/swift/Sources/FTPReply/generated/Sources.swift",         "Sources.swift",         Slashes),
    row("bindings/swift/Sources/FTPReply/generated/Texts.swift",           "Texts.swift",           Slashes),
];

impl Language for Swift {
    fn name(&self) -> &'static str {
        "swift"
    }

    fn spelling(&self) -> &'static Spelling {
        &spelling::SPELLING
    }

    fn files(&self) -> &'static [Row] {
        FILES
    }

    fn stages(&self) -> &'static [&'static dyn Stage] {
        &[SWIFT_CALLS]
    }

    fn tested(&self) -> &'static str {
        "the package with `swift test`, linked with the native library"
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
