//! Runs the `ftp-reply` command: arguments and streams in, exit status out.
//!
//! The program of the same name only calls [`run`]. Other front ends can do the same.

use std::ffi::OsString;
use std::io::{self, Write};

use anstream::stream::{AsLockedWrite, RawStream};
use anstream::{AutoStream, ColorChoice};

mod answer;
mod answers;
mod arguments;
mod command;
mod completions;
mod early_options;
pub mod exit_status;
mod explain;
mod help;
mod json;
mod label;
mod layout;
mod lines;
mod list;
mod manual;
mod message;
mod parse;
mod pasted_reply;
mod recognizer;
mod request;
mod sanitize;
mod subjects;
mod suggest;
mod terminal;
mod usage_error;

use terminal::Terminal;

/// Runs the command with the arguments of a process, its own name first, and returns one of the
/// [exit statuses](exit_status).
///
/// It writes colors only to a terminal, and only if `NO_COLOR`, `CLICOLOR` and `CLICOLOR_FORCE`
/// allow them. If the reader of `out` closes it early, the run ends with 0 and no message. It does
/// not exit the process and has no global effects.
///
/// ```
/// let (mut out, mut err) = (Vec::new(), Vec::new());
/// let status = ftp_reply_cli::run(["ftp-reply", "explain", "220", "--lang", "en"], &mut out, &mut err);
/// assert_eq!(status, 0);
/// assert!(String::from_utf8(out)?.starts_with("220 Service ready for new user.\n"));
/// # Ok::<(), std::string::FromUtf8Error>(())
/// ```
pub fn run<Arguments, Out, Err>(arguments: Arguments, out: Out, err: Err) -> i32
where
    Arguments: IntoIterator,
    Arguments::Item: Into<OsString>,
    Out: RawStream + AsLockedWrite,
    Err: RawStream + AsLockedWrite,
{
    let arguments: Vec<OsString> = arguments.into_iter().map(Into::into).collect();
    let width = terminal::width_of(&out);
    let lang = early_options::language(&arguments);
    let parsed = usage_error::parse(&arguments, width, lang);
    let color = parsed
        .as_ref()
        .map_or_else(|_| early_options::color(&arguments), |cli| cli.color);
    let choice = match color.into() {
        ColorChoice::Auto => AutoStream::choice(&out),
        choice => choice,
    };
    let mut err = AutoStream::new(err, color.into());
    let has_colors = choice != ColorChoice::Never;
    // Without colors there are no styles to strip, and stripping would write each line separately.
    let choice = if has_colors {
        choice
    } else {
        ColorChoice::AlwaysAnsi
    };
    let mut out = AutoStream::new(out, choice);
    let mut terminal = Terminal {
        out: &mut out,
        err: &mut err,
        width,
        has_colors,
        lang,
    };
    let result = match parsed {
        Ok(cli) => command::run(&cli, &mut terminal),
        Err(error) => error.print(&mut terminal),
    };
    match result.and_then(|status| out.flush().map(|()| status)) {
        Ok(status) => status,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => exit_status::SUCCESS,
        Err(error) => {
            // If the error stream fails too, the error cannot be reported.
            let label = label::ERROR.text(lang);
            let _ = writeln!(
                err,
                "{label}: {}",
                message::cannot_write(lang, message::io_error(lang, &error))
            );
            exit_status::IO
        }
    }
}
