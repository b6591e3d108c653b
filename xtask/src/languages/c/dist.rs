//! Builds the C library and installs it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::abi::Abi;
use super::header::VERSION;
use crate::host::cargo::{self, Messages};
use crate::host::{copy, files, messages, write};

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
/// Directory of the headers of C and C++.
const HEADERS: &str = "bindings/c/include";
const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the library from the repository at `root` and installs it under `prefix`.
///
/// # Errors
///
/// If the library does not build, or the directory cannot be written.
pub(super) fn install(root: &Path, prefix: &Path) -> Result<()> {
    let abi = Abi::read(root)?;
    let archive = build(root)?;

    for header in files(&root.join(HEADERS))? {
        copy(
            &root.join(HEADERS).join(&header),
            &prefix.join("include").join(&header),
        )?;
    }
    let library = prefix.join("lib");
    copy(&archive, &library.join("libftp_reply.a"))?;
    if cfg!(target_os = "linux") {
        link_shared(&archive, &library, &abi)?;
    } else {
        messages::warning(
            "installed only the static library, because the shared one is linked only on Linux",
        );
    }
    for (template, target) in TEMPLATES {
        let source = root.join("bindings/c/install").join(template);
        let text = fs::read_to_string(&source)
            .with_context(|| format!("cannot read {}", source.display()))?;
        write(&prefix.join(target), fill_in(&text, abi.version()?))?;
    }
    for license in LICENSES {
        copy(
            &root.join(license),
            &prefix.join("share/doc/ftp_reply").join(license),
        )?;
    }
    messages::result(format_args!(
        "installed ftp_reply {VERSION} in {}",
        prefix.display()
    ));
    Ok(())
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
        Messages::Shown,
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
fn link_shared(archive: &Path, library: &Path, abi: &Abi) -> Result<()> {
    let soname = format!("libftp_reply.so.{}", abi.version()?);
    let file = format!("libftp_reply.so.{VERSION}");
    let script = library.join("ftp_reply.map");
    write(&script, &abi.version_script()?)?;
    let mut compiler = Command::new(env::var_os("CC").unwrap_or_else(|| "cc".into()));
    let linked = compiler
        .args(["-shared", "-nostartfiles"])
        .arg("-o")
        .arg(library.join(&file))
        .arg("-Wl,--whole-archive")
        .arg(archive)
        .arg("-Wl,--no-whole-archive")
        .arg(format!("-Wl,--version-script={}", script.display()))
        .arg(format!("-Wl,-soname,{soname}"))
        .args(["-Wl,--gc-sections", "-Wl,--as-needed", "-Wl,-z,defs"])
        .args(["-Wl,-z,relro", "-Wl,-z,now", "-Wl,-s"])
        .status()
        .context("cannot run the C compiler; install one or name it in CC")?;
    fs::remove_file(&script).with_context(|| format!("cannot remove {}", script.display()))?;
    if !linked.success() {
        bail!("cannot link the shared library: see the errors above");
    }
    link(&file, &library.join(&soname))?;
    link(&soname, &library.join("libftp_reply.so"))
}

/// Creates a symbolic link at `path` to a file in the same directory.
#[cfg(unix)]
fn link(target: &str, path: &Path) -> Result<()> {
    if path.is_symlink() {
        fs::remove_file(path).with_context(|| format!("cannot replace {}", path.display()))?;
    }
    std::os::unix::fs::symlink(target, path)
        .with_context(|| format!("cannot create the link {}", path.display()))
}

/// Copies a file in the same directory, because other systems restrict symbolic links.
#[cfg(not(unix))]
fn link(target: &str, path: &Path) -> Result<()> {
    copy(&path.with_file_name(target), path)
}
