//! JSON Schema of `codes.toml`, derived from the model.

use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

use super::Table;

/// The schema. It has no references, so the path of a key leads to its schema.
pub static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let without_null = RecursiveTransform(|schema: &mut schemars::Schema| {
        // TOML has no null; an optional key is omitted.
        if let Some(Value::Array(types)) = schema.get("type") {
            let first = types[0].clone();
            schema.insert("type".into(), first);
        }
    });
    let settings = settings.with_transform(without_null);
    settings
        .into_generator()
        .into_root_schema_for::<Table>()
        .to_value()
});

/// Returns the schema of a section's entries.
pub(super) fn of_entry(section: &str) -> &'static Value {
    let sections = &SCHEMA["properties"];
    match section {
        "member" | "phrase" => {
            let outer = if section == "member" { "set" } else { "hint" };
            &sections[outer]["items"]["properties"][section]["items"]
        }
        section => &sections[section]["items"],
    }
}

/// Returns the schema of a key of a table, or null if the key is unknown. In a text, each language is a
/// key.
pub(super) fn of_key(table: &'static Value, key: &str) -> &'static Value {
    let other = &table["additionalProperties"];
    match &table["properties"][key] {
        Value::Null if other.is_object() => other,
        schema => schema,
    }
}

/// Returns the key of the lists in a section whose items are separate entries.
pub(super) fn nested(section: &str) -> Option<&'static str> {
    match section {
        "set" => Some("member"),
        "hint" => Some("phrase"),
        _ => None,
    }
}

/// Returns the names of the sections in their order.
pub(super) fn sections() -> Vec<&'static str> {
    keys(&SCHEMA)
}

/// Returns the key that names the entries of a section: the first one of the model.
pub(super) fn name_key(section: &str) -> &'static str {
    keys(of_entry(section))[0]
}

/// Returns `true` if the schema is that of a text, or a list of texts, in every language.
pub(super) fn is_text(schema: &Value) -> bool {
    schema["additionalProperties"].is_object()
}

/// Returns `true` if the schema is that of a list of texts in every language.
pub(super) fn is_list_of_texts(schema: &Value) -> bool {
    schema["additionalProperties"]["type"] == "array"
}

/// Returns the names of the keys of a table.
pub(super) fn keys(schema: &Value) -> Vec<&str> {
    let keys = schema["properties"].as_object().into_iter().flatten();
    keys.map(|(key, _)| key.as_str()).collect()
}

/// Returns TOML's name for the type of the values.
pub(super) fn type_name(schema: &Value) -> &str {
    match schema["type"].as_str() {
        Some("object") => "table",
        name => name.unwrap_or("string"),
    }
}

/// Returns the fix that shows how to write a key.
pub(super) fn how_to_write(key: &str, schema: &Value) -> String {
    if is_text(schema) {
        let text = form(&schema["additionalProperties"]);
        return format!("write `{key}.en = {text}`, and the same for every other language");
    }
    format!("write `{key} = {}`", form(schema))
}

fn form(schema: &Value) -> String {
    let examples = [&schema["examples"][0], &schema["oneOf"][0]["const"]];
    if let Some(example) = examples.into_iter().find(|example| !example.is_null()) {
        return example.to_string();
    }
    match schema["type"].as_str() {
        Some("string") => "\"…\"".into(),
        Some("integer") => "…".into(),
        Some("boolean") => "true".into(),
        Some("array") => {
            let count = usize::try_from(schema["minItems"].as_u64().unwrap_or(1)).unwrap_or(1);
            format!("[{}]", vec![form(&schema["items"]); count].join(", "))
        }
        _ => {
            let pairs = shown_keys(schema).into_iter().map(|key| {
                let value = &schema["properties"][key];
                if is_text(value) {
                    format!("{key}.en = {}", form(&value["additionalProperties"]))
                } else {
                    format!("{key} = {}", form(value))
                }
            });
            format!("{{ {} }}", pairs.collect::<Vec<String>>().join(", "))
        }
    }
}

/// Returns the keys that a table must have, or all if it can be without each.
fn shown_keys(schema: &Value) -> Vec<&str> {
    let required = schema["required"].as_array().into_iter().flatten();
    let required: Vec<&str> = required.filter_map(Value::as_str).collect();
    if required.is_empty() {
        keys(schema)
    } else {
        required
    }
}
