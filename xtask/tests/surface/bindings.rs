//! Finds a binding's declarations, and converts Rust's names to its usual spelling.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

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
        }
    }
    assert!(
        !names.is_empty(),
        "no declarations of {binding} in {directory}"
    );
    names
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
        "c" => format!("ftp_reply_{}{}", c_prefix(&item.owner), item.member),
        "kotlin" | "swift" if !item.member.is_empty() => lower_camel(name),
        _ => name.clone(),
    }
}

/// Returns the prefix after `ftp_reply_` of the functions for a type.
fn c_prefix(owner: &str) -> String {
    match owner {
        "" | "ReplyCode" => String::new(),
        "Document" => "source_".to_owned(),
        "WireForm" => "wire_".to_owned(),
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
