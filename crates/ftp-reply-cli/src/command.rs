//! Runs the task of the command line.

use std::io;

use ftp_reply::{Lang, ReplyCode};

use crate::answer::Answer;
use crate::arguments::{Cli, Detail, Explain, Filters, Format, Task};
use crate::request::{Request, RequestErrorMessage};
use crate::terminal::Terminal;
use crate::{
    BAD_INPUT, NOTHING_FOUND, SUCCESS, completions, explain, json, label, list, manual, parse,
    sanitize,
};

/// Runs the task of the command line and returns the exit status.
pub(crate) fn run(cli: &Cli, terminal: &mut Terminal<'_>) -> io::Result<i32> {
    let lang = cli.language();
    let Some(task) = &cli.task else {
        return explained(&cli.explain, lang, cli.format, terminal);
    };
    match task {
        Task::Explain(explain) => explained(explain, lang, cli.format, terminal),
        Task::List(filters) => {
            let codes = ReplyCode::ALL
                .iter()
                .copied()
                .filter(|code| fits(*code, filters));
            listed(&codes.collect::<Vec<_>>(), lang, cli.format, terminal)
        }
        Task::Search { words } => {
            let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
            let codes: Vec<ReplyCode> = ftp_reply::help::search(&words.join(" "), lang).collect();
            listed(&codes, lang, cli.format, terminal)
        }
        Task::Parse(input) => parse::run(input, lang, cli.format, terminal),
        Task::Completions { shell } => completions::run(*shell, lang, terminal),
        Task::Man { task } => manual::run(task.as_deref(), lang, terminal),
    }
}

fn explained(
    explain: &Explain,
    lang: Lang,
    format: Format,
    terminal: &mut Terminal<'_>,
) -> io::Result<i32> {
    let subjects = || {
        explain
            .subjects
            .iter()
            .map(|subject| subject.as_encoded_bytes())
    };
    let mut status = SUCCESS;
    let mut answers = Vec::new();
    for (subject, shown) in subjects().zip(sanitize::sanitize_arguments(subjects())) {
        match Request::read(subject) {
            Ok(request) => answers.push(request.answer(lang)),
            Err(error) => {
                terminal.error(&RequestErrorMessage {
                    error,
                    argument: &shown,
                })?;
                status = BAD_INPUT;
            }
        }
    }
    match format {
        Format::Json => {
            let entries: Vec<_> = answers
                .iter()
                .map(|answer| json::Entry::new(answer, lang))
                .collect();
            json::write_list(terminal.out, &entries)?;
        }
        Format::Text => write_answers(&answers, explain.detail(), lang, terminal)?,
    }
    Ok(status)
}

fn write_answers(
    answers: &[Answer],
    detail: Detail,
    lang: Lang,
    terminal: &mut Terminal<'_>,
) -> io::Result<()> {
    for (index, answer) in answers.iter().enumerate() {
        if index > 0 && detail != Detail::Brief {
            writeln!(terminal.out)?;
        }
        explain::write(terminal, answer, detail, lang)?;
    }
    if detail == Detail::Normal && !answers.is_empty() {
        explain::write_more(terminal, lang)?;
    }
    Ok(())
}

fn listed(
    codes: &[ReplyCode],
    lang: Lang,
    format: Format,
    terminal: &mut Terminal<'_>,
) -> io::Result<i32> {
    match format {
        Format::Json => {
            let codes: Vec<_> = codes
                .iter()
                .map(|code| json::Entry::of(*code, lang))
                .collect();
            json::write_list(terminal.out, &codes)?;
        }
        Format::Text => list::write(terminal, codes, lang)?,
    }
    if codes.is_empty() {
        writeln!(terminal.err, "{}", label::NO_MATCHES.text(lang))?;
        return Ok(NOTHING_FOUND);
    }
    Ok(SUCCESS)
}

fn fits(code: ReplyCode, filters: &Filters) -> bool {
    fn any<T: PartialEq>(wanted: &[T], has: impl Fn(&T) -> bool) -> bool {
        wanted.is_empty() || wanted.iter().any(has)
    }
    any(&filters.class, |class| code.class() == *class)
        && any(&filters.group, |group| code.group() == Some(*group))
        && any(&filters.status, |status| code.status() == Some(*status))
        && any(&filters.command, |command| {
            command
                .replies()
                .is_some_and(|replies| replies.contains(code))
        })
}
