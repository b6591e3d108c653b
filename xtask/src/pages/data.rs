//! Writes JSON for other programs: all facts, and the schema of `codes.toml`.

use serde::Serialize;
use serde_json::Value;

use crate::artifact::first_line;
use crate::table::{self, SCHEMA, Table};

/// Version of the format of `codes.json`. It increases when a key is removed or changes its meaning;
/// see `docs/data.md`.
const VERSION: u32 = 1;

/// A file that is serialized instead of rendered.
#[derive(Clone, Copy)]
pub(crate) struct Data {
    pub(crate) path: &'static str,
    pub(crate) write: fn(&Table) -> serde_json::Result<String>,
}

/// Every such file.
pub(crate) const DATA: &[Data] = &[
    Data {
        path: "docs/generated/codes.json",
        write: facts,
    },
    Data {
        path: "docs/generated/codes.schema.json",
        write: schema,
    },
];

/// Contents of a file. JSON has no comments, so the first key has the text of the first line.
#[derive(Serialize)]
struct Marked<T> {
    #[serde(rename = "$comment")]
    comment: String,
    #[serde(flatten)]
    contents: T,
}

#[derive(Serialize)]
struct Facts<'t> {
    version: u32,
    #[serde(flatten)]
    table: &'t Table,
}

fn facts(table: &Table) -> serde_json::Result<String> {
    marked(
        table::FILE,
        Facts {
            version: VERSION,
            table,
        },
    )
}

fn schema(_: &Table) -> serde_json::Result<String> {
    marked::<&Value>("xtask/src/table/model", &SCHEMA)
}

fn marked<T: Serialize>(source: &str, contents: T) -> serde_json::Result<String> {
    let comment = first_line(source);
    let text = serde_json::to_string_pretty(&Marked { comment, contents })?;
    Ok(text + "\n")
}
