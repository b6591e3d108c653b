//! The Debian system this runs on, and how it reaches its packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

/// Debian, with this process running as root.
pub(super) struct Debian {
    codename: String,
}

impl Debian {
    /// The system this runs on, if it is Debian and packages may be installed.
    pub(super) fn as_root() -> Option<Debian> {
        let release = fs::read_to_string("/etc/os-release").ok()?;
        let codename = codename_of_debian(&release)?;
        let user = Command::new("id").arg("-u").output().ok()?;
        (user.stdout.trim_ascii() == b"0").then_some(Debian { codename })
    }

    /// The mirror this machine gets Debian's packages from, out of its own apt configuration.
    ///
    /// # Errors
    ///
    /// If the configuration names none.
    pub(super) fn mirror(&self) -> Result<String> {
        let output = Command::new("apt-get")
            .args([
                "indextargets",
                "--format",
                "$(REPO_URI) $(RELEASE) $(COMPONENT)",
                "Created-By: Packages",
            ])
            .output()
            .context("cannot run apt-get")?;
        mirror_in(&String::from_utf8_lossy(&output.stdout), &self.codename).with_context(|| {
            format!(
                "the apt configuration names no mirror for Debian {} main",
                self.codename
            )
        })
    }
}

/// How this machine reaches its mirror (proxies, certificates, dates), as lines of an apt
/// configuration for another root folder.
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

/// The release's name if this is an `os-release` file of Debian itself.
fn codename_of_debian(release: &str) -> Option<String> {
    let value = |key: &str| {
        let line = release
            .lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))?;
        Some(line.trim_matches('"').to_owned())
    };
    if value("ID")? == "debian" {
        value("VERSION_CODENAME")
    } else {
        None
    }
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

/// Copies the files by which names are found on the network into another root folder.
///
/// # Errors
///
/// If a file that exists cannot be copied.
pub(super) fn copy_name_service(root: &Path) -> Result<()> {
    for name in ["resolv.conf", "hosts"] {
        let source = Path::new("/etc").join(name);
        if source.exists() {
            let copy = root.join("etc").join(name);
            // A symbolic link there would lead out of the folder, back to the file being copied.
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
    fn only_debian_itself_is_debian() {
        let debian = "PRETTY_NAME=\"Debian\"\nVERSION_CODENAME=bookworm\nID=debian\n";
        assert_eq!(codename_of_debian(debian).as_deref(), Some("bookworm"));
        let derived = "ID=ubuntu\nID_LIKE=debian\nVERSION_CODENAME=noble\n";
        assert_eq!(codename_of_debian(derived), None);
    }

    #[test]
    fn the_mirror_is_the_one_for_the_release_itself() {
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
    fn only_the_way_to_the_mirror_is_taken_over() {
        let dump = "APT::Architecture \"amd64\";\nAcquire::http \"\";\n\
            Acquire::http::Proxy \"http://proxy.example:3128\";\nAcquire::cdrom \"\";\n";
        assert_eq!(
            transport_in(dump),
            "Acquire::http::Proxy \"http://proxy.example:3128\";\n"
        );
    }
}
