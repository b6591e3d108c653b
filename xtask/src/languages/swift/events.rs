//! Counts the tests in the events that `swift test` writes, one JSON object a line.
//!
//! Its other reports count a test with a hundred arguments once. The other languages count each
//! argument.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::host::Counts;

/// A line, which is a test or an event.
#[derive(Deserialize)]
struct Record {
    kind: String,
    payload: Payload,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Payload {
    kind: String,
    #[serde(rename = "testID")]
    test_id: Option<String>,
    #[serde(rename = "_testCase")]
    case: Option<Case>,
    issue: Option<Issue>,
}

/// One run of a test with one argument.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
struct Case {
    display_name: String,
    id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Issue {
    /// `true` if the test expects the issue.
    is_known: bool,
}

/// Result of one test.
#[derive(Default)]
struct Test {
    skipped: bool,
    ended: bool,
    cases: u64,
    failed_cases: BTreeSet<Option<Case>>,
}

/// Adds up the tests of a run. A test with arguments counts once for each of them.
///
/// # Errors
///
/// If the file cannot be read or has a line of another form.
pub(super) fn counts_in_file(path: &Path) -> Result<Counts> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    counts(&text).with_context(|| format!("invalid events of `swift test` in {}", path.display()))
}

fn counts(events: &str) -> Result<Counts> {
    let mut tests: BTreeMap<String, Test> = BTreeMap::new();
    for line in events.lines() {
        let Record { kind, payload } = serde_json::from_str(line)?;
        let (true, Some(id)) = (kind == "event", payload.test_id) else {
            continue;
        };
        let test = tests.entry(id).or_default();
        match payload.kind.as_str() {
            "testSkipped" => test.skipped = true,
            "testEnded" => test.ended = true,
            "testCaseEnded" => test.cases += 1,
            "issueRecorded" if payload.issue.is_none_or(|issue| !issue.is_known) => {
                test.failed_cases.insert(payload.case);
            }
            _ => {}
        }
    }
    let mut total = Counts::default();
    for test in tests.values() {
        total += test.counts();
    }
    Ok(total)
}

impl Test {
    fn counts(&self) -> Counts {
        let failed = self.failed_cases.len() as u64;
        // A test without arguments has no separate cases.
        let ran = if self.cases == 0 {
            u64::from(self.ended)
        } else {
            self.cases
        };
        Counts {
            passed: ran.saturating_sub(failed),
            failed,
            skipped: u64::from(self.skipped),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(kind: &str, test: &str, rest: &str) -> String {
        format!(r#"{{"kind":"event","payload":{{"kind":"{kind}","testID":"{test}"{rest}}}}}"#)
    }

    fn case(name: &str) -> String {
        format!(r#","_testCase":{{"displayName":"{name}","id":"argumentIDs: nil"}}"#)
    }

    #[test]
    fn counts_has_each_argument() {
        let failing = format!(r#"{},"issue":{{"isKnown":false}}"#, case("2"));
        let lines = [
            r#"{"kind":"test","payload":{"kind":"function","id":"a"}}"#.to_owned(),
            r#"{"kind":"event","payload":{"kind":"runStarted"}}"#.to_owned(),
            event("testCaseEnded", "a", &case("1")),
            event("issueRecorded", "a", &failing),
            event("issueRecorded", "a", &failing),
            event("testCaseEnded", "a", &case("2")),
            event("testCaseEnded", "a", &case("3")),
            event("testEnded", "a", ""),
        ];
        let expected = Counts {
            passed: 2,
            failed: 1,
            skipped: 0,
        };
        assert_eq!(counts(&lines.join("\n")).unwrap(), expected);
    }

    #[test]
    fn counts_has_test_without_arguments_once_and_ignores_known_issue() {
        let lines = [
            event("testEnded", "plain", ""),
            event("issueRecorded", "known", r#","issue":{"isKnown":true}"#),
            event("testEnded", "known", ""),
            event("issueRecorded", "bad", r#","issue":{"isKnown":false}"#),
            event("testEnded", "bad", ""),
            event("testSkipped", "skipped", ""),
        ];
        let expected = Counts {
            passed: 2,
            failed: 1,
            skipped: 1,
        };
        assert_eq!(counts(&lines.join("\n")).unwrap(), expected);
    }

    #[test]
    fn counts_rejects_other_line() {
        assert!(counts("Test run started.").is_err());
    }
}
