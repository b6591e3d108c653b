//! Fetches Swift into a Debian system of its own in the cache folder, once.
//!
//! The work is done in a folder of another name, which gets its final name when all is done: an
//! interrupted run leaves nothing that looks finished, and the next run goes on at the stage that
//! was cut off.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use fs4::FileExt;

use super::chroot::Chroot;
use super::debian::{self, Debian};
use crate::host::{Steps, programs};

/// The Debian release whose package the toolchain comes from, the first with one.
const SUITE: &str = "trixie";
/// The toolchain, and what it needs to link a program and its package manager needs to run.
const PACKAGES: [&str; 5] = [
    "swiftlang",
    "libc6-dev",
    "libstdc++-14-dev",
    "git",
    "ca-certificates",
];

/// The files that mark a finished stage, inside the system's root folder.
const BASE_DONE: &str = ".ftp-reply-base";
const ALL_DONE: &str = ".ftp-reply-ready";

/// Where a toolchain that was fetched is kept between runs and between checkouts:
/// `FTP_REPLY_CACHE`, or `ftp-reply` in the user's cache folder.
fn cache_folder() -> Result<PathBuf> {
    let folder = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    folder("FTP_REPLY_CACHE")
        .or_else(|| folder("XDG_CACHE_HOME").map(|cache| cache.join("ftp-reply")))
        .or_else(|| folder("HOME").map(|home| home.join(".cache").join("ftp-reply")))
        .context("there is no place for a cache: set FTP_REPLY_CACHE to a folder")
}

/// The system with Swift in it, fetched now if it is not there yet.
///
/// # Errors
///
/// If the cache folder cannot be written, or a stage fails; running it again goes on from there.
pub(super) fn ready(debian: &Debian, steps: &Steps) -> Result<Chroot> {
    let cache = cache_folder()?;
    let finished = cache.join(format!("swift-{SUITE}"));
    if is_ready(&finished) {
        return Ok(Chroot::new(&finished));
    }
    fs::create_dir_all(&cache).with_context(|| format!("cannot make {}", cache.display()))?;
    let _lock = lock(&cache.join(format!("swift-{SUITE}.lock")), steps)?;
    // Another run may have finished while this one waited for the lock.
    if !is_ready(&finished) {
        steps.note(&format!(
            "Swift is not on PATH; fetching Debian {SUITE} with swiftlang into {}, once: about 0.6 GB to \
             download, 3 GB on the disk, a few minutes",
            finished.display()
        ));
        let partial = cache.join(format!("swift-{SUITE}.partial"));
        base(&partial, debian, steps)?;
        toolchain(&partial, steps)?;
        remove(&finished)?;
        fs::rename(&partial, &finished).with_context(|| {
            format!(
                "cannot rename {} to {}",
                partial.display(),
                finished.display()
            )
        })?;
    }
    Ok(Chroot::new(&finished))
}

/// What the finished system was made from; a system made from something else is made anew.
fn recipe() -> String {
    format!("{SUITE} {}\n", PACKAGES.join(" "))
}

fn is_ready(root: &Path) -> bool {
    fs::read_to_string(root.join(ALL_DONE)).is_ok_and(|stamp| stamp == recipe())
}

/// Keeps two runs from working in the same folder; the lock ends with the process.
fn lock(path: &Path, steps: &Steps) -> Result<File> {
    let file = File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
    if FileExt::try_lock(&file).is_err() {
        steps.note("another run is fetching Swift; waiting for it");
        FileExt::lock(&file).with_context(|| format!("cannot lock {}", path.display()))?;
    }
    Ok(file)
}

/// First stage: a small Debian system. It cannot be taken up half-way, so what an interrupted run
/// left is removed.
fn base(root: &PathBuf, debian: &Debian, steps: &Steps) -> Result<()> {
    Chroot::new(root).unmount_leftovers()?;
    if root.join(BASE_DONE).exists() {
        return Ok(());
    }
    remove(root)?;
    programs::ensure_installed(&["debootstrap"], "debootstrap", steps)?;
    // In namespaces of its own, for debootstrap mounts /proc in the new system.
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
            .arg(debian.mirror()?),
    )?;
    fs::write(root.join(BASE_DONE), "").context("cannot mark the base system as done")
}

/// Second stage: the toolchain. apt keeps what it has downloaded, so an interrupted run loses
/// little.
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
        "finishing what was cut off",
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
        "the fetched swift does not run: {version}"
    );
    fs::write(root.join(ALL_DONE), recipe()).context("cannot mark the new system as done")
}

/// Removes a root folder in which nothing is mounted any more.
fn remove(root: &Path) -> Result<()> {
    if root.exists() {
        Chroot::new(root).unmount_leftovers()?;
        fs::remove_dir_all(root).with_context(|| format!("cannot remove {}", root.display()))?;
    }
    Ok(())
}
