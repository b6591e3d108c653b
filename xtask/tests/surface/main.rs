//! Every public item of the Rust crate is in every binding or in `bindings/missing.toml`.

mod bindings;
mod rust;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use serde::Deserialize;

/// Part of `bindings/missing.toml` for one binding.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Differences {
    /// Rust's name, and the binding's name if it is not the usual conversion.
    #[serde(default)]
    renamed: BTreeMap<String, String>,
    /// Rust's name, and the reason why the binding lacks it.
    #[serde(default)]
    missing: BTreeMap<String, String>,
}

impl Differences {
    /// Returns the entry that covers an item: that of its name, of its type, or of the member in every
    /// type.
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
        .expect("xtask is in the repository")
        .to_owned()
}

fn differences() -> BTreeMap<String, Differences> {
    let text =
        fs::read_to_string(root().join("bindings/missing.toml")).expect("the list is readable");
    toml::from_str(&text).expect("the list is valid TOML")
}

#[test]
fn bindings_match_rust_except_listed_differences() {
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
                        "{binding}: `{name}` is listed as missing, but declared as `{expected}`; remove it from the list"
                    ));
                }
                None if !is_there => {
                    faults.push(format!(
                        "{binding}: `{name}` is not declared as `{expected}`; declare it, or list it"
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
                    "{binding}: `{key}` is listed, but Rust does not have it; remove it from the list"
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
