//! Terminal output: width, colors and column layout.

use std::io::Write;

use anstream::stream::RawStream;
use anstyle::{AnsiColor, Style};
use ftp_reply::{Lang, ReplyClass};
use unicode_width::UnicodeWidthStr;

use crate::label;

/// Width of a paragraph for other programs: that of most terminals.
const DEFAULT_WIDTH: usize = 80;
/// Maximum width of a paragraph. Longer lines are hard to read.
const WIDEST_PARAGRAPH: usize = 100;
/// Minimum width of a layout. A narrower terminal wraps the lines.
const NARROWEST: usize = 20;

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();
/// Style of the label of a row.
pub(crate) const LABEL: Style = AnsiColor::Cyan.on_default();
pub(crate) const PLAIN: Style = Style::new();
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default();
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();

/// Streams of one run, and how to format output for them.
pub(crate) struct Terminal<'a> {
    pub(crate) out: &'a mut dyn Write,
    /// Removes styles if it does not support them.
    pub(crate) err: &'a mut dyn Write,
    /// Width of `out` in columns, or `None` if it goes to another program.
    pub(crate) width: Option<usize>,
    pub(crate) has_colors: bool,
    /// Language of the messages on `err`.
    pub(crate) lang: Lang,
}

/// Returns the width of the output: `COLUMNS` if set, otherwise that of the terminal, or `None` if
/// the output goes to another program.
pub(crate) fn width_of(out: &dyn RawStream) -> Option<usize> {
    let columns = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let terminal = || {
        let (width, _) = out
            .is_terminal()
            .then(terminal_size::terminal_size)
            .flatten()?;
        Some(usize::from(width.0))
    };
    columns.filter(|columns| *columns > 0).or_else(terminal)
}

impl Terminal<'_> {
    /// Returns the style, or the plain style if `out` has no colors.
    pub(crate) fn style(&self, style: Style) -> Style {
        if self.has_colors { style } else { PLAIN }
    }

    /// Returns the maximum width of a paragraph in columns.
    pub(crate) fn paragraph_width(&self) -> usize {
        self.row_width()
            .unwrap_or(DEFAULT_WIDTH)
            .min(WIDEST_PARAGRAPH)
    }

    /// Returns the maximum width of a table row in columns, or `None` if a program parses the lines.
    pub(crate) fn row_width(&self) -> Option<usize> {
        self.width.map(|width| width.max(NARROWEST))
    }

    /// Writes a one-line error to the error stream. If that fails, the exit status still reports it.
    pub(crate) fn error(&mut self, message: &str) {
        let label = label::ERROR.text(self.lang);
        let _ = writeln!(self.err, "{ERROR}{label}:{ERROR:#} {message}");
    }

    /// Writes a one-line hint to the error stream, if it can be written.
    pub(crate) fn hint(&mut self, hint: &str) {
        let label = label::HINT.text(self.lang);
        let _ = writeln!(self.err, "{BOLD}{label}:{BOLD:#} {hint}");
    }
}

/// Returns the color of a class, such as green for success and red for failure.
pub(crate) fn style_of(class: ReplyClass) -> Style {
    let color = match class.digit() {
        1 => AnsiColor::Cyan,
        2 => AnsiColor::Green,
        3 => AnsiColor::Blue,
        4 => AnsiColor::Yellow,
        5 => AnsiColor::Red,
        _ => AnsiColor::Magenta,
    };
    color.on_default().bold()
}

/// Returns the width of a text in columns. A Korean syllable has two.
pub(crate) fn columns(text: &str) -> usize {
    text.width()
}

/// Pads the text with spaces up to a width in columns.
pub(crate) fn padded(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(columns(text));
    format!("{text}{}", " ".repeat(missing))
}

/// Wraps the text into lines of at most `width` columns, at spaces only. Korean separates words by
/// spaces and, unlike Chinese, is hard to read if a word is split. A URL is never split, so that it
/// stays clickable.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    if text.starts_with("https://") {
        return vec![text.to_owned()];
    }
    // Set every option, because the defaults depend on features that other crates enable.
    let options = textwrap::Options::new(width.max(1))
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options)
        .into_iter()
        .map(std::borrow::Cow::into_owned)
        .collect()
}
