//! Deserializes entries, and explains why one does not fit its model.

use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_json::Value;
use toml::de::Error;

use super::entries::{Entry, Placed, join};
use super::model::{Member, Phrase};
use super::schema;
use crate::suggestion::closest;

/// Returns the entries of a section that fit the model, and reports the others. If members of a set
/// or phrases of a hint are broken, it reports each of them.
pub(super) fn parse<T: DeserializeOwned>(entries: &[Entry<'_>]) -> Vec<T> {
    let parsed = entries.iter().filter_map(|entry| {
        let error = match deserialize(entry) {
            Ok(parsed) => return Some(parsed),
            Err(error) => error,
        };
        let members = entry.members.iter();
        let broken = members.filter_map(|member| {
            let error = match member.section {
                "phrase" => deserialize::<Phrase>(member).err(),
                _ => deserialize::<Member>(member).err(),
            };
            Some((member, error?))
        });
        let mut broken: Vec<_> = broken.collect();
        if broken.is_empty() {
            broken.push((entry, error));
        }
        for (entry, error) in broken {
            explain(entry, &error);
        }
        None
    });
    parsed.collect()
}

fn deserialize<T: DeserializeOwned>(entry: &Entry<'_>) -> Result<T, Error> {
    T::deserialize(entry.raw.clone().into_deserializer())
}

fn explain(entry: &Entry<'_>, error: &Error) {
    let message = error.message();
    let offset = error.span().map_or(entry.offset, |span| span.start);
    // An unknown key has no schema.
    let contains = |placed: &&Placed<'_>| placed.span.contains(&offset) && !placed.schema.is_null();
    let innermost = entry.values.iter().rfind(contains);
    let (path, schema) = match innermost {
        Some(placed) => (placed.path.as_str(), placed.schema),
        None => ("", schema::of_entry(entry.section)),
    };
    let quoted = |before| message.strip_prefix(before)?.split('`').nth(1);
    let (what, fix) = if let Some(key) = quoted("missing field") {
        let fix = schema::how_to_write(key, &schema["properties"][key]);
        (format!("the key `{}` is missing", join(path, key)), fix)
    } else if let Some(key) = quoted("unknown field") {
        let what = format!("the key `{}` is unknown", join(path, key));
        (what, known_keys(key, schema))
    } else if let Some(placed) = innermost {
        (wrong_value(placed, message), how_to_write(entry, placed))
    } else {
        wrong_list(entry, message)
    };
    entry.error(offset, what, fix);
}

/// Returns the fix for an unknown key of a table.
fn known_keys(key: &str, table: &Value) -> String {
    let known = schema::keys(table);
    match closest(key, known.iter().copied()) {
        Some(similar) => format!("write `{similar}`, or remove it"),
        None => format!("remove it, or write one of: {}", known.join(", ")),
    }
}

fn wrong_value(placed: &Placed<'_>, message: &str) -> String {
    let path = &placed.path;
    if message.starts_with("invalid type") {
        let expected = schema::type_name(placed.schema);
        let found = placed.value.type_str();
        format!("`{path}`: expected {expected}, found {found}")
    } else {
        format!("`{path}`: {message}")
    }
}

/// Returns the fix that shows how to write a value.
fn how_to_write(entry: &Entry<'_>, placed: &Placed<'_>) -> String {
    let at = |path: &str| entry.values.iter().find(|it| it.path == path);
    let (before, key) = placed.path.rsplit_once('.').unwrap_or(("", &placed.path));
    // A text is written with its language.
    let is_language = at(before).is_some_and(|it| schema::is_text(it.schema));
    let key = if is_language { &placed.path } else { key };
    // An item of a list has its path, and the list itself comes first.
    let whole = at(&placed.path).unwrap_or(placed);
    schema::how_to_write(key, whole.schema)
}

/// Returns the error of members or phrases that are not tables, and the fix. They are not among the
/// values of their entry.
fn wrong_list(entry: &Entry<'_>, message: &str) -> (String, String) {
    let section = entry.section;
    match schema::nested(section) {
        Some(key) => {
            let what = format!("`{key}` is not a list of tables");
            (what, format!("write [[{section}.{key}]]"))
        }
        None => (message.to_owned(), format!("write [[{section}]]")),
    }
}
