//! Finds the entries of a section and names each as a reader knows it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fields::At;

/// The sections of the file in their order, each with the key that names its entries.
pub(super) const SECTIONS: [(&str, &str); 11] = [
    ("language", "tag"),
    ("label", "name"),
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
pub(super) struct Entry<'t, 's> {
    /// `reply 550`, or `reply number 3` if it does not say which it is.
    pub(super) name: String,
    pub(super) offset: usize,
    pub(super) table: &'t DeTable<'s>,
}

impl Entry<'_, '_> {
    /// The string under a key, if there is one.
    pub(super) fn string(&self, key: &str) -> Option<At<&str>> {
        let value = self.table.get(key)?;
        Some(At {
            offset: value.span().start,
            value: value.get_ref().as_str()?,
        })
    }

    /// The whole number under a key, if there is one.
    pub(super) fn number(&self, key: &str) -> Option<At<i64>> {
        let value = self.table.get(key)?;
        Some(At {
            offset: value.span().start,
            value: as_number(value)?,
        })
    }

    /// The items of the list under a key that `read` accepts.
    pub(super) fn list<'e, T>(
        &'e self,
        key: &str,
        read: impl Fn(&'e Spanned<DeValue<'_>>) -> Option<T>,
    ) -> Vec<At<T>> {
        let list = self
            .table
            .get(key)
            .and_then(|list| list.get_ref().as_array());
        list.into_iter()
            .flat_map(|list| list.iter())
            .filter_map(|item| {
                Some(At {
                    offset: item.span().start,
                    value: read(item)?,
                })
            })
            .collect()
    }
}

/// The entries of a section in the order of the file. What is not a table is left out.
pub(super) fn entries<'t, 's>(file: &'t DeTable<'s>, section: &str) -> Vec<Entry<'t, 's>> {
    let key = SECTIONS
        .iter()
        .find(|(name, _)| *name == section)
        .map_or("name", |(_, key)| key);
    let list = file
        .get(section)
        .and_then(|section| section.get_ref().as_array());
    list.into_iter()
        .flat_map(|list| list.iter())
        .enumerate()
        .filter_map(|(index, entry)| {
            let table = entry.get_ref().as_table()?;
            let name = match table.get(key).map(Spanned::get_ref) {
                Some(DeValue::String(name)) => format!("{section} {}", name.escape_debug()),
                Some(DeValue::Integer(number)) => format!("{section} {number}"),
                _ => format!("{section} number {}", index + 1),
            };
            Some(Entry {
                name,
                offset: entry.span().start,
                table,
            })
        })
        .collect()
}

/// A whole number of the file.
pub(super) fn as_number(value: &Spanned<DeValue<'_>>) -> Option<i64> {
    let integer = value.get_ref().as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}
