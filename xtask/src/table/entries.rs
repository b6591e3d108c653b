//! The entries of the file, each with its values under their paths.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::ops::Range;

use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::finding::Report;
use super::schema;

/// The entries of every section, in the order of the file.
pub(super) type Sections<'t> = BTreeMap<&'static str, Vec<Entry<'t>>>;

/// One `[[section]]` of the file, a member of a set, or a phrase of a hint.
pub(super) struct Entry<'t> {
    /// The name of the section, `member` for a member and `phrase` for a phrase.
    pub(super) section: &'static str,
    /// `reply 550`, or `reply number 3` if the key that names it is missing.
    pub(super) name: String,
    pub(super) offset: usize,
    pub(super) raw: &'t Spanned<DeValue<'t>>,
    /// Every value, each table and list before what it contains.
    pub(super) values: Vec<Placed<'t>>,
    /// The members of a set or the phrases of a hint. They are not among its values.
    pub(super) members: Vec<Entry<'t>>,
    report: &'t Report<'t>,
}

/// A value of an entry.
pub(super) struct Placed<'t> {
    /// The keys from the entry to the value, joined by dots. The items of a list have its path.
    pub(super) path: String,
    pub(super) span: Range<usize>,
    pub(super) value: &'t DeValue<'t>,
    pub(super) schema: &'static Value,
}

/// Returns the entries of a section. Omits items that are not tables.
pub(super) fn entries<'t>(
    file: &'t DeTable<'t>,
    section: &'static str,
    report: &'t Report<'t>,
) -> Vec<Entry<'t>> {
    let key = schema::name_key(section);
    let list = file.get(section).and_then(|list| list.get_ref().as_array());
    let mut entries = Vec::new();
    for (index, raw) in list.into_iter().flatten().enumerate() {
        let Some(table) = raw.get_ref().as_table() else {
            continue;
        };
        let name = match table.get(key).map(Spanned::get_ref) {
            Some(DeValue::String(name)) => format!("{section} {}", name.escape_debug()),
            Some(DeValue::Integer(number)) => format!("{section} {number}"),
            _ => format!("{section} number {}", index + 1),
        };
        let offset = raw.span().start;
        let (values, mut members) = (Vec::new(), Vec::new());
        if let Some(nested) = schema::nested(section) {
            members = self::entries(table, nested, report);
            for member in &mut members {
                member.name = format!("{name}, {}", member.name);
            }
        }
        let mut entry = Entry {
            section,
            name,
            offset,
            raw,
            values,
            members,
            report,
        };
        entry.add_values(table, "", schema::of_entry(section));
        entries.push(entry);
    }
    entries
}

impl<'t> Entry<'t> {
    /// Reports an error of the entry.
    pub(super) fn error(&self, offset: usize, what: impl Display, fix: impl Display) {
        self.report.add(offset, &self.name, what, fix);
    }

    /// Returns a warning about the entry.
    pub(super) fn warning(&self, offset: usize, what: impl Display, fix: impl Display) -> String {
        self.report.line(offset, &self.name, what, fix)
    }

    /// Returns the strings at a path with their offsets.
    pub(super) fn strings(&self, path: &str) -> impl Iterator<Item = (usize, &'t str)> + Clone {
        let values = self.values.iter().filter(move |placed| placed.path == path);
        values.filter_map(|placed| Some((placed.span.start, placed.value.as_str()?)))
    }

    /// Returns the whole numbers at a path with their offsets.
    pub(super) fn numbers(&self, path: &str) -> impl Iterator<Item = (usize, i64)> + Clone {
        let values = self.values.iter().filter(move |placed| placed.path == path);
        values.filter_map(|placed| {
            let integer = placed.value.as_integer()?;
            let number = i64::from_str_radix(integer.as_str(), integer.radix()).ok()?;
            Some((placed.span.start, number))
        })
    }

    fn add_values(&mut self, table: &'t DeTable<'t>, path: &str, schema: &'static Value) {
        for (key, value) in table {
            let key = key.get_ref().as_ref();
            if schema::nested(self.section) != Some(key) {
                self.add_value(&join(path, key), value, schema::of_key(schema, key));
            }
        }
    }

    fn add_value(&mut self, path: &str, value: &'t Spanned<DeValue<'t>>, schema: &'static Value) {
        let (span, value) = (value.span(), value.get_ref());
        self.values.push(Placed {
            path: path.to_owned(),
            span,
            value,
            schema,
        });
        match value {
            DeValue::Table(table) => self.add_values(table, path, schema),
            DeValue::Array(list) => {
                for item in list {
                    self.add_value(path, item, &schema["items"]);
                }
            }
            _ => {}
        }
    }
}

/// Returns the path of a key in the table at a path.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}
