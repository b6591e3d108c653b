//! Compiles test programs and examples with the installed library.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::Bench;
use super::toolchain::{self, Checks, Language, Linkage};
use crate::host::{Steps, programs};

/// A C library of another project that a program uses.
#[derive(Clone, Copy)]
pub(super) struct Library {
    /// Name for pkg-config.
    pub(super) module: &'static str,
    /// Debian package.
    pub(super) package: &'static str,
}

/// Reads and writes JSON. Its strings can contain U+0000 and its integers reach 2⁶⁴ − 1, as the vectors
/// require; cJSON has neither.
pub(super) const JSON_C: Library = Library {
    module: "json-c",
    package: "libjson-c-dev",
};

/// The library of the curl project.
pub(super) const CURL: Library = Library {
    module: "libcurl",
    package: "libcurl4-openssl-dev",
};

/// What a program is built from.
#[derive(Clone, Copy)]
pub(super) struct Program {
    pub(super) name: &'static str,
    pub(super) language: Language,
    /// Paths from `bindings/c`.
    pub(super) sources: &'static [&'static str],
    pub(super) libraries: &'static [Library],
}

impl Bench<'_> {
    /// Compiles a program and returns its path.
    pub(super) fn build(
        &self,
        program: &Program,
        linkage: Linkage,
        checks: Checks,
    ) -> Result<PathBuf> {
        let name = format!("{} {}{}", program.name, linkage.name(), checks.suffix());
        let compiler = self.toolchain.compiler(program.language, checks);
        self.compile(compiler, &name, program.sources, program.libraries, linkage)
    }

    /// Compiles sources into a program. Their paths are absolute or from `bindings/c`.
    pub(super) fn compile(
        &self,
        mut compiler: Command,
        name: &str,
        sources: &[impl AsRef<OsStr>],
        libraries: &[Library],
        linkage: Linkage,
    ) -> Result<PathBuf> {
        for library in libraries {
            library.ensure_installed(self.steps)?;
        }
        let directory = self.paths.root.join("bindings/c");
        let binary = self.output.join(name.replace(' ', "-"));
        let sources = sources
            .iter()
            .map(|source| directory.join(Path::new(source.as_ref())));
        compiler
            .args(sources)
            .args(toolchain::flags(&self.prefix, linkage)?);
        for library in libraries {
            compiler.args(library.flags()?);
        }
        compiler.arg("-o").arg(&binary);
        self.steps
            .run_checked(&format!("compile {name}"), &mut compiler)?;
        Ok(binary)
    }

    /// Returns a command that runs a program with the installed shared library.
    pub(super) fn command(&self, binary: &Path) -> Command {
        let mut command = Command::new(binary);
        command.env("LD_LIBRARY_PATH", self.prefix.join("lib"));
        command
    }
}

impl Library {
    fn ensure_installed(self, steps: &Steps) -> Result<()> {
        programs::ensure_library(self.module, self.package, steps)
    }

    /// Returns the options that pkg-config prints, with the headers as those of the system: their warnings
    /// are not ours.
    fn flags(self) -> Result<Vec<String>> {
        let mut flags = toolchain::pkg_config(self.module, None, &["--cflags", "--libs"])?;
        for flag in &mut flags {
            if let Some(directory) = flag.strip_prefix("-I") {
                *flag = format!("-isystem{directory}");
            }
        }
        Ok(flags)
    }
}
