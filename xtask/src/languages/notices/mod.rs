//! Stage that writes the copyright notices of the crates in a package.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::artifact::{Artifact, Fingerprint, HASH, Stage};
use crate::host::{LinkedCrate, LinkedCrates, Progress};
use crate::table::Table;

/// Notices of the Rust standard library, from its `COPYRIGHT-library.html`.
const STANDARD_LIBRARY: &str = include_str!("standard-library.txt");

/// License that is chosen where a crate offers a choice.
const CHOSEN: &str = "MIT";

/// Beginnings of the names of files with licenses and notices, in upper case.
const NAMES: [&str; 5] = ["COPYING", "COPYRIGHT", "LICEN", "NOTICE", "UNLICENSE"];

/// Writes the notices of one package.
pub(super) struct Notices {
    /// Package whose crates are listed.
    pub(super) package: &'static str,
    /// Files on which the list of its crates depends.
    pub(super) inputs: &'static [&'static str],
    /// Path of the file with the notices.
    pub(super) path: &'static str,
}

impl Stage for Notices {
    fn name(&self) -> &'static str {
        "notices"
    }

    fn paths(&self, _: &Table) -> Vec<String> {
        vec![self.path.to_owned()]
    }

    fn artifacts(&self, root: &Path, _: &Table, _: &Progress) -> Result<Vec<Artifact>> {
        let fingerprint = Fingerprint::of(root, self.inputs)?;
        if let Ok(unchanged) = fingerprint.unchanged(root, &[self.path]) {
            return Ok(unchanged);
        }
        let crates = LinkedCrates::find(root, self.package, None)?;
        let text = text(&crates)?;
        Ok(vec![fingerprint.artifact(
            self.path,
            HASH,
            "Cargo.lock",
            &text,
        )])
    }
}

/// Returns the notices, each once, below the crates to which it applies.
fn text(crates: &LinkedCrates) -> Result<String> {
    let mut groups: BTreeMap<String, Vec<&LinkedCrate>> = BTreeMap::new();
    for linked in crates.0.iter().filter(|linked| linked.is_external) {
        groups.entry(notice(linked)?).or_default().push(linked);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by(|(_, one), (_, other)| one[0].name.cmp(&other[0].name));
    let mut text = format!(
        "\nThe native code of this package contains the following software. If a crate offers a choice of\n\
         licenses, this package uses it under the license {CHOSEN}.\n"
    );
    for (notice, crates) in groups {
        text.push_str(&separator());
        for linked in crates {
            let (name, version, license) = (&linked.name, &linked.version, &linked.license);
            let address = linked.repository.as_deref().unwrap_or_default();
            let line = format!("{name} {version} ({license}) {address}");
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text.push('\n');
        text.push_str(&notice);
    }
    text.push_str(&separator());
    text.push_str(STANDARD_LIBRARY);
    Ok(text)
}

fn separator() -> String {
    format!("\n{}\n\n", "-".repeat(100))
}

/// Returns the text of the license under which a crate is used, and its other notices.
fn notice(linked: &LinkedCrate) -> Result<String> {
    let directory = &linked.directory;
    let entries =
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let mut texts = Vec::new();
    for name in chosen(&linked.license, &names) {
        let path = directory.join(name);
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        texts.push(plain(&text));
    }
    if texts.is_empty() {
        bail!(
            "{} {} has no file with its license; find the text and add it by hand",
            linked.name,
            linked.version
        );
    }
    Ok(texts.join("\n"))
}

/// Returns the files that apply if the license can be [`CHOSEN`]: its text, and notices that are not
/// the text of another license. Otherwise all of them.
fn chosen<'n>(license: &str, names: &'n [String]) -> Vec<&'n str> {
    let is_notice = |name: &&&str| NAMES.iter().any(|start| upper(name).starts_with(start));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let all: Vec<&str> = names.iter().filter(is_notice).copied().collect();
    let has_choice = license.split(" OR ").any(|license| license == CHOSEN);
    let is_text = |name: &&str| upper(name).contains(CHOSEN);
    if !has_choice || !all.iter().any(is_text) {
        return all;
    }
    let applies = |name: &&str| is_text(name) || upper(name).starts_with("NOTICE");
    all.into_iter().filter(applies).collect()
}

fn upper(name: &str) -> String {
    name.to_ascii_uppercase()
}

/// Returns a text without differences that do not show: line ends, trailing and surrounding spaces.
fn plain(text: &str) -> String {
    let lines = text.trim().lines();
    lines.flat_map(|line| [line.trim_end(), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn chosen_prefers_one_license() {
        let files = names(&["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "src"]);
        assert_eq!(chosen("Apache-2.0 OR MIT", &files), ["LICENSE-MIT"]);
        let files = names(&["NOTICE", "license-apache-2.0", "license-mit"]);
        assert_eq!(
            chosen("MIT OR Apache-2.0", &files),
            ["NOTICE", "license-mit"]
        );
    }

    #[test]
    fn chosen_keeps_all_files_without_choice() {
        assert_eq!(
            chosen("MIT", &names(&["LICENSE", "README.md"])),
            ["LICENSE"]
        );
        let files = names(&["COPYING", "LICENSE-MIT"]);
        assert_eq!(chosen("MIT AND Zlib", &files), ["COPYING", "LICENSE-MIT"]);
    }

    #[test]
    fn plain_removes_carriage_returns() {
        assert_eq!(plain("\r\nMIT \r\n\r\ntext\r\n"), "MIT\n\ntext\n");
    }
}
