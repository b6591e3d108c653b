//! Answers every committed test vector and compares the answer with the expected one.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../bindings/vectors")
}

fn files() -> Vec<PathBuf> {
    let directory = directory();
    let mut files: Vec<PathBuf> = fs::read_dir(&directory)
        .unwrap_or_else(|error| panic!("{}: {error}", directory.display()))
        .map(|entry| entry.expect("the directory is readable").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    files.sort();
    files
}

fn cases(path: &Path) -> Vec<Map<String, Value>> {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the result fields of the answer to a case.
fn result(id: &str, case: &Map<String, Value>) -> Value {
    let case = serde_json::to_string(case).expect("a case is JSON");
    let answer = ftp_reply_vectors::answer(&case).unwrap_or_else(|problem| panic!("{problem}"));
    let mut answer: Map<String, Value> = serde_json::from_str(&answer).expect("an answer is JSON");
    assert_eq!(answer.remove("id"), Some(Value::from(id)));
    assert_eq!(answer.remove("lang"), Some(Value::from("rust")));
    Value::Object(answer)
}

/// Adds a line for each field, event or reply line that differs.
fn difference(path: &str, expected: &Value, actual: &Value, lines: &mut Vec<String>) {
    match (expected, actual) {
        _ if expected == actual => {}
        (Value::Object(left), Value::Object(right)) => {
            let more = right.keys().filter(|key| !left.contains_key(*key));
            for key in left.keys().chain(more) {
                let (left, right) = (left.get(key), right.get(key));
                let none = Value::Null;
                difference(
                    &format!("{path}.{key}"),
                    left.unwrap_or(&none),
                    right.unwrap_or(&none),
                    lines,
                );
            }
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            for (index, (left, right)) in left.iter().zip(right).enumerate() {
                difference(&format!("{path}[{index}]"), left, right, lines);
            }
        }
        _ => lines.push(format!(
            "  {path}\n    expected {expected:.300}\n    was      {actual:.300}"
        )),
    }
}

/// Removes what `expect` does not decide: facts that it omits, and the order of found codes.
fn undecided(case: &Map<String, Value>, expected: &Value, actual: &mut Value) {
    let Some(actual) = actual.get_mut("ok").and_then(Value::as_object_mut) else {
        return;
    };
    match case["kind"].as_str() {
        Some("fact") => actual.retain(|fact, _| expected["ok"].get(fact).is_some()),
        Some("search") => {
            let codes = actual.remove("codes").expect("the answer has codes");
            let first = codes.as_array().expect("a list").iter().take(3);
            let first: Vec<&Value> = first.collect();
            let wanted = expected["ok"]["first_three"].as_array().expect("a list");
            let found = wanted.iter().filter(|code| first.contains(code)).cloned();
            actual.insert("first_three".into(), found.collect());
        }
        _ => {}
    }
}

#[test]
fn answers_equal_expected_results() {
    let mut failures = Vec::new();
    for path in files() {
        for case in cases(&path) {
            let id = case["id"].as_str().expect("an id is a string").to_owned();
            let (mut lines, mut result) = (Vec::new(), result(&id, &case));
            undecided(&case, &case["expect"], &mut result);
            difference("", &case["expect"], &result, &mut lines);
            if !lines.is_empty() {
                failures.push(format!("{id}\n{}", lines.join("\n")));
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} cases differ:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn ids_are_unique_and_start_with_file_name() {
    let mut seen: HashMap<String, PathBuf> = HashMap::new();
    for path in files() {
        for case in cases(&path) {
            let id = case["id"].as_str().expect("an id is a string");
            let file = path
                .file_stem()
                .and_then(|name| name.to_str())
                .expect("a plain file name");
            assert!(
                id.starts_with(&format!("{file}/")),
                "{id} is in {}",
                path.display()
            );
            let earlier = seen.insert(id.to_owned(), path.clone());
            assert!(earlier.is_none(), "duplicate id {id}");
        }
    }
}

#[test]
fn readme_lists_every_file() {
    let readme =
        fs::read_to_string(directory().join("README.md")).expect("the vectors have a README");
    for path in files() {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a plain file name");
        assert!(
            readme.contains(&format!("`{name}`")),
            "README.md does not list {name}"
        );
    }
}

#[test]
fn chunks_fit_input() {
    for path in files() {
        for case in cases(&path) {
            let Some(chunks) = case.get("chunks").and_then(Value::as_array) else {
                continue;
            };
            let cut: u64 = chunks.iter().filter_map(Value::as_u64).sum();
            let length = case["input"]
                .as_str()
                .expect("an input is a string")
                .chars()
                .count() as u64;
            assert!(
                cut <= length,
                "{}: the chunks have {cut} bytes, the input has {length}",
                case["id"]
            );
        }
    }
}

#[test]
fn answer_rejects_invalid_case_with_field() {
    for (case, words) in [
        (r#"{"id": "x", "kind": "reply"}"#, "missing field `input`"),
        (
            r#"{"id": "x", "kind": "reply", "input": "\u0100"}"#,
            "U+0100 in a byte string",
        ),
        (
            r#"{"id": "x", "kind": "reply", "input": "", "options": {"max": 1}}"#,
            "unknown field `max`",
        ),
        (
            r#"{"id": "x", "kind": "reply", "input": "", "chunks": [-1]}"#,
            "invalid value",
        ),
        (r#"{"id": "x", "kind": "repli", "input": ""}"#, "repli"),
    ] {
        let problem = ftp_reply_vectors::answer(case).expect_err(case).to_string();
        assert!(
            problem.contains("\"x\"") && problem.contains(words),
            "{case}: {problem}"
        );
    }
}
