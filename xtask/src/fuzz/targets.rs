//! Fuzz targets, which are the programs of `fuzz/Cargo.toml`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::exit_status::UsageError;
use crate::suggestion;

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
pub(super) fn chosen(root: &Path, named: &[String]) -> Result<Vec<String>> {
    let path = root.join("fuzz/Cargo.toml");
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    choose(&text, named).with_context(|| format!("{}", path.display()))
}

fn choose(manifest: &str, named: &[String]) -> Result<Vec<String>> {
    let manifest: Manifest =
        toml::from_str(manifest).context("no `[[bin]]`: expected the fuzz targets")?;
    let all: Vec<String> = manifest
        .bin
        .into_iter()
        .map(|program| program.name)
        .collect();
    for name in named {
        if !all.contains(name) {
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            let fix = suggestion::fix(name, &all);
            return Err(UsageError(format!("unknown fuzz target `{name}`; {fix}")).into());
        }
    }
    Ok(if named.is_empty() {
        all
    } else {
        named.to_vec()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str =
        "[package]\nname = \"fuzz\"\n[[bin]]\nname = \"one\"\n[[bin]]\nname = \"two\"\n";

    #[test]
    fn choose_returns_all_if_none_is_named() {
        assert_eq!(choose(MANIFEST, &[]).unwrap(), ["one", "two"]);
        assert_eq!(choose(MANIFEST, &["two".to_owned()]).unwrap(), ["two"]);
    }

    #[test]
    fn choose_rejects_unknown_target() {
        let error = choose(MANIFEST, &["tow".to_owned()]).unwrap_err();
        assert_eq!(error.to_string(), "unknown fuzz target `tow`; write `two`");
    }
}
