//! Public names of the package, as the Swift compiler writes them into a symbol graph.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use heck::ToLowerCamelCase as _;
use serde::Deserialize;

use super::test::Package;
use crate::host::Steps;
use crate::languages::spelling::camel_case;
use crate::languages::{CONSTANTS, Name, Surface};

/// Symbol graphs of the package: one for each public module, and one for what a module adds to the types
/// of another.
const GRAPHS: [&str; 3] = ["FTPReply", "FTPReply@FTPReplyCodes", "FTPReplyCodes"];
/// Beginning of the mangled names that the modules declare, with the length of the module's name.
const MODULES: [&str; 2] = ["s:8FTPReply", "s:13FTPReplyCodes"];

/// What is needed of a symbol graph.
#[derive(Deserialize)]
struct Graph {
    symbols: Vec<Symbol>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Symbol {
    identifier: Identifier,
    path_components: Vec<String>,
}

#[derive(Deserialize)]
struct Identifier {
    /// Mangled name. It begins with the module that declares the symbol.
    precise: String,
}

/// Builds the package and reads its names.
pub(super) fn read(package: &Package<'_>, steps: &Steps) -> Result<Surface> {
    let mut command = package.command("package");
    command.args(["dump-symbol-graph", "--minimum-access-level", "public"]);
    steps.run_checked("read the public names", &mut command)?;
    let mut found = BTreeSet::new();
    for graph in GRAPHS {
        let file = package
            .symbol_graphs()
            .join(format!("{graph}.symbols.json"));
        found.extend(
            names_in_file(&file).with_context(|| format!("cannot read {}", file.display()))?,
        );
    }
    Ok(Surface::new(found))
}

fn names_in_file(file: &Path) -> Result<BTreeSet<Name>> {
    names(&fs::read_to_string(file)?)
}

/// Returns the names that the modules declare. A type also has members that it inherits from a protocol
/// of the modules, but not those of the standard library, such as `!=`.
fn names(graph: &str) -> Result<BTreeSet<Name>> {
    let graph: Graph = serde_json::from_str(graph)?;
    let own = graph.symbols.iter().filter(|symbol| {
        MODULES
            .iter()
            .any(|module| symbol.identifier.precise.starts_with(module))
    });
    let names = own.filter_map(|symbol| {
        let (name, owner) = symbol.path_components.split_last()?;
        Some(Name::new(&owner.join("."), without_arguments(name)))
    });
    Ok(names.collect())
}

/// Returns the name of a function without the labels of its arguments. Initializers differ only in
/// them, and `encode(to:)` is what `Codable` requires, not a function that writes a command.
fn without_arguments(name: &str) -> &str {
    match name.split_once('(') {
        Some(("init", _) | ("encode", "to:)")) | None => name,
        Some((name, _)) => name,
    }
}

/// Returns the name in Swift: members in `camelCase`, constants too, and a module as an enum. A function
/// that finds a value by its name or number is an initializer.
pub(super) fn usual_name(name: &Name) -> Name {
    if let Some(label) = name.member().strip_prefix("from_") {
        let label = label.to_lower_camel_case();
        return Name::new(name.owner(), &format!("init({label}:)"));
    }
    camel_case(name, |constant| match constant {
        CONSTANTS => constant.to_owned(),
        _ => constant.to_lower_camel_case(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_modules() {
        let symbol = |precise: &str, components: &[&str]| {
            let (precise, components) = (serde_json::json!(precise), serde_json::json!(components));
            format!(r#"{{"identifier":{{"precise":{precise}}},"pathComponents":{components}}}"#)
        };
        let symbols = [
            symbol("s:8FTPReply0B0V", &["Reply"]),
            symbol("s:13FTPReplyCodes0B4CodeV4text", &["ReplyCode", "text(_:)"]),
            symbol(
                "s:13FTPReplyCodes0B4CodeV4name",
                &["ReplyCode", "init(name:)"],
            ),
            symbol("s:13FTPReplyCodes0B4CodeV1l", &["ReplyCode", "<(_:_:)"]),
            symbol(
                "s:13FTPReplyCodes0B4CodeV2en",
                &["ReplyCode", "encode(to:)"],
            ),
            symbol(
                "s:13FTPReplyCodes15ClosedSetMember::SYNTHESIZED::s:13FTPReplyCodes8RecoveryO",
                &["Recovery", "number"],
            ),
            symbol(
                "s:SQsE2neoi::SYNTHESIZED::s:13FTPReplyCodes8RecoveryO",
                &["Recovery", "!=(_:_:)"],
            ),
        ];
        let graph = format!(r#"{{"symbols":[{}]}}"#, symbols.join(","));
        let found = names(&graph).unwrap();
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "Recovery.number",
                "Reply",
                "ReplyCode.<",
                "ReplyCode.encode(to:)",
                "ReplyCode.init(name:)",
                "ReplyCode.text"
            ]
        );
    }

    #[test]
    fn usual_name_is_in_camel_case() {
        for (rust, swift) in [
            ("Recovery.FixRequest", "Recovery.fixRequest"),
            ("Recovery.*", "Recovery.*"),
            ("Command.RETR", "Command.retr"),
            ("ReplyCode.FILE_UNAVAILABLE", "ReplyCode.fileUnavailable"),
            ("ReplyCode.is_listed", "ReplyCode.isListed"),
            ("Recovery.from_number", "Recovery.init(number:)"),
            ("help.explain", "Help.explain"),
            ("ReplyCode", "ReplyCode"),
        ] {
            assert_eq!(usual_name(&Name::parse(rust)), Name::parse(swift));
        }
    }
}
