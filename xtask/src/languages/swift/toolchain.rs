//! Finds the Swift toolchain: the one on PATH, or the one fetched into the cache folder.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::chroot::Chroot;
use super::debian::Debian;
use super::fetch;
use crate::host::Steps;
use crate::host::programs::on_path;

/// The oldest Swift that builds the package; `Package.swift` says the same.
const OLDEST: u32 = 6;

/// A Swift toolchain.
pub(super) enum Toolchain {
    /// The `swift` command on PATH.
    OnPath,
    /// One in a root folder of its own, fetched by this program.
    Fetched(Chroot),
}

impl Toolchain {
    /// Finds the toolchain, or fetches it on Debian as root.
    ///
    /// # Errors
    ///
    /// If there is none and it cannot be fetched from here, or fetching fails.
    pub(super) fn find(steps: &Steps) -> Result<Toolchain> {
        let on_path = on_path("swift").and_then(|program| {
            let output = Command::new(program).arg("--version").output().ok()?;
            swift_version(&String::from_utf8_lossy(&output.stdout))
        });
        if on_path.is_some_and(|version| version >= OLDEST) {
            return Ok(Toolchain::OnPath);
        }
        match Debian::as_root() {
            Some(debian) => Ok(Toolchain::Fetched(fetch::ready(&debian, steps)?)),
            None => bail!(
                "Swift {OLDEST} or newer is not on PATH: install it from https://www.swift.org/install, or \
                 leave the language out with --skip swift (on Debian as root it is fetched by itself)"
            ),
        }
    }

    /// A `swift` command that starts in `folder` and sees the folders `lent`.
    pub(super) fn command(&self, folder: &Path, lent: &[&Path]) -> Command {
        match self {
            Toolchain::OnPath => {
                let mut command = Command::new("swift");
                command.current_dir(folder);
                command
            }
            Toolchain::Fetched(chroot) => chroot.command("swift", folder, lent),
        }
    }
}

/// The first number of the version out of `swift --version`; other programs of that name print
/// none.
fn swift_version(output: &str) -> Option<u32> {
    let rest = output.split_once("Swift version ")?.1;
    rest.split(|c: char| !c.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_language_has_a_swift_version() {
        assert_eq!(
            swift_version("Swift version 6.0.3 (swift-6.0.3-RELEASE)\nTarget: x86_64"),
            Some(6)
        );
        assert_eq!(
            swift_version("swift-driver version: 1.90.11.1 Apple Swift version 5.10 (swiftlang)"),
            Some(5)
        );
        assert_eq!(swift_version("python-swiftclient 4.2.0"), None);
    }
}
