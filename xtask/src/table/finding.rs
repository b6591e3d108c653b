//! Errors in `codes.toml`, with their location, entry and fix.

use std::cell::RefCell;
use std::fmt;

/// Name of the file in messages that concern no entry.
pub(super) const FILE_ITSELF: &str = "the file";

/// Collects errors while the file is checked.
pub(super) struct Report<'s> {
    source: &'s str,
    /// The offset and the line of each error.
    lines: RefCell<Vec<(usize, String)>>,
}

impl<'s> Report<'s> {
    pub(super) fn new(source: &'s str) -> Report<'s> {
        Report {
            source,
            lines: RefCell::default(),
        }
    }

    /// Adds `FILE:LINE:COLUMN: ENTRY: WHAT; FIX`. The entry is named as readers name it, such as
    /// `reply 550`, and the fix is in the imperative.
    pub(super) fn add(
        &self,
        offset: usize,
        entry: &str,
        what: impl fmt::Display,
        fix: impl fmt::Display,
    ) {
        let line = self.line(offset, entry, what, fix);
        self.lines.borrow_mut().push((offset, line));
    }

    /// Formats one error or warning.
    pub(super) fn line(
        &self,
        offset: usize,
        entry: &str,
        what: impl fmt::Display,
        fix: impl fmt::Display,
    ) -> String {
        let (line, column) = line_and_column(self.source, offset);
        let text = format!("{}:{line}:{column}: {entry}: {what}; {fix}", super::FILE);
        escape_controls(&text)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.borrow().is_empty()
    }

    /// Returns the errors in the order of the file.
    pub(super) fn into_findings(self) -> Findings {
        let mut lines = self.lines.into_inner();
        lines.sort_by_key(|(offset, _)| *offset);
        Findings {
            lines: lines.into_iter().map(|(_, line)| line).collect(),
        }
    }
}

/// All errors of the file, in its order. `Display` writes one line per error.
#[derive(Debug)]
pub struct Findings {
    lines: Vec<String>,
}

impl Findings {
    /// Returns one line per error.
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

/// Returns the text with its control characters escaped, because it can quote the file.
fn escape_controls(text: &str) -> String {
    let escape = |character: char| {
        if character.is_control() {
            character.escape_debug().to_string()
        } else {
            character.to_string()
        }
    };
    text.chars().map(escape).collect()
}

/// Returns the line and the column in characters, both from 1, of a byte offset.
fn line_and_column(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..offset).unwrap_or(source);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before[start..].chars().count() + 1)
}
