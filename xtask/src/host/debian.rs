//! Debian systems, whose packages this program can install.

use std::fs;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;

use super::Steps;

/// Debian or a system derived from it, with this process running as root.
pub(crate) struct Debian {
    /// Text of `/etc/os-release`.
    release: String,
}

impl Debian {
    /// Returns the system that this process runs on if it can install packages there.
    pub(crate) fn as_root() -> Option<Debian> {
        let release = fs::read_to_string("/etc/os-release").ok()?;
        let user = Command::new("id").arg("-u").output().ok()?;
        let can_install = is_derived(&release)
            && user.stdout.trim_ascii() == b"0"
            && which::which("apt-get").is_ok();
        can_install.then_some(Debian { release })
    }

    /// Returns the name of the release, or `None` for a system that is only derived from Debian.
    pub(crate) fn codename(&self) -> Option<&str> {
        let is_debian = value(&self.release, "ID") == Some("debian");
        value(&self.release, "VERSION_CODENAME").filter(|_| is_debian)
    }
}

/// Installs packages, whose names are separated by spaces. The process must run as root.
///
/// # Errors
///
/// If apt-get cannot download or install them.
pub(crate) fn install(packages: &str, steps: &Steps) -> Result<()> {
    // apt-get fails if another one runs, and languages are tested side by side.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    steps.run_checked(
        "apt-get update",
        Command::new("apt-get").args(["update", "-q"]),
    )?;
    steps.run_checked(
        &format!("apt-get install {packages}"),
        Command::new("apt-get")
            .args(["install", "-y", "-q", "--no-install-recommends"])
            .args(packages.split_whitespace())
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )?;
    Ok(())
}

/// Returns `true` for an `os-release` file of Debian or of a system derived from it.
fn is_derived(release: &str) -> bool {
    ["ID", "ID_LIKE"]
        .into_iter()
        .filter_map(|key| value(release, key))
        .any(|ids| ids.split(' ').any(|id| id == "debian"))
}

/// Returns a value of an `os-release` file.
fn value<'r>(release: &'r str, key: &str) -> Option<&'r str> {
    let mut values = release
        .lines()
        .filter_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    Some(values.next()?.trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn debian(release: &str) -> Debian {
        Debian {
            release: release.to_owned(),
        }
    }

    #[test]
    fn codename_is_only_that_of_debian() {
        let release = "PRETTY_NAME=\"Debian\"\nVERSION_CODENAME=bookworm\nID=debian\n";
        assert!(is_derived(release));
        assert_eq!(debian(release).codename(), Some("bookworm"));
        let derived = "ID=ubuntu\nID_LIKE=debian\nVERSION_CODENAME=noble\n";
        assert!(is_derived(derived));
        assert_eq!(debian(derived).codename(), None);
    }

    #[test]
    fn is_derived_rejects_other_systems() {
        assert!(is_derived("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_derived("ID=fedora\nID_LIKE=\"rhel\"\n"));
        assert!(!is_derived(""));
    }
}
