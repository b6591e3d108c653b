//! Finds the Swift toolchain on PATH or fetches one into the cache directory.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::chroot::Chroot;
use super::fetch;
use crate::host::Steps;
use crate::host::debian::Debian;

/// Oldest Swift that builds the package, as in `Package.swift`.
const OLDEST: u32 = 6;

/// A Swift toolchain.
pub(super) enum Toolchain {
    /// `swift` on PATH.
    OnPath,
    /// A fetched toolchain in a root directory of its own.
    Fetched(Chroot),
}

impl Toolchain {
    /// Finds the toolchain. On Debian as root it is fetched if it is missing.
    ///
    /// # Errors
    ///
    /// If it is missing and cannot be fetched.
    pub(super) fn find(steps: &Steps) -> Result<Toolchain> {
        let on_path = Command::new("swift").arg("--version").output();
        let version = on_path
            .ok()
            .and_then(|output| swift_version(&String::from_utf8_lossy(&output.stdout)));
        if version.is_some_and(|version| version >= OLDEST) {
            return Ok(Toolchain::OnPath);
        }
        let debian = Debian::as_root();
        match debian.as_ref().and_then(Debian::codename) {
            Some(codename) => Ok(Toolchain::Fetched(fetch::ready(codename, steps)?)),
            None => bail!(
                "Swift {OLDEST} or newer is not on PATH; install it from https://www.swift.org/install or \
                 skip the language with `--skip swift` (on Debian as root it is fetched automatically)"
            ),
        }
    }

    /// Returns a `swift` command that starts in `directory`. A fetched toolchain sees that directory and
    /// those in `shared`.
    pub(super) fn command(&self, directory: &Path, shared: &[&Path]) -> Command {
        match self {
            Toolchain::OnPath => {
                let mut command = Command::new("swift");
                command.current_dir(directory);
                command
            }
            Toolchain::Fetched(chroot) => chroot.command("swift", directory, shared),
        }
    }
}

/// Returns the first number of the version that `swift --version` prints, or `None` for another
/// program with that name.
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
    fn swift_version_ignores_other_programs() {
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
