//! Parses the command line and reports invalid arguments.

use std::ffi::{OsStr, OsString};
use std::io;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ColorChoice, CommandFactory, FromArgMatches};

use ftp_reply::Lang;

use crate::arguments::Cli;
use crate::terminal::Terminal;
use crate::{BAD_INPUT, SUCCESS, help, sanitize};

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
    let matches = definition(width, lang).try_get_matches_from(arguments);
    let cli = matches.and_then(|matches| Cli::from_arg_matches(&matches));
    cli.map_err(|error| sanitized(error, arguments, width, lang))
}

/// Output instead of a result: help, or an error in the arguments.
#[derive(Debug)]
pub(crate) struct UsageError(clap::Error);

impl UsageError {
    /// Writes help to the output or an error to the error stream, and returns the exit status.
    pub(crate) fn print(&self, terminal: &mut Terminal<'_>) -> io::Result<i32> {
        let error = &self.0;
        if let Some(message) = message_about_missing(error) {
            terminal.error(&message)?;
        } else if error.use_stderr() {
            write!(terminal.err, "{}", error.render().ansi())?;
        } else if terminal.has_colors {
            write!(terminal.out, "{}", error.render().ansi())?;
        } else {
            write!(terminal.out, "{}", error.render())?;
        }
        Ok(if error.use_stderr() {
            BAD_INPUT
        } else {
            SUCCESS
        })
    }
}

/// Returns the message for a command without its required arguments.
fn message_about_missing(error: &clap::Error) -> Option<&'static str> {
    let Some(ContextValue::Strings(missing)) = error.get(ContextKind::InvalidArg) else {
        return None;
    };
    if error.kind() != ErrorKind::MissingRequiredArgument {
        return None;
    }
    match missing.first()?.as_str() {
        "<CODE>..." => Some("no code given; try `ftp-reply explain 550`"),
        "<WORDS>..." => Some("no words given; try `ftp-reply search passive mode`"),
        _ => None,
    }
}

/// Returns the error with sanitized arguments, because clap repeats them unchanged.
fn sanitized(
    error: clap::Error,
    arguments: &[OsString],
    width: Option<usize>,
    lang: Lang,
) -> UsageError {
    let shown =
        sanitize::sanitize_arguments(arguments.iter().map(|argument| argument.as_encoded_bytes()));
    if arguments
        .iter()
        .zip(&shown)
        .all(|(argument, shown)| argument == OsStr::new(shown))
    {
        return UsageError(error);
    }
    UsageError(match definition(width, lang).try_get_matches_from(shown) {
        Err(error) => error,
        Ok(_) => clap::Error::new(error.kind()).with_cmd(&definition(width, lang)),
    })
}
