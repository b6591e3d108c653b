//! Answers the arguments of `explain`, or the lines of standard input.

use std::io::{self, BufRead};

use ftp_reply::Lang;

use crate::answer::Answer;
use crate::arguments::{Detail, Explain, Format};
use crate::lines::Lines;
use crate::request::Request;
use crate::terminal::Terminal;
use crate::usage_error::{self, Problem};
use crate::{exit_status, explain, json, message, sanitize, subjects};

/// Argument that stands for the lines of standard input.
const STANDARD_INPUT: &str = "-";

/// Answers every argument and returns the exit status.
pub(crate) fn run(
    explain: &Explain,
    lang: Lang,
    format: Format,
    terminal: &mut Terminal<'_>,
) -> io::Result<i32> {
    let arguments: Vec<&[u8]> = explain
        .subjects
        .iter()
        .map(|subject| subject.as_encoded_bytes())
        .collect();
    if arguments.is_empty() {
        terminal.error(&message::no_subject(lang));
        return Ok(exit_status::USAGE);
    }
    let mut output = Output::new(explain.detail(), lang, format);
    let status = if arguments == [STANDARD_INPUT.as_bytes()] {
        answer_lines(Box::new(io::stdin().lock()), &mut output, terminal)?
    } else {
        answer_arguments(&arguments, &mut output, terminal)?
    };
    output.finish(terminal)?;
    Ok(status)
}

fn answer_arguments(
    arguments: &[&[u8]],
    output: &mut Output,
    terminal: &mut Terminal<'_>,
) -> io::Result<i32> {
    let shown = sanitize::sanitize_arguments(arguments.iter().copied());
    let mut status = exit_status::SUCCESS;
    for subject in subjects::group(arguments) {
        match Request::read(&arguments[subject.clone()].join(&b' ')) {
            Ok(request) => output.answer(request, terminal)?,
            Err(error) => {
                let tasks = usage_error::tasks();
                let problem = error.problem(&shown[subject].join(" "), &tasks, output.lang);
                problem.print(terminal);
                status = exit_status::USAGE;
            }
        }
    }
    Ok(status)
}

/// Answers every line that is not blank.
fn answer_lines(
    input: Box<dyn BufRead>,
    output: &mut Output,
    terminal: &mut Terminal<'_>,
) -> io::Result<i32> {
    let lang = output.lang;
    let mut lines = Lines::new(input);
    let mut status = exit_status::SUCCESS;
    loop {
        let line = match lines.read() {
            Ok(Some(line)) => line,
            Ok(None) => return Ok(status),
            Err(error) => {
                let cause = message::io_error(lang, &error);
                terminal.error(&message::cannot_read_input(lang, cause));
                return Ok(exit_status::IO);
            }
        };
        if line.bytes.trim_ascii().is_empty() {
            continue;
        }
        match Request::read(line.bytes) {
            Ok(request) => {
                output.answer(request, terminal)?;
                terminal.out.flush()?;
            }
            Err(error) => {
                let Problem { message, hints } =
                    error.problem(&sanitize::sanitize(line.bytes), &[], lang);
                let message = message::unknown_line(lang, line.number, message);
                Problem { message, hints }.print(terminal);
                status = exit_status::NOT_FOUND;
            }
        }
    }
}

/// Writer of answers, for people or for programs.
struct Output {
    detail: Detail,
    lang: Lang,
    /// `None` for people.
    list: Option<json::List>,
    is_first: bool,
}

impl Output {
    fn new(detail: Detail, lang: Lang, format: Format) -> Output {
        Output {
            detail,
            lang,
            list: (format == Format::Json).then(json::List::new),
            is_first: true,
        }
    }

    /// Writes the answer to a request, and a hint if it could be a mistake.
    fn answer(&mut self, request: Request, terminal: &mut Terminal<'_>) -> io::Result<()> {
        if let Some(hint) = request.hint(self.lang) {
            terminal.hint(&hint);
        }
        self.write(&request.answer(self.lang), terminal)
    }

    fn write(&mut self, answer: &Answer, terminal: &mut Terminal<'_>) -> io::Result<()> {
        if let Some(list) = &mut self.list {
            return list.write(terminal.out, &json::Entry::new(answer, self.lang));
        }
        if !self.is_first && self.detail != Detail::Brief {
            writeln!(terminal.out)?;
        }
        self.is_first = false;
        explain::write(terminal, answer, self.detail, self.lang)
    }

    fn finish(self, terminal: &mut Terminal<'_>) -> io::Result<()> {
        match self.list {
            Some(list) => list.finish(terminal.out),
            None if self.detail == Detail::Normal && !self.is_first => {
                explain::write_more(terminal, self.lang)
            }
            None => Ok(()),
        }
    }
}
