//! Reads how this Debian system reaches its packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

/// Returns the mirror from which this machine downloads the packages of a Debian release, as its own apt
/// configuration names it.
///
/// # Errors
///
/// If the configuration names none.
pub(super) fn mirror(codename: &str) -> Result<String> {
    let output = Command::new("apt-get")
        .args([
            "indextargets",
            "--format",
            "$(REPO_URI) $(RELEASE) $(COMPONENT)",
            "Created-By: Packages",
        ])
        .output()
        .context("cannot run apt-get")?;
    mirror_in(&String::from_utf8_lossy(&output.stdout), codename)
        .with_context(|| format!("no mirror for Debian {codename} main in the apt configuration"))
}

/// Returns how this machine reaches its mirror (proxies, certificates, dates), as lines of an apt
/// configuration for another root directory.
///
/// # Errors
///
/// If apt's configuration cannot be read.
pub(super) fn transport() -> Result<String> {
    let output = Command::new("apt-config")
        .arg("dump")
        .output()
        .context("cannot run apt-config")?;
    Ok(transport_in(&String::from_utf8_lossy(&output.stdout)))
}

fn mirror_in(targets: &str, codename: &str) -> Option<String> {
    targets.lines().find_map(|line| {
        let mut words = line.split_whitespace();
        let (uri, release, component) = (words.next()?, words.next()?, words.next()?);
        let usable = ["http://", "https://", "file:/"]
            .iter()
            .any(|scheme| uri.starts_with(scheme));
        (usable && release == codename && component == "main")
            .then(|| uri.trim_end_matches('/').to_owned())
    })
}

fn transport_in(configuration: &str) -> String {
    let wanted = ["Acquire::http", "Acquire::https", "Acquire::Check-"];
    configuration
        .lines()
        .filter(|line| wanted.iter().any(|key| line.starts_with(key)) && !line.ends_with(" \"\";"))
        .flat_map(|line| [line, "\n"])
        .collect()
}

/// Copies the files that resolve names of hosts to another root directory.
///
/// # Errors
///
/// If a file that exists cannot be copied.
pub(super) fn copy_name_service(root: &Path) -> Result<()> {
    for name in ["resolv.conf", "hosts"] {
        let source = Path::new("/etc").join(name);
        if source.exists() {
            let copy = root.join("etc").join(name);
            // A symbolic link there would lead out of the directory, back to the file being copied.
            fs::remove_file(&copy).ok();
            fs::copy(&source, &copy).with_context(|| format!("cannot write {}", copy.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mirror_in_finds_mirror_of_release() {
        let targets = "https://security.example/debian-security/ bookworm-security main\n\
            cdrom:[Debian]/ bookworm main\n\
            https://mirror.example/debian/ bookworm contrib\n\
            https://mirror.example/debian/ bookworm main\n";
        assert_eq!(
            mirror_in(targets, "bookworm").as_deref(),
            Some("https://mirror.example/debian")
        );
        assert_eq!(mirror_in(targets, "trixie"), None);
    }

    #[test]
    fn transport_in_keeps_only_way_to_mirror() {
        let dump = "APT::Architecture \"amd64\";\nAcquire::http \"\";\n\
            Acquire::http::Proxy \"http://proxy.example:3128\";\nAcquire::cdrom \"\";\n";
        assert_eq!(
            transport_in(dump),
            "Acquire::http::Proxy \"http://proxy.example:3128\";\n"
        );
    }
}
