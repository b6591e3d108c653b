//! The Swift package.

mod answerer;
mod chroot;
mod debian;
mod dist;
mod events;
mod fetch;
mod pkg_config;
mod spelling;
mod surface;
mod test;
mod toolchain;

use std::process::Command;

use anyhow::Result;

use super::uniffi::Calls;
use super::{Destination, Language, Spelling, Tested};
use crate::artifact::{Row, SLASHES, Stage, row};
use crate::host::{Counts, Paths, Steps};
use crate::languages::{Name, Surface};
use crate::table::Table;

/// The language's row in the table of languages.
pub(super) struct Swift;

#[rustfmt::skip] // One line a row, so that it reads as the table it is.
const FILES: &[Row] = &[
    row("bindings/swift/Sources/FTPReplyCodes/generated/ClosedSets.swift",      "ClosedSets.swift",      SLASHES),
    row("bindings/swift/Sources/FTPReplyCodes/generated/CommandEntries.swift",  "CommandEntries.swift",  SLASHES),
    row("bindings/swift/Sources/FTPReplyCodes/generated/Commands.swift",        "Commands.swift",        SLASHES),
    row("bindings/swift/Sources/FTPReplyCodes/generated/Documents.swift",       "Documents.swift",       SLASHES),
    row("bindings/swift/Sources/FTPReplyCodes/generated/ReplyCodes.swift",      "ReplyCodes.swift",      SLASHES),
    row("bindings/swift/Sources/FTPReplyCodes/generated/ReplyEntries.swift",    "ReplyEntries.swift",    SLASHES),
    row("bindings/swift/Sources/FTPReplyCodes/generated/Sources.swift",         "Sources.swift",         SLASHES),
    row("bindings/swift/Sources/FTPReplyCodes/generated/Texts.swift",           "Texts.swift",           SLASHES),
];

/// Calls of the engine, and the C declarations that they need.
const CALLS: &Calls = &Calls {
    language: "swift",
    files: &[
        (
            "FTPReplyEngine.swift",
            "bindings/swift/Sources/FTPReplyEngine/generated/FTPReplyEngine.swift",
        ),
        (
            "FTPReplyFFI.h",
            "bindings/swift/Sources/FTPReplyFFI/generated/FTPReplyFFI.h",
        ),
        (
            "module.modulemap",
            "bindings/swift/Sources/FTPReplyFFI/generated/module.modulemap",
        ),
    ],
};

impl Language for Swift {
    fn name(&self) -> &'static str {
        "swift"
    }

    fn title(&self) -> &'static str {
        "Swift"
    }

    fn directory(&self) -> &'static str {
        "bindings/swift"
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
        "the package with `swift test`, linked with the native library"
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

    fn usual_name(&self, _: &Table, name: &Name) -> Name {
        surface::usual_name(name)
    }

    fn answerer(&self, paths: &Paths, steps: &Steps) -> Result<Command> {
        answerer::build(paths, steps)
    }

    fn dist(&self, paths: &Paths, destination: &Destination) -> Result<()> {
        dist::install(paths, &destination.directory(self.name())?)
    }
}
