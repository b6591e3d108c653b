//! Lists many codes, one row each.

use std::io;

use ftp_reply::{CodeStatus, Lang, ReplyCode};

use crate::terminal::{self, FAINT, Terminal, columns, padded, wrapped};

/// Width of the code's digits and two spaces.
const CODE: usize = 5;
/// Minimum width of a column of texts. A narrower one is below the names.
const NARROWEST_TEXT: usize = 28;

/// Writes the codes with their names and texts. For a program, each row is one line.
pub(crate) fn write(
    terminal: &mut Terminal<'_>,
    codes: &[ReplyCode],
    lang: Lang,
) -> io::Result<()> {
    let names = codes
        .iter()
        .filter_map(|code| code.name())
        .map(columns)
        .max()
        .unwrap_or(0)
        + 2;
    let width = terminal.row_width();
    let has_two_columns = width.is_none_or(|width| width >= CODE + names + NARROWEST_TEXT);
    let indent = if has_two_columns { CODE + names } else { CODE };
    let faint = terminal.style(FAINT);
    for code in codes {
        let color = terminal.style(terminal::style_of(code.class()));
        let name = code.name().unwrap_or_default();
        let text = text(*code, lang);
        let lines = match width {
            Some(width) => wrapped(&text, width - indent),
            None => vec![text],
        };
        write!(terminal.out, "{color}{code}{color:#}  ")?;
        if has_two_columns {
            write!(terminal.out, "{faint}{}{faint:#}", padded(name, names))?;
        } else {
            write!(terminal.out, "{faint}{name}{faint:#}\n{:indent$}", "")?;
        }
        for (position, line) in lines.iter().enumerate() {
            let margin = if position == 0 { 0 } else { indent };
            writeln!(terminal.out, "{:margin$}{line}", "")?;
        }
    }
    Ok(())
}

/// Returns the headline, with the RFC's detail if another code has the same headline, and a warning
/// if the code is historic or unregistered.
pub(crate) fn text(code: ReplyCode, lang: Lang) -> String {
    let headline = code.text(lang).unwrap_or(code.class().text(lang));
    let has_same_headline =
        |other: &ReplyCode| *other != code && other.text(lang) == Some(headline);
    let detail = code
        .detail(lang)
        .filter(|_| ReplyCode::ALL.iter().any(has_same_headline));
    let warning = match code.status() {
        Some(status @ (CodeStatus::Historic | CodeStatus::Unregistered)) => {
            Some(format!("[{}]", status.text(lang)))
        }
        _ => None,
    };
    let parts = [Some(headline), detail, warning.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
