//! Edited texts and added languages reach every file.

use xtask::regen::{Mode, Outcome};

use crate::temp_repo::TempRepo;

#[test]
fn changed_text_makes_every_file_with_it_stale() {
    let repo = TempRepo::regenerated();
    let changed = repo
        .read("codes.toml")
        .replace("로그인되어 있지 않습니다.", "로그인부터 하십시오.");
    repo.write("codes.toml", &changed);
    let (_, output) = repo.run(Mode::Check);
    for path in [
        "crates/ftp-reply/src/facts/generated/texts.rs",
        "docs/generated/codes.ko.md",
    ] {
        assert!(output.contains(&format!("stale: {path}\n")), "{output}");
    }
    assert!(!output.contains("docs/generated/codes.en.md"), "{output}");
    assert_eq!(repo.run(Mode::Write).0, Outcome::Done);
    assert!(
        repo.read("docs/generated/codes.ko.md")
            .contains("로그인부터 하십시오.")
    );
}

#[test]
fn new_language_needs_no_code() {
    let repo = TempRepo::regenerated();
    let table = with_esperanto(&repo.read("codes.toml"));
    repo.write("codes.toml", &table);
    assert_eq!(repo.run(Mode::Write).0, Outcome::Done);
    let page = repo.read("docs/generated/codes.eo.md");
    assert!(
        page.contains("[English](codes.en.md), [한국어](codes.ko.md)"),
        "{page}"
    );
    assert!(
        repo.read("docs/generated/codes.ko.md")
            .contains("[Esperanto](codes.eo.md)")
    );
    let languages = repo.read("crates/ftp-reply/src/facts/generated/languages.rs");
    assert!(languages.contains("Eo = 2,"), "{languages}");
    let texts = repo.read("crates/ftp-reply/src/facts/generated/texts.rs");
    assert!(texts.contains("\n    \"eo\",\n    \"Esperanto\",\n"));
}

/// Returns the table with a third language, which has the texts of the second.
fn with_esperanto(table: &str) -> String {
    let language = "[[language]]\ntag = \"eo\"\nname = \"Esperanto\"\nnumber = 2\n\n[[label]]";
    let lines = table.replacen("[[label]]\nname", &format!("{language}\nname"), 1);
    let mut with_esperanto = Vec::new();
    let mut lines = lines.lines();
    while let Some(line) = lines.next() {
        with_esperanto.push(line.to_owned());
        let Some((key, text)) = line.split_once(".ko = ").filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let mut esperanto = vec![format!("{key}.eo = {text}")];
        // A list can have one line for each item.
        while text == "[" && esperanto.last().is_some_and(|last| last != "]") {
            let item = lines.next().expect("the list has an end");
            with_esperanto.push(item.to_owned());
            esperanto.push(item.to_owned());
        }
        with_esperanto.extend(esperanto);
    }
    with_esperanto.join("\n")
}
