//! `regen` on a copy of the repository: what it writes, what it finds, and what it leaves alone.

mod abi;
mod copy;

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use copy::{Copy, TABLES};
use serde_json::Value;
use xtask::regen::{Mode, Outcome, Progress, Regions, Tables, run};

const CODES: &str = "crates/ftp-reply/src/facts/generated/codes.rs";

#[test]
fn the_committed_files_are_what_the_table_makes() {
    let mut told = Vec::new();
    let outcome = run(
        &xtask::root(),
        Mode::Check,
        &[&Tables, &Regions],
        &Progress::hidden(),
        &mut told,
    );
    let told = String::from_utf8_lossy(&told);
    assert_eq!(outcome.expect("regen runs"), Outcome::Done, "{told}");
}

#[test]
fn a_second_run_changes_no_byte_and_touches_no_file() {
    let copy = Copy::regenerated();
    let before = fs::metadata(copy.path(CODES))
        .and_then(|file| file.modified())
        .expect("a time");
    let (outcome, told) = copy.run(Mode::Write);
    assert_eq!(outcome, Outcome::Done);
    assert!(
        told.ends_with("generated files, all up to date\n"),
        "{told}"
    );
    assert_eq!(told.lines().count(), 1, "{told}");
    let after = fs::metadata(copy.path(CODES))
        .and_then(|file| file.modified())
        .expect("a time");
    assert_eq!(before, after);
}

#[test]
fn check_names_every_missing_stale_and_orphan_file() {
    let copy = Copy::regenerated();
    fs::remove_file(copy.path("docs/generated/codes.ko.md")).expect("the page is there");
    let edited = copy
        .read(CODES)
        .replace("ReplyCode::new(550)", "ReplyCode::new(551)");
    copy.write(CODES, &edited);
    copy.write("docs/generated/stray.md", "stray\n");
    copy.write("bindings/python/generated/deep/stray.py", "stray = 1\n");

    let (outcome, told) = copy.run(Mode::Check);
    assert_eq!(outcome, Outcome::OutOfDate);
    let named: Vec<&str> = told
        .lines()
        .filter(|line| {
            ["missing: ", "stale: ", "orphan: "]
                .iter()
                .any(|word| line.starts_with(word))
        })
        .collect();
    assert_eq!(
        named,
        [
            "orphan: bindings/python/generated/deep/stray.py",
            "stale: crates/ftp-reply/src/facts/generated/codes.rs",
            "missing: docs/generated/codes.ko.md",
            "orphan: docs/generated/stray.md",
        ]
    );
    assert!(
        told.contains("--- crates/ftp-reply/src/facts/generated/codes.rs\n"),
        "{told}"
    );
    assert!(told.contains("\n-    pub const FILE_UNAVAILABLE: ReplyCode = ReplyCode::new(551);\n"));
    assert!(told.contains("\n+    pub const FILE_UNAVAILABLE: ReplyCode = ReplyCode::new(550);\n"));
    assert!(
        told.ends_with("4 of the generated files out of date; run `cargo xtask regen`\n"),
        "{told}"
    );
    // It only looked.
    assert_eq!(copy.read(CODES), edited);
    assert!(!copy.path("docs/generated/codes.ko.md").exists());
}

#[test]
fn a_dry_run_lists_what_would_happen_and_does_nothing() {
    let copy = Copy::regenerated();
    fs::remove_file(copy.path(CODES)).expect("the file is there");
    copy.write("docs/generated/codes.xx.md", "stray\n");
    let (outcome, told) = copy.run(Mode::DryRun);
    assert_eq!(outcome, Outcome::Done);
    assert!(told.contains(&format!("would write {CODES}\n")), "{told}");
    assert!(
        told.contains("would remove docs/generated/codes.xx.md\n"),
        "{told}"
    );
    assert!(!copy.path(CODES).exists());
    assert!(copy.path("docs/generated/codes.xx.md").exists());
}

#[test]
fn an_orphan_of_an_earlier_regen_is_removed_and_a_strangers_file_is_left() {
    let copy = Copy::regenerated();
    let page = copy.read("docs/generated/codes.ko.md");
    copy.write("docs/generated/codes.fr.md", &page);
    copy.write("docs/generated/notes.md", "somebody's work\n");
    let (outcome, told) = copy.run(Mode::Write);
    assert_eq!(outcome, Outcome::OutOfDate);
    assert!(
        told.contains("removed docs/generated/codes.fr.md\n"),
        "{told}"
    );
    assert!(
        told.contains("docs/generated/notes.md lies in a folder for generated files and nothing makes it; move it away\n"),
        "{told}"
    );
    assert!(!copy.path("docs/generated/codes.fr.md").exists());
    assert_eq!(copy.read("docs/generated/notes.md"), "somebody's work\n");
}

#[test]
fn files_that_other_tasks_write_and_files_that_git_ignores_are_no_orphans() {
    let copy = Copy::regenerated();
    copy.write(".gitignore", "/target\n");
    copy.write("target/generated/anything.rs", "");
    copy.write("docs/generated/interop.md", "");
    copy.write("docs/generated/bench.md", "");
    let (outcome, told) = copy.run(Mode::Check);
    assert_eq!(outcome, Outcome::Done, "{told}");
}

#[test]
fn a_changed_text_shows_in_every_file_that_has_it() {
    let copy = Copy::regenerated();
    let changed = copy
        .read("codes.toml")
        .replace("로그인되어 있지 않습니다.", "로그인부터 하십시오.");
    copy.write("codes.toml", &changed);
    let (_, told) = copy.run(Mode::Check);
    for path in [
        "crates/ftp-reply/src/facts/generated/texts.rs",
        "docs/generated/codes.ko.md",
    ] {
        assert!(told.contains(&format!("stale: {path}\n")), "{told}");
    }
    assert!(!told.contains("docs/generated/codes.en.md"), "{told}");
    assert_eq!(copy.run(Mode::Write).0, Outcome::Done);
    assert!(
        copy.read("docs/generated/codes.ko.md")
            .contains("로그인부터 하십시오.")
    );
}

#[test]
fn a_new_language_needs_no_code() {
    let copy = Copy::regenerated();
    let table = with_esperanto(&copy.read("codes.toml"));
    copy.write("codes.toml", &table);
    assert_eq!(copy.run(Mode::Write).0, Outcome::Done);
    let page = copy.read("docs/generated/codes.eo.md");
    assert!(
        page.contains("[English](codes.en.md), [한국어](codes.ko.md)"),
        "{page}"
    );
    assert!(
        copy.read("docs/generated/codes.ko.md")
            .contains("[Esperanto](codes.eo.md)")
    );
    let languages = copy.read("crates/ftp-reply/src/facts/generated/languages.rs");
    assert!(languages.contains("Lang::Eo => \"eo\","), "{languages}");
}

/// The table with a third language, whose texts are those of the second.
fn with_esperanto(table: &str) -> String {
    let language = "[[language]]\ntag = \"eo\"\nname = \"Esperanto\"\nnumber = 2\n\n[[label]]";
    let lines = table.replacen("[[label]]\nname", &format!("{language}\nname"), 1);
    let lines = lines.lines().map(|line| match line.split_once(".ko = ") {
        Some((key, text)) if !line.starts_with('#') => format!("{line}\n{key}.eo = {text}"),
        _ => line.to_owned(),
    });
    lines.collect::<Vec<String>>().join("\n")
}

#[test]
fn a_wrong_table_is_told_whole_and_nothing_is_written() {
    let copy = Copy::new();
    let wrong = copy
        .read("codes.toml")
        .replace("code = 550\n", "code = 750\n");
    copy.write("codes.toml", &wrong);
    let mut told = Vec::new();
    let error = run(
        copy.root(),
        Mode::Write,
        TABLES,
        &Progress::hidden(),
        &mut told,
    )
    .expect_err("the table is wrong");
    assert!(
        error
            .to_string()
            .contains("reply 750: the code 750 is not in 100..=699; "),
        "{error}"
    );
    assert!(told.is_empty());
    assert!(!copy.path(CODES).exists());
}

#[test]
fn a_template_that_makes_no_rust_is_an_error_that_names_it() {
    let copy = Copy::new();
    copy.write(
        "xtask/templates/rust/texts.rs",
        "pub(crate) static TEXT: = ;\n",
    );
    let error = run(
        copy.root(),
        Mode::Write,
        TABLES,
        &Progress::hidden(),
        &mut Vec::new(),
    )
    .expect_err("rustfmt refuses it");
    let told = format!("{error:#}");
    assert!(
        told.starts_with(
            "rustfmt rejects crates/ftp-reply/src/facts/generated/texts.rs; fix its template in xtask/templates: "
        ),
        "{told}"
    );
    assert!(!copy.path(CODES).exists());
}

#[test]
fn a_missing_rustfmt_is_an_error_that_says_how_to_get_it() {
    let copy = Copy::new();
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("regen")
        .env("CARGO_MANIFEST_DIR", copy.path("xtask"))
        .env("RUSTFMT", copy.path("no-such-rustfmt"))
        .output()
        .expect("xtask runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let told = String::from_utf8_lossy(&output.stderr);
    let wanted = "rustfmt cannot be run; install it with `rustup component add rustfmt`: ";
    assert!(told.starts_with(wanted), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
}

#[test]
fn check_and_dry_run_exclude_each_other() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["regen", "--check", "--dry-run"])
        .output()
        .expect("xtask runs");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn every_generated_file_says_so_in_its_first_line() {
    let copy = Copy::regenerated();
    for (path, line) in [
        (
            CODES,
            "// @generated by `cargo xtask regen` from codes.toml; do not edit.",
        ),
        (
            "docs/generated/codes.en.md",
            "<!-- @generated by `cargo xtask regen` from codes.toml; do not edit. -->",
        ),
    ] {
        assert_eq!(copy.read(path).lines().next(), Some(line));
    }
}

#[test]
fn templates_decide_nothing() {
    let templates = xtask::root().join("xtask/templates");
    let mut folders = vec![templates];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a template");
            for decision in ["{% if", "{%- if", "{% elif", "{% set", "{%- set"] {
                assert!(
                    !text.contains(decision),
                    "{} has `{decision}`; derive it in xtask/src/regen/view instead",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn json_files_name_their_generator_in_first_key() {
    let copy = Copy::regenerated();
    for (path, source) in [
        ("docs/generated/codes.json", "codes.toml"),
        ("docs/generated/codes.schema.json", "xtask/src/table/model"),
    ] {
        let text = copy.read(path);
        let marker = format!(
            "{{\n  \"$comment\": \"@generated by `cargo xtask regen` from {source}; do not edit.\",\n"
        );
        assert!(text.starts_with(&marker), "{path}: {}", &text[..200]);
        // An orphan with the marker in its second line is removed, too.
        copy.write("docs/generated/old.json", &text);
        assert_eq!(copy.run(Mode::Write).0, Outcome::Done);
        assert!(!copy.path("docs/generated/old.json").exists());
    }
}

#[test]
fn data_page_documents_every_key_of_codes_json() {
    let root = xtask::root();
    let read = |path: &str| fs::read_to_string(root.join(path)).expect(path);
    let data: Value = serde_json::from_str(&read("docs/generated/codes.json")).expect("valid JSON");
    let page = read("docs/data.md");
    let mut keys = BTreeSet::new();
    collect_keys(&data, &mut keys);
    for language in data["languages"].as_array().expect("a list") {
        keys.remove(language["tag"].as_str().expect("a tag"));
    }
    for key in keys {
        assert!(
            page.contains(&format!("`{key}`")),
            "docs/data.md lacks `{key}`"
        );
    }
}

fn collect_keys<'v>(value: &'v Value, keys: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                keys.insert(key);
                collect_keys(value, keys);
            }
        }
        Value::Array(list) => list.iter().for_each(|item| collect_keys(item, keys)),
        _ => {}
    }
}

/// An editor that follows the first line of codes.toml must not mark anything in it.
#[test]
fn schema_has_every_key_of_committed_table() {
    let root = xtask::root();
    let read = |path: &str| fs::read_to_string(root.join(path)).expect(path);
    let source = read("codes.toml");
    assert_eq!(
        source.lines().next(),
        Some("#:schema docs/generated/codes.schema.json")
    );
    let schema: Value =
        serde_json::from_str(&read("docs/generated/codes.schema.json")).expect("valid JSON");
    let table: Value = toml::from_str(&source).expect("valid TOML");
    check_by_schema(&table, &schema, "codes.toml");
}

/// Checks types, known keys and required keys, which is what the schema consists of.
fn check_by_schema(value: &Value, schema: &Value, path: &str) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let known = &schema["properties"][key];
                let any = &schema["additionalProperties"];
                let schema = if known.is_null() { any } else { known };
                assert!(schema.is_object(), "{path}.{key} is not in the schema");
                check_by_schema(value, schema, &format!("{path}.{key}"));
            }
            for key in schema["required"].as_array().into_iter().flatten() {
                let key = key.as_str().expect("a key");
                assert!(object.contains_key(key), "{path} lacks {key}");
            }
        }
        Value::Array(list) => {
            assert_eq!(schema["type"], "array", "{path}");
            for item in list {
                check_by_schema(item, &schema["items"], path);
            }
        }
        Value::String(text) if schema["oneOf"].is_array() => {
            assert_eq!(schema["oneOf"][0]["const"], **text, "{path}");
        }
        Value::String(_) => assert_eq!(schema["type"], "string", "{path}"),
        Value::Number(_) => assert_eq!(schema["type"], "integer", "{path}"),
        Value::Bool(_) => assert_eq!(schema["type"], "boolean", "{path}"),
        Value::Null => panic!("{path}: TOML has no null"),
    }
}
