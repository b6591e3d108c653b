//! The names that the file declares, gathered before its entries are checked against them.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::entries::{Entry, as_number, entries};

/// What entries may refer to. An entry that is wrong elsewhere still declares its name, so that
/// one mistake is reported once.
pub(super) struct Declared {
    /// Tags in the order of the file.
    pub(super) languages: Vec<String>,
    pub(super) documents: BTreeSet<String>,
    pub(super) diagrams: BTreeSet<String>,
    /// The first digits that each recovery allows.
    pub(super) recoveries: BTreeMap<String, Vec<i64>>,
    pub(super) codes: BTreeSet<i64>,
    /// Names, without aliases.
    pub(super) commands: BTreeSet<String>,
}

impl Declared {
    pub(super) fn gather(file: &DeTable<'_>) -> Declared {
        let names = |section, key: &'static str| {
            let name = move |entry: &Entry<'_, '_>| Some(entry.string(key)?.value.to_owned());
            entries(file, section)
                .into_iter()
                .filter_map(move |entry| name(&entry))
        };
        let recovery = |entry: &Entry<'_, '_>| {
            let classes = entry.list("classes", as_number);
            let name = entry.string("name")?.value.to_owned();
            Some((name, classes.into_iter().map(|class| class.value).collect()))
        };
        let code = |entry: &Entry<'_, '_>| Some(entry.number("code")?.value);
        Declared {
            languages: names("language", "tag").collect(),
            documents: names("document", "id").collect(),
            diagrams: names("diagram", "name").collect(),
            recoveries: entries(file, "recovery")
                .iter()
                .filter_map(recovery)
                .collect(),
            codes: entries(file, "reply").iter().filter_map(code).collect(),
            commands: names("command", "name").collect(),
        }
    }

    /// How a text is written in this file.
    pub(super) fn text_form(&self) -> String {
        let texts: Vec<String> = self
            .languages
            .iter()
            .map(|tag| format!("{} = \"…\"", key(tag)))
            .collect();
        format!("{{ {} }}", texts.join(", "))
    }
}

/// A tag as a TOML key: bare letters, digits, `-` and `_`, else in quotes.
fn key(tag: &str) -> String {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if tag.bytes().all(bare) {
        tag.to_owned()
    } else {
        format!("{tag:?}")
    }
}
