//! Programs that a language's tests call and that are not this project's.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::steps::Steps;

/// Sees to it that programs are there: on Debian as root their packages (names with spaces between) are
/// installed, everywhere else the error says what to install.
///
/// # Errors
///
/// If one of them is missing and stays so.
pub(crate) fn ensure_installed(programs: &[&str], packages: &str, steps: &Steps) -> Result<()> {
    let missing = || programs.iter().find(|program| on_path(program).is_none());
    if missing().is_none() {
        return Ok(());
    }
    if is_debian_as_root() {
        eprintln!("installing {packages} with apt-get");
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
    }
    match missing() {
        None => Ok(()),
        Some(program) => {
            bail!("{program} is not on PATH; install it (on Debian: apt install {packages})")
        }
    }
}

/// Finds a program on PATH.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .find(|candidate| is_program(candidate))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;

    path.metadata()
        .is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// Whether packages may be installed here without asking: the system is Debian and this process is root's.
fn is_debian_as_root() -> bool {
    let user = || Command::new("id").arg("-u").output();
    Path::new("/etc/debian_version").exists()
        && on_path("apt-get").is_some()
        && user().is_ok_and(|user| user.stdout.trim_ascii() == b"0")
}
