//! Finds the Swift toolchain on PATH or fetches one into the cache directory.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::chroot::Chroot;
use super::fetch;
use crate::host::debian::Debian;
use crate::host::{Steps, programs};

/// Oldest Swift that builds the package, as in `Package.swift`.
const OLDEST: u32 = 6;

/// A Swift toolchain.
pub(super) enum Toolchain {
    /// `swift` on PATH.
    OnPath,
    /// A fetched toolchain in a separate root directory.
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
        let version = on_path.ok().and_then(|output| {
            let printed = String::from_utf8_lossy(&output.stdout);
            // Another program with the same name does not print the words.
            programs::major_version(&printed, "Swift version ")
        });
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
