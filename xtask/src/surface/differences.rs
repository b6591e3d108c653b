//! Listed differences between a language and Rust, and the comparison that finds the others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::languages::{Language, Name, Surface};
use crate::table::Table;

/// File with a language's differences, in the directory of its package.
pub(super) const FILE: &str = "missing.toml";

/// What a language lacks of the Rust crate and what it spells differently: its `missing.toml`.
///
/// A key is a name of Rust. `Type` also covers the type's members, and `*.member` that member of every
/// type.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Differences {
    /// The language's name if it is not the usual one: a name of the same owner, or `Owner.member` of
    /// another one.
    #[serde(default)]
    renamed: BTreeMap<String, String>,
    /// What the language has instead, in a form that suits it.
    #[serde(default)]
    replaced: BTreeMap<String, String>,
    /// The reason why the language does not have it.
    #[serde(default)]
    missing: BTreeMap<String, String>,
    /// The reason why the language does not have the rest of an area. The key is the area's.
    #[serde(default)]
    areas: BTreeMap<String, String>,
}

/// Result of a comparison.
pub(crate) struct Comparison {
    /// Areas of Rust in their order, with the extent to which the language has them.
    pub(crate) areas: Vec<(String, Extent)>,
    /// Unlisted differences, and list entries that are not true. Each has its fix.
    pub(crate) errors: Vec<String>,
}

/// How many names of an area a language has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Extent {
    /// Names that the language has, or something instead.
    pub(crate) has: usize,
    /// Names that it lacks.
    pub(crate) lacks: usize,
}

/// A language and one name of Rust.
enum State {
    /// The language has the name.
    Present,
    /// The list names what the language has instead.
    Replaced,
    /// The list has the reason why the language does not have it.
    Missing,
    /// The list has a reason why the language does not have it, but it does.
    ListedButPresent,
    /// The list has a name for it that the language does not have.
    WronglyRenamed,
    /// The language does not have it, and the list does not name it.
    Unlisted,
}

impl Differences {
    /// Reads the list of a language. Without a file the language must have every name.
    ///
    /// # Errors
    ///
    /// If the file cannot be read or is invalid.
    pub(crate) fn read(root: &Path, language: &dyn Language) -> Result<Differences> {
        let path = Path::new(language.directory()).join(FILE);
        match fs::read_to_string(root.join(&path)) {
            Ok(text) => {
                toml::from_str(&text).with_context(|| format!("invalid list {}", path.display()))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Differences::default()),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
        }
    }

    /// Returns the name that a language should have for a name of Rust.
    fn expected(&self, language: &dyn Language, table: &Table, name: &Name) -> Name {
        let usual = language.usual_name(table, name);
        let owner = match self.renamed.get(name.owner()) {
            Some(owner) => owner,
            None => usual.owner(),
        };
        match self.renamed.get(&name.to_string()) {
            Some(renamed) if renamed.contains('.') => Name::parse(renamed),
            Some(renamed) => Name::new(owner, renamed),
            None => Name::new(owner, usual.member()),
        }
    }

    /// Returns the entry that covers a name, the most specific first, and `true` if the language has
    /// something instead.
    fn entry(&self, name: &Name, area: &str) -> Option<(String, bool)> {
        let keys = [
            name.to_string(),
            name.owner().to_owned(),
            format!("*.{}", name.member()),
        ];
        let listed = keys.into_iter().find_map(|key| {
            let replaced = self.replaced.contains_key(&key);
            (replaced || self.missing.contains_key(&key)).then_some((key, replaced))
        });
        let of_area = || {
            self.areas
                .contains_key(area)
                .then(|| (area.to_owned(), false))
        };
        listed.or_else(of_area)
    }

    /// Returns the state of a name of Rust, and adds the entries that are true of it to `used`.
    fn state(&self, name: &Name, area: &str, is_there: bool, used: &mut BTreeSet<String>) -> State {
        let key = name.to_string();
        let is_renamed = self.renamed.contains_key(&key);
        if is_renamed {
            used.insert(key.clone());
        }
        match self.entry(name, area) {
            Some((covering, _)) if is_there && covering == key => {
                used.insert(covering);
                State::ListedButPresent
            }
            // An entry for more than one name covers those that are not there.
            _ if is_there => State::Present,
            _ if is_renamed => State::WronglyRenamed,
            Some((covering, is_replaced)) => {
                used.insert(covering);
                if is_replaced {
                    State::Replaced
                } else {
                    State::Missing
                }
            }
            None => State::Unlisted,
        }
    }

    fn keys(&self) -> impl Iterator<Item = &String> {
        let names = self.renamed.keys().chain(self.replaced.keys());
        names.chain(self.missing.keys()).chain(self.areas.keys())
    }
}

/// Compares a language with Rust: each name of Rust must be there under its expected name or be
/// covered by the list, and each entry of the list must be true.
pub(crate) fn compare(
    rust: &Surface,
    language: &dyn Language,
    found: &Surface,
    differences: &Differences,
    table: &Table,
) -> Comparison {
    let name_of_language = language.name();
    let mut errors = Vec::new();
    let mut used = BTreeSet::new();
    let mut areas = Vec::new();
    for area in &rust.areas {
        let mut extent = Extent::default();
        for name in &area.names {
            let expected = differences.expected(language, table, name);
            let is_there = found.contains(&expected);
            let state = differences.state(name, &area.key, is_there, &mut used);
            if matches!(
                state,
                State::Present | State::Replaced | State::ListedButPresent
            ) {
                extent.has += 1;
            } else {
                extent.lacks += 1;
            }
            match state {
                State::Present | State::Replaced | State::Missing => {}
                State::ListedButPresent => errors.push(format!(
                    "`{name}` is listed, but {name_of_language} has `{expected}`; delete the entry"
                )),
                State::WronglyRenamed => errors.push(format!(
                    "`{name}` is renamed to `{expected}`, which {name_of_language} does not have; correct the name"
                )),
                State::Unlisted => errors.push(format!(
                    "{name_of_language} has no `{expected}` for `{name}`; add it, or list `{name}`"
                )),
            }
        }
        areas.push((area.key.clone(), extent));
    }
    for key in differences.keys().filter(|key| !used.contains(*key)) {
        errors.push(format!(
            "`{key}` is listed, but covers no name of Rust that {name_of_language} lacks; delete the entry"
        ));
    }
    let file = Path::new(language.directory()).join(FILE);
    for error in &mut errors {
        *error = format!("{}: {error}", file.display());
    }
    Comparison { areas, errors }
}
