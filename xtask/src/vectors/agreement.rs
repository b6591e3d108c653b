//! Compares the answers of a language's runner with those of the Rust runner.

use std::process::Command;

use anyhow::{Context as _, Error, Result};
use serde_json::Value;

use super::{case, runner};
use crate::host::{self, Counts, Paths, Steps};
use crate::languages::CORE;

/// Number of different answers that are shown.
const SHOWN: u64 = 10;

/// Directory of the vectors, from the root of the repository.
const DIRECTORY: &str = "bindings/vectors";

/// Answers every case of every file in both languages and compares the results.
///
/// # Errors
///
/// If a file is invalid, or a runner cannot answer a case.
pub(crate) fn agreement(paths: &Paths, steps: &Steps, language: Command) -> Result<Counts> {
    steps.step(
        "compare the answers to all vectors with those of Rust",
        || {
            let directory = paths.root.join(DIRECTORY);
            let mut cases = Vec::new();
            for name in host::files_with_extension(&directory, "json")? {
                cases.extend(case::read(&directory.join(name))?);
            }
            let all = |runner| runner::answers(runner, &cases).map_err(|stopped| stopped.reason);
            let answers = all(language)?;
            let expected = all(CORE.answerer(paths, steps)?)?;
            let mut counts = Counts::default();
            for (answer, expected) in answers.iter().zip(&expected) {
                if result(answer)? == result(expected)? {
                    counts.passed += 1;
                } else {
                    counts.failed += 1;
                    if counts.failed <= SHOWN {
                        steps.note(&format!("different answers:\n  {answer}\n  {expected}"));
                    }
                }
            }
            Ok(counts)
        },
    )
}

/// Returns the fields of an answer without the language.
fn result(answer: &str) -> Result<Value, Error> {
    let mut fields: Value = serde_json::from_str(answer).context("an answer is not JSON")?;
    if let Some(fields) = fields.as_object_mut() {
        fields.remove("lang");
    }
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_ignores_language_and_order_of_fields() {
        let rust = r#"{"id":"a","lang":"rust","ok":{"x":1,"y":[]}}"#;
        let c = r#"{"ok":{"y":[],"x":1},"id":"a","lang":"c"}"#;
        assert_eq!(result(rust).unwrap(), result(c).unwrap());
        let other = r#"{"id":"a","lang":"c","ok":{"x":2,"y":[]}}"#;
        assert_ne!(result(rust).unwrap(), result(other).unwrap());
    }
}
