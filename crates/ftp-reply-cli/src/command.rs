//! Runs the task of the command line.

use std::io;

use ftp_reply::{Lang, ReplyCode};

use crate::arguments::{Cli, Filters, Format, Task};
use crate::terminal::Terminal;
use crate::{
    answer, answers, completions, early_options, exit_status, json, label, list, manual, message,
    parse,
};

/// Runs the task of the command line and returns the exit status.
pub(crate) fn run(cli: &Cli, terminal: &mut Terminal<'_>) -> io::Result<i32> {
    let lang = cli.lang.unwrap_or_else(early_options::environment_language);
    let Some(task) = &cli.task else {
        return answers::run(&cli.explain, lang, cli.format, terminal);
    };
    match task {
        Task::Explain(explain) => answers::run(explain, lang, cli.format, terminal),
        Task::List(filters) => {
            let codes = ReplyCode::ALL
                .iter()
                .copied()
                .filter(|code| fits(*code, filters));
            for command in filters
                .command
                .iter()
                .filter(|command| !command.is_listed())
            {
                terminal.hint(&message::unlisted_command(lang, command));
            }
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
        return Ok(exit_status::NOT_FOUND);
    }
    Ok(exit_status::SUCCESS)
}

fn fits(code: ReplyCode, filters: &Filters) -> bool {
    fn any<T: PartialEq>(wanted: &[T], has: impl Fn(&T) -> bool) -> bool {
        wanted.is_empty() || wanted.iter().any(has)
    }
    any(&filters.class, |class| code.class() == *class)
        && any(&filters.group, |group| code.group() == Some(*group))
        && any(&filters.status, |status| code.status() == Some(*status))
        && any(&filters.command, |command| {
            answer::codes_of(*command).contains(&code)
        })
}
