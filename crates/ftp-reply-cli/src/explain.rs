//! Explains one code for people.

use std::io;

use anstyle::Style;
use ftp_reply::help::Explanation;
use ftp_reply::{CodeStatus, Command, Lang, ReplyCode, ReplyGroup, Source, TextSource};

use crate::answer::{Answer, CommandAnswer, ReplyAnswer};
use crate::arguments::Detail;
use crate::label::{self, Label};
use crate::terminal::{self, BOLD, FAINT, PLAIN, Terminal, columns, padded, wrapped};

/// Width of the code's digits and a space, so that everything else aligns with the headline.
const INDENT: usize = 4;
/// Minimum width of a column of facts. A narrower one is below its label.
const NARROWEST_FACTS: usize = 30;

/// A labeled fact: its lines, each of which may wrap.
struct Fact {
    label: Label,
    lines: Vec<(String, Style)>,
}

/// Writes an answer.
pub(crate) fn write(
    terminal: &mut Terminal<'_>,
    answer: &Answer,
    detail: Detail,
    lang: Lang,
) -> io::Result<()> {
    match answer {
        Answer::Reply(answer) => reply(terminal, answer, detail, lang),
        Answer::Command(answer) => command(terminal, answer, lang),
    }
}

/// Writes what a command does, and its replies.
fn command(terminal: &mut Terminal<'_>, answer: &CommandAnswer, lang: Lang) -> io::Result<()> {
    let text = answer.command.text(lang).unwrap_or_default();
    writeln!(terminal.out, "{} {text}", answer.command)?;
    for outcome in &answer.outcomes {
        writeln!(terminal.out, "    {}", outcome.label.text(lang))?;
        for reply in &outcome.replies {
            writeln!(terminal.out, "    {} {}", reply.code, reply.headline)?;
            if let Some(advice) = reply.advice {
                writeln!(terminal.out, "        {}", advice.text(lang))?;
            }
        }
    }
    Ok(())
}

/// Writes the explanation of a code or a pasted reply, and all facts about the code.
fn reply(
    terminal: &mut Terminal<'_>,
    request: &ReplyAnswer,
    detail: Detail,
    lang: Lang,
) -> io::Result<()> {
    let explanation = request.explanation;
    if detail == Detail::Brief {
        let code = request
            .code
            .map(|code| format!("{code} "))
            .unwrap_or_default();
        let (headline, next_step) = (explanation.headline(), explanation.next_step());
        return writeln!(terminal.out, "{code}{headline} {next_step}");
    }
    let width = terminal.paragraph_width() - INDENT;
    let bold = terminal.style(BOLD);
    for (position, line) in wrapped(explanation.headline(), width).iter().enumerate() {
        match request.code {
            Some(code) if position == 0 => {
                let color = terminal.style(terminal::style_of(code.class()));
                writeln!(terminal.out, "{color}{code}{color:#} {bold}{line}{bold:#}")?;
            }
            _ => writeln!(terminal.out, "{:INDENT$}{bold}{line}{bold:#}", "")?,
        }
    }
    if let Some(hint) = explanation.hint() {
        writeln!(terminal.out)?;
        paragraph(terminal, hint.cause(lang), width, PLAIN)?;
    } else if let Some(code) = request.code {
        if let Some(detail) = code.detail(lang) {
            paragraph(terminal, detail, width, PLAIN)?;
        }
        if !code.is_listed() {
            paragraph(terminal, label::UNLISTED.text(lang), width, FAINT)?;
        }
        writeln!(terminal.out)?;
        paragraph(terminal, code.explain(lang), width, PLAIN)?;
    }
    writeln!(terminal.out)?;
    facts(terminal, &all_facts(request, &explanation, lang), lang)
}

fn paragraph(
    terminal: &mut Terminal<'_>,
    text: &str,
    width: usize,
    style: Style,
) -> io::Result<()> {
    let style = terminal.style(style);
    for line in wrapped(text, width) {
        writeln!(terminal.out, "{:INDENT$}{style}{line}{style:#}", "")?;
    }
    Ok(())
}

/// Writes labels and facts in two columns, or in one on a narrow terminal.
fn facts(terminal: &mut Terminal<'_>, facts: &[Fact], lang: Lang) -> io::Result<()> {
    let width = terminal.paragraph_width() - INDENT;
    let labels = facts
        .iter()
        .map(|fact| columns(fact.label.text(lang)))
        .max()
        .unwrap_or(0)
        + 2;
    let beside = width >= labels + NARROWEST_FACTS;
    let (indent, width) = if beside {
        (labels, width - labels)
    } else {
        (2, width - 2)
    };
    let faint = terminal.style(FAINT);
    for Fact { label, lines } in facts {
        let mut label = label.text(lang);
        if !beside {
            writeln!(terminal.out, "{:INDENT$}{faint}{label}{faint:#}", "")?;
            label = "";
        }
        for (line, style) in lines {
            let style = terminal.style(*style);
            for line in wrapped(line, width) {
                let label = padded(std::mem::take(&mut label), indent);
                let margin = " ".repeat(INDENT);
                writeln!(
                    terminal.out,
                    "{margin}{faint}{label}{faint:#}{style}{line}{style:#}"
                )?;
            }
        }
    }
    Ok(())
}

fn plain(text: &str) -> (String, Style) {
    (text.to_owned(), PLAIN)
}

fn faint(text: &str) -> (String, Style) {
    (text.to_owned(), FAINT)
}

fn all_facts(request: &ReplyAnswer, explanation: &Explanation, lang: Lang) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |label, lines: Vec<(String, Style)>| {
        if !lines.is_empty() {
            facts.push(Fact { label, lines });
        }
    };
    let reply = request.sanitized_lines();
    add(
        label::REPLY_LINE,
        reply.iter().map(|line| plain(line)).collect(),
    );
    let mut next_step = vec![(explanation.next_step().to_owned(), BOLD)];
    if explanation.hint().is_none() {
        next_step.push(plain(explanation.recovery().explain(lang)));
        let causes = explanation.causes().iter();
        add(label::CAUSES, causes.map(|cause| plain(cause)).collect());
    }
    add(label::NEXT_STEP, next_step);
    add(
        label::SUGGESTED_COMMANDS,
        verbs(explanation.suggested_commands().iter().copied()),
    );
    if let Some(hint) = explanation.hint()
        && let Some(server) = hint.server()
    {
        add(label::SERVER, vec![plain(server.label)]);
        add(label::HINT_SOURCE, cited(hint.sources(), lang));
    }
    if let Some(code) = request.code {
        for (label, lines) in facts_of_code(code, explanation, lang) {
            add(label, lines);
        }
    }
    facts
}

fn verbs(commands: impl Iterator<Item = Command>) -> Vec<(String, Style)> {
    let verbs: Vec<String> = commands.map(|command| command.to_string()).collect();
    if verbs.is_empty() {
        return Vec::new();
    }
    vec![(verbs.join(" "), PLAIN)]
}

fn facts_of_code(
    code: ReplyCode,
    explanation: &Explanation,
    lang: Lang,
) -> Vec<(Label, Vec<(String, Style)>)> {
    let mut facts = Vec::new();
    let mut add = |label, lines| facts.push((label, lines));
    // A hint shows which meaning counts, and that the text has another form.
    let meanings = code.meanings().iter();
    for meaning in meanings.filter(|_| explanation.hint().is_none()) {
        let mut lines = vec![
            (meaning.text(lang).to_owned(), BOLD),
            plain(meaning.explain(lang)),
        ];
        lines.extend(cited(meaning.sources(), lang));
        add(label::FURTHER_MEANINGS, lines);
    }
    if let Some(wire) = code.wire().filter(|_| explanation.hint().is_none()) {
        let note = if wire.exact {
            label::WIRE_EXACT
        } else {
            label::WIRE_FREE
        };
        add(
            label::WIRE_FORM,
            vec![plain(wire.form), faint(note.text(lang))],
        );
    }
    let class = code.class();
    add(
        label::CLASS,
        vec![plain(&format!("{}yz {}", class.digit(), class.text(lang)))],
    );
    let group = |group: ReplyGroup| format!("x{}z {}", group.digit(), group.text(lang));
    let group = code
        .group()
        .map_or_else(|| label::NO_GROUP.text(lang).to_owned(), group);
    add(label::GROUP, vec![(group, PLAIN)]);
    if let Some(status) = code.status() {
        let mut lines = vec![plain(status.text(lang))];
        if status != CodeStatus::Standard {
            lines.push(faint(status.explain(lang)));
        }
        add(label::STATUS, lines);
    }
    add(label::SENT_BY_COMMANDS, verbs(code.commands()));
    add(label::NAME, code.name().into_iter().map(plain).collect());
    add(
        label::ALIASES,
        code.aliases().iter().map(|alias| plain(alias)).collect(),
    );
    if lang != Lang::En {
        let words = [code.text(Lang::En), code.detail(Lang::En)];
        add(
            label::ENGLISH,
            words.into_iter().flatten().map(plain).collect(),
        );
    }
    let mut sources = cited(
        if code.is_listed() {
            code.sources()
        } else {
            class.sources()
        },
        lang,
    );
    if code.text_source() == Some(TextSource::Project) {
        sources.push(faint(label::PROJECT_TEXT.text(lang)));
    }
    add(label::SOURCE, sources);
    facts
}

/// Returns a line for each citation, and one for the address of each document.
fn cited(sources: &[Source], lang: Lang) -> Vec<(String, Style)> {
    let of_one_document = |a: &Source, b: &Source| a.document == b.document;
    let mut lines = Vec::new();
    for sources in sources.chunk_by(of_one_document) {
        let citations = sources.iter().map(|source| source.citation(lang));
        lines.extend(citations.map(|citation| (citation.to_string(), PLAIN)));
        lines.push((sources[0].document.url.to_owned(), FAINT));
    }
    lines
}
