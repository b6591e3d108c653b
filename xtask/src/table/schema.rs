//! The JSON Schema of `codes.toml`, derived from the model.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::Table;

/// Returns the schema. It has no references, so that the schema of a key is where its path leads.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    settings
        .into_generator()
        .into_root_schema_for::<Table>()
        .to_value()
}
