//! Table of what each language supports, for `bindings/README.md`.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use super::differences::{Extent, FILE};
use super::{committed, compare_committed};
use crate::languages::{CORE, LANGUAGES};
use crate::table::Table;

/// Directory of the page.
const PAGE: &str = "bindings/";

/// A language.
struct Column {
    name: &'static str,
    title: &'static str,
    directory: &'static str,
    /// One for each row.
    extents: Vec<Extent>,
}

/// Returns the table in Markdown: a row for each area of the Rust crate, a column for each language.
/// It is computed from the committed lists of public names and of differences.
///
/// # Errors
///
/// If a list cannot be read.
pub(crate) fn table(root: &Path, table: &Table) -> Result<String> {
    let rust = committed(root, CORE)?;
    let rows: Vec<&str> = rust.areas.iter().map(|area| area.title.as_str()).collect();
    let columns = LANGUAGES.iter().map(|language| {
        let comparison = compare_committed(root, *language, table)?;
        Ok(Column {
            name: language.name(),
            title: language.title(),
            directory: language.directory(),
            extents: comparison.areas.into_iter().map(|(_, it)| it).collect(),
        })
    });
    Ok(markdown(&rows, &columns.collect::<Result<Vec<_>>>()?))
}

fn markdown(rows: &[&str], columns: &[Column]) -> String {
    let mut text = String::from("| |");
    // Writing to a String never fails.
    for column in columns {
        let _ = write!(text, " [{}]({}) |", column.title, column.link("README.md"));
    }
    text.push_str("\n|---|");
    text.push_str(&"---|".repeat(columns.len()));
    for (index, row) in rows.iter().enumerate() {
        let _ = write!(text, "\n| {row} |");
        for column in columns {
            let cell = match column.extents[index] {
                Extent { lacks: 0, .. } => "yes".to_owned(),
                Extent { has: 0, .. } => "no".to_owned(),
                Extent { .. } => format!("[in part]({})", column.link(FILE)),
            };
            let _ = write!(text, " {cell} |");
        }
    }
    text.push_str("\n| Tests |");
    for column in columns {
        let _ = write!(text, " `cargo xtask test {}` |", column.name);
    }
    text + "\n"
}

impl Column {
    /// Returns the link from the page to a file of the language.
    fn link(&self, file: &str) -> String {
        match self.directory.strip_prefix(PAGE) {
            Some(directory) => format!("{directory}/{file}"),
            None => format!("../{}/{file}", self.directory),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cell_depends_on_what_is_lacking() {
        let extents =
            |counts: [(usize, usize); 3]| counts.map(|(has, lacks)| Extent { has, lacks });
        let columns = [
            Column {
                name: "rust",
                title: "Rust",
                directory: "crates/core",
                extents: extents([(3, 0), (2, 0), (1, 0)]).to_vec(),
            },
            Column {
                name: "c",
                title: "C, C++",
                directory: "bindings/c",
                extents: extents([(3, 0), (1, 1), (0, 1)]).to_vec(),
            },
        ];
        assert_eq!(
            markdown(&["Codes", "Reading", "Writing"], &columns),
            "| | [Rust](../crates/core/README.md) | [C, C++](c/README.md) |\n\
             |---|---|---|\n\
             | Codes | yes | yes |\n\
             | Reading | yes | [in part](c/missing.toml) |\n\
             | Writing | yes | no |\n\
             | Tests | `cargo xtask test rust` | `cargo xtask test c` |\n"
        );
    }
}
