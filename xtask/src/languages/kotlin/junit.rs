//! Counts the tests in the `JUnit` XML reports that Maven's surefire plugin writes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::host::Counts;

/// Adds up the test cases of one report file.
///
/// Counts the cases, because tools disagree about what the totals in the attributes include.
///
/// # Errors
///
/// If the file cannot be read or is not XML.
fn counts_in_file(path: &Path) -> Result<Counts> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    counts(&text).with_context(|| format!("invalid test report {}", path.display()))
}

/// Adds up the test cases of every `TEST-*.xml` in a directory.
///
/// # Errors
///
/// If the directory or a report cannot be read.
pub(super) fn counts_in_directory(directory: &Path) -> Result<Counts> {
    let mut total = Counts::default();
    let entries = fs::read_dir(directory)
        .with_context(|| format!("no test reports in {}", directory.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("TEST-") && name.ends_with(".xml") {
            total += counts_in_file(&path)?;
        }
    }
    Ok(total)
}

fn counts(xml: &str) -> Result<Counts> {
    let document = roxmltree::Document::parse(xml)?;
    let mut counts = Counts::default();
    for case in document
        .descendants()
        .filter(|node| node.has_tag_name("testcase"))
    {
        let has = |name: &str| case.children().any(|child| child.has_tag_name(name));
        if has("failure") || has("error") {
            counts.failed += 1;
        } else if has("skipped") {
            counts.skipped += 1;
        } else {
            counts.passed += 1;
        }
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_reads_results_of_cases() {
        let xml = r#"<?xml version="1.0" encoding="UTF-8"?>
            <testsuites><testsuite name="a" tests="99">
              <testcase name="one" time="0.1"/>
              <testcase name="two"><failure message="no">trace</failure></testcase>
              <testcase name="three"><error>trace</error></testcase>
              <testcase name="four"><skipped/></testcase>
              <testcase name="five"><system-out>text</system-out></testcase>
            </testsuite></testsuites>"#;
        assert_eq!(
            counts(xml).unwrap(),
            Counts {
                passed: 2,
                failed: 2,
                skipped: 1
            }
        );
    }

    #[test]
    fn counts_rejects_truncated_report() {
        assert!(counts("<testsuite><testcase name=\"one\">").is_err());
    }
}
