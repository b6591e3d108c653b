//! Counts the tests in `JUnit` XML, the report that surefire, pytest and `swift test` all write.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::host::Counts;

/// Adds up the test cases of one report file.
///
/// The cases are counted, not the totals in the attributes, for the tools disagree about what those
/// include.
///
/// # Errors
///
/// If the file cannot be read or is not XML.
pub(super) fn counts_in_file(path: &Path) -> Result<Counts> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    counts(&text).with_context(|| format!("{} is no test report", path.display()))
}

/// Adds up the test cases of every `TEST-*.xml` in a folder, the form in which surefire leaves
/// them.
///
/// # Errors
///
/// If the folder or a report cannot be read.
pub(super) fn counts_in_folder(folder: &Path) -> Result<Counts> {
    let mut total = Counts::default();
    let entries = fs::read_dir(folder)
        .with_context(|| format!("there are no test reports in {}", folder.display()))?;
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
    fn cases_are_counted_by_what_is_inside_them() {
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
    fn a_half_written_report_is_an_error() {
        assert!(counts("<testsuite><testcase name=\"one\">").is_err());
    }
}
