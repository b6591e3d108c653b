//! All facts about a code, for `--full`.

use ftp_reply::{CodeStatus, Lang, Meaning, ReplyCode, ReplyGroup, Source, TextSource};

use super::{causes_and_next_step, row, verbs};
use crate::answer::ReplyAnswer;
use crate::arguments::Detail;
use crate::label;
use crate::layout::{Line, Row};
use crate::terminal::{BOLD, FAINT};

/// Returns the pasted reply, the answer, and all facts about the hint and the code.
pub(super) fn all(answer: &ReplyAnswer, lang: Lang) -> Vec<Row> {
    let explanation = &answer.explanation;
    let mut rows = Vec::new();
    let reply = answer.sanitized_lines();
    if !reply.is_empty() {
        let lines = reply.into_iter().map(Line::plain);
        rows.push(row(label::REPLY_LINE, lang, lines.collect()));
    }
    rows.extend(causes_and_next_step(explanation, Detail::Full, lang));
    if let Some(hint) = explanation.hint()
        && hint.server().is_some()
    {
        rows.push(row(label::HINT_SOURCE, lang, cited(hint.sources(), lang)));
    }
    if let Some(code) = answer.code {
        // A hint shows which meaning counts, and that the text has another form.
        if explanation.hint().is_none() {
            let meanings = code.meanings().iter();
            rows.extend(meanings.map(|meaning| further_meaning(meaning, lang)));
            rows.extend(wire_form(code, lang));
        }
        rows.extend(of_code(code, lang));
    }
    rows
}

fn further_meaning(meaning: &Meaning, lang: Lang) -> Row {
    let mut lines = vec![
        Line::styled(meaning.text(lang), BOLD),
        Line::plain(meaning.explain(lang)),
    ];
    lines.extend(cited(meaning.sources(), lang));
    row(label::FURTHER_MEANINGS, lang, lines)
}

fn wire_form(code: ReplyCode, lang: Lang) -> Option<Row> {
    let wire = code.wire()?;
    let note = if wire.exact {
        label::WIRE_EXACT
    } else {
        label::WIRE_FREE
    };
    let lines = vec![Line::plain(wire.form), Line::styled(note.text(lang), FAINT)];
    Some(row(label::WIRE_FORM, lang, lines))
}

fn of_code(code: ReplyCode, lang: Lang) -> Vec<Row> {
    let mut rows = Vec::new();
    let class = code.class();
    let class_line = format!("{}yz {}", class.digit(), class.text(lang));
    rows.push(row(label::CLASS, lang, vec![Line::plain(class_line)]));
    let group = |group: ReplyGroup| format!("x{}z {}", group.digit(), group.text(lang));
    let group = code
        .group()
        .map_or_else(|| label::NO_GROUP.text(lang).to_owned(), group);
    rows.push(row(label::GROUP, lang, vec![Line::plain(group)]));
    if let Some(status) = code.status() {
        let mut lines = vec![Line::plain(status.text(lang))];
        if status != CodeStatus::Standard {
            lines.push(Line::styled(status.explain(lang), FAINT));
        }
        rows.push(row(label::STATUS, lang, lines));
    }
    rows.extend(verbs(label::SENT_BY_COMMANDS, code.commands(), lang));
    let name = code.name().map(|name| vec![Line::plain(name)]);
    rows.extend(name.map(|lines| row(label::NAME, lang, lines)));
    if !code.aliases().is_empty() {
        let lines = code.aliases().iter().map(Line::plain);
        rows.push(row(label::ALIASES, lang, lines.collect()));
    }
    if lang != Lang::En && code.is_listed() {
        let words = [code.text(Lang::En), code.detail(Lang::En)];
        let lines = words.into_iter().flatten().map(Line::plain);
        rows.push(row(label::ENGLISH, lang, lines.collect()));
    }
    let sources = if code.is_listed() {
        code.sources()
    } else {
        class.sources()
    };
    let mut lines = cited(sources, lang);
    if code.text_source() == Some(TextSource::Project) {
        lines.push(Line::styled(label::PROJECT_TEXT.text(lang), FAINT));
    }
    rows.push(row(label::SOURCE, lang, lines));
    rows
}

/// Returns a line for each citation, and one for the address of each document.
pub(super) fn cited(sources: &[Source], lang: Lang) -> Vec<Line> {
    let of_one_document = |a: &Source, b: &Source| a.document() == b.document();
    let mut lines = Vec::new();
    for sources in sources.chunk_by(of_one_document) {
        let citations = sources.iter().map(|source| source.citation(lang));
        lines.extend(citations.map(|citation| Line::plain(citation.to_string())));
        lines.push(Line::styled(sources[0].document().url(), FAINT));
    }
    lines
}
