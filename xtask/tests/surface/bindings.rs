//! Finds a binding's declarations, and converts Rust's names to its usual spelling.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use xtask::table;

use crate::rust::Item;

/// Returns the directory and extension of a binding's public declarations, and the keywords before a
/// declared name.
fn sources(binding: &str) -> (&'static str, &'static str, &'static [&'static str]) {
    match binding {
        "c" => ("bindings/c/include", "h", &[]),
        "python" => ("bindings/python/python/ftp_reply", "py", &["class", "def"]),
        "kotlin" => (
            "bindings/kotlin/src/main/kotlin/dev/ftpreply",
            "kt",
            &["class", "interface", "object", "fun", "val", "var"],
        ),
        "swift" => (
            "bindings/swift/Sources/FTPReply",
            "swift",
            &[
                "class",
                "struct",
                "enum",
                "protocol",
                "func",
                "let",
                "var",
                "case",
                "typealias",
            ],
        ),
        other => panic!("unknown binding `{other}` in bindings/missing.toml"),
    }
}

/// Returns every name that the binding declares, found by keywords rather than by a parser.
pub(crate) fn declared(binding: &str, root: &Path) -> BTreeSet<String> {
    let (directory, extension, keywords) = sources(binding);
    let mut names = BTreeSet::new();
    for entry in ignore::Walk::new(root.join(directory)) {
        let entry = entry.expect("the binding is readable");
        if entry
            .path()
            .extension()
            .is_some_and(|found| found == extension)
        {
            let text = fs::read_to_string(entry.path()).expect("a source is UTF-8");
            for line in text.lines() {
                declared_on(line, keywords, &mut names);
            }
            if binding == "c" {
                names.extend(fields(&text));
            }
        }
    }
    assert!(
        !names.is_empty(),
        "no declarations of {binding} in {directory}"
    );
    names
}

/// Returns every field of a struct of C, as the type, a period and the field.
fn fields(header: &str) -> Vec<String> {
    let structs = header.split("typedef struct {\n").skip(1);
    let fields = structs.filter_map(|text| {
        let (fields, rest) = text.split_once("\n} ")?;
        let (name, _) = rest.split_once(';')?;
        let declared = fields.lines().filter_map(|line| line.strip_suffix(';'));
        let words = declared.filter_map(|line| {
            let declarator = line.split('[').next()?;
            declarator.rsplit([' ', '*']).next()
        });
        Some(words.map(move |field| format!("{name}.{field}")))
    });
    fields.flatten().collect()
}

fn declared_on(line: &str, keywords: &[&str], names: &mut BTreeSet<String>) {
    let mut words = line
        .split(|character: char| !character.is_alphanumeric() && character != '_')
        .filter(|word| !word.is_empty());
    if let (true, Some(rest)) = (keywords.is_empty(), line.strip_prefix("#define ")) {
        names.extend(rest.split(' ').next().map(str::to_owned));
    }
    // A function of C, or a field or constant of Python, has no keyword before its name.
    let trimmed = line.trim_start();
    let is_comment = ["*", "/", "#", "\"", ">>>"]
        .iter()
        .any(|start| trimmed.starts_with(start));
    if keywords.is_empty() && !is_comment && !line.starts_with(' ') {
        names.extend(
            line.split_once('(')
                .and_then(|(before, _)| before.rsplit([' ', '*']).next().map(str::to_owned)),
        );
        names.extend(
            line.strip_suffix(';')
                .and_then(|before| before.rsplit(' ').next())
                .map(str::to_owned),
        );
    }
    let is_name = |name: &str| {
        name.chars()
            .all(|letter| letter.is_alphanumeric() || letter == '_')
    };
    let before_colon = trimmed.split_once(':').map(|(name, _)| name);
    names.extend(
        before_colon
            .filter(|name| !is_comment && is_name(name))
            .map(str::to_owned),
    );
    while let Some(word) = words.next() {
        if keywords.contains(&word) {
            names.extend(words.clone().next().map(str::to_owned));
        }
    }
}

/// Returns `true` if a name is declared. C declares a type if it declares a function for it.
pub(crate) fn has(binding: &str, declared: &BTreeSet<String>, name: &str) -> bool {
    let is_c_type = binding == "c" && name.ends_with('_');
    declared.contains(name) || (is_c_type && declared.iter().any(|found| found.starts_with(name)))
}

/// Returns the binding's spelling of an item that `renamed` does not contain.
pub(crate) fn usual_name(binding: &str, item: &Item) -> String {
    let name = if item.member.is_empty() {
        &item.owner
    } else {
        &item.member
    };
    match binding {
        "c" => c_name(item),
        "kotlin" | "swift" if !item.member.is_empty() => lower_camel(name),
        _ => name.clone(),
    }
}

/// Names of the closed sets by their types in Rust.
static SETS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let text = fs::read_to_string(xtask::root().join(table::FILE)).expect("the table is readable");
    let table = xtask::load(&text).expect("the table is valid");
    let names = table.sets.into_iter();
    names
        .map(|set| (set.type_name.clone(), set.name.clone()))
        .collect()
});

/// Returns the usual name in C: a closed set is a constant, its members have functions for all sets, and a type with
/// fields is a struct.
fn c_name(item: &Item) -> String {
    let set = SETS.get(&item.owner);
    let of_set = match (set, item.member.as_str()) {
        (Some(set), "") => Some(format!("FTP_REPLY_SET_{}", set.to_ascii_uppercase())),
        (Some(_), "ALL") => Some("ftp_reply_member_at".to_owned()),
        (Some(_), "sources") => Some("ftp_reply_member_source".to_owned()),
        (Some(_), name @ ("name" | "text" | "explain" | "from_name")) => {
            Some(format!("ftp_reply_member_{name}"))
        }
        _ => None,
    };
    match (of_set, item.owner.as_str(), item.member.as_str()) {
        (Some(name), ..) => name,
        (None, "ErrorDetails", field) if field != "message" => format!("ftp_reply_error_t.{field}"),
        _ => format!("ftp_reply_{}{}", c_prefix(&item.owner), item.member),
    }
}

/// Returns the prefix after `ftp_reply_` of the functions for a type.
fn c_prefix(owner: &str) -> String {
    match owner {
        "" | "ReplyCode" => String::new(),
        "Document" => "source_".to_owned(),
        "WireForm" => "wire_".to_owned(),
        "ClosedSet" => "set_".to_owned(),
        "ErrorDetails" => "error_".to_owned(),
        other => {
            let mut prefix = String::new();
            for letter in other.strip_prefix("Reply").unwrap_or(other).chars() {
                if letter.is_ascii_uppercase() && !prefix.is_empty() {
                    prefix.push('_');
                }
                prefix.push(letter.to_ascii_lowercase());
            }
            prefix.push('_');
            prefix
        }
    }
}

fn lower_camel(name: &str) -> String {
    let mut camel = String::new();
    for (index, word) in name.split('_').enumerate() {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if index > 0 => camel.push(first.to_ascii_uppercase()),
            Some(first) => camel.push(first),
            None => {}
        }
        camel.push_str(letters.as_str());
    }
    camel
}
