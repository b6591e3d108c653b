//! The example client against the example server, and against misbehaving servers.

#[allow(dead_code)]
#[path = "../../examples/client.rs"]
mod client;
#[allow(dead_code)]
#[path = "../../examples/server.rs"]
mod server;

mod hostile;
mod outcomes;

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread::{self, JoinHandle};

use client::Client;
use ftp_reply::{Command, Lang, Recovery, ReplyCode};

fn example_server() -> (SocketAddr, server::Files) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (address, files) = (listener.local_addr().unwrap(), server::Files::default());
    let served = files.clone();
    thread::spawn(move || server::serve(&listener, &served));
    (address, files)
}

fn download(client: &mut Client, command: Command, name: &str) -> Vec<u8> {
    let mut contents = Vec::new();
    client.download(command, name, &mut contents).unwrap();
    contents
}

#[test]
fn client_completes_session() {
    let (address, files) = example_server();
    let mut client = Client::connect(address).unwrap();
    client.log_in("anonymous", "me@example.org", "").unwrap();
    // Every byte value, and more than one buffer of them.
    let contents: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    let count = client.upload("every byte", &mut contents.as_slice());
    assert_eq!(count.unwrap(), 300_000);
    assert_eq!(files.lock().unwrap()["every byte"], contents);
    let size = client.execute(Command::SIZE, "every byte").unwrap();
    assert_eq!(size.text_lossy(), "300000");
    assert_eq!(download(&mut client, Command::LIST, ""), b"every byte\r\n");
    assert!(download(&mut client, Command::RETR, "every byte") == contents);
    client.execute(Command::DELE, "every byte").unwrap();
    assert!(download(&mut client, Command::LIST, "").is_empty());
    client.quit().unwrap();
}

#[test]
fn failure_shows_command_reply_and_advice() {
    let (address, _) = example_server();
    let mut client = Client::connect(address).unwrap();
    let early = client.upload("a", &mut io::empty()).unwrap_err();
    let advice = Recovery::LogIn.text(Lang::En);
    assert_eq!(
        early.to_string(),
        format!("TYPE failed: 530 Not logged in.\n{advice}")
    );

    client.log_in("anonymous", "", "").unwrap();
    let missing = client.download(Command::RETR, "missing", &mut io::sink());
    let missing = missing.unwrap_err().to_string();
    let advice = Command::RETR.advice(ReplyCode::FILE_UNAVAILABLE, &[]);
    assert!(missing.starts_with("RETR failed: 550 Requested action not taken."));
    assert!(missing.ends_with(advice.text(Lang::En)), "{missing}");

    client.execute(Command::NOOP, "").unwrap();
    client.quit().unwrap();
}

#[test]
fn server_rejects_oversized_file() {
    let (address, files) = example_server();
    let mut client = Client::connect(address).unwrap();
    client.log_in("anonymous", "", "").unwrap();
    let error = client.upload("big", &mut io::repeat(0).take((1 << 24) + 1));
    let error = error.unwrap_err().to_string();
    assert!(error.starts_with("STOR failed: 552 "), "{error}");
    assert!(files.lock().unwrap().is_empty());
    client.quit().unwrap();
}

#[test]
fn server_rejects_password_without_user() {
    let (address, _) = example_server();
    let mut client = Client::connect(address).unwrap();
    let error = client.execute(Command::PASS, "secret").unwrap_err();
    assert!(
        error.to_string().starts_with("PASS failed: 503 "),
        "{error}"
    );
    client.quit().unwrap();
}

#[test]
fn client_rejects_line_breaks() {
    let (address, files) = example_server();
    files
        .lock()
        .unwrap()
        .insert("precious".into(), b"x".to_vec());
    let mut client = Client::connect(address).unwrap();
    client.log_in("anonymous", "", "").unwrap();
    assert!(client.execute(Command::SIZE, "a\r\nDELE precious").is_err());
    client.execute(Command::NOOP, "").unwrap();
    assert!(files.lock().unwrap().contains_key("precious"));
}

/// Starts a server that follows a script. `> VERB` waits for a line with that start, `< …` answers,
/// and `= …` sends text over the data connection and closes it.
fn scripted(script: &'static str) -> (SocketAddr, JoinHandle<()>) {
    let control = TcpListener::bind("127.0.0.1:0").unwrap();
    let data = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = data.local_addr().unwrap().port();
    let address = control.local_addr().unwrap();
    let thread = thread::spawn(move || {
        let (mut control, _) = control.accept().unwrap();
        let mut lines = BufReader::new(control.try_clone().unwrap());
        for step in script.lines().map(str::trim) {
            let (kind, text) = step.split_at(2);
            let text = text.replace("PORT", &format!("{},{}", port / 256, port % 256));
            match kind {
                "> " => {
                    let mut line = String::new();
                    lines.read_line(&mut line).unwrap();
                    assert!(line.starts_with(&text), "{line:?} instead of {text:?}");
                }
                "< " => write!(control, "{text}\r\n").unwrap(),
                _ => {
                    let (mut data, _): (TcpStream, _) = data.accept().unwrap();
                    write!(data, "{text}\r\n").unwrap();
                }
            }
        }
    });
    (address, thread)
}

/// The server rejects EPSV, names another host in its PASV reply, and sends a second 150 and an
/// extra 226.
#[test]
fn client_tolerates_protocol_violations() {
    let (address, server) = scripted(
        "< 120 Ready in 0 minutes
         < 220 Ready
         > USER anonymous
         < 331 Password
         > PASS secret
         < 332 Account
         > ACCT payroll
         < 230 In
         > TYPE I
         < 200 OK
         > EPSV
         < 500 What?
         > PASV
         < 227 Entering Passive Mode (198,51,100,1,PORT)
         > LIST pub
         < 150 Opening
         < 150 Opening again
         < 226 Done
         = one
         > QUIT
         < 221 Bye",
    );
    let mut client = Client::connect(address).unwrap();
    client.log_in("anonymous", "secret", "payroll").unwrap();
    assert_eq!(download(&mut client, Command::LIST, "pub"), b"one\r\n");
    client.quit().unwrap();
    server.join().unwrap();
}

#[test]
fn client_reports_rejected_or_lost_connection() {
    let (address, server) = scripted("< 421 Too many connections\x1b[2J");
    let error = Client::connect(address).err().unwrap().to_string();
    server.join().unwrap();
    assert!(
        error.contains("421 Too many connections\\x1b[2J"),
        "{error}"
    );
    assert!(
        error.ends_with(Recovery::Reconnect.text(Lang::En)),
        "{error}"
    );

    let (address, server) = scripted("< 220 Ready\n> USER anonymous\n< 331-Pass");
    let mut client = Client::connect(address).unwrap();
    assert!(client.log_in("anonymous", "secret", "").is_err());
    server.join().unwrap();
}
