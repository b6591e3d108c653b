//! Runs programs in a separate root directory.
//!
//! Each run has a private mount namespace and a private process namespace. `/proc` and the shared
//! directories are mounted only there, so nothing stays mounted, even if the run is killed.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// Mounts, changes the root directory and runs the program. Arguments: the root directory, the directory
/// to start in, the shared directories, `--`, the program and its arguments. It is one line because a
/// failed step shows its command.
const ENTER: &str = concat!(
    r#"set -e; root=$1; start=$2; shift 2; mount -t proc proc "$root/proc"; "#,
    r#"while [ "$1" != -- ]; do mkdir -p "$root$1"; mount --bind "$1" "$root$1"; shift; done; shift; "#,
    r#"exec chroot "$root" sh -c 'cd "$1" && shift && exec "$@"' sh "$start" "$@""#,
);

/// A directory with a complete system.
pub(super) struct Chroot {
    root: PathBuf,
}

impl Chroot {
    /// Returns the system in a directory.
    pub(super) fn new(root: &Path) -> Chroot {
        Chroot {
            root: root.to_owned(),
        }
    }

    /// Returns a command that runs inside and starts in `directory`. The directories in `shared` have the
    /// same paths inside and outside, so that a path in a message is right in both.
    ///
    /// Of the environment, only the settings of the network are passed on; the others describe the
    /// system outside.
    pub(super) fn command(
        &self,
        program: impl AsRef<OsStr>,
        directory: &Path,
        shared: &[&Path],
    ) -> Command {
        // If this process dies, the kernel kills `unshare`, and with it everything in the
        // namespaces.
        let mut command = Command::new("setpriv");
        command
            .args([
                "--pdeathsig",
                "KILL",
                "unshare",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child",
            ])
            .args(["sh", "-c", ENTER, "sh"])
            .arg(&self.root)
            .arg(directory)
            .args(shared)
            .arg("--")
            .arg(program)
            .env_clear()
            .env(
                "PATH",
                "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            )
            .env("HOME", "/root")
            .env("LANG", "C.UTF-8");
        for name in ["http_proxy", "https_proxy", "no_proxy"] {
            for name in [name.to_owned(), name.to_uppercase()] {
                if let Some(value) = env::var_os(&name) {
                    command.env(name, value);
                }
            }
        }
        command
    }

    /// Unmounts what another run left mounted inside, deepest first. Otherwise, removing the directory
    /// could remove files of the system outside.
    ///
    /// # Errors
    ///
    /// If something stays mounted.
    pub(super) fn unmount_leftovers(&self) -> Result<()> {
        let mounts =
            fs::read_to_string("/proc/self/mounts").context("cannot read the list of mounts")?;
        let root = self
            .root
            .canonicalize()
            .unwrap_or_else(|_| self.root.clone());
        for point in mounts_below(&mounts, &root) {
            let status = Command::new("umount")
                .arg(&point)
                .status()
                .context("cannot run umount")?;
            ensure!(
                status.success(),
                "{} is still mounted; unmount it",
                point.display()
            );
        }
        Ok(())
    }
}

fn mounts_below(mounts: &str, root: &Path) -> Vec<PathBuf> {
    let mut points: Vec<PathBuf> = mounts
        .lines()
        .filter_map(|line| line.split(' ').nth(1))
        .map(|point| PathBuf::from(point.replace("\\040", " ")))
        .filter(|point| point.starts_with(root) && point != root)
        .collect();
    points.sort();
    points.reverse();
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mounts_below_lists_deepest_first() {
        let mounts = "proc /proc proc rw 0 0\nproc /cache/a\\040b/proc proc rw 0 0\n\
            none /cache/a\\040b/proc/sys none rw 0 0\nnone /cache/a\\040bc/proc none rw 0 0\n";
        let found = mounts_below(mounts, Path::new("/cache/a b"));
        assert_eq!(
            found,
            [
                PathBuf::from("/cache/a b/proc/sys"),
                PathBuf::from("/cache/a b/proc")
            ]
        );
    }
}
