//! Puts the declarations into sections in the order in which people read them.
//!
//! A function is in the section of its file, and a type before the first function that uses it, because
//! a compiler reads the header in that order, too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use super::blocks::{Block, Declaration};

/// File that lists the sections, in the directory of the crate.
const FILE: &str = "sections.toml";
/// Start of the constants that name closed sets.
const SET: &str = "FTP_REPLY_SET_";

/// Names in `constants` of groups that are not closed sets, with the start of their constants.
const GROUPS: [(&str, &str); 4] = [
    ("codes", "FTP_REPLY_"),
    ("commands", "FTP_REPLY_VERB_"),
    ("languages", "FTP_REPLY_LANG_"),
    ("sets", SET),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sections {
    section: Vec<Section>,
}

/// A part of the header.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    title: String,
    /// What the section has and how to use it.
    text: String,
    /// Closed sets and groups whose constants are in the section, in order.
    #[serde(default)]
    constants: Vec<String>,
    /// Files whose constants and functions are in the section, in order.
    files: Vec<String>,
}

/// Returns the declarations in the sections of the crate in `directory`.
pub(super) fn arrange(directory: &Path, blocks: &[Block]) -> Result<String> {
    let path = directory.join(FILE);
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let sections: Sections =
        toml::from_str(&text).with_context(|| format!("cannot use {}", path.display()))?;
    let mut sources = BTreeMap::new();
    for section in &sections.section {
        for file in &section.files {
            let path = directory.join("src").join(file);
            let source = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}, which {FILE} lists", path.display()))?;
            sources.insert(file.as_str(), source);
        }
    }
    let mut arranged = Arranged {
        blocks,
        sources,
        written: BTreeSet::new(),
        header: String::new(),
    };
    for section in &sections.section {
        arranged.add(section);
    }
    arranged.ensure_complete()?;
    Ok(arranged.header)
}

struct Arranged<'a> {
    blocks: &'a [Block],
    /// Text of each file.
    sources: BTreeMap<&'a str, String>,
    /// Names of the declarations that the header has.
    written: BTreeSet<&'a str>,
    header: String,
}

impl<'a> Arranged<'a> {
    fn add(&mut self, section: &'a Section) {
        self.header.push_str(&heading(section));
        for group in &section.constants {
            let prefix = GROUPS.iter().find(|(name, _)| name == group).map_or_else(
                || format!("FTP_REPLY_{}_", group.to_uppercase()),
                |(_, prefix)| (*prefix).to_owned(),
            );
            // The other constants are in files of sections.
            let is_generated =
                |block: &Block| !self.sources.values().any(|source| defines(source, block));
            let constants = self.select(|block| {
                is_constant(block) && self.group(&block.name) == prefix && is_generated(block)
            });
            let set = format!("{SET}{}", group.to_uppercase());
            if let Some(set) = self.blocks.iter().find(|block| block.name == set) {
                self.header.extend(["/* ", &set.summary(), " */\n"]);
            }
            self.add_constants(&constants);
        }
        for file in &section.files {
            let defined = |block: &Block| {
                self.sources
                    .get(file.as_str())
                    .is_some_and(|source| defines(source, block))
            };
            let constants = self.select(|block| is_constant(block) && defined(block));
            let functions = self.select(|block| {
                matches!(block.declaration, Declaration::Function(_)) && defined(block)
            });
            let types = self.select(|block| {
                matches!(block.declaration, Declaration::Type(_)) && defined(block)
            });
            self.add_constants(&constants);
            for block in functions.into_iter().chain(types) {
                self.add_declaration(block);
            }
        }
    }

    /// Returns the declarations that the header does not have yet and that fit.
    fn select(&self, fits: impl Fn(&Block) -> bool) -> Vec<&'a Block> {
        let missing = |block: &&Block| !self.written.contains(block.name.as_str());
        let blocks = self.blocks.iter().filter(missing);
        blocks.filter(|block| fits(block)).collect()
    }

    /// Returns the start of the constants that belong to the same closed set or group.
    fn group(&self, name: &str) -> String {
        let sets = self
            .blocks
            .iter()
            .filter_map(|block| block.name.strip_prefix(SET));
        let prefixes = sets.map(|set| format!("FTP_REPLY_{set}_"));
        let groups = GROUPS.iter().map(|(_, prefix)| (*prefix).to_owned());
        let of_name = prefixes
            .chain(groups)
            .filter(|prefix| name.starts_with(prefix));
        of_name.max_by_key(String::len).unwrap_or_default()
    }

    fn add_constants(&mut self, constants: &[&'a Block]) {
        let width = constants
            .iter()
            .map(|block| block.name.len())
            .max()
            .unwrap_or_default();
        for block in constants {
            self.written.insert(&block.name);
            self.header.extend(block.constant(width));
        }
        if !constants.is_empty() {
            self.header.push('\n');
        }
    }

    /// Adds the types that the declaration uses, then itself.
    fn add_declaration(&mut self, block: &'a Block) {
        if !self.written.insert(&block.name) {
            return;
        }
        let text = block.text();
        for used in self.blocks {
            let is_type = matches!(used.declaration, Declaration::Type(_));
            if is_type && uses(&text, &used.name) {
                self.add_declaration(used);
            }
        }
        self.header.push_str(&text);
        self.header.push('\n');
    }

    fn ensure_complete(&self) -> Result<()> {
        if let Some(missing) = self.select(|_| true).first() {
            let name = &missing.name;
            bail!(
                "{name} is in no section of {FILE}; add its file, or its closed set to `constants`"
            );
        }
        Ok(())
    }
}

fn is_constant(block: &Block) -> bool {
    matches!(block.declaration, Declaration::Constant(_))
}

/// Returns the title of a section and its text.
fn heading(section: &Section) -> String {
    let mut heading = format!("/* ---- {} ----\n *\n", section.title);
    for line in section.text.trim().lines() {
        heading.push_str(format!(" * {line}").trim_end());
        heading.push('\n');
    }
    heading.push_str(" */\n\n");
    heading
}

/// Returns `true` if the source of a file defines the constant, type or function.
fn defines(source: &str, block: &Block) -> bool {
    let name = &block.name;
    let start = match block.declaration {
        Declaration::Constant(_) => format!("pub const {name}:"),
        Declaration::Type(_) => format!("pub struct {name} "),
        Declaration::Function(_) => format!("fn {name}("),
    };
    source.contains(&start) || source.contains(&format!("pub type {name} "))
}

/// Returns `true` if the code of a declaration, without its comments, contains the name of a type.
fn uses(declaration: &str, name: &str) -> bool {
    let mut rest = declaration;
    let mut code = String::new();
    while let Some((before, after)) = rest.split_once("/**") {
        code.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    code.push_str(rest);
    code.split(|character: char| !character.is_ascii_alphanumeric() && character != '_')
        .any(|word| word == name)
}

#[cfg(test)]
mod tests {
    use super::super::blocks::split;
    use super::*;

    #[test]
    fn types_precede_first_use() {
        let blocks = split(
            "typedef int a_t;\n\ntypedef struct {\n  a_t a;\n} b_t;\n\nvoid f(void);\n\nvoid g(b_t *b);\n",
        );
        let sources = BTreeMap::from([("f.rs", "fn f( fn g(".to_owned())]);
        let section = Section {
            title: "F".to_owned(),
            text: "Functions.".to_owned(),
            constants: Vec::new(),
            files: vec!["f.rs".to_owned()],
        };
        let mut arranged = Arranged {
            blocks: &blocks,
            sources,
            written: BTreeSet::new(),
            header: String::new(),
        };
        arranged.add(&section);
        arranged.ensure_complete().unwrap();
        let order =
            ["f(void)", "a_t;", "b_t;", "g(b_t"].map(|part| arranged.header.find(part).unwrap());
        assert!(order.is_sorted(), "{}", arranged.header);
    }

    #[test]
    fn uses_ignores_comments_and_parts_of_words() {
        assert!(uses("/** Like c_t. */\nvoid f(const a_t *a);", "a_t"));
        assert!(!uses("/** Like c_t. */\nvoid f(const a_t *a);", "c_t"));
        assert!(!uses("void f(data_t *a);", "a_t"));
    }
}
