//! The `ftp-reply` program: passes its arguments and streams to the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    let status = ftp_reply_cli::run(std::env::args_os(), std::io::stdout(), std::io::stderr());
    // Every status is a small number.
    ExitCode::from(u8::try_from(status).unwrap_or(u8::MAX))
}
