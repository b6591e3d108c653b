//! Finds the compilers, and their options for a program that uses the library.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::host::{self, Steps, programs};

/// What a test program is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    C,
    Cxx,
}

/// How a test program gets the library.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Linkage {
    Shared,
    Static,
}

impl Linkage {
    /// The ways there are on this system.
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

/// The header must pass all of these: a user's project may have any of them on.
const WARNINGS: [&str; 6] = [
    "-Wall",
    "-Wextra",
    "-pedantic",
    "-Wconversion",
    "-Wsign-conversion",
    "-Werror",
];
const SANITIZERS: [&str; 2] = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

/// The compilers that were found.
pub(super) struct Toolchain {
    c: OsString,
    cxx: OsString,
    /// Whether programs can be built that watch over their own memory.
    sanitizers: bool,
}

impl Toolchain {
    /// Finds the compilers and pkg-config, or gets them on Debian, and tries the sanitizers.
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
            .compiler(Language::C)
            .arg(&source)
            .arg("-o")
            .arg(&binary)
            .output();
        Ok(compiled.is_ok_and(|compiled| compiled.status.success())
            && Command::new(&binary)
                .status()
                .is_ok_and(|ran| ran.success()))
    }

    /// The compiler with everything but the program's own sources and the library.
    pub(super) fn compiler(&self, language: Language) -> Command {
        let (compiler, standard) = match language {
            Language::C => (&self.c, "-std=c99"),
            Language::Cxx => (&self.cxx, "-std=c++17"),
        };
        let mut command = Command::new(compiler);
        command.args([standard, "-g", "-O1"]).args(WARNINGS);
        if self.sanitizers {
            command.args(SANITIZERS);
        }
        command
    }
}

/// What pkg-config says of the library.
pub(super) fn flags(prefix: &Path, linkage: Linkage) -> Result<Vec<String>> {
    let mut flags = pkg_config(prefix, &["--cflags"])?;
    flags.extend(match linkage {
        Linkage::Shared => pkg_config(prefix, &["--libs"])?,
        Linkage::Static => pkg_config(prefix, &["--variable=static_library"])?,
    });
    Ok(flags)
}

fn pkg_config(prefix: &Path, arguments: &[&str]) -> Result<Vec<String>> {
    let output = Command::new("pkg-config")
        .args(arguments)
        .arg("ftp_reply")
        .env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig"))
        .output()
        .context("cannot run pkg-config")?;
    ensure!(
        output.status.success(),
        "pkg-config does not find the library: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).context("pkg-config printed no UTF-8")?;
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

/// The words of a line as a shell takes them, for the one quotation that pkg-config uses: a backslash.
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
    fn a_path_with_spaces_stays_one_word() {
        assert_eq!(
            words("-I/a\\ b/include  -L/c -lx\n"),
            ["-I/a b/include", "-L/c", "-lx"]
        );
        assert!(words(" \n").is_empty());
    }
}
