//! Where the answer goes: its width, its colours, and text laid out in columns.

use std::io::{self, Write};

use anstream::stream::RawStream;
use anstyle::{AnsiColor, Style};
use ftp_reply::ReplyClass;
use unicode_width::UnicodeWidthStr;

/// Wide enough for a paragraph where nobody looks, and the width of most terminals.
const DEFAULT_WIDTH: usize = 80;
/// Longer lines are hard to follow from one to the next.
const WIDEST_PARAGRAPH: usize = 100;
/// Below this nothing sensible can be laid out, so the terminal may wrap.
const NARROWEST: usize = 20;

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();
pub(crate) const PLAIN: Style = Style::new();
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default();
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();

/// The streams of one run.
pub(crate) struct Screen<'a> {
    pub(crate) out: &'a mut dyn Write,
    /// Drops styles where they do not belong.
    pub(crate) err: &'a mut dyn Write,
    /// The columns of `out`; nothing where it goes to another program.
    pub(crate) width: Option<usize>,
    pub(crate) has_colours: bool,
}

/// The width that the reader sees: `COLUMNS` if set, else the terminal's; nothing where the
/// output goes to another program.
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

impl Screen<'_> {
    /// The style, or none if `out` is to have no colours.
    pub(crate) fn style(&self, style: Style) -> Style {
        if self.has_colours { style } else { PLAIN }
    }

    /// The columns that a paragraph may fill.
    pub(crate) fn paragraph_width(&self) -> usize {
        self.row_width()
            .unwrap_or(DEFAULT_WIDTH)
            .min(WIDEST_PARAGRAPH)
    }

    /// The columns that a row of a table may fill; no limit where a program reads it by lines.
    pub(crate) fn row_width(&self) -> Option<usize> {
        self.width.map(|width| width.max(NARROWEST))
    }

    /// Writes one line of an error to the stream of errors.
    pub(crate) fn error(&mut self, message: &dyn std::fmt::Display) -> io::Result<()> {
        writeln!(self.err, "{ERROR}error:{ERROR:#} {message}")
    }
}

/// The colour of a class: the traffic lights that most people expect.
pub(crate) fn style_of(class: ReplyClass) -> Style {
    let colour = match class.digit() {
        1 => AnsiColor::Cyan,
        2 => AnsiColor::Green,
        3 => AnsiColor::Blue,
        4 => AnsiColor::Yellow,
        5 => AnsiColor::Red,
        _ => AnsiColor::Magenta,
    };
    colour.on_default().bold()
}

/// The columns that a text takes on a terminal; a Korean syllable takes two.
pub(crate) fn columns(text: &str) -> usize {
    text.width()
}

/// The text with spaces after it up to a number of columns.
pub(crate) fn padded(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(columns(text));
    format!("{text}{}", " ".repeat(missing))
}

/// The text in lines of at most `width` columns, broken at spaces: Korean has them between words
/// and, unlike Chinese, is read best if no word is split. An address stays whole, to be clicked on.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    if text.starts_with("https://") {
        return vec![text.to_owned()];
    }
    // Each named: the defaults depend on what other crates of the same build ask of textwrap.
    let options = textwrap::Options::new(width.max(1))
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options)
        .into_iter()
        .map(std::borrow::Cow::into_owned)
        .collect()
}
