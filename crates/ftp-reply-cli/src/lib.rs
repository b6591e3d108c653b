//! The `ftp-reply` command as a function: arguments and streams in, exit status out.
//!
//! The program of the same name is one call of [`run`]; other front ends make the same call.

use std::ffi::OsString;
use std::io::{self, Write};

use anstream::stream::{AsLockedWrite, RawStream};
use anstream::{AutoStream, ColorChoice};

mod arguments;
mod command;
mod explain;
mod help;
mod json;
mod label;
mod list;
mod manual;
mod parse;
mod refusal;
mod request;
mod safe;
mod screen;

use screen::Screen;

/// Everything was found and written.
const SUCCESS: i32 = 0;
/// Nothing was found, or the replies read had a fault.
const NOTHING_FOUND: i32 = 1;
/// The arguments or the input were wrong, or a stream failed.
const BAD_INPUT: i32 = 2;

/// Runs the command with the arguments of a process, its own name first, and returns the exit
/// status: 0 if all went well, 1 if nothing was found, 2 for wrong arguments or a failed stream.
///
/// Colours go only to a stream that is a terminal, and only as `NO_COLOR`, `CLICOLOR` and
/// `CLICOLOR_FORCE` allow. A reader that closes `out` early ends the run quietly with 0. Neither
/// the process nor anything global is touched.
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
    let width = screen::width_of(&out);
    let mut err = AutoStream::auto(err);
    let parsed = refusal::parse(&arguments, width);
    let choice = match parsed
        .as_ref()
        .map_or(ColorChoice::Auto, |cli| cli.color.into())
    {
        ColorChoice::Auto => AutoStream::choice(&out),
        choice => choice,
    };
    let has_colours = choice != ColorChoice::Never;
    // Without colours there is nothing to strip, and stripping would write each line by itself.
    let choice = if has_colours {
        choice
    } else {
        ColorChoice::AlwaysAnsi
    };
    let mut out = AutoStream::new(out, choice);
    let mut screen = Screen {
        out: &mut out,
        err: &mut err,
        width,
        has_colours,
    };
    let result = match parsed {
        Ok(cli) => command::run(&cli, &mut screen),
        Err(refusal) => refusal.print(&mut screen),
    };
    match result.and_then(|status| out.flush().map(|()| status)) {
        Ok(status) => status,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => SUCCESS,
        Err(error) => {
            // Nothing is left to tell a failing stream of errors.
            let _ = writeln!(err, "error: writing the output failed: {error}");
            BAD_INPUT
        }
    }
}
