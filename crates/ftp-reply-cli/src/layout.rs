//! Two-column layout: labels, and next to or below each its lines.

use std::io::{self, Write};

use anstyle::Style;

use crate::terminal::{PLAIN, columns, padded, wrapped};

/// Minimum width of the second column. A narrower one is below its label.
const NARROWEST_LINES: usize = 30;
/// Spaces between the columns.
const GAP: usize = 2;
/// Mark of an item in a list.
const BULLET: &str = "- ";

/// A label and its lines, each of which may wrap.
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) lines: Vec<Line>,
}

/// A line of a row: a mark that hangs in the margin, and a text.
pub(crate) struct Line {
    mark: (String, Style),
    text: (String, Style),
}

impl Line {
    /// Creates a line without a style.
    pub(crate) fn plain(text: impl Into<String>) -> Line {
        Line::styled(text, PLAIN)
    }

    /// Creates a line in one style.
    pub(crate) fn styled(text: impl Into<String>, style: Style) -> Line {
        Line::marked("", style, text, style)
    }

    /// Creates an item of a list, with a bullet in a separate style.
    pub(crate) fn item(text: impl Into<String>, bullet: Style) -> Line {
        Line::marked(BULLET, bullet, text, PLAIN)
    }

    /// Creates a line whose further lines are as far from the margin as the text after the mark.
    pub(crate) fn marked(
        mark: impl Into<String>,
        mark_style: Style,
        text: impl Into<String>,
        style: Style,
    ) -> Line {
        Line {
            mark: (mark.into(), mark_style),
            text: (text.into(), style),
        }
    }

    /// Returns the line wrapped to a width, with its styles.
    fn render(&self, width: usize, has_colors: bool) -> Vec<String> {
        let paint = |text: &str, style: Style| {
            if has_colors && !text.is_empty() {
                format!("{style}{text}{style:#}")
            } else {
                text.to_owned()
            }
        };
        let ((mark, mark_style), (text, style)) = (&self.mark, &self.text);
        let indent = columns(mark);
        let lines = wrapped(text, width.saturating_sub(indent));
        let lines = lines.iter().enumerate().map(|(index, line)| {
            let margin = if index == 0 {
                paint(mark, *mark_style)
            } else {
                " ".repeat(indent)
            };
            margin + &paint(line, *style)
        });
        lines.collect()
    }
}

/// Place and look of rows.
#[derive(Clone, Copy)]
pub(crate) struct Layout {
    /// Spaces before every line.
    pub(crate) indent: usize,
    /// Maximum width of a line, with its indent.
    pub(crate) width: usize,
    pub(crate) label_style: Style,
    pub(crate) has_colors: bool,
}

impl Layout {
    /// Returns the rows as text, without the last line end.
    pub(crate) fn to_text(self, rows: &[Row]) -> String {
        let mut text = Vec::new();
        // Writing to a vector never fails.
        let _ = self.write(&mut text, rows);
        String::from_utf8_lossy(&text).trim_end().to_owned()
    }

    /// Writes the rows in two columns, or in one if the width does not suffice.
    pub(crate) fn write(self, out: &mut dyn Write, rows: &[Row]) -> io::Result<()> {
        let style = if self.has_colors {
            self.label_style
        } else {
            PLAIN
        };
        let width = self.width.saturating_sub(self.indent);
        let labels = rows.iter().map(|row| columns(&row.label)).max();
        let labels = labels.unwrap_or_default() + GAP;
        let has_two_columns = width >= labels + NARROWEST_LINES;
        let label_width = if has_two_columns { labels } else { GAP };
        let margin = " ".repeat(self.indent);
        for Row { label, lines } in rows {
            let mut label = label.as_str();
            if !has_two_columns {
                for line in wrapped(label, width) {
                    writeln!(out, "{margin}{style}{line}{style:#}")?;
                }
                label = "";
            }
            let lines = lines.iter();
            let lines = lines
                .flat_map(|line| line.render(width.saturating_sub(label_width), self.has_colors));
            for line in lines {
                let label = padded(std::mem::take(&mut label), label_width);
                if label.trim_end().is_empty() {
                    writeln!(out, "{margin}{label}{line}")?;
                } else {
                    writeln!(out, "{margin}{style}{label}{style:#}{line}")?;
                }
            }
        }
        Ok(())
    }
}
