//! Compares the answers of a language's runner with those of the Rust runner.

use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Error, Result};
use serde_json::Value;

use super::case::{self, Case};
use super::runner;
use crate::host::{self, Counts, Paths, Steps};
use crate::languages::CORE;

/// Number of different answers that are shown.
const SHOWN: u64 = 10;

/// Directory of the vectors, from the root of the repository.
const DIRECTORY: &str = "bindings/vectors";

/// Cases of all files, and the answers of Rust to them.
struct Answered {
    cases: Vec<Case>,
    expected: Vec<String>,
}

/// Compares languages with Rust, whose program is built and run once for all of them.
pub(crate) struct Agreement<'a> {
    paths: &'a Paths,
    answered: Mutex<Option<Arc<Answered>>>,
}

impl<'a> Agreement<'a> {
    /// Creates the comparison. Nothing runs yet.
    pub(crate) fn new(paths: &'a Paths) -> Agreement<'a> {
        Agreement {
            paths,
            answered: Mutex::default(),
        }
    }

    /// Answers every case of every file in a language and compares the results with those of Rust.
    ///
    /// # Errors
    ///
    /// If a file is invalid, or a runner cannot answer a case.
    pub(crate) fn test(&self, steps: &Steps, language: Command) -> Result<Counts> {
        let answered = self.answered(steps)?;
        let Answered { cases, expected } = answered.as_ref();
        let answers = steps.step("answer all vectors", || answers(language, cases))?;
        let mut counts = Counts::default();
        for (answer, expected) in answers.iter().zip(expected) {
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
    }

    /// Returns the answers of Rust. If another thread computes them, it waits.
    fn answered(&self, steps: &Steps) -> Result<Arc<Answered>> {
        // The answers are complete whenever they are unlocked, even by a thread that panicked.
        let mut answered = self.answered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answered) = answered.as_ref() {
            return Ok(answered.clone());
        }
        let directory = self.paths.root.join(DIRECTORY);
        let mut cases = Vec::new();
        for name in host::files_with_extension(&directory, "json")? {
            cases.extend(case::read(&directory.join(name))?);
        }
        let runner = CORE.answerer(self.paths, steps)?;
        let what = "answer all vectors with Rust, for every language";
        let expected = steps.step(what, || answers(runner, &cases))?;
        Ok(answered
            .insert(Arc::new(Answered { cases, expected }))
            .clone())
    }
}

/// Returns the answers of a program to all cases.
fn answers(runner: Command, cases: &[Case]) -> Result<Vec<String>> {
    runner::answers(runner, cases).map_err(|stopped| stopped.reason)
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
