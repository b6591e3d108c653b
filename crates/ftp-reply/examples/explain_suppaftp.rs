//! Explains the errors of suppaftp: `cargo run --example explain_suppaftp -- HOST:PORT USER PASSWORD NAME`.
//!
//! suppaftp has a status and the bytes of the reply in its error. The bytes are enough to explain it, even if
//! the status is unknown to suppaftp.

use std::process::ExitCode;

use ftp_reply::help::{Explanation, explain};
use ftp_reply::{Lang, ReplyCode};
use suppaftp::{FtpError, FtpStream};

/// Explains an error in a language. Returns `None` for an error that no reply has caused.
pub(crate) fn explained(error: &FtpError, lang: Lang) -> Option<Explanation> {
    let FtpError::UnexpectedResponse(response) = error else {
        return None;
    };
    let code = ReplyCode::from_line(&response.body).ok();
    Some(explain(code, &response.body, lang))
}

/// Logs in and downloads a file.
pub(crate) fn download(
    address: &str,
    user: &str,
    password: &str,
    name: &str,
) -> Result<Vec<u8>, FtpError> {
    let mut connection = FtpStream::connect(address)?;
    connection.login(user, password)?;
    Ok(connection.retr_as_buffer(name)?.into_inner())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, user, password, name] = arguments.as_slice() else {
        eprintln!("expected HOST:PORT USER PASSWORD NAME");
        return ExitCode::FAILURE;
    };
    match download(address, user, password, name) {
        Ok(contents) => {
            println!("{} bytes", contents.len());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            if let Some(explanation) = explained(&error, Lang::from_locale()) {
                eprintln!("{}", explanation.headline());
                for cause in explanation.causes() {
                    eprintln!("- {cause}");
                }
                eprintln!("{}", explanation.next_step());
            }
            ExitCode::FAILURE
        }
    }
}
