//! Edits one text in a copy of the repository, runs `regen` there, and asks every language for the new words.

mod answers;
mod copy;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::language::Language;
use super::outcome::Counts;
use super::places::Places;
use super::steps::Steps;
use crate::table;

/// Its word in the table of results.
pub(super) const ROW: &str = "edit";

/// Whose Korean text is edited, and what it becomes.
const CODE: u16 = 550;
const WORDS: &str = "이 문장은 사본에서만 바꾼 것입니다.";

/// What the languages are asked: everything they know, so that the edit is seen to change nothing else.
const VECTORS: &str = "bindings/vectors/facts.json";

/// Makes the copy and tests each language with it; a language counts as one test.
///
/// # Errors
///
/// If the copy cannot be made or `regen` fails in it.
pub(super) fn test(places: &Places, languages: &[Language]) -> Result<Counts> {
    let steps = Steps::new(ROW, &places.target);
    let copy = Edited {
        places,
        root: places.target.join("xtask/edited"),
    };
    copy.make()?;
    steps.must("cargo xtask regen", &mut copy.xtask(&["regen"]))?;
    let vectors = copy.root.join(VECTORS);
    let vectors = fs::read_to_string(&vectors)
        .with_context(|| format!("cannot read {}", vectors.display()))?;
    let expected = answers::expected(&vectors, CODE, "ko", WORDS)?;
    let mut counts = Counts::default();
    for language in languages {
        let name = language.name();
        let finished = steps.run(
            &format!("ask {name}"),
            &mut copy.xtask(&["vectors", "--file", VECTORS, "--lang", name]),
        )?;
        match answers::compare(&finished.output, &expected) {
            Ok(()) if finished.success => counts.passed += 1,
            Ok(()) => counts.failed += 1,
            Err(difference) => {
                eprintln!("{ROW}: {name}: {difference:#}");
                counts.failed += 1;
            }
        }
    }
    Ok(counts)
}

/// The copy.
struct Edited<'a> {
    places: &'a Places,
    root: PathBuf,
}

impl Edited<'_> {
    fn make(&self) -> Result<()> {
        copy::tree(&self.places.root, &self.root)?;
        let path = self.root.join(table::FILE);
        let read = || format!("cannot edit {}", path.display());
        let text = fs::read_to_string(&path).with_context(read)?;
        fs::write(&path, edited(&text, CODE, WORDS)?).with_context(read)
    }

    /// This program, at work in the copy. What cargo has built of other people's packages is shared; what it
    /// makes of ours goes elsewhere, lest the new words be found where the old ones belong.
    fn xtask(&self, arguments: &[&str]) -> Command {
        let mut xtask = Command::new(&self.places.xtask);
        xtask
            .args(arguments)
            .current_dir(&self.root)
            .env_remove("CARGO_MANIFEST_DIR")
            .env(
                "CARGO_TARGET_DIR",
                self.places.target.join("xtask/edited-target"),
            )
            .env("CARGO_BUILD_BUILD_DIR", &self.places.build);
        xtask
    }
}

/// The table with another Korean text for a code.
fn edited(table: &str, code: u16, words: &str) -> Result<String> {
    let entry = table
        .find(&format!("[[reply]]\ncode = {code}\n"))
        .with_context(|| format!("there is no code {code}"))?;
    let (before, from_entry) = table.split_at(entry);
    let key = "\ntext.ko = \"";
    let start = from_entry
        .find(key)
        .map(|offset| offset + key.len())
        .with_context(|| format!("code {code} has no Korean text"))?;
    let length = from_entry[start..]
        .find('"')
        .context("the Korean text has no end")?;
    let end = start + length;
    ensure!(
        &from_entry[start..end] != words,
        "code {code} already says what it is to be changed to"
    );
    Ok([before, &from_entry[..start], words, &from_entry[end..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "[[reply]]\ncode = 550\ntext.en = \"A.\"\ntext.ko = \"가.\"\n\
        [[reply]]\ncode = 551\ntext.en = \"B.\"\ntext.ko = \"가.\"\n";

    #[test]
    fn one_text_of_one_code_is_edited() {
        let table = edited(TABLE, 551, "나.").unwrap();
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[3], "text.ko = \"가.\"");
        assert_eq!(lines[7], "text.ko = \"나.\"");
        assert_eq!(lines.len(), 8);
    }

    #[test]
    fn an_edit_that_changes_nothing_is_refused() {
        assert!(edited(TABLE, 550, "가.").is_err());
        assert!(edited(TABLE, 552, "나.").is_err());
    }
}
