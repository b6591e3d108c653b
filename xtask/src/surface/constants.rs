//! Constants that `codes.toml` defines: codes, commands, languages, documents, members of closed sets.
//!
//! A list of public names has one line for all constants of a type, `Recovery.*`, because
//! `codes.json` and `abi.txt` list them. So a new code or member changes no list.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use heck::{ToShoutySnakeCase as _, ToUpperCamelCase as _};

use crate::languages::{Area, CONSTANTS, Language, Name, Surface};
use crate::table::Table;
use crate::table::model::Set;

/// Constants of one type, as Rust spells them.
struct Constants<'t> {
    type_name: &'t str,
    current: Vec<String>,
    /// Former names and aliases, which a language can lack.
    others: Vec<String>,
}

/// Replaces the constants of each type by one line.
///
/// # Errors
///
/// If the language has some constants of a type, but not all.
pub(super) fn collapse(
    mut surface: Surface,
    table: &Table,
    language: &dyn Language,
) -> Result<Surface> {
    for constants in all(table) {
        let spelled =
            |member: &str| language.usual_name(table, &Name::new(constants.type_name, member));
        let current: Vec<Name> = constants
            .current
            .iter()
            .map(|member| spelled(member))
            .collect();
        let lacking: Vec<String> = current
            .iter()
            .filter(|name| !surface.contains(name))
            .map(|name| format!("`{name}`"))
            .collect();
        if lacking.len() == current.len() {
            continue;
        }
        if !lacking.is_empty() {
            bail!(
                "{} lacks {}: expected every constant of `{}` in codes.toml; run `cargo xtask regen`",
                language.name(),
                lacking.join(", "),
                constants.type_name
            );
        }
        let others = constants.others.iter().map(|member| spelled(member));
        let names: BTreeSet<Name> = current.into_iter().chain(others).collect();
        for area in &mut surface.areas {
            replace(area, &names, &spelled(CONSTANTS));
        }
    }
    Ok(surface)
}

fn replace(area: &mut Area, names: &BTreeSet<Name>, line: &Name) {
    let before = area.names.len();
    area.names.retain(|name| !names.contains(name));
    if area.names.len() < before {
        area.names.insert(line.clone());
    }
}

fn all(table: &Table) -> Vec<Constants<'_>> {
    let camel = |names: Vec<&str>| {
        names
            .iter()
            .map(|name| name.to_upper_camel_case())
            .collect()
    };
    let upper = |names: Vec<&str>| {
        names
            .iter()
            .map(|name| name.to_shouty_snake_case())
            .collect()
    };
    let mut found: Vec<Constants<'_>> = table
        .sets
        .iter()
        .map(|set| {
            let (current, former) = members(table, set);
            Constants {
                type_name: &set.type_name,
                current: camel(current),
                others: camel(former),
            }
        })
        .collect();
    found.push(Constants {
        type_name: "ClosedSet",
        current: camel(table.sets.iter().map(|set| set.name.as_str()).collect()),
        others: Vec::new(),
    });
    found.push(Constants {
        type_name: "Lang",
        current: camel(table.languages.iter().map(|it| it.tag.as_str()).collect()),
        others: Vec::new(),
    });
    found.push(Constants {
        type_name: "ReplyCode",
        current: upper(table.replies.iter().map(|it| it.name.as_str()).collect()),
        others: upper(
            table
                .replies
                .iter()
                .flat_map(|it| &it.aliases)
                .map(String::as_str)
                .collect(),
        ),
    });
    found.push(Constants {
        type_name: "Command",
        current: upper(table.commands.iter().map(|it| it.name.as_str()).collect()),
        others: upper(
            table
                .commands
                .iter()
                .flat_map(|it| &it.aliases)
                .map(String::as_str)
                .collect(),
        ),
    });
    found.push(Constants {
        type_name: "Document",
        current: upper(table.documents.iter().map(|it| it.id.as_str()).collect()),
        others: Vec::new(),
    });
    found
}

/// Returns the names and the former names of a set's members, which can have a separate section.
fn members<'t>(table: &'t Table, set: &'t Set) -> (Vec<&'t str>, Vec<&'t str>) {
    macro_rules! names {
        ($entries:expr) => {
            (
                $entries.iter().map(|it| it.name.as_str()).collect(),
                $entries
                    .iter()
                    .flat_map(|it| &it.aliases)
                    .map(String::as_str)
                    .collect(),
            )
        };
    }
    match set.name.as_str() {
        "status" => names!(table.statuses),
        "class" => names!(table.classes),
        "group" => names!(table.groups),
        "recovery" => names!(table.recoveries),
        "diagram" => names!(table.diagrams),
        _ => names!(set.members),
    }
}
