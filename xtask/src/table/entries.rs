//! Finds the entries of a section, names them as a reader knows them, and deserializes each.

use serde::de::{DeserializeOwned, IntoDeserializer};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::finding::Report;
use super::key_errors;
use super::model::Member;

/// The sections of the file in their order, each with the key that names its entries.
pub(super) const SECTIONS: [(&str, &str); 13] = [
    ("language", "tag"),
    ("label", "name"),
    ("set", "name"),
    ("message", "name"),
    ("document", "id"),
    ("status", "name"),
    ("class", "name"),
    ("group", "name"),
    ("recovery", "name"),
    ("diagram", "name"),
    ("reply", "code"),
    ("command", "name"),
    ("advice", "name"),
];

/// One `[[section]]` of the file.
#[derive(Clone)]
pub(super) struct Entry<'t, 's> {
    pub(super) section: &'static str,
    /// `reply 550`, or `reply number 3` if the key that names it is missing.
    pub(super) name: String,
    pub(super) offset: usize,
    value: &'t Spanned<DeValue<'s>>,
    pub(super) table: &'t DeTable<'s>,
}

/// A value and its offset in the file.
pub(super) struct Placed<T> {
    pub(super) offset: usize,
    pub(super) value: T,
}

/// An entry and what it says.
pub(super) struct Parsed<'t, 's, T> {
    pub(super) entry: Entry<'t, 's>,
    pub(super) value: T,
}

impl<'t, 's> Entry<'t, 's> {
    /// Returns the string under a key, or the strings of the list under it.
    pub(super) fn strings(&self, key: &str) -> Vec<Placed<&'t str>> {
        self.list(key, |value| value.as_str())
    }

    /// Returns the whole number under a key, or the numbers of the list under it.
    pub(super) fn numbers(&self, key: &str) -> Vec<Placed<i64>> {
        self.list(key, |value| {
            let integer = value.as_integer()?;
            i64::from_str_radix(integer.as_str(), integer.radix()).ok()
        })
    }

    fn list<T>(&self, key: &str, read: impl Fn(&'t DeValue<'s>) -> Option<T>) -> Vec<Placed<T>> {
        let values = self
            .table
            .get(key)
            .map_or(&[][..], |value| match value.get_ref() {
                DeValue::Array(list) => list,
                _ => std::slice::from_ref(value),
            });
        let read = values.iter().filter_map(|value| {
            let offset = value.span().start;
            let value = read(value.get_ref())?;
            Some(Placed { offset, value })
        });
        read.collect()
    }

    /// The `[[set.member]]` entries of a set.
    pub(super) fn members(&self) -> Vec<Entry<'t, 's>> {
        let mut members = list_entries(self.table, "member", "name");
        for member in &mut members {
            member.name = format!("{}, {}", self.name, member.name);
        }
        members
    }

    fn deserialize<T: DeserializeOwned>(&self) -> Result<T, toml::de::Error> {
        T::deserialize(self.value.clone().into_deserializer())
    }
}

/// Returns the entries of a section in the order of the file, without what is not a table.
pub(super) fn entries<'t, 's>(file: &'t DeTable<'s>, section: &'static str) -> Vec<Entry<'t, 's>> {
    let key = SECTIONS.iter().find(|(name, _)| *name == section);
    list_entries(file, section, key.map_or("name", |(_, key)| key))
}

fn list_entries<'t, 's>(
    table: &'t DeTable<'s>,
    section: &'static str,
    key: &str,
) -> Vec<Entry<'t, 's>> {
    let list = table
        .get(section)
        .and_then(|list| list.get_ref().as_array());
    let tables = list.into_iter().flat_map(|list| list.iter()).enumerate();
    let entries = tables.filter_map(|(index, value)| {
        let table = value.get_ref().as_table()?;
        let name = match table.get(key).map(Spanned::get_ref) {
            Some(DeValue::String(name)) => format!("{section} {}", name.escape_debug()),
            Some(DeValue::Integer(number)) => format!("{section} {number}"),
            _ => format!("{section} number {}", index + 1),
        };
        Some(Entry {
            section,
            name,
            offset: value.span().start,
            value,
            table,
        })
    });
    entries.collect()
}

/// Deserializes every entry of a section and reports those that do not fit the model. If members of
/// a set are broken, it reports each of them.
pub(super) fn parse<'t, 's, T: DeserializeOwned>(
    file: &'t DeTable<'s>,
    section: &'static str,
    report: &Report,
) -> Vec<Parsed<'t, 's, T>> {
    let parse = |entry: Entry<'t, 's>| match entry.deserialize() {
        Ok(value) => Some(Parsed { entry, value }),
        Err(error) => {
            let members = entry.members().into_iter();
            let broken = members.filter_map(|member| {
                let error = member.deserialize::<Member>().err()?;
                Some((member, error))
            });
            let mut broken: Vec<_> = broken.collect();
            if broken.is_empty() {
                broken.push((entry, error));
            }
            for (entry, error) in broken {
                key_errors::report(&entry, &error, report);
            }
            None
        }
    };
    entries(file, section)
        .into_iter()
        .filter_map(parse)
        .collect()
}
