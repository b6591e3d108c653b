//! What is wrong with `codes.toml`: where, in which entry, and how to fix it.

use std::cell::RefCell;
use std::fmt;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Byte offset in the file.
    pub offset: usize,
    /// The entry as a reader knows it: `reply 550`, `command RETR`.
    pub entry: String,
    /// What is wrong.
    pub what: String,
    /// What to do about it, in the imperative.
    pub fix: String,
}

/// Collects what is wrong while the file is checked.
#[derive(Default)]
pub(super) struct Report(RefCell<Vec<Finding>>);

impl Report {
    pub(super) fn add(
        &self,
        offset: usize,
        entry: &str,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) {
        let (entry, what, fix) = (entry.to_owned(), what.into(), fix.into());
        self.0.borrow_mut().push(Finding {
            offset,
            entry,
            what,
            fix,
        });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.0.into_inner()
    }
}

/// Everything that is wrong with one file, in its order. Displays as one line per finding.
#[derive(Debug)]
pub struct Findings {
    lines: Vec<String>,
}

impl Findings {
    /// Sorts the findings by position and words each as `FILE:LINE:COLUMN: ENTRY: WHAT; FIX`.
    pub(crate) fn new(file: &str, source: &str, mut findings: Vec<Finding>) -> Findings {
        findings.sort_by_key(|finding| finding.offset);
        let lines = findings
            .iter()
            .map(|finding| {
                let (line, column) = line_and_column(source, finding.offset);
                let Finding {
                    entry, what, fix, ..
                } = finding;
                on_one_line(&format!("{file}:{line}:{column}: {entry}: {what}; {fix}"))
            })
            .collect();
        Findings { lines }
    }

    /// One line per finding.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines.join("\n"))
    }
}

impl std::error::Error for Findings {}

/// The text with its control characters escaped, for it may quote what was found.
fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() {
            line.extend(character.escape_debug());
        } else {
            line.push(character);
        }
    }
    line
}

/// The line and the column in characters, both from 1, of a byte offset.
fn line_and_column(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..offset).unwrap_or(source);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before[start..].chars().count() + 1)
}
