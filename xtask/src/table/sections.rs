//! Checks that every section exists, in order, with no other keys between them.

use toml::de::DeTable;

use super::entries::{Entry, Sections};
use super::finding::{FILE_ITSELF, Report};
use super::schema;
use crate::suggestion::closest;

/// Checks that every section is a list of tables in the right order. Otherwise the entries would repeat
/// the error many times.
pub(super) fn check(file: &DeTable<'_>, sections: &Sections<'_>, report: &Report<'_>) {
    let names = schema::sections().join(", ");
    let error = |offset, what, fix| report.add(offset, FILE_ITSELF, what, fix);
    let mut before: Option<&Entry<'_>> = None;
    for section in schema::sections() {
        let entries = &sections[section];
        let list = file
            .get(section)
            .map(|list| (list.span().start, list.get_ref().as_array()));
        if let Some((offset, _)) =
            list.filter(|(_, list)| list.is_none_or(|list| list.len() > entries.len()))
        {
            let what = format!("`{section}` is not a list of tables");
            error(offset, what, format!("write [[{section}]]"));
        } else if entries.is_empty() {
            let what = format!("there is no [[{section}]]");
            error(0, what, format!("write at least one [[{section}]]"));
        }
        let is_early = |entry: &&Entry<'_>| before.is_some_and(|it| entry.offset < it.offset);
        if let (Some(entry), Some(before)) = (entries.iter().find(is_early), before) {
            let what = format!("is before {}, of an earlier section", before.name);
            let fix = format!("write the sections in this order: {names}");
            entry.error(entry.offset, what, fix);
        }
        before = entries.last().or(before);
    }
    for key in file
        .keys()
        .filter(|key| !sections.contains_key(key.get_ref().as_ref()))
    {
        let what = format!("the key `{}` is unknown", key.get_ref());
        let fix = match closest(key.get_ref(), schema::sections()) {
            Some(similar) => format!("write [[{similar}]], or remove it"),
            None => format!("remove it, or write one of: {names}"),
        };
        error(key.span().start, what, fix);
    }
}
