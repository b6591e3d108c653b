//! Many codes, a row for each.

use std::io;

use ftp_reply::{CodeStatus, Lang, ReplyCode};

use crate::screen::{self, FAINT, Screen, columns, padded, wrapped};

/// The code's digits and two spaces.
const CODE: usize = 5;
/// A column of texts narrower than this goes under the names, not beside them.
const NARROWEST_TEXT: usize = 28;

/// Writes the codes with their names and texts. Where a program reads them each stays on one line.
pub(crate) fn write(screen: &mut Screen<'_>, codes: &[ReplyCode], lang: Lang) -> io::Result<()> {
    let names = codes
        .iter()
        .filter_map(|code| code.name())
        .map(columns)
        .max()
        .unwrap_or(0)
        + 2;
    let width = screen.row_width();
    let beside = width.is_none_or(|width| width >= CODE + names + NARROWEST_TEXT);
    let indent = if beside { CODE + names } else { CODE };
    let faint = screen.style(FAINT);
    for code in codes {
        let colour = screen.style(screen::style_of(code.class()));
        let name = code.name().unwrap_or_default();
        let text = text(*code, lang);
        let lines = match width {
            Some(width) => wrapped(&text, width - indent),
            None => vec![text],
        };
        write!(screen.out, "{colour}{code}{colour:#}  ")?;
        if beside {
            write!(screen.out, "{faint}{}{faint:#}", padded(name, names))?;
        } else {
            write!(screen.out, "{faint}{name}{faint:#}\n{:indent$}", "")?;
        }
        for (position, line) in lines.iter().enumerate() {
            let margin = if position == 0 { 0 } else { indent };
            writeln!(screen.out, "{:margin$}{line}", "")?;
        }
    }
    Ok(())
}

/// The headline, with the RFC's detail where another code has the same one, and a warning where
/// the code is not one that a client may count on.
fn text(code: ReplyCode, lang: Lang) -> String {
    let headline = code.text(lang).unwrap_or(code.class().text(lang));
    let has_it_too = |other: &ReplyCode| *other != code && other.text(lang) == Some(headline);
    let detail = code
        .detail(lang)
        .filter(|_| ReplyCode::ALL.iter().any(has_it_too));
    let warning = match code.status() {
        Some(status @ (CodeStatus::Historic | CodeStatus::Unregistered)) => {
            Some(format!("[{}]", status.text(lang)))
        }
        _ => None,
    };
    let parts = [Some(headline), detail, warning.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
