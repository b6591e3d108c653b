//! Fetches Swift once, into a separate Debian system in the cache directory.
//!
//! The system is built in a directory with another name and renamed at the end. After an interrupted
//! run nothing looks finished, and the next run continues with the stage that was interrupted.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::chroot::Chroot;
use super::debian;
use crate::host::{Steps, cache, programs};

/// Debian release with the package of the toolchain, the first that has one.
const SUITE: &str = "trixie";
/// The toolchain, what it needs to link programs, and what its package manager runs.
const PACKAGES: [&str; 5] = [
    "swiftlang",
    "libc6-dev",
    "libstdc++-14-dev",
    "git",
    "ca-certificates",
];

/// Files in the root directory of the system that mark a finished stage.
const BASE_DONE: &str = ".ftp-reply-base";
const ALL_DONE: &str = ".ftp-reply-ready";

/// Returns the system with Swift and fetches it if it is missing. `codename` is the Debian release of
/// this machine.
///
/// # Errors
///
/// If the cache directory cannot be written, or a stage fails. The next run continues with that stage.
pub(super) fn ready(codename: &str, steps: &Steps) -> Result<Chroot> {
    let entry = cache::Entry::lock(&format!("swift-{SUITE}"), steps)?;
    let finished = &entry.path;
    if !is_ready(finished) {
        steps.note(&format!(
            "fetching Swift from Debian {SUITE} into {}: once, about 0.6 GB to download, 3 GB on disk, a few \
             minutes",
            finished.display()
        ));
        let partial = finished.with_extension("partial");
        base(&partial, codename, steps)?;
        toolchain(&partial, steps)?;
        remove(finished)?;
        fs::rename(&partial, finished).with_context(|| {
            format!(
                "cannot rename {} to {}",
                partial.display(),
                finished.display()
            )
        })?;
    }
    Ok(Chroot::new(finished))
}

/// Returns the text that describes how the system is built. A system that was built in another way is
/// built again.
fn recipe() -> String {
    format!("{SUITE} {}\n", PACKAGES.join(" "))
}

fn is_ready(root: &Path) -> bool {
    fs::read_to_string(root.join(ALL_DONE)).is_ok_and(|stamp| stamp == recipe())
}

/// Builds the first stage, a small Debian system. debootstrap cannot continue, so the rest of an
/// interrupted run is removed.
fn base(root: &Path, codename: &str, steps: &Steps) -> Result<()> {
    Chroot::new(root).unmount_leftovers()?;
    if root.join(BASE_DONE).exists() {
        return Ok(());
    }
    remove(root)?;
    programs::ensure_installed(&["debootstrap"], "debootstrap", steps)?;
    // In separate namespaces, because debootstrap mounts /proc in the new system.
    steps.run_checked(
        "debootstrap",
        Command::new("setpriv")
            .args([
                "--pdeathsig",
                "KILL",
                "unshare",
                "--pid",
                "--fork",
                "--kill-child",
                "--mount-proc",
            ])
            .args([
                "debootstrap",
                "--variant=minbase",
                "--include=ca-certificates",
                SUITE,
            ])
            .arg(root)
            .arg(debian::mirror(codename)?),
    )?;
    fs::write(root.join(BASE_DONE), "").context("cannot mark the base system as done")
}

/// Builds the second stage, the toolchain. apt keeps what it has downloaded, so an interrupted run
/// loses little.
fn toolchain(root: &Path, steps: &Steps) -> Result<()> {
    debian::copy_name_service(root)?;
    fs::write(root.join("etc/apt/apt.conf.d/90host"), debian::transport()?)
        .context("cannot configure apt in the new system")?;
    let chroot = Chroot::new(root);
    let inside = |program: &str| {
        let mut command = chroot.command(program, Path::new("/"), &[]);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    steps.run_checked(
        "apt-get update in the new system",
        inside("apt-get").args(["update", "-q"]),
    )?;
    steps.run_checked(
        "configure what an interrupted run installed",
        inside("dpkg").args(["--configure", "-a"]),
    )?;
    steps.run_checked(
        "apt-get install swiftlang in the new system",
        inside("apt-get")
            .args([
                "install",
                "-y",
                "-q",
                "--fix-broken",
                "--no-install-recommends",
            ])
            .args(PACKAGES),
    )?;
    steps.run_checked(
        "apt-get clean in the new system",
        inside("apt-get").arg("clean"),
    )?;
    let version = steps.run_checked("swift --version", inside("swift").arg("--version"))?;
    ensure!(
        version.contains("Swift version"),
        "the fetched `swift` does not report its version; found {version}"
    );
    fs::write(root.join(ALL_DONE), recipe()).context("cannot mark the new system as done")
}

/// Unmounts what is mounted in a root directory and removes the directory.
fn remove(root: &Path) -> Result<()> {
    if root.exists() {
        Chroot::new(root).unmount_leftovers()?;
        fs::remove_dir_all(root).with_context(|| format!("cannot remove {}", root.display()))?;
    }
    Ok(())
}
