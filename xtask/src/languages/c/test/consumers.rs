//! Builds programs as users do: with plain options of the compiler, and with Meson.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::Bench;
use super::toolchain::{Checks, Language};
use crate::host::{Counts, copy, files, programs};

/// Directory of the example for Meson.
const MESON: &str = "bindings/c/examples/meson";
/// Start of the line that names where Meson gets the library from.
const URL: &str = "url = ";

/// Builds each program and compares what it prints.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    programs::ensure_installed(&["meson"], "meson", bench.steps)?;
    let mut counts = Counts::default();
    counts.record(explains(bench, "plain options", &plain(bench)?)?);
    for library in [Library::Installed, Library::Subproject] {
        let binary = meson(bench, library)?;
        counts.record(explains(bench, library.name(), &binary)?);
    }
    Ok(counts)
}

/// Where Meson finds the library.
#[derive(Clone, Copy)]
enum Library {
    Installed,
    Subproject,
}

impl Library {
    fn name(self) -> &'static str {
        match self {
            Library::Installed => "Meson with the installed library",
            Library::Subproject => "Meson with the library's repository",
        }
    }
}

/// Builds the program with the options that a user types.
fn plain(bench: &Bench<'_>) -> Result<std::path::PathBuf> {
    let library = bench.prefix.join("lib");
    let binary = bench.output.join("explain plain");
    let mut compiler = bench.toolchain.compiler(Language::C, Checks::External);
    compiler
        .arg(format!("-I{}", bench.prefix.join("include").display()))
        .arg(bench.paths.root.join(MESON).join("explain.c"))
        .arg(format!("-L{}", library.display()))
        .arg("-lftp_reply")
        .arg(format!("-Wl,-rpath,{}", library.display()))
        .arg("-o")
        .arg(&binary);
    bench
        .steps
        .run_checked("compile with plain options", &mut compiler)?;
    Ok(binary)
}

/// Builds a copy of the example. The wrap gets this repository instead of the published one.
fn meson(bench: &Bench<'_>, library: Library) -> Result<std::path::PathBuf> {
    let example = bench.paths.root.join(MESON);
    let project = bench.output.join("meson");
    if project.exists() {
        fs::remove_dir_all(&project)
            .with_context(|| format!("cannot remove {}", project.display()))?;
    }
    for file in files(&example)? {
        copy(&example.join(&file), &project.join(&file))?;
    }
    let mut setup = Command::new("meson");
    setup.arg("setup").arg(project.join("build")).arg(&project);
    match library {
        Library::Installed => {
            setup.env("PKG_CONFIG_PATH", bench.prefix.join("lib/pkgconfig"));
            setup.arg("--wrap-mode=nofallback");
        }
        Library::Subproject => {
            use_repository(&project, &bench.paths.root)?;
            setup.arg("--force-fallback-for=ftp_reply");
        }
    }
    let name = library.name();
    bench
        .steps
        .run_checked(&format!("set up {name}"), &mut setup)?;
    let mut compile = Command::new("meson");
    compile.arg("compile").arg("-C").arg(project.join("build"));
    bench
        .steps
        .run_checked(&format!("build {name}"), &mut compile)?;
    Ok(project.join("build/explain"))
}

/// Replaces the library's sources by this repository, which a published version does not have yet.
fn use_repository(project: &Path, root: &Path) -> Result<()> {
    let wrap = project.join("subprojects/ftp_reply.wrap");
    let text =
        fs::read_to_string(&wrap).with_context(|| format!("cannot read {}", wrap.display()))?;
    ensure!(text.contains(URL), "{} names no repository", wrap.display());
    let sources = project.join("subprojects/ftp_reply");
    for file in files(root)? {
        copy(&root.join(&file), &sources.join(&file))?;
    }
    let packagefiles = project.join("subprojects/packagefiles/ftp_reply/meson.build");
    copy(&packagefiles, &sources.join("meson.build"))
}

/// Returns `true` if the program explains a reply in two lines.
fn explains(bench: &Bench<'_>, name: &str, binary: &Path) -> Result<bool> {
    let mut program = bench.command(binary);
    let printed = bench
        .steps
        .run_checked(&format!("explain 550, {name}"), program.arg("550"))?;
    Ok(printed.starts_with("Requested action not taken") && printed.lines().count() == 2)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::super::header::VERSION;
    use super::{MESON, URL};

    fn read(file: &str) -> String {
        let path = crate::root().join(MESON).join("subprojects").join(file);
        fs::read_to_string(path).unwrap()
    }

    #[test]
    fn wrap_has_version_of_workspace() {
        let build = read("packagefiles/ftp_reply/meson.build");
        assert!(build.contains(&format!("version: '{VERSION}'")), "{build}");
        assert!(read("ftp_reply.wrap").contains(URL));
    }
}
