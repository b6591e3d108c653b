//! Lists the crates in a wheel in the format `CycloneDX`.
//!
//! maturin's own list contains the paths of the machine that built the wheel, so it is turned off in
//! `pyproject.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::host::{LinkedCrate, LinkedCrates};

/// Name of the file in the wheel.
pub(super) const FILE: &str = "ftp-reply.cyclonedx.json";

/// The Python package, which contains the crates.
const PACKAGE: &str = concat!("pkg:pypi/ftp-reply@", env!("CARGO_PKG_VERSION"));

/// Returns the list for the crates of `package` that are linked on a target.
///
/// # Errors
///
/// If cargo fails, or `Cargo.lock` cannot be read.
pub(super) fn sbom(root: &Path, package: &str, target: &str) -> Result<String> {
    let crates = LinkedCrates::find(root, package, Some(target))?;
    let path = root.join("Cargo.lock");
    let lock =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let document = document(package, &crates, &checksums(&lock)?);
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

/// SHA-256 of the archive of each crate, by name and version.
type Checksums = BTreeMap<(String, String), String>;

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

fn checksums(lock: &str) -> Result<Checksums> {
    let lock: Lock = toml::from_str(lock).context("cannot parse Cargo.lock")?;
    let packages = lock.package.into_iter();
    Ok(packages
        .filter_map(|locked| Some(((locked.name, locked.version), locked.checksum?)))
        .collect())
}

fn document(package: &str, crates: &LinkedCrates, checksums: &Checksums) -> Value {
    let own = crates.0.iter().find(|linked| linked.name == package);
    let root = own.map(|linked| reference(&linked.name, &linked.version));
    let mut dependencies = vec![json!({"ref": PACKAGE, "dependsOn": Vec::from_iter(root)})];
    dependencies.extend(crates.0.iter().map(|linked| {
        let uses = linked.uses.iter();
        let uses: Vec<String> = uses
            .map(|(name, version)| reference(name, version))
            .collect();
        json!({"ref": reference(&linked.name, &linked.version), "dependsOn": uses})
    }));
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "library",
                "bom-ref": PACKAGE,
                "name": "ftp-reply",
                "version": env!("CARGO_PKG_VERSION"),
                "purl": PACKAGE,
            },
        },
        "components": crates.0.iter().map(|it| component(it, checksums)).collect::<Vec<_>>(),
        "dependencies": dependencies,
    })
}

fn component(linked: &LinkedCrate, checksums: &Checksums) -> Value {
    let reference = reference(&linked.name, &linked.version);
    let mut component = json!({
        "type": "library",
        "bom-ref": &reference,
        "name": &linked.name,
        "version": &linked.version,
        "licenses": [{"expression": &linked.license}],
        "purl": &reference,
    });
    let key = (linked.name.clone(), linked.version.clone());
    if let Some(checksum) = checksums.get(&key) {
        component["hashes"] = json!([{"alg": "SHA-256", "content": checksum}]);
    }
    component
}

/// Returns the package URL of a crate.
fn reference(name: &str, version: &str) -> String {
    format!("pkg:cargo/{name}@{version}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn document_lists_crates_with_checksums() {
        let linked = |name: &str, uses: &[&str]| LinkedCrate {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            license: "MIT".to_owned(),
            repository: None,
            directory: "/home/someone".into(),
            is_external: true,
            uses: uses
                .iter()
                .map(|name| ((*name).to_owned(), "1.0.0".to_owned()))
                .collect(),
        };
        let crates = LinkedCrates(vec![linked("a", &["b"]), linked("b", &[])]);
        let lock = "[[package]]\nname = \"b\"\nversion = \"1.0.0\"\nchecksum = \"00ff\"\n";
        let document = document("a", &crates, &checksums(lock).unwrap());
        assert_eq!(
            document["dependencies"],
            json!([
                {"ref": PACKAGE, "dependsOn": ["pkg:cargo/a@1.0.0"]},
                {"ref": "pkg:cargo/a@1.0.0", "dependsOn": ["pkg:cargo/b@1.0.0"]},
                {"ref": "pkg:cargo/b@1.0.0", "dependsOn": []},
            ])
        );
        assert_eq!(document["components"][1]["hashes"][0]["content"], "00ff");
        assert!(!document.to_string().contains("/home"));
    }
}
