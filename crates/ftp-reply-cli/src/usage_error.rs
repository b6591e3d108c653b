//! Parses the command line and reports invalid arguments.

use std::ffi::{OsStr, OsString};
use std::io;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ColorChoice, CommandFactory, FromArgMatches};
use ftp_reply::{Lang, ReplyClass, ReplyGroup};

use crate::arguments::Cli;
use crate::terminal::Terminal;
use crate::{exit_status, help, message, sanitize};

/// Maximum width of the help in columns. Longer lines are hard to read.
const WIDEST_HELP: usize = 100;

/// Returns the definition of the command line for a terminal of this width.
pub(crate) fn definition(width: Option<usize>, lang: Lang) -> clap::Command {
    // The streams remove colors if they do not support them.
    let definition = Cli::command().color(ColorChoice::Always);
    help::localized(
        definition,
        lang,
        width.unwrap_or(WIDEST_HELP).min(WIDEST_HELP),
    )
}

/// Parses the arguments. `ftp-reply 550` is short for `ftp-reply explain 550`.
pub(crate) fn parse(
    arguments: &[OsString],
    width: Option<usize>,
    lang: Lang,
) -> Result<Cli, UsageError> {
    let arguments: &[OsString] = &arguments
        .iter()
        .map(without_arrow_option)
        .collect::<Vec<_>>();
    let report = |error: clap::Error| UsageError::new(error, arguments, lang);
    let matches = definition(width, lang)
        .try_get_matches_from(arguments)
        .map_err(report)?;
    let cli = Cli::from_arg_matches(&matches).map_err(report)?;
    match stray_argument(&cli) {
        Some(argument) => Err(UsageError::Invalid(Problem {
            message: message::unexpected_argument(lang, sanitize::sanitize(&argument)),
            hints: vec![help_hint(arguments, lang)],
        })),
        None => Ok(cli),
    }
}

/// Returns the names of the tasks.
pub(crate) fn tasks() -> Vec<String> {
    let definition = Cli::command();
    let tasks = definition.get_subcommands();
    tasks.map(|task| task.get_name().to_owned()).collect()
}

/// Adds a space before an arrow or a bullet, so that `-> 550 No such file` is not an option.
fn without_arrow_option(argument: &OsString) -> OsString {
    let bytes = argument.as_encoded_bytes();
    let dashes = bytes.iter().take_while(|byte| **byte == b'-').count();
    let is_marked = dashes > 0 && matches!(bytes.get(dashes), Some(b'>' | b' '));
    let mut shown = OsString::from(if is_marked { " " } else { "" });
    shown.push(argument);
    shown
}

/// Returns an argument of `explain` before the name of another task.
fn stray_argument(cli: &Cli) -> Option<Vec<u8>> {
    cli.task.as_ref()?;
    let option = |is_set: bool, name: &str| is_set.then(|| name.as_bytes().to_vec());
    let subject = cli.explain.subjects.first();
    subject
        .map(|subject| subject.as_encoded_bytes().to_vec())
        .or_else(|| option(cli.explain.brief, "--brief"))
        .or_else(|| option(cli.explain.full, "--full"))
}

/// Output instead of a result: help, or an error in the arguments.
#[derive(Debug)]
pub(crate) enum UsageError {
    /// Help or the version.
    Help(clap::Error),
    Invalid(Problem),
}

/// An error in the arguments, in the language of the output.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) message: String,
    pub(crate) hints: Vec<String>,
}

impl Problem {
    /// Writes the error and its hints to the error stream.
    pub(crate) fn print(&self, terminal: &mut Terminal<'_>) {
        terminal.error(&self.message);
        for hint in &self.hints {
            terminal.hint(hint);
        }
    }
}

impl UsageError {
    fn new(error: clap::Error, arguments: &[OsString], lang: Lang) -> UsageError {
        match error.kind() {
            ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => UsageError::Help(error),
            _ => UsageError::Invalid(
                Invalid {
                    error: &error,
                    arguments,
                    lang,
                }
                .problem(),
            ),
        }
    }

    /// Writes help to the output or an error to the error stream, and returns the exit status.
    pub(crate) fn print(&self, terminal: &mut Terminal<'_>) -> io::Result<i32> {
        let error = match self {
            UsageError::Invalid(problem) => {
                problem.print(terminal);
                return Ok(exit_status::USAGE);
            }
            UsageError::Help(error) => error,
        };
        if error.use_stderr() {
            write!(terminal.err, "{}", error.render().ansi())?;
            return Ok(exit_status::USAGE);
        }
        if terminal.has_colors {
            write!(terminal.out, "{}", error.render().ansi())?;
        } else {
            write!(terminal.out, "{}", error.render())?;
        }
        Ok(exit_status::SUCCESS)
    }
}

/// Returns the hint that shows where the arguments are explained.
fn help_hint(arguments: &[OsString], lang: Lang) -> String {
    match task_of(arguments) {
        Some(task) => message::help_hint(lang, format_args!("ftp-reply {task}")),
        None => message::help_hint(lang, "ftp-reply"),
    }
}

/// Returns the first argument that is the name of a task.
fn task_of(arguments: &[OsString]) -> Option<&str> {
    let definition = Cli::command();
    let is_task = |word: &&str| definition.find_subcommand(word).is_some();
    let words = arguments.iter().skip(1);
    words.filter_map(|word| word.to_str()).find(is_task)
}

/// An error of clap and what is needed to report it.
struct Invalid<'a> {
    error: &'a clap::Error,
    arguments: &'a [OsString],
    lang: Lang,
}

impl Invalid<'_> {
    fn problem(&self) -> Problem {
        let mut hints = Vec::new();
        let suggested = self.suggested();
        if !suggested.is_empty() {
            hints.push(message::did_you_mean(self.lang, suggested));
        }
        hints.push(help_hint(self.arguments, self.lang));
        Problem {
            message: self.message(),
            hints,
        }
    }

    fn message(&self) -> String {
        let lang = self.lang;
        let argument = self.argument(ContextKind::InvalidArg);
        let value = self.argument(ContextKind::InvalidValue);
        match self.error.kind() {
            ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
                message::missing_value(lang, &argument, self.expected(&argument))
            }
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                message::invalid_value(lang, value, &argument, self.expected(&argument))
            }
            ErrorKind::UnknownArgument => message::unexpected_argument(lang, argument),
            ErrorKind::InvalidSubcommand => {
                let command = self.argument(ContextKind::InvalidSubcommand);
                message::unknown_command(lang, command, tasks().join(", "))
            }
            ErrorKind::TooManyValues => message::unexpected_value(lang, value, argument),
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
                message::missing_value(lang, &argument, self.expected(&argument))
            }
            ErrorKind::ArgumentConflict => {
                let other = self.argument(ContextKind::PriorArg);
                if other.is_empty() || other == argument {
                    message::repeated_option(lang, argument)
                } else {
                    message::conflicting_arguments(lang, argument, other)
                }
            }
            ErrorKind::MissingRequiredArgument if task_of(self.arguments) == Some("search") => {
                message::no_words(lang)
            }
            ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => {
                message::missing_argument(lang, argument)
            }
            ErrorKind::InvalidUtf8 => message::argument_not_utf8(lang),
            _ => message::invalid_arguments(lang),
        }
    }

    /// Returns what an option accepts.
    fn expected(&self, option: &str) -> String {
        let names = self.strings(ContextKind::ValidValue).join(", ");
        if let Some(digits) = digits(option) {
            return message::expected_digit_or_name(self.lang, digits, names);
        }
        if !names.is_empty() {
            return names;
        }
        if option == "--lang" {
            let names = Lang::ALL
                .iter()
                .map(|lang| format!("{} ({})", lang.tag(), lang.name()));
            return names.collect::<Vec<_>>().join(", ");
        }
        if option == "--command" {
            return message::expected_verb(self.lang);
        }
        if option.starts_with("--max-") {
            return message::expected_number(self.lang, usize::MAX);
        }
        message::expected_text(self.lang)
    }

    fn suggested(&self) -> String {
        const SUGGESTIONS: [ContextKind; 3] = [
            ContextKind::SuggestedArg,
            ContextKind::SuggestedValue,
            ContextKind::SuggestedSubcommand,
        ];
        let suggested = SUGGESTIONS.iter().flat_map(|kind| self.strings(*kind));
        let suggested: Vec<String> = suggested
            .map(|name| format!("`{}`", without_value(&name)))
            .collect();
        suggested.join(", ")
    }

    /// Returns a part of the error's context that the user wrote, sanitized, or an empty string.
    fn argument(&self, kind: ContextKind) -> String {
        let Some(argument) = self.strings(kind).into_iter().next() else {
            return String::new();
        };
        // clap repeats arguments unchanged. A secret is masked because of the argument before it.
        let index = self
            .arguments
            .iter()
            .position(|given| given == OsStr::new(&argument));
        let shown = sanitize::sanitize_arguments(
            self.arguments.iter().map(|given| given.as_encoded_bytes()),
        );
        match index.and_then(|index| shown.get(index)) {
            Some(shown) => shown.clone(),
            None => sanitize::sanitize(without_value(&argument).as_bytes()),
        }
    }

    fn strings(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(value)) => vec![value.clone()],
            Some(ContextValue::Strings(values)) => values.clone(),
            _ => Vec::new(),
        }
    }
}

/// Returns the digits that an option accepts instead of the names of its values.
fn digits(option: &str) -> Option<String> {
    let join = |digits: &mut dyn Iterator<Item = u8>| {
        let digits = digits.map(|digit| digit.to_string());
        digits.collect::<Vec<_>>().join(", ")
    };
    match option {
        "--class" => Some(join(&mut ReplyClass::ALL.iter().map(|class| class.digit()))),
        "--group" => Some(join(&mut ReplyGroup::ALL.iter().map(|group| group.digit()))),
        _ => None,
    }
}

/// Removes the value's name from `--lang <TAG>`.
fn without_value(argument: &str) -> &str {
    match argument.split_once(" <") {
        Some((option, _)) if option.starts_with('-') => option,
        _ => argument,
    }
}
