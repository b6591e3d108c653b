//! Fuzz targets, which are the programs of `fuzz/Cargo.toml`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

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
        ensure!(
            all.contains(name),
            "unknown fuzz target `{name}`: expected one of {}",
            all.join(", ")
        );
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
    fn choose_rejects_unknown_target_with_list() {
        let message = choose(MANIFEST, &["tow".to_owned()])
            .expect_err("the target does not exist")
            .to_string();
        assert!(
            message.contains("`tow`") && message.contains("one, two"),
            "{message}"
        );
    }
}
