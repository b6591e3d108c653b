//! Explains a key that is missing, unknown or has the wrong type: where it is and how to fix it.

use std::sync::LazyLock;

use serde_json::Value;
use toml::de::{DeTable, DeValue, Error};

use super::entries::Entry;
use super::finding::Report;
use super::schema::schema;

static SCHEMA: LazyLock<Value> = LazyLock::new(schema);

/// Reports why an entry does not fit the model.
pub(super) fn report(entry: &Entry<'_, '_>, error: &Error, report: &Report) {
    let offset = error.span().map_or(entry.offset, |span| span.start);
    let section = &SCHEMA["properties"];
    let section = match entry.section {
        "member" => &section["set"]["items"]["properties"]["member"]["items"],
        name => &section[name]["items"],
    };
    let mut place = Place {
        path: Vec::new(),
        schema: section,
        found: None,
    };
    place.descend(entry.table, offset);
    let (what, fix) = place.explain(error.message());
    report.add(offset, &entry.name, what, fix);
}

/// The place of an error in an entry.
struct Place<'e> {
    /// The keys from the entry to the value.
    path: Vec<&'e str>,
    /// The schema of the last key.
    schema: &'e Value,
    found: Option<&'e DeValue<'e>>,
}

impl<'e> Place<'e> {
    /// Follows the keys to the innermost value that contains the offset.
    fn descend(&mut self, table: &'e DeTable<'e>, offset: usize) {
        let Some((key, value)) = table
            .iter()
            .find(|(_, value)| value.span().contains(&offset))
        else {
            return;
        };
        self.path.push(key.get_ref());
        self.schema = &items(self.schema)["properties"][&**key.get_ref()];
        self.found = Some(value.get_ref());
        while let Some(DeValue::Array(list)) = self.found {
            let Some(item) = list.iter().find(|item| item.span().contains(&offset)) else {
                return;
            };
            self.found = Some(item.get_ref());
        }
        if let Some(DeValue::Table(table)) = self.found {
            self.descend(table, offset);
        }
    }

    fn path_to(&self, key: &str) -> String {
        let keys: Vec<&str> = self.path.iter().copied().chain([key]).collect();
        keys.join(".")
    }

    /// Returns what is wrong, from serde's message, and the fix.
    fn explain(&self, message: &str) -> (String, String) {
        let quoted = |before: &str| message.strip_prefix(before)?.split('`').nth(1);
        let keys = items(self.schema)["properties"].as_object();
        if let Some(key) = quoted("missing field") {
            let schema = keys.and_then(|keys| keys.get(key));
            let fix = assignment(key, schema.unwrap_or(&Value::Null));
            return (format!("the key `{}` is missing", self.path_to(key)), fix);
        }
        if let Some(key) = quoted("unknown field") {
            let known: Vec<&str> = keys.into_iter().flatten().map(|(key, _)| &**key).collect();
            let fix = format!("remove it, or write one of: {}", known.join(", "));
            return (format!("the key `{}` is unknown", self.path_to(key)), fix);
        }
        let key = self.path.last().unwrap_or(&"…");
        let fix = assignment(key, self.schema);
        let path = self.path.join(".");
        let what = match self.found {
            Some(found) if message.starts_with("invalid type") => {
                let is_item = type_of(self.schema) == "array" && found.as_array().is_none();
                let wanted = if is_item {
                    items(self.schema)
                } else {
                    self.schema
                };
                format!(
                    "`{path}` is {}, not {}",
                    found_in_words(found),
                    wanted_in_words(wanted)
                )
            }
            _ => format!("`{path}`: {message}"),
        };
        (what, fix)
    }
}

fn type_of(schema: &Value) -> &str {
    // An optional value has a list of types, the second of them `null`.
    schema["type"]
        .as_str()
        .or_else(|| schema["type"][0].as_str())
        .unwrap_or("object")
}

/// Returns the schema of a list's items, or the schema itself if it is not a list's.
fn items(schema: &Value) -> &Value {
    match &schema["anyOf"][0] {
        Value::Null if type_of(schema) == "array" => &schema["items"],
        Value::Null => schema,
        some => some,
    }
}

/// Tells how a key is written.
fn assignment(key: &str, schema: &Value) -> String {
    if items(schema)["additionalProperties"].is_object() {
        return format!("write `{key}.en = \"…\"`, and the same in every other language");
    }
    format!("write `{key} = {}`", form(schema))
}

/// Returns how a value is written.
fn form(schema: &Value) -> String {
    let example = [&schema["examples"][0], &schema["enum"][0]]
        .into_iter()
        .find(|it| !it.is_null());
    if let Some(example) = example {
        return example.to_string();
    }
    match type_of(schema) {
        "string" => "\"…\"".into(),
        "integer" => "1".into(),
        "boolean" => "true".into(),
        "array" => format!("[{}]", form(&schema["items"])),
        _ => {
            let properties = items(schema)["properties"]
                .as_object()
                .into_iter()
                .flatten();
            let pairs = properties.map(|(key, schema)| format!("{key} = {}", form(schema)));
            format!("{{ {} }}", pairs.collect::<Vec<String>>().join(", "))
        }
    }
}

fn wanted_in_words(schema: &Value) -> &'static str {
    match type_of(schema) {
        "string" => "a string",
        "integer" => "a whole number",
        "boolean" => "true or false",
        "array" => "a list",
        _ => "a table",
    }
}

fn found_in_words(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
