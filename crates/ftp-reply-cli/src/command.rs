//! Runs the task of the command line.

use std::ffi::OsString;
use std::io;

use ftp_reply::{Lang, ReplyCode};

use crate::arguments::{Cli, Filters, Format, Task};
use crate::request::{Request, RequestErrorMessage};
use crate::terminal::Terminal;
use crate::{
    BAD_INPUT, NOTHING_FOUND, SUCCESS, explain, json, label, list, manual, parse, sanitize,
    usage_error,
};

/// Runs the task of the command line and returns the exit status.
pub(crate) fn run(cli: &Cli, terminal: &mut Terminal<'_>) -> io::Result<i32> {
    let lang = cli.language();
    match &cli.task {
        Task::Explain { codes } => explained(codes, lang, cli.format, terminal),
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
        Task::Completions { shell } => {
            let mut definition = usage_error::definition(None);
            clap_complete::generate(*shell, &mut definition, "ftp-reply", terminal.out);
            Ok(SUCCESS)
        }
        Task::Man { task } => manual::run(task.as_deref(), terminal),
    }
}

fn explained(
    arguments: &[OsString],
    lang: Lang,
    format: Format,
    terminal: &mut Terminal<'_>,
) -> io::Result<i32> {
    let bytes = || arguments.iter().map(|argument| argument.as_encoded_bytes());
    let mut status = SUCCESS;
    let mut requests = Vec::new();
    for (argument, shown) in bytes().zip(sanitize::sanitize_arguments(bytes())) {
        match Request::read(argument) {
            Ok(request) => requests.push(request),
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
            let codes: Vec<_> = requests
                .iter()
                .map(|request| json::Entry::new(request, lang))
                .collect();
            json::write_list(terminal.out, &codes)?;
        }
        Format::Text => {
            for (position, request) in requests.iter().enumerate() {
                if position > 0 {
                    writeln!(terminal.out)?;
                }
                explain::write(terminal, request, lang)?;
            }
        }
    }
    Ok(status)
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
