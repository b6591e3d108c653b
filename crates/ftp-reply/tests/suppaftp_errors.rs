//! The example that explains the errors of suppaftp, with a server that rejects commands.

#[allow(dead_code)]
#[path = "../examples/explain_suppaftp.rs"]
mod example;

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use ftp_reply::{Lang, Recovery};
use suppaftp::FtpError;

/// Returns the error of a download from a server that sends these replies, one for each command.
fn error_of(replies: &'static [&'static str]) -> FtpError {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let server = thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut commands = BufReader::new(stream.try_clone().unwrap()).lines();
        for reply in replies {
            (&stream).write_all(reply.as_bytes()).unwrap();
            commands.next();
        }
    });
    let error = example::download(&address.to_string(), "anna", "secret", "notes.txt").unwrap_err();
    server.join().unwrap();
    error
}

#[test]
fn refused_login_is_explained_by_words_of_server() {
    // vsftpd's answer to a user who is on its list.
    let error = error_of(&["220 (vsFTPd 3.0.5)\r\n", "530 Permission denied.\r\n"]);
    let english = example::explained(&error, Lang::En).unwrap();
    assert!(english.hint().is_some());
    assert_eq!(english.headline(), "Not logged in.");
    let korean = example::explained(&error, Lang::Ko).unwrap();
    assert_ne!(english.next_step(), korean.next_step());
}

#[test]
fn code_that_suppaftp_does_not_know_is_explained() {
    let error = error_of(&["220 Ready\r\n", "434 Host unavailable.\r\n"]);
    let explanation = example::explained(&error, Lang::En).unwrap();
    assert_eq!(explanation.recovery(), Recovery::RetryLater);
}

#[test]
fn closed_connection_has_no_reply_to_explain() {
    let error = error_of(&["220 Ready\r\n"]);
    assert!(example::explained(&error, Lang::En).is_none(), "{error}");
}
