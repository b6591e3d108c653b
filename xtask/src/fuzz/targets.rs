//! Fuzz targets: the programs of `fuzz/Cargo.toml`, and those that a language builds itself.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::exit_status::UsageError;
use crate::languages::{FuzzProgram, LANGUAGES};
use crate::suggestion;

/// A fuzz target.
#[derive(Clone)]
pub(super) enum Target {
    /// A program of `fuzz/Cargo.toml`.
    Rust(String),
    /// A program of a language.
    Other(&'static FuzzProgram),
}

impl Target {
    pub(super) fn name(&self) -> &str {
        match self {
            Target::Rust(name) => name,
            Target::Other(program) => program.name,
        }
    }

    /// Returns the name of the directory with its seeds.
    pub(super) fn seeds(&self) -> &str {
        match self {
            Target::Rust(name) => name,
            Target::Other(program) => program.seeds,
        }
    }
}

#[derive(Deserialize)]
struct Manifest {
    bin: Vec<Program>,
}

#[derive(Deserialize)]
struct Program {
    name: String,
}

/// Returns the named targets, or all of them if none is named.
///
/// # Errors
///
/// If the list cannot be read or does not have a named target.
pub(super) fn chosen(root: &Path, named: &[String]) -> Result<Vec<Target>> {
    let path = root.join("fuzz/Cargo.toml");
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    choose(&text, named).with_context(|| format!("{}", path.display()))
}

fn choose(manifest: &str, named: &[String]) -> Result<Vec<Target>> {
    let manifest: Manifest =
        toml::from_str(manifest).context("no `[[bin]]`: expected the fuzz targets")?;
    let rust = manifest
        .bin
        .into_iter()
        .map(|program| Target::Rust(program.name));
    let others = LANGUAGES
        .iter()
        .flat_map(|language| language.fuzz_programs())
        .map(Target::Other);
    let all: Vec<Target> = rust.chain(others).collect();
    if named.is_empty() {
        return Ok(all);
    }
    let find = |name: &String| {
        let found = all.iter().find(|target| target.name() == name);
        found.cloned().ok_or_else(|| {
            let all: Vec<&str> = all.iter().map(Target::name).collect();
            let fix = suggestion::fix(name, &all);
            UsageError(format!("unknown fuzz target `{name}`; {fix}")).into()
        })
    };
    named.iter().map(find).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str =
        "[package]\nname = \"fuzz\"\n[[bin]]\nname = \"one\"\n[[bin]]\nname = \"two\"\n";

    #[test]
    fn choose_returns_all_if_none_is_named() {
        let chosen = |named: &[String]| -> Vec<String> {
            let targets = choose(MANIFEST, named).unwrap();
            targets
                .iter()
                .map(|target| target.name().to_owned())
                .collect()
        };
        assert_eq!(chosen(&[])[..2], ["one", "two"]);
        assert!(chosen(&[]).contains(&"c_scanner".to_owned()));
        assert_eq!(chosen(&["two".to_owned()]), ["two"]);
    }

    #[test]
    fn choose_rejects_unknown_target() {
        let error = choose(MANIFEST, &["tow".to_owned()]).err().unwrap();
        assert_eq!(error.to_string(), "unknown fuzz target `tow`; write `two`");
    }
}
