//! Finds the compilers, and their options for a program that uses the library.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::host::{self, Steps, programs};

/// Language of a test program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    C,
    Cxx,
}

/// Linkage of a test program with the library.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Linkage {
    Shared,
    Static,
}

impl Linkage {
    /// Returns those that this system supports.
    pub(super) fn available() -> impl Iterator<Item = Linkage> {
        [Linkage::Shared, Linkage::Static]
            .into_iter()
            .filter(|linkage| *linkage == Linkage::Static || cfg!(target_os = "linux"))
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Linkage::Shared => "shared",
            Linkage::Static => "static",
        }
    }
}

/// How a program is checked while it runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Checks {
    /// With the sanitizers of the compiler, if it has them.
    Sanitizers,
    /// By a program that runs it, such as valgrind, which does not work with the sanitizers.
    External,
}

impl Checks {
    /// Returns the end of the program's name.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Checks::Sanitizers => "",
            Checks::External => " plain",
        }
    }
}

/// Warnings that the header must not cause, because a user's project can enable any of them.
pub(super) const WARNINGS: [&str; 6] = [
    "-Wall",
    "-Wextra",
    "-Wpedantic",
    "-Wconversion",
    "-Wsign-conversion",
    "-Werror",
];
/// Options of the sanitizers, which gcc and clang have.
pub(super) const SANITIZERS: [&str; 2] =
    ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

/// The compilers that were found.
pub(super) struct Toolchain {
    c: OsString,
    cxx: OsString,
    /// `true` if the compiler has the sanitizers.
    sanitizers: bool,
}

impl Toolchain {
    /// Finds or installs the compilers and pkg-config, and tries the sanitizers.
    pub(super) fn find(steps: &Steps, output: &Path) -> Result<Toolchain> {
        programs::ensure_installed(&["cc", "c++"], "build-essential", steps)?;
        programs::ensure_installed(&["pkg-config"], "pkg-config", steps)?;
        let mut toolchain = Toolchain {
            c: std::env::var_os("CC").unwrap_or_else(|| "cc".into()),
            cxx: std::env::var_os("CXX").unwrap_or_else(|| "c++".into()),
            sanitizers: true,
        };
        toolchain.sanitizers = toolchain.can_sanitize(output)?;
        if !toolchain.sanitizers {
            steps.note("the compiler has no sanitizers; the programs run without them");
        }
        Ok(toolchain)
    }

    fn can_sanitize(&self, output: &Path) -> Result<bool> {
        let (source, binary) = (output.join("sanitizers.c"), output.join("sanitizers"));
        host::write(&source, "int main(void) { return 0; }\n")?;
        let compiled = self
            .compiler(Language::C, Checks::Sanitizers)
            .arg(&source)
            .arg("-o")
            .arg(&binary)
            .output();
        Ok(compiled.is_ok_and(|compiled| compiled.status.success())
            && Command::new(&binary)
                .status()
                .is_ok_and(|ran| ran.success()))
    }

    /// Returns the compiler with all options except the sources and those of the library.
    pub(super) fn compiler(&self, language: Language, checks: Checks) -> Command {
        let (compiler, standard) = match language {
            Language::C => (&self.c, "-std=c99"),
            Language::Cxx => (&self.cxx, "-std=c++17"),
        };
        let mut command = Command::new(compiler);
        command.args([standard, "-g", "-O1"]).args(WARNINGS);
        if self.sanitizers && checks == Checks::Sanitizers {
            command.args(SANITIZERS);
        }
        command
    }
}

/// Returns the options that pkg-config prints for the installed library.
pub(super) fn flags(prefix: &Path, linkage: Linkage) -> Result<Vec<String>> {
    let pkg_config = |arguments: &[&str]| pkg_config("ftp_reply", Some(prefix), arguments);
    let mut flags = pkg_config(&["--cflags"])?;
    flags.extend(match linkage {
        Linkage::Shared => pkg_config(&["--libs"])?,
        Linkage::Static => pkg_config(&["--variable=static_library"])?,
    });
    Ok(flags)
}

/// Returns what pkg-config prints for a library, which is installed under `prefix` or where the system has
/// its libraries.
pub(super) fn pkg_config(
    module: &str,
    prefix: Option<&Path>,
    arguments: &[&str],
) -> Result<Vec<String>> {
    let mut command = Command::new("pkg-config");
    if let Some(prefix) = prefix {
        command.env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig"));
    }
    let output = command
        .args(arguments)
        .arg(module)
        .output()
        .context("cannot run pkg-config")?;
    ensure!(
        output.status.success(),
        "pkg-config failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).context("the output of pkg-config is not UTF-8")?;
    // Only the value of a variable is not quoted for a shell.
    let is_variable = arguments
        .iter()
        .any(|argument| argument.starts_with("--variable"));
    Ok(if is_variable {
        vec![text.trim().to_owned()]
    } else {
        words(&text)
    })
}

/// Returns the words of a line. A backslash quotes the next character, which is the only quotation that
/// pkg-config uses.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut characters = line.trim().chars();
    while let Some(character) = characters.next() {
        match (character, words.last_mut()) {
            ('\\', Some(word)) => word.extend(characters.next()),
            (space, _) if space.is_whitespace() => words.push(String::new()),
            (other, Some(word)) => word.push(other),
            (_, None) => {}
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_keeps_path_with_spaces() {
        assert_eq!(
            words("-I/a\\ b/include  -L/c -lx\n"),
            ["-I/a b/include", "-L/c", "-lx"]
        );
        assert!(words(" \n").is_empty());
    }
}
