//! Tests the Swift package with `swift test` and the native library of this tree.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::toolchain::Toolchain;
use super::{answerer, events, pkg_config, surface};
use crate::host::{self, Counts, Paths, Steps, ftp_server};
use crate::languages::uniffi;
use crate::languages::{Surface, Tested};

/// The package, its toolchain and its native library.
pub(super) struct Package<'a> {
    paths: &'a Paths,
    toolchain: Toolchain,
    /// Directory of the native library and of the build.
    output: PathBuf,
}

impl<'a> Package<'a> {
    /// Finds or fetches the toolchain and builds the native library.
    ///
    /// # Errors
    ///
    /// If there is no toolchain, or the library does not build.
    pub(super) fn set_up(paths: &'a Paths, steps: &Steps) -> Result<Package<'a>> {
        let toolchain = Toolchain::find(steps)?;
        let output = paths.target.join("xtask/swift");
        let library = uniffi::build_as_step(&paths.root, steps)?;
        let installed = output
            .join("lib")
            .join(library.archive.file_name().unwrap_or_default());
        if fs::read(installed).ok() != fs::read(&library.archive).ok() {
            remove_linked(&output.join("build/debug"))?;
        }
        pkg_config::install(&library, &output)?;
        Ok(Package {
            paths,
            toolchain,
            output,
        })
    }

    /// Returns a `swift` command such as `build`, without its own arguments.
    pub(super) fn command(&self, subcommand: &str) -> Command {
        let Paths { root, target, .. } = self.paths;
        let mut command = self
            .toolchain
            .command(&root.join("bindings/swift"), &[root, target]);
        command
            .env("PKG_CONFIG_PATH", self.output.join("lib/pkgconfig"))
            .arg(subcommand)
            .arg("--scratch-path")
            .arg(self.output.join("build"));
        command
    }

    /// Returns the directory to which the package manager writes symbol graphs. It is next to
    /// the build of the platform, to which `debug` is a link.
    pub(super) fn symbol_graphs(&self) -> PathBuf {
        self.output.join("build/debug/../symbolgraph")
    }
}

/// Builds the package and reads its public names.
pub(super) fn surface(paths: &Paths, steps: &Steps) -> Result<Surface> {
    surface::read(&Package::set_up(paths, steps)?, steps)
}

/// Removes the linked programs in a directory of the build. `SwiftPM` does not link them again when only
/// the archive has changed, because it does not check the files that `pkg-config` names.
fn remove_linked(directory: &Path) -> Result<()> {
    let Ok(entries) = fs::read_dir(directory) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry.context("cannot list the Swift build")?.path();
        let is_program = path
            .extension()
            .is_none_or(|extension| extension == "xctest");
        if is_program && path.is_file() {
            fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    Ok(())
}

/// Pattern of the suites with tests of facts.
const FACTS: &str = "ClosedSet|Command|Lang|ReplyCode|Source|VectorTests";

/// Builds the package and runs its tests.
pub(super) fn test(paths: &Paths, steps: &Steps) -> Result<Tested> {
    let server = ftp_server::Server::start(steps)?;
    let counts = run(paths, steps, &[], Some(&server))?;
    Ok(Tested {
        counts,
        public_names: Some(surface(paths, steps)?),
        answerer: Some(answerer::build(paths, steps)?),
    })
}

/// Builds the package and runs its tests of facts.
pub(super) fn test_facts(paths: &Paths, steps: &Steps) -> Result<Counts> {
    run(paths, steps, &["--filter", FACTS], None)
}

/// Environment variable with the address of an FTP server, which the tests of the example read.
const SERVER: &str = "FTP_REPLY_FTP_SERVER";

fn run(
    paths: &Paths,
    steps: &Steps,
    arguments: &[&str],
    server: Option<&ftp_server::Server>,
) -> Result<Counts> {
    let package = Package::set_up(paths, steps)?;
    let events = package.output.join("events.jsonl");
    // Only tests write it. If they do not run, the events of an earlier run would be counted.
    host::write(&events, "")?;
    let mut command = package.command("test");
    command
        .args(arguments)
        .arg("--experimental-event-stream-output")
        .arg(&events);
    if let Some(server) = server {
        command.env(SERVER, &server.url);
    }
    let finished = steps.run("swift test", &mut command)?;
    let counts = events::counts_in_file(&events)?;
    ensure!(
        finished.success || counts.failed > 0,
        "the package does not build, or its tests ended before all had reported"
    );
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remove_linked_keeps_other_files() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = |name: &str| directory.path().join(name);
        for name in ["Explain", "Tests.xctest", "Explain.o", "description.json"] {
            fs::write(path(name), "").expect("a file");
        }
        fs::create_dir(path("Modules")).expect("a directory");
        remove_linked(directory.path()).unwrap();
        assert!(!path("Explain").exists() && !path("Tests.xctest").exists());
        assert!(path("Explain.o").exists() && path("description.json").exists());
        assert!(path("Modules").exists());
        remove_linked(&path("missing")).unwrap();
    }
}
