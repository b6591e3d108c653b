//! The `ftp-reply` program: hands its arguments and streams to the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    let status = ftp_reply_cli::run(std::env::args_os(), std::io::stdout(), std::io::stderr());
    // Every status is one of 0, 1 and 2.
    ExitCode::from(u8::try_from(status).unwrap_or(2))
}
