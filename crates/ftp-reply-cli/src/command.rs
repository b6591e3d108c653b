//! One function for each task of the command line.

use std::ffi::OsString;
use std::io;

use ftp_reply::{Lang, ReplyCode};

use crate::arguments::{Cli, Filters, Format, Task};
use crate::request::{Refused, Request};
use crate::screen::Screen;
use crate::{
    BAD_INPUT, NOTHING_FOUND, SUCCESS, explain, json, label, list, manual, parse, refusal, safe,
};

/// Does what the command line asks and returns the exit status.
pub(crate) fn run(cli: &Cli, screen: &mut Screen<'_>) -> io::Result<i32> {
    let lang = cli.language();
    match &cli.task {
        Task::Explain { codes } => explained(codes, lang, cli.format, screen),
        Task::List(filters) => {
            let codes = ReplyCode::ALL
                .iter()
                .copied()
                .filter(|code| fits(*code, filters));
            listed(&codes.collect::<Vec<_>>(), lang, cli.format, screen)
        }
        Task::Search { words } => {
            let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
            let codes: Vec<ReplyCode> = ReplyCode::search(&words.join(" ")).collect();
            listed(&codes, lang, cli.format, screen)
        }
        Task::Parse(input) => parse::run(input, lang, cli.format, screen),
        Task::Completions { shell } => {
            let mut definition = refusal::definition(None);
            clap_complete::generate(*shell, &mut definition, "ftp-reply", screen.out);
            Ok(SUCCESS)
        }
        Task::Man { task } => manual::run(task.as_deref(), screen),
    }
}

fn explained(
    arguments: &[OsString],
    lang: Lang,
    format: Format,
    screen: &mut Screen<'_>,
) -> io::Result<i32> {
    let bytes = || arguments.iter().map(|argument| argument.as_encoded_bytes());
    let mut status = SUCCESS;
    let mut requests = Vec::new();
    for (argument, shown) in bytes().zip(safe::shown_arguments(bytes())) {
        match Request::read(argument) {
            Ok(request) => requests.push(request),
            Err(refusal) => {
                screen.error(&Refused {
                    refusal,
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
            json::write_list(screen.out, &codes)?;
        }
        Format::Text => {
            for (position, request) in requests.iter().enumerate() {
                if position > 0 {
                    writeln!(screen.out)?;
                }
                explain::write(screen, request, lang)?;
            }
        }
    }
    Ok(status)
}

fn listed(
    codes: &[ReplyCode],
    lang: Lang,
    format: Format,
    screen: &mut Screen<'_>,
) -> io::Result<i32> {
    match format {
        Format::Json => {
            let codes: Vec<_> = codes
                .iter()
                .map(|code| json::Entry::of(*code, lang))
                .collect();
            json::write_list(screen.out, &codes)?;
        }
        Format::Text => list::write(screen, codes, lang)?,
    }
    if codes.is_empty() {
        writeln!(screen.err, "{}", label::NO_MATCHES.text(lang))?;
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
