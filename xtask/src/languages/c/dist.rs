//! Builds the C library and installs it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::abi::Abi;
use super::archive;
use super::header::VERSION;
use super::installation::{Installation, LIST};
use crate::host::{cargo, files, messages, write};
use crate::languages::Destination;

/// Directory of the headers.
const HEADERS: &str = "bindings/c/include";
/// Templates in `bindings/c/install`, and the path of the file that each becomes.
const TEMPLATES: [(&str, &str); 3] = [
    ("ftp_reply.pc.in", "lib/pkgconfig/ftp_reply.pc"),
    (
        "ftp_reply-config.cmake.in",
        "lib/cmake/ftp_reply/ftp_reply-config.cmake",
    ),
    (
        "ftp_reply-config-version.cmake.in",
        "lib/cmake/ftp_reply/ftp_reply-config-version.cmake",
    ),
];
/// Files that are installed as they are.
const COPIES: [(&str, &str); 3] = [
    ("bindings/c/man/ftp_reply.3", "share/man/man3/ftp_reply.3"),
    ("LICENSE-APACHE", "share/doc/ftp_reply/LICENSE-APACHE"),
    ("LICENSE-MIT", "share/doc/ftp_reply/LICENSE-MIT"),
];

/// Builds the library from the repository at `root` and installs it with the committed headers.
///
/// # Errors
///
/// If the library does not build, or the directory cannot be written.
pub(super) fn install(root: &Path, destination: &Destination) -> Result<()> {
    let directory = destination.directory("c")?;
    let mut installation = Installation::new(&directory)?;
    let abi = Abi::read(root)?;
    let archive = build(root)?;

    for header in files(&root.join(HEADERS))? {
        let from = root.join(HEADERS).join(&header);
        installation.copy(&from, &format!("include/{header}"))?;
    }
    archive::install(&archive, &installation.add("lib/libftp_reply.a"), &abi)?;
    if cfg!(target_os = "linux") {
        install_shared(&archive, &mut installation, &abi)?;
    } else {
        messages::warning(
            "installed only the static library, because the shared one is linked only on Linux",
        );
    }
    for (template, file) in TEMPLATES {
        let source = root.join("bindings/c/install").join(template);
        let text = fs::read_to_string(&source)
            .with_context(|| format!("cannot read {}", source.display()))?;
        installation.write(file, fill_in(&text, abi.version()?))?;
    }
    for (from, file) in COPIES {
        installation.copy(&root.join(from), file)?;
    }
    installation.finish()?;
    messages::result(format_args!(
        "installed ftp_reply {VERSION} in {}; {LIST} there lists the files",
        directory.display()
    ));
    if cfg!(target_os = "linux") && !destination.is_staged() {
        messages::hint(next_step(&directory));
    }
    Ok(())
}

/// Returns what a user does so that programs find the shared library.
fn next_step(directory: &Path) -> String {
    let system = ["/usr", "/usr/local", "/"];
    if system.iter().any(|prefix| directory == Path::new(prefix)) {
        return "run `ldconfig` as root, so that programs find the shared library".to_owned();
    }
    format!(
        "link programs with `-Wl,-rpath,{}`, so that they find the shared library",
        directory.join("lib").display()
    )
}

/// Replaces the names of versions in a template.
fn fill_in(template: &str, abi: &str) -> String {
    let mut parts = VERSION.split('.');
    let mut part = || parts.next().unwrap_or_default();
    template
        .replace("@VERSION@", VERSION)
        .replace("@MAJOR@", part())
        .replace("@MINOR@", part())
        .replace("@ABI_VERSION@", abi)
}

/// Builds the archive and returns its path.
///
/// The library is built alone, because the core crate would otherwise get the features that other
/// packages require. It has its own profile, because a panic must not unwind into C.
fn build(root: &Path) -> Result<PathBuf> {
    let artifacts = cargo::build(
        cargo::command()
            .args(["build", "--package", "ftp-reply-capi", "--profile", "capi"])
            .args(["--features", "capi"])
            .current_dir(root),
    )
    .context("cannot build the C library")?;
    let mut files = artifacts
        .into_iter()
        .flat_map(|artifact| artifact.filenames);
    let archive = files.find(|file| file.file_name() == Some("libftp_reply.a"));
    Ok(archive
        .context("cargo did not build libftp_reply.a")?
        .into())
}

/// Links the shared library from the archive. rustc could link it too, but it ignores a version script,
/// so the library would export internal functions.
///
/// The compiler's start files are left out: the library has nothing to construct, and they would bring its
/// only writable data.
fn install_shared(archive: &Path, installation: &mut Installation, abi: &Abi) -> Result<()> {
    let soname = format!("libftp_reply.so.{}", abi.version()?);
    let file = format!("libftp_reply.so.{VERSION}");
    let directory = tempfile::tempdir().context("cannot create a temporary directory")?;
    let script = directory.path().join("ftp_reply.map");
    write(&script, abi.version_script()?)?;
    let mut compiler = Command::new(env::var_os("CC").unwrap_or_else(|| "cc".into()));
    let linked = compiler
        .args(["-shared", "-nostartfiles"])
        .arg("-o")
        .arg(installation.add(&format!("lib/{file}")))
        .arg("-Wl,--whole-archive")
        .arg(archive)
        .arg("-Wl,--no-whole-archive")
        .arg(format!("-Wl,--version-script={}", script.display()))
        .arg(format!("-Wl,-soname,{soname}"))
        .args(["-Wl,--gc-sections", "-Wl,--as-needed", "-Wl,-z,defs"])
        .args(["-Wl,-z,relro", "-Wl,-z,now", "-Wl,-s"])
        .status()
        .context("cannot run the C compiler; install one or name it in CC")?;
    if !linked.success() {
        bail!("cannot link the shared library: see the errors above");
    }
    installation.link(&file, &format!("lib/{soname}"))?;
    installation.link(&soname, "lib/libftp_reply.so")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn next_step_names_ldconfig_for_directory_of_system() {
        assert!(next_step(Path::new("/usr/local")).contains("ldconfig"));
        assert!(next_step(Path::new("/home/me")).contains("-rpath,/home/me/lib"));
    }
}
