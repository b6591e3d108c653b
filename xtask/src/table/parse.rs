//! Deserializes entries, and explains why one does not fit its model.

use serde::de::{DeserializeOwned, IntoDeserializer};
use toml::de::Error;

use super::entries::{Entry, Placed, join};
use super::model::{Member, Phrase};
use super::schema;

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
    if let Some(key) = quoted("missing field") {
        let fix = schema::how_to_write(key, &schema["properties"][key]);
        entry.error(
            offset,
            format!("the key `{}` is missing", join(path, key)),
            fix,
        );
    } else if let Some(key) = quoted("unknown field") {
        let fix = format!(
            "remove it, or write one of: {}",
            schema::keys(schema).join(", ")
        );
        entry.error(
            offset,
            format!("the key `{}` is unknown", join(path, key)),
            fix,
        );
    } else {
        let what = match innermost {
            Some(Placed { value, schema, .. }) if message.starts_with("invalid type") => {
                let found = value.type_str();
                format!(
                    "`{path}`: expected {}, found {found}",
                    schema::type_name(schema)
                )
            }
            _ => format!("`{path}`: {message}"),
        };
        // An item of a list has its path, and the list itself comes first.
        let first = entry.values.iter().find(|placed| placed.path == path);
        let key = path.rsplit('.').next().unwrap_or(path);
        let fix = schema::how_to_write(key, first.map_or(schema, |placed| placed.schema));
        entry.error(offset, what, fix);
    }
}
