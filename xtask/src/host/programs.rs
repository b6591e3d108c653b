//! Programs of other projects that the tasks run.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::Steps;
use super::debian::{self, Debian};

/// Ensures that `programs` are on PATH. On Debian as root it installs `packages` (names separated by
/// spaces); elsewhere the error names them.
///
/// # Errors
///
/// If a program is still missing.
pub(crate) fn ensure_installed(programs: &[&str], packages: &str, steps: &Steps) -> Result<()> {
    let missing = || {
        let program = programs
            .iter()
            .find(|program| which::which(program).is_err())?;
        Some(format!("`{program}` is not on PATH"))
    };
    ensure(missing, packages, steps)
}

/// Ensures that pkg-config finds the C library with the name `module`. On Debian as root it installs
/// `package`; elsewhere the error names it.
///
/// # Errors
///
/// If pkg-config still does not find the library.
pub(crate) fn ensure_library(module: &str, package: &str, steps: &Steps) -> Result<()> {
    let missing = || {
        let mut pkg_config = Command::new("pkg-config");
        let status = pkg_config.arg("--exists").arg(module).status();
        let is_found = status.is_ok_and(|status| status.success());
        (!is_found).then(|| format!("pkg-config does not find `{module}`"))
    };
    ensure(missing, package, steps)
}

/// Ensures that a file of a package exists. On Debian as root it installs `package`; elsewhere the error
/// names it.
///
/// # Errors
///
/// If the file is still missing.
pub(crate) fn ensure_file(file: &Path, package: &str, steps: &Steps) -> Result<()> {
    let missing = || (!file.exists()).then(|| format!("there is no {}", file.display()));
    ensure(missing, package, steps)
}

/// Installs packages if `missing` returns a problem.
///
/// # Errors
///
/// If it still does.
pub(crate) fn ensure(
    missing: impl Fn() -> Option<String>,
    packages: &str,
    steps: &Steps,
) -> Result<()> {
    if missing().is_none() {
        return Ok(());
    }
    if Debian::as_root().is_some() {
        debian::install(packages, steps)?;
    }
    match missing() {
        None => Ok(()),
        Some(problem) => bail!("{problem}; install it (on Debian: `apt install {packages}`)"),
    }
}

/// Returns the first number after `words` in what a program prints about its version, or `None` if it does
/// not print the words.
pub(crate) fn major_version(printed: &str, words: &str) -> Option<u32> {
    let rest = printed.split_once(words)?.1;
    rest.split(|c: char| !c.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn major_version_is_first_number_after_words() {
        let java = "Apache Maven 3.8.7\nMaven home: /usr/share/maven\n\
            Java version: 17.0.15, vendor: Debian, runtime: /usr/lib/jvm/java-17\n";
        let old_java = "Java version: 1.8.0_402, vendor: X";
        let swift = "Swift version 6.0.3 (swift-6.0.3-RELEASE)\nTarget: x86_64";
        let old_swift = "swift-driver version: 1.90.11.1 Apple Swift version 5.10 (swiftlang)";
        for (printed, words, version) in [
            (java, "Java version: ", Some(17)),
            (old_java, "Java version: ", Some(1)),
            (swift, "Swift version ", Some(6)),
            (old_swift, "Swift version ", Some(5)),
            ("python-swiftclient 4.2.0", "Swift version ", None),
            ("Java version: unknown", "Java version: ", None),
        ] {
            assert_eq!(major_version(printed, words), version, "{printed}");
        }
    }
}
