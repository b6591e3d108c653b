//! Reading the arguments, and what is said about wrong ones.

use std::ffi::{OsStr, OsString};
use std::io;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ColorChoice, CommandFactory, FromArgMatches};

use crate::arguments::Cli;
use crate::request::Request;
use crate::screen::Screen;
use crate::{BAD_INPUT, SUCCESS, safe};

/// Help is read best in lines that are not too long.
const WIDEST_HELP: usize = 100;

/// The command line's definition, laid out for a terminal of this width.
pub(crate) fn definition(width: Option<usize>) -> clap::Command {
    // The streams drop the colours where they do not belong.
    let definition = Cli::command().color(ColorChoice::Always);
    definition.term_width(width.unwrap_or(WIDEST_HELP).min(WIDEST_HELP))
}

/// Reads the arguments; `ftp-reply 550` is short for `ftp-reply explain 550`.
pub(crate) fn parse(arguments: &[OsString], width: Option<usize>) -> Result<Cli, Refusal> {
    let read = |arguments: &[OsString]| {
        let matches = definition(width).try_get_matches_from(arguments)?;
        Cli::from_arg_matches(&matches)
    };
    read(arguments).or_else(|error| {
        if let Some(arguments) = with_explain(&error, arguments) {
            return read(&arguments).map_err(|error| shown_safely(error, &arguments, width));
        }
        Err(shown_safely(error, arguments, width))
    })
}

/// The arguments with `explain` before the code, where a code stands in the place of a command.
fn with_explain(error: &clap::Error, arguments: &[OsString]) -> Option<Vec<OsString>> {
    let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand) else {
        return None;
    };
    Request::read(word.as_bytes()).ok()?;
    let place = arguments
        .iter()
        .skip(1)
        .position(|argument| argument == OsStr::new(word))?
        + 1;
    let mut arguments = arguments.to_vec();
    arguments.insert(place, "explain".into());
    Some(arguments)
}

/// What is written instead of an answer: help, or what is wrong with the arguments.
#[derive(Debug)]
pub(crate) struct Refusal(clap::Error);

impl Refusal {
    /// Writes it where it belongs and returns the exit status.
    pub(crate) fn print(&self, screen: &mut Screen<'_>) -> io::Result<i32> {
        let error = &self.0;
        if let Some(message) = message_about_missing(error) {
            screen.error(&message)?;
        } else if error.use_stderr() {
            write!(screen.err, "{}", error.render().ansi())?;
        } else if screen.has_colours {
            write!(screen.out, "{}", error.render().ansi())?;
        } else {
            write!(screen.out, "{}", error.render())?;
        }
        Ok(if error.use_stderr() {
            BAD_INPUT
        } else {
            SUCCESS
        })
    }
}

/// What is said where a command was given nothing to work on.
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

/// The refusal, worded with arguments that are fit to be shown: clap repeats them as they are.
fn shown_safely(error: clap::Error, arguments: &[OsString], width: Option<usize>) -> Refusal {
    let shown = safe::shown_arguments(arguments.iter().map(|argument| argument.as_encoded_bytes()));
    if arguments
        .iter()
        .zip(&shown)
        .all(|(argument, shown)| argument == OsStr::new(shown))
    {
        return Refusal(error);
    }
    Refusal(match definition(width).try_get_matches_from(shown) {
        Err(error) => error,
        Ok(_) => clap::Error::new(error.kind()).with_cmd(&definition(width)),
    })
}
