//! Sections of the help after the arguments: examples, exit status, environment and JSON.

use ftp_reply::Lang;

use crate::label::{self, Label};
use crate::layout::{Layout, Line, Row};
use crate::terminal::{BOLD, LABEL, wrapped};

/// Indent of the text of a section.
const INDENT: usize = 2;

/// A section of the help or of a manual page.
pub(crate) struct Section {
    pub(crate) heading: Label,
    pub(crate) introduction: Option<Label>,
    /// What is typed or read, and what it means.
    pub(crate) rows: &'static [(&'static str, Label)],
    is_long: bool,
}

/// The sections of each command, in the order of the output.
const SECTIONS: &[(&str, Section)] = &[
    (
        "ftp-reply",
        Section {
            heading: label::USAGE_HEADING_EXAMPLES,
            introduction: None,
            rows: &[
                ("ftp-reply 550", label::USAGE_EXAMPLE_CODE),
                ("ftp-reply 530 Login incorrect.", label::USAGE_EXAMPLE_REPLY),
                ("ftp-reply RETR --full", label::USAGE_EXAMPLE_COMMAND),
                ("ftp-reply 421 --lang ko", label::USAGE_EXAMPLE_LANG),
                ("ftp-reply list --command RETR", label::USAGE_EXAMPLE_LIST),
                ("ftp-reply search passive mode", label::USAGE_EXAMPLE_SEARCH),
                ("ftp-reply parse session.log", label::USAGE_EXAMPLE_PARSE),
            ],
            is_long: false,
        },
    ),
    (
        "ftp-reply",
        Section {
            heading: label::USAGE_HEADING_EXIT_STATUS,
            introduction: None,
            rows: &[
                ("0", label::USAGE_EXIT_SUCCESS),
                ("1", label::USAGE_EXIT_NOT_FOUND),
                ("2", label::USAGE_EXIT_USAGE),
                ("3", label::USAGE_EXIT_IO),
            ],
            is_long: true,
        },
    ),
    (
        "ftp-reply",
        Section {
            heading: label::USAGE_HEADING_ENVIRONMENT,
            introduction: None,
            rows: &[
                ("LC_ALL, LC_MESSAGES, LANG", label::USAGE_ENVIRONMENT_LOCALE),
                ("COLUMNS", label::USAGE_ENVIRONMENT_COLUMNS),
                (
                    "NO_COLOR, CLICOLOR, CLICOLOR_FORCE",
                    label::USAGE_ENVIRONMENT_COLORS,
                ),
            ],
            is_long: true,
        },
    ),
    (
        "explain",
        Section {
            heading: label::USAGE_HEADING_JSON,
            introduction: Some(label::USAGE_JSON_LIST),
            rows: &[
                ("kind", label::USAGE_JSON_KIND),
                ("code", label::USAGE_JSON_CODE),
                ("name", label::USAGE_JSON_NAME),
                ("aliases", label::USAGE_JSON_ALIASES),
                ("lang", label::USAGE_JSON_LANG),
                ("text", label::USAGE_JSON_TEXT),
                ("phrase", label::USAGE_JSON_PHRASE),
                ("text_source", label::USAGE_JSON_TEXT_SOURCE),
                ("detail", label::USAGE_JSON_DETAIL),
                ("explain", label::USAGE_JSON_EXPLAIN),
                ("causes", label::USAGE_JSON_CAUSES),
                ("next_step", label::USAGE_JSON_NEXT_STEP),
                ("try", label::USAGE_JSON_TRY),
                ("hint", label::USAGE_JSON_HINT),
                ("class, group, status", label::USAGE_JSON_FACTS),
                ("recovery", label::USAGE_JSON_RECOVERY),
                ("may_retry", label::USAGE_JSON_MAY_RETRY),
                ("wire", label::USAGE_JSON_WIRE),
                ("meanings", label::USAGE_JSON_MEANINGS),
                ("commands", label::USAGE_JSON_COMMANDS),
                ("sources", label::USAGE_JSON_SOURCES),
                ("reply", label::USAGE_JSON_REPLY),
            ],
            is_long: true,
        },
    ),
    (
        "explain",
        Section {
            heading: label::USAGE_HEADING_JSON_COMMAND,
            introduction: None,
            rows: &[
                ("command", label::USAGE_JSON_COMMAND),
                ("aliases", label::USAGE_JSON_COMMAND_ALIASES),
                ("lang", label::USAGE_JSON_LANG),
                ("text", label::USAGE_JSON_COMMAND_TEXT),
                ("listed", label::USAGE_JSON_LISTED),
                ("diagram", label::USAGE_JSON_DIAGRAM),
                ("replies", label::USAGE_JSON_REPLIES),
                ("sources", label::USAGE_JSON_SOURCES),
            ],
            is_long: true,
        },
    ),
    (
        "parse",
        Section {
            heading: label::USAGE_HEADING_JSON,
            introduction: Some(label::USAGE_PARSE_JSON),
            rows: &[
                ("offset", label::USAGE_PARSE_JSON_OFFSET),
                ("code", label::USAGE_PARSE_JSON_CODE),
                ("lines", label::USAGE_PARSE_JSON_LINES),
                ("raw", label::USAGE_PARSE_JSON_RAW),
                ("explanation", label::USAGE_PARSE_JSON_EXPLANATION),
                ("fault", label::USAGE_PARSE_JSON_FAULT),
                ("kept", label::USAGE_PARSE_JSON_KEPT),
                ("diagnostics", label::USAGE_PARSE_JSON_DIAGNOSTICS),
                ("omitted", label::USAGE_PARSE_JSON_OMITTED),
            ],
            is_long: true,
        },
    ),
];

/// Returns the sections of the short or the long help of a command.
pub(crate) fn sections_of(command: &str, is_long: bool) -> impl Iterator<Item = &'static Section> {
    let of_command = SECTIONS.iter().filter(move |(name, _)| *name == command);
    let sections = of_command.map(|(_, section)| section);
    sections.filter(move |section| is_long || !section.is_long)
}

impl Section {
    /// Returns the section as styled text, after a blank line unless it is the first.
    pub(super) fn render(&self, is_first: bool, lang: Lang, width: usize) -> String {
        // clap wraps the text again, and sees the start of a line only if the style begins before it.
        let blank = if is_first { "" } else { "\n" };
        let mut lines = vec![format!("{BOLD}{blank}{}:{BOLD:#}", self.heading.text(lang))];
        if let Some(introduction) = self.introduction {
            let introduction = wrapped(introduction.text(lang), width.saturating_sub(INDENT));
            lines.extend(
                introduction
                    .iter()
                    .map(|line| format!("{:INDENT$}{line}", "")),
            );
            lines.push(String::new());
        }
        let rows = self.rows.iter().map(|(term, meaning)| Row {
            label: (*term).to_owned(),
            lines: vec![Line::plain(meaning.text(lang))],
        });
        let layout = Layout {
            indent: INDENT,
            width,
            label_style: LABEL,
            has_colors: true,
        };
        lines.push(layout.to_text(&rows.collect::<Vec<_>>()));
        lines.join("\n")
    }
}
