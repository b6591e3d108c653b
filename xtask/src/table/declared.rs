//! The names that the file declares, gathered before its entries are checked against them.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::entries::{Entry, SECTIONS, entries};

/// What entries may refer to. An entry that is broken elsewhere still declares its name, so that
/// each mistake is reported once.
pub(super) struct Declared<'t> {
    /// The names of the entries, by section.
    names: BTreeMap<&'static str, Vec<&'t str>>,
    /// The names of the members of each set.
    members: BTreeMap<&'t str, Vec<&'t str>>,
    /// The first digits that each recovery allows.
    pub(super) recoveries: BTreeMap<&'t str, Vec<i64>>,
    pub(super) codes: BTreeSet<i64>,
}

impl<'t> Declared<'t> {
    pub(super) fn gather(file: &'t DeTable<'_>) -> Declared<'t> {
        let first = |entry: &Entry<'t, '_>, key| entry.strings(key).first().map(|name| name.value);
        let values = |entry: &Entry<'t, '_>, key| -> Vec<i64> {
            entry
                .numbers(key)
                .into_iter()
                .map(|number| number.value)
                .collect()
        };
        let names = SECTIONS.map(|(section, key)| {
            (
                section,
                entries(file, section)
                    .iter()
                    .filter_map(|entry| first(entry, key))
                    .collect(),
            )
        });
        let sets = entries(file, "set").into_iter().filter_map(|set| {
            let members = set.members();
            let members = members.iter().filter_map(|member| first(member, "name"));
            Some((first(&set, "name")?, members.collect()))
        });
        let recoveries = entries(file, "recovery").into_iter();
        let recoveries = recoveries
            .filter_map(|entry| Some((first(&entry, "name")?, values(&entry, "classes"))));
        let codes = entries(file, "reply")
            .into_iter()
            .flat_map(|reply| values(&reply, "code"));
        Declared {
            names: names.into_iter().collect(),
            members: sets.collect(),
            recoveries: recoveries.collect(),
            codes: codes.collect(),
        }
    }

    /// Returns the names of a section's entries in the order of the file.
    pub(super) fn names(&self, section: &str) -> &[&'t str] {
        self.names.get(section).map_or(&[], |names| names)
    }

    /// Returns the names of a set's members in the order of the file.
    pub(super) fn members(&self, set: &str) -> &[&'t str] {
        self.members.get(set).map_or(&[], |members| members)
    }
}
