//! Crates that are linked into a package.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use cargo_metadata::{MetadataCommand, Package, PackageId};

use super::cargo;

/// Crates of a package, itself included, ordered by name and version.
pub(crate) struct LinkedCrates(pub(crate) Vec<LinkedCrate>);

/// A crate that is linked into a package.
pub(crate) struct LinkedCrate {
    pub(crate) name: String,
    pub(crate) version: String,
    /// SPDX expression.
    pub(crate) license: String,
    /// Address of the sources.
    pub(crate) repository: Option<String>,
    /// Directory of the sources on this machine.
    pub(crate) directory: PathBuf,
    /// `true` if the crate comes from another project.
    pub(crate) is_external: bool,
    /// Name and version of each linked crate that this one uses.
    pub(crate) uses: BTreeSet<(String, String)>,
}

impl LinkedCrates {
    /// Finds the crates of `package` in the workspace at `root`, for a target or for all of them.
    /// Procedural macros and build scripts run at build time, so they and their crates are left out.
    ///
    /// # Errors
    ///
    /// If cargo fails, for example because `Cargo.lock` is out of date.
    pub(crate) fn find(root: &Path, package: &str, target: Option<&str>) -> Result<LinkedCrates> {
        let metadata = MetadataCommand::new()
            .current_dir(root)
            .other_options(["--locked".to_owned()])
            .exec()
            .context("cannot read the dependencies")?;
        let packages: BTreeMap<(String, String), &Package> = metadata
            .packages
            .iter()
            .map(|package| (key(package), package))
            .collect();
        let by_id: BTreeMap<&PackageId, &Package> = metadata
            .packages
            .iter()
            .map(|package| (&package.id, package))
            .collect();
        let nodes = metadata
            .resolve
            .context("cargo reports no dependencies")?
            .nodes;
        let uses: BTreeMap<&PackageId, BTreeSet<(String, String)>> = nodes
            .iter()
            .map(|node| {
                let used = node.dependencies.iter().filter_map(|id| by_id.get(id));
                (&node.id, used.map(|package| key(package)).collect())
            })
            .collect();
        // The metadata has the features of the entire workspace; the tree has those of the package.
        let linked = tree(root, package, target)?;
        let found = |key: &(String, String)| {
            let package = packages
                .get(key)
                .with_context(|| format!("cargo does not describe {} {}", key.0, key.1))?;
            let all = uses.get(&package.id).into_iter().flatten();
            Ok(LinkedCrate {
                name: key.0.clone(),
                version: key.1.clone(),
                license: expression(package.license.as_deref().unwrap_or_default()),
                repository: package.repository.clone(),
                directory: package
                    .manifest_path
                    .parent()
                    .context("a manifest has a directory")?
                    .into(),
                is_external: package.source.is_some(),
                uses: all.filter(|used| linked.contains(used)).cloned().collect(),
            })
        };
        Ok(LinkedCrates(
            linked.iter().map(found).collect::<Result<_>>()?,
        ))
    }
}

fn key(package: &Package) -> (String, String) {
    (package.name.to_string(), package.version.to_string())
}

/// Returns name and version of each crate that cargo links into a package.
fn tree(root: &Path, package: &str, target: Option<&str>) -> Result<BTreeSet<(String, String)>> {
    let output = cargo::command()
        .args(["tree", "--locked", "--package", package])
        .args(["--edges", "normal,no-proc-macro", "--prefix", "none"])
        .args(["--format", "{p}", "--target", target.unwrap_or("all")])
        .current_dir(root)
        .output()
        .context("cannot run cargo tree")?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        bail!("cargo tree failed ({}): {}", output.status, errors.trim());
    }
    in_tree(&String::from_utf8_lossy(&output.stdout)).context("cargo tree printed no version")
}

/// Reads lines such as `clap v4.6.7 (*)`.
fn in_tree(printed: &str) -> Option<BTreeSet<(String, String)>> {
    let lines = printed.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let mut words = line.split(' ');
            let name = words.next()?;
            let version = words.next()?.strip_prefix('v')?;
            Some((name.to_owned(), version.to_owned()))
        })
        .collect()
}

/// Returns the SPDX expression of a license as manifests state it, some with `/` for `OR`.
fn expression(license: &str) -> String {
    license.replace('/', " OR ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_tree_reads_each_crate_once() {
        let printed = "a v0.1.0 (/r/crates/a)\nclap v4.6.7\nclap v4.6.7 (*)\n";
        let crates = in_tree(printed).unwrap();
        let pair = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        assert_eq!(
            Vec::from_iter(crates),
            [pair("a", "0.1.0"), pair("clap", "4.6.7")]
        );
        assert_eq!(in_tree("clap 4.6.7\n"), None);
    }

    #[test]
    fn expression_replaces_slash() {
        assert_eq!(expression("MIT/Apache-2.0"), "MIT OR Apache-2.0");
        assert_eq!(expression("Unlicense OR MIT"), "Unlicense OR MIT");
    }
}
