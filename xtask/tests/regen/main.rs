//! `regen` on a temporary repository: files that it writes, reports and keeps.

mod abi;
mod temp_repo;

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::Value;
use temp_repo::{TABLES, TempRepo};
use xtask::Progress;
use xtask::regen::{Mode, Outcome, Regions, Tables, run};

const CODES: &str = "crates/ftp-reply/src/facts/generated/codes.rs";

#[test]
fn committed_files_match_table() {
    let mut output = Vec::new();
    let outcome = run(
        &xtask::root(),
        Mode::Check,
        &[&Tables, &Regions],
        &Progress::hidden(),
        &mut output,
    );
    let output = String::from_utf8_lossy(&output);
    assert_eq!(outcome.expect("regen runs"), Outcome::Done, "{output}");
}

#[test]
fn second_run_writes_no_file() {
    let repo = TempRepo::regenerated();
    let before = fs::metadata(repo.path(CODES))
        .and_then(|file| file.modified())
        .expect("a time");
    let (outcome, output) = repo.run(Mode::Write);
    assert_eq!(outcome, Outcome::Done);
    assert!(
        output.ends_with("generated files, all up to date\n"),
        "{output}"
    );
    assert_eq!(output.lines().count(), 1, "{output}");
    let after = fs::metadata(repo.path(CODES))
        .and_then(|file| file.modified())
        .expect("a time");
    assert_eq!(before, after);
}

#[test]
fn check_reports_missing_stale_and_orphan_files() {
    let repo = TempRepo::regenerated();
    fs::remove_file(repo.path("docs/generated/codes.ko.md")).expect("the page is there");
    let edited = repo
        .read(CODES)
        .replace("ReplyCode::new(550)", "ReplyCode::new(551)");
    repo.write(CODES, &edited);
    repo.write("docs/generated/stray.md", "stray\n");
    repo.write("bindings/python/generated/deep/stray.py", "stray = 1\n");

    let (outcome, output) = repo.run(Mode::Check);
    assert_eq!(outcome, Outcome::OutOfDate);
    let named: Vec<&str> = output
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
        output.contains("--- crates/ftp-reply/src/facts/generated/codes.rs\n"),
        "{output}"
    );
    assert!(
        output.contains("\n-    pub const FILE_UNAVAILABLE: ReplyCode = ReplyCode::new(551);\n")
    );
    assert!(
        output.contains("\n+    pub const FILE_UNAVAILABLE: ReplyCode = ReplyCode::new(550);\n")
    );
    assert!(
        output.ends_with("4 of the generated files out of date; run `cargo xtask regen`\n"),
        "{output}"
    );
    // A check writes nothing.
    assert_eq!(repo.read(CODES), edited);
    assert!(!repo.path("docs/generated/codes.ko.md").exists());
}

#[test]
fn dry_run_lists_changes_and_writes_nothing() {
    let repo = TempRepo::regenerated();
    fs::remove_file(repo.path(CODES)).expect("the file is there");
    repo.write("docs/generated/codes.xx.md", "stray\n");
    let (outcome, output) = repo.run(Mode::DryRun);
    assert_eq!(outcome, Outcome::Done);
    assert!(
        output.contains(&format!("would write {CODES}\n")),
        "{output}"
    );
    assert!(
        output.contains("would remove docs/generated/codes.xx.md\n"),
        "{output}"
    );
    assert!(!repo.path(CODES).exists());
    assert!(repo.path("docs/generated/codes.xx.md").exists());
}

#[test]
fn write_removes_only_orphans_of_regen() {
    let repo = TempRepo::regenerated();
    let page = repo.read("docs/generated/codes.ko.md");
    repo.write("docs/generated/codes.fr.md", &page);
    repo.write("docs/generated/notes.md", "somebody's work\n");
    let (outcome, output) = repo.run(Mode::Write);
    assert_eq!(outcome, Outcome::OutOfDate);
    assert!(
        output.contains("removed docs/generated/codes.fr.md\n"),
        "{output}"
    );
    assert!(
        output.contains("unexpected file docs/generated/notes.md in a `generated` directory; move it elsewhere or delete it\n"),
        "{output}"
    );
    assert!(!repo.path("docs/generated/codes.fr.md").exists());
    assert_eq!(repo.read("docs/generated/notes.md"), "somebody's work\n");
}

#[test]
fn files_of_other_tasks_and_ignored_files_are_not_orphans() {
    let repo = TempRepo::regenerated();
    repo.write(".gitignore", "/target\n");
    repo.write("target/generated/anything.rs", "");
    repo.write("docs/generated/interop.md", "");
    repo.write("docs/generated/bench.md", "");
    let (outcome, output) = repo.run(Mode::Check);
    assert_eq!(outcome, Outcome::Done, "{output}");
}

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
    assert!(languages.contains("Lang::Eo => \"eo\","), "{languages}");
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

#[test]
fn invalid_table_writes_nothing() {
    let repo = TempRepo::new();
    let invalid = repo
        .read("codes.toml")
        .replace("code = 550\n", "code = 750\n");
    repo.write("codes.toml", &invalid);
    let mut output = Vec::new();
    let error = run(
        repo.root(),
        Mode::Write,
        TABLES,
        &Progress::hidden(),
        &mut output,
    )
    .expect_err("the table is invalid");
    assert!(
        error
            .to_string()
            .contains("reply 750: the code 750 is not in 100..=699; "),
        "{error}"
    );
    assert!(output.is_empty());
    assert!(!repo.path(CODES).exists());
}

#[test]
fn invalid_rust_template_is_reported_with_its_path() {
    let repo = TempRepo::new();
    repo.write(
        "xtask/src/languages/rust/templates/texts.rs",
        "pub(crate) static TEXT: = ;\n",
    );
    let error = run(
        repo.root(),
        Mode::Write,
        TABLES,
        &Progress::hidden(),
        &mut Vec::new(),
    )
    .expect_err("rustfmt rejects it");
    let output = format!("{error:#}");
    assert!(
        output.starts_with(
            "rustfmt rejects crates/ftp-reply/src/facts/generated/texts.rs; fix its template: "
        ),
        "{output}"
    );
    assert!(!repo.path(CODES).exists());
}

#[test]
fn missing_rustfmt_error_shows_how_to_install_it() {
    let repo = TempRepo::new();
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("regen")
        .env("CARGO_MANIFEST_DIR", repo.path("xtask"))
        .env("RUSTFMT", repo.path("no-such-rustfmt"))
        .output()
        .expect("xtask runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let output = String::from_utf8_lossy(&output.stderr);
    let expected = "error: cannot run rustfmt; install it with `rustup component add rustfmt`: ";
    assert!(output.starts_with(expected), "{output}");
    assert_eq!(output.lines().count(), 1, "{output}");
}

#[test]
fn check_conflicts_with_dry_run() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["regen", "--check", "--dry-run"])
        .output()
        .expect("xtask runs");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn generated_files_name_their_generator_in_first_line() {
    let repo = TempRepo::regenerated();
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
        assert_eq!(repo.read(path).lines().next(), Some(line));
    }
}

#[test]
fn templates_contain_no_conditions() {
    let mut templates = 0;
    for entry in ignore::Walk::new(xtask::root().join("xtask/src")) {
        let path = entry.expect("the sources are readable").into_path();
        let is_template = path
            .parent()
            .is_some_and(|parent| parent.ends_with("templates"));
        if !is_template {
            continue;
        }
        templates += 1;
        let text = fs::read_to_string(&path).expect("a template");
        for decision in ["{% if", "{%- if", "{% elif", "{% set", "{%- set"] {
            assert!(
                !text.contains(decision),
                "{} has `{decision}`; derive it in xtask/src/regen/view instead",
                path.display()
            );
        }
    }
    assert!(templates > 40, "only {templates} templates were found");
}

#[test]
fn json_files_name_their_generator_in_first_key() {
    let repo = TempRepo::regenerated();
    for (path, source) in [
        ("docs/generated/codes.json", "codes.toml"),
        ("docs/generated/codes.schema.json", "xtask/src/table/model"),
    ] {
        let text = repo.read(path);
        let marker = format!(
            "{{\n  \"$comment\": \"@generated by `cargo xtask regen` from {source}; do not edit.\",\n"
        );
        assert!(text.starts_with(&marker), "{path}: {}", &text[..200]);
        // An orphan with the marker in its second line is also removed.
        repo.write("docs/generated/old.json", &text);
        assert_eq!(repo.run(Mode::Write).0, Outcome::Done);
        assert!(!repo.path("docs/generated/old.json").exists());
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

/// Editors that use the schema in the first line of codes.toml must not show errors in it.
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

/// Checks types, unknown keys and required keys, which are all that the schema contains.
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
