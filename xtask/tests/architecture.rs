//! Tests of the modules that README.md describes, and of the sentences with which files begin.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Maximum number of words in the first sentence of a file, which is all that a list of modules shows.
const FIRST_SENTENCE_WORDS: usize = 15;

/// Names of modules, each with those that it uses.
type Modules = BTreeMap<String, BTreeSet<String>>;

/// Returns the Rust sources below a directory, without templates and generated files.
fn sources(directory: &Path) -> Vec<PathBuf> {
    let walk = WalkBuilder::new(directory)
        .filter_entry(|entry| entry.file_name() != "templates" && entry.file_name() != "generated")
        .build();
    let paths = walk.map(|entry| entry.unwrap().into_path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

/// Returns the directories in `src`, each with the others that paths in its files name.
fn modules_in_sources() -> Modules {
    let names: BTreeSet<String> = fs::read_dir(Path::new(ROOT).join("src"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let uses = |module: &String| {
        let sources = sources(&Path::new(ROOT).join("src").join(module));
        let texts: Vec<String> = sources
            .iter()
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        let used: BTreeSet<&str> = texts.iter().flat_map(|text| used_in(text)).collect();
        let is_used = |other: &&String| *other != module && used.contains(other.as_str());
        names.iter().filter(is_used).cloned().collect()
    };
    names
        .iter()
        .map(|module| (module.clone(), uses(module)))
        .collect()
}

/// Returns the names after `crate::` in a file, also those in braces: `crate::{a, b}`.
fn used_in(text: &str) -> impl Iterator<Item = &str> {
    text.split("crate::").skip(1).flat_map(|rest| {
        let names = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or(list),
            None => rest.split(|c: char| !is_in_name(c)).next().unwrap_or(rest),
        };
        names.split(|c: char| !is_in_name(c))
    })
}

fn is_in_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// Returns the modules in the table of README.md: the first and the last column.
fn modules_in_readme() -> Modules {
    let readme = fs::read_to_string(Path::new(ROOT).join("README.md")).unwrap();
    let rows = readme.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let columns: Vec<&str> = row.trim_matches('|').split('|').collect();
        let names = |column: &str| -> Vec<String> {
            let parts = column.split('`').skip(1).step_by(2);
            parts
                .map(|name| name.trim_end_matches('/').to_owned())
                .collect()
        };
        let module = names(columns[0]).remove(0);
        (module, names(columns[2]).into_iter().collect())
    })
    .collect()
}

#[test]
fn readme_lists_modules_and_their_uses() {
    assert_eq!(
        modules_in_readme(),
        modules_in_sources(),
        "README.md (left) and the sources (right) differ; correct one of them"
    );
}

#[test]
fn modules_do_not_use_each_other() {
    let modules = modules_in_sources();
    for (module, used) in &modules {
        for other in used {
            assert!(!modules[other].contains(module), "{module} and {other}");
        }
    }
}

#[test]
fn modules_begin_with_short_sentence() {
    let mut problems = Vec::new();
    for path in sources(&Path::new(ROOT).join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
        let documentation: String = lines.take_while(|line| !line.trim().is_empty()).collect();
        let words = documentation
            .split_inclusive(". ")
            .next()
            .unwrap_or_default();
        match words.split_whitespace().count() {
            0 => problems.push(format!("{}: no sentence", path.display())),
            count if count > FIRST_SENTENCE_WORDS => {
                problems.push(format!("{}: {count} words", path.display()));
            }
            _ => {}
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
