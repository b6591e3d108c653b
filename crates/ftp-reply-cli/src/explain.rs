//! Explains one code or command for people.

use std::io;

use ftp_reply::help::Explanation;
use ftp_reply::{Command, Lang, ReplyCode};

use crate::answer::{Answer, ReplyAnswer};
use crate::arguments::Detail;
use crate::label;
use crate::layout::{Layout, Line, Row};
use crate::list;
use crate::terminal::{self, BOLD, FAINT, LABEL, PLAIN, Terminal, wrapped};

mod command;
mod facts;

/// Width of the code's digits and a space, so that everything else aligns with the headline.
const INDENT: usize = 4;

/// Writes an answer.
pub(crate) fn write(
    terminal: &mut Terminal<'_>,
    answer: &Answer,
    detail: Detail,
    lang: Lang,
) -> io::Result<()> {
    match answer {
        Answer::Reply(answer) => reply(terminal, answer, detail, lang),
        Answer::Command(answer) => command::write(terminal, answer, detail, lang),
    }
}

/// Writes the explanation of a code or a pasted reply.
fn reply(
    terminal: &mut Terminal<'_>,
    answer: &ReplyAnswer,
    detail: Detail,
    lang: Lang,
) -> io::Result<()> {
    let explanation = &answer.explanation;
    if detail == Detail::Brief {
        return brief(terminal, answer, lang);
    }
    let text = match answer.code {
        Some(_) => explanation.headline(),
        None => label::OTHER_PROTOCOL.text(lang),
    };
    headline(terminal, answer.code, text)?;
    let reply = answer.sanitized_lines();
    if detail == Detail::Normal && !reply.is_empty() {
        server_words(terminal, &reply)?;
    } else if explanation.hint().is_none()
        && let Some(text) = answer.code.and_then(|code| code.detail(lang))
    {
        paragraph(terminal, text, PLAIN)?;
    }
    if explanation.hint().is_none()
        && let Some(code) = answer.code
    {
        if !code.is_listed() {
            paragraph(terminal, label::UNLISTED.text(lang), FAINT)?;
        }
        // The causes are the same in fewer words.
        if detail == Detail::Full || explanation.causes().is_empty() {
            writeln!(terminal.out)?;
            paragraph(terminal, code.explain(lang), PLAIN)?;
        }
    }
    writeln!(terminal.out)?;
    let rows = match detail {
        Detail::Full => facts::all(answer, lang),
        _ => causes_and_next_step(explanation, detail, lang),
    };
    write_rows(terminal, &rows)
}

/// Writes that `--full` shows more.
pub(crate) fn write_more(terminal: &mut Terminal<'_>, lang: Lang) -> io::Result<()> {
    writeln!(terminal.out)?;
    paragraph(terminal, label::USAGE_MORE.text(lang), FAINT)
}

/// Writes the start of the pasted reply, which is more particular than the RFC's detail.
fn server_words(terminal: &mut Terminal<'_>, lines: &[String]) -> io::Result<()> {
    const MOST_LINES: usize = 3;
    let width = terminal.paragraph_width() - INDENT;
    let mut lines = lines.iter().flat_map(|line| wrapped(line, width));
    for line in lines.by_ref().take(MOST_LINES) {
        writeln!(terminal.out, "{:INDENT$}{line}", "")?;
    }
    if lines.next().is_some() {
        writeln!(terminal.out, "{:INDENT$}...", "")?;
    }
    Ok(())
}

/// Writes what the code means on one line, however long, so that programs can read it by lines.
fn brief(terminal: &mut Terminal<'_>, answer: &ReplyAnswer, lang: Lang) -> io::Result<()> {
    let ReplyAnswer {
        code, explanation, ..
    } = answer;
    let text = match (*code, explanation.hint()) {
        (_, Some(hint)) => hint.cause(lang).to_owned(),
        (Some(code), None) => list::text(code, lang),
        (None, None) => explanation.headline().to_owned(),
    };
    if let Some(code) = code {
        let color = terminal.style(terminal::style_of(code.class()));
        write!(terminal.out, "{color}{code}{color:#} ")?;
    }
    writeln!(terminal.out, "{text}")
}

/// Writes the code and its headline.
fn headline(
    terminal: &mut Terminal<'_>,
    code: Option<ReplyCode>,
    headline: &str,
) -> io::Result<()> {
    let bold = terminal.style(BOLD);
    let width = terminal.paragraph_width() - INDENT;
    for (position, line) in wrapped(headline, width).iter().enumerate() {
        match code {
            Some(code) if position == 0 => {
                let color = terminal.style(terminal::style_of(code.class()));
                write!(terminal.out, "{color}{code}{color:#} ")?;
            }
            _ => write!(terminal.out, "{:INDENT$}", "")?,
        }
        writeln!(terminal.out, "{bold}{line}{bold:#}")?;
    }
    Ok(())
}

fn paragraph(terminal: &mut Terminal<'_>, text: &str, style: anstyle::Style) -> io::Result<()> {
    let style = terminal.style(style);
    for line in wrapped(text, terminal.paragraph_width() - INDENT) {
        writeln!(terminal.out, "{:INDENT$}{style}{line}{style:#}", "")?;
    }
    Ok(())
}

fn write_rows(terminal: &mut Terminal<'_>, rows: &[Row]) -> io::Result<()> {
    let layout = Layout {
        indent: INDENT,
        width: terminal.paragraph_width(),
        label_style: LABEL,
        has_colors: terminal.has_colors,
    };
    layout.write(terminal.out, rows)
}

/// Returns what a person needs now: the causes and the next step.
fn causes_and_next_step(explanation: &Explanation, detail: Detail, lang: Lang) -> Vec<Row> {
    let mut rows = Vec::new();
    let causes = causes(explanation);
    if !causes.is_empty() {
        let label = if explanation.hint().is_some() {
            label::USAGE_CAUSE
        } else {
            label::CAUSES
        };
        rows.push(row(label, lang, causes));
    }
    let mut next_step = vec![Line::styled(explanation.next_step(), BOLD)];
    // The recovery of a hint has a general explanation, and the hint's own next step is better.
    if detail == Detail::Full && explanation.hint().is_none() {
        next_step.push(Line::plain(explanation.recovery().explain(lang)));
    }
    rows.push(row(label::NEXT_STEP, lang, next_step));
    rows.extend(verbs(
        label::SUGGESTED_COMMANDS,
        explanation.suggested_commands().iter().copied(),
        lang,
    ));
    if let Some(server) = explanation.hint().and_then(ftp_reply::help::Hint::server) {
        rows.push(row(label::SERVER, lang, vec![Line::plain(server.label())]));
    }
    rows
}

/// Returns the cause that the server's words show, or the possible causes as a list.
fn causes(explanation: &Explanation) -> Vec<Line> {
    let causes = explanation.causes().iter();
    if explanation.hint().is_some() {
        return causes.map(Line::plain).collect();
    }
    let bullet = explanation.code().map(ReplyCode::class);
    let bullet = bullet.map_or(PLAIN, terminal::style_of);
    causes.map(|cause| Line::item(cause, bullet)).collect()
}

fn row(label: label::Label, lang: Lang, lines: Vec<Line>) -> Row {
    Row {
        label: label.text(lang).to_owned(),
        lines,
    }
}

/// Returns a row of verbs, or `None` if there are none.
fn verbs(label: label::Label, commands: impl Iterator<Item = Command>, lang: Lang) -> Option<Row> {
    let verbs: Vec<String> = commands.map(|command| command.to_string()).collect();
    (!verbs.is_empty()).then(|| row(label, lang, vec![Line::plain(verbs.join(" "))]))
}
