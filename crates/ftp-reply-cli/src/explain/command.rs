//! Explains a command: what it does, and the replies to it by their meaning.

use std::io;

use ftp_reply::Lang;

use super::facts::cited;
use super::{paragraph, row, verbs, write_rows};
use crate::answer::{CommandAnswer, CommandOutcome, CommandReply};
use crate::arguments::Detail;
use crate::label;
use crate::layout::{Line, Row};
use crate::list;
use crate::terminal::{self, BOLD, FAINT, PLAIN, Terminal};

/// Writes what a command does, and its replies.
pub(super) fn write(
    terminal: &mut Terminal<'_>,
    answer: &CommandAnswer,
    detail: Detail,
    lang: Lang,
) -> io::Result<()> {
    let bold = terminal.style(BOLD);
    let command = answer.command;
    let text = command
        .text(lang)
        .unwrap_or(label::USAGE_UNLISTED_COMMAND.text(lang));
    writeln!(terminal.out, "{bold}{command}{bold:#} {text}")?;
    if detail == Detail::Brief {
        return Ok(());
    }
    writeln!(terminal.out)?;
    let outcomes = answer.outcomes.iter();
    let mut rows: Vec<Row> = outcomes
        .filter_map(|outcome| replies(outcome, detail, lang))
        .collect();
    if detail == Detail::Full {
        rows.extend(facts(answer, lang));
    }
    write_rows(terminal, &rows)?;
    if detail == Detail::Full {
        writeln!(terminal.out)?;
        paragraph(terminal, label::ANY_COMMAND.text(lang), FAINT)?;
    }
    Ok(())
}

/// Returns the replies of one meaning: those of the command's own list, or all with their advice.
fn replies(outcome: &CommandOutcome, detail: Detail, lang: Lang) -> Option<Row> {
    let is_full = detail == Detail::Full;
    let shown = outcome.replies.iter();
    let shown = shown.filter(|reply| is_full || reply.added_by.is_none());
    let lines: Vec<Line> = shown
        .flat_map(|reply| {
            let advice = reply.advice.filter(|_| is_full);
            let advice = advice.map(|advice| Line::marked("    ", PLAIN, advice.text(lang), FAINT));
            [Some(headline(reply, lang)), advice].into_iter().flatten()
        })
        .collect();
    (!lines.is_empty()).then(|| row(outcome.label, lang, lines))
}

fn headline(reply: &CommandReply, lang: Lang) -> Line {
    let code = reply.code;
    let text = if Some(reply.headline) == code.text(lang) {
        list::text(code, lang)
    } else {
        reply.headline.to_owned()
    };
    let color = terminal::style_of(code.class());
    Line::marked(format!("{code} "), color, text, PLAIN)
}

fn facts(answer: &CommandAnswer, lang: Lang) -> Vec<Row> {
    let command = answer.command;
    let aliases = command.aliases().iter().copied();
    let mut rows: Vec<Row> = verbs(label::COMMAND_ALIASES, aliases, lang)
        .into_iter()
        .collect();
    if let Some(diagram) = command.diagram() {
        let text = Line::plain(diagram.text(lang));
        rows.push(row(label::DIAGRAM, lang, vec![text]));
    }
    if !command.sources().is_empty() {
        rows.push(row(label::SOURCE, lang, cited(command.sources(), lang)));
    }
    rows
}
