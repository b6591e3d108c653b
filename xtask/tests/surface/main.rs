//! What the Rust crate offers is in every binding, or `bindings/missing.toml` says what is not.

mod bindings;
mod rust;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use serde::Deserialize;

/// One binding's part of `bindings/missing.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Differences {
    /// Rust's name, and the binding's own if it is not the usual conversion.
    #[serde(default)]
    renamed: BTreeMap<String, String>,
    /// Rust's name, and why the binding does not have it.
    #[serde(default)]
    missing: BTreeMap<String, String>,
}

impl Differences {
    /// The entry that covers a name: its own, its type's, or one for the member of every type.
    fn reason<'d>(&'d self, item: &rust::Item) -> Option<&'d str> {
        item.covering()
            .into_iter()
            .find_map(|key| self.missing.get_key_value(&key))
            .map(|(key, _)| key.as_str())
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies in the repository")
        .to_owned()
}

fn differences() -> BTreeMap<String, Differences> {
    let text =
        fs::read_to_string(root().join("bindings/missing.toml")).expect("the list is readable");
    toml::from_str(&text).expect("the list is TOML of its own form")
}

#[test]
fn every_binding_has_what_rust_has_or_says_what_it_lacks() {
    let items = rust::public_items(&root().join("crates/ftp-reply/src"));
    assert!(
        items
            .iter()
            .any(|item| item.to_string() == "ReplyCode::text"),
        "the crate is read"
    );
    let mut faults = Vec::new();
    for (binding, differences) in &differences() {
        let declared = bindings::declared(binding, &root());
        let mut used = BTreeSet::new();
        for item in &items {
            let name = item.to_string();
            let own = differences.renamed.get(&name);
            let expected = own
                .cloned()
                .unwrap_or_else(|| bindings::usual_name(binding, item));
            let is_there = bindings::has(binding, &declared, &expected);
            match differences.reason(item) {
                _ if own.is_some() && !is_there => {
                    faults.push(format!(
                        "{binding}: `{name}` is renamed to `{expected}`, which is not declared"
                    ));
                }
                Some(key) if key == name && is_there => {
                    faults.push(format!(
                        "{binding}: `{name}` is listed as missing and is there as `{expected}`"
                    ));
                }
                None if !is_there => {
                    faults.push(format!(
                        "{binding}: `{name}` is not there as `{expected}`; add it, or list it"
                    ));
                }
                Some(key) => {
                    used.insert(key.to_owned());
                }
                None => {}
            }
            used.extend(own.map(|_| name));
        }
        for key in differences.missing.keys().chain(differences.renamed.keys()) {
            if !used.contains(key) {
                faults.push(format!(
                    "{binding}: `{key}` is listed and Rust has no such thing"
                ));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "bindings/missing.toml:\n{}",
        faults.join("\n")
    );
}
