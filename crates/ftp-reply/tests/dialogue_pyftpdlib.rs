//! The example client and a separate dialogue against pyftpdlib, a widely used server.
//!
//! `cargo xtask test rust` installs it and names its Python in `FTP_REPLY_PYFTPDLIB`.

#[allow(dead_code)]
#[path = "../examples/client.rs"]
mod client;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command as Program, Stdio};
use std::time::Duration;
use std::{env, fs, process};

use client::Client;
use ftp_reply::payload::{FileSize, HostPolicy, PassiveAddress, Pathname};
use ftp_reply::{Command, Dialogue, Lang, Outcome, Recovery, Reply, ReplyCode, ReplyReader};

/// Environment variable with the path of a Python that has pyftpdlib.
const PYTHON: &str = "FTP_REPLY_PYFTPDLIB";

/// Serves a directory to user `user` with password `12345`, and prints its port.
const SERVER: &str = r#"
import sys
from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer
handler = FTPHandler
handler.authorizer = DummyAuthorizer()
handler.authorizer.add_user("user", "12345", sys.argv[1], perm="elradfmwMT")
server = FTPServer(("127.0.0.1", 0), handler)
print(server.address[1], flush=True)
server.serve_forever()
"#;

struct Server {
    process: Child,
    address: SocketAddr,
    directory: PathBuf,
}

impl Server {
    /// Starts the server. Returns `None` and prints a note if the variable is not set.
    fn start(name: &str) -> Option<Server> {
        let Some(python) = env::var_os(PYTHON) else {
            eprintln!(
                "not tested against pyftpdlib: set {PYTHON} to a Python that has it, or run \
                 `cargo xtask test rust`, which does"
            );
            return None;
        };
        let directory = env::temp_dir().join(format!("ftp-reply-{name}-{}", process::id()));
        fs::create_dir_all(&directory).unwrap();
        let mut process = Program::new(python)
            .args(["-c", SERVER])
            .arg(&directory)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut port = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut port)
            .unwrap();
        let port = port.trim().parse().expect("pyftpdlib prints its port");
        let address = (Ipv4Addr::LOCALHOST, port).into();
        Some(Server {
            process,
            address,
            directory,
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.directory);
    }
}

#[test]
fn client_completes_session() {
    let Some(server) = Server::start("session") else {
        return;
    };
    let mut client = Client::connect(server.address).unwrap();
    client.log_in("user", "12345", "").unwrap();
    let path = client.execute(Command::MKD, "a \"quoted\" name").unwrap();
    assert_eq!(
        &*Pathname::parse(&path).unwrap().to_cow(),
        b"/a \"quoted\" name"
    );
    client.execute(Command::CWD, "a \"quoted\" name").unwrap();

    let contents: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    client
        .upload("every byte", &mut contents.as_slice())
        .unwrap();
    assert!(fs::read(server.directory.join("a \"quoted\" name/every byte")).unwrap() == contents);
    let size = client.execute(Command::SIZE, "every byte").unwrap();
    assert_eq!(FileSize::parse(&size).unwrap().bytes(), 300_000);
    let mut back = Vec::new();
    client
        .download(Command::RETR, "every byte", &mut back)
        .unwrap();
    assert!(back == contents);
    let mut listing = Vec::new();
    client.download(Command::LIST, "", &mut listing).unwrap();
    assert!(String::from_utf8_lossy(&listing).contains("every byte"));

    client.begin(Command::RNFR, "every byte").unwrap();
    client.execute(Command::RNTO, "some bytes").unwrap();
    client.begin(Command::REST, "299990").unwrap();
    client.execute(Command::ABOR, "").unwrap();
    client.execute(Command::DELE, "some bytes").unwrap();
    client.execute(Command::CDUP, "").unwrap();
    client.execute(Command::RMD, "a \"quoted\" name").unwrap();
    client.quit().unwrap();
}

#[test]
fn client_reports_failures() {
    let Some(server) = Server::start("failures") else {
        return;
    };
    let mut client = Client::connect(server.address).unwrap();
    assert!(client.log_in("user", "wrong", "").is_err());
    client.log_in("user", "12345", "").unwrap();
    let error = client.download(Command::RETR, "missing", &mut Vec::new());
    let error = error.unwrap_err().to_string();
    assert!(error.starts_with("RETR failed: 550 "), "{error}");
    let advice = Command::RETR.advice(ReplyCode::FILE_UNAVAILABLE, &[]);
    assert!(error.ends_with(advice.text(Lang::En)), "{error}");
    client.execute(Command::NOOP, "").unwrap();
    client.quit().unwrap();
}

/// The dialogue never reports a violation for a command that the server supports, in any order. An
/// extra reply would shift all replies after it.
#[test]
fn every_supported_command_gets_one_reply() {
    let Some(server) = Server::start("commands") else {
        return;
    };
    let mut client = Client::connect(server.address).unwrap();
    client.log_in("user", "12345", "").unwrap();
    let simple = Command::ALL.iter().filter(|command| {
        let ends = [
            Command::CONNECT,
            Command::QUIT,
            Command::REIN,
            Command::USER,
            Command::PASS,
        ];
        let opens_data = command
            .replies()
            .unwrap()
            .preliminary()
            .contains(&ReplyCode::FILE_STATUS_OKAY);
        !ends.contains(command) && !opens_data
    });
    for command in simple {
        let _ = client.execute(*command, "");
        let reply = client.execute(Command::PWD, "").unwrap();
        assert_eq!(reply.code(), ReplyCode::PATHNAME_CREATED, "after {command}");
    }
}

/// A control connection without the checks of the client: it sends any command at any time.
struct Line {
    replies: ReplyReader<TcpStream>,
    dialogue: Dialogue,
}

impl Line {
    fn open(address: SocketAddr) -> Line {
        let stream = TcpStream::connect(address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .unwrap();
        let mut line = Line {
            replies: ReplyReader::new(stream),
            dialogue: Dialogue::new(),
        };
        assert_eq!(line.receive().1, Outcome::Completed);
        for (command, argument) in [
            (Command::USER, "user"),
            (Command::PASS, "12345"),
            (Command::TYPE, "I"),
        ] {
            line.send(command, argument);
            line.receive();
        }
        assert!(line.dialogue.is_logged_in());
        line
    }

    fn send(&mut self, command: Command, argument: &str) {
        self.dialogue.send(command).unwrap();
        let bytes = command.encode(argument).unwrap();
        self.replies.get_mut().write_all(&bytes).unwrap();
    }

    /// Returns the next reply, the command that it answers, and the outcome.
    fn receive(&mut self) -> (Reply, Outcome, Option<Command>) {
        let reply = self.replies.next_reply().unwrap().unwrap();
        let outcome = self.dialogue.receive(&reply);
        (reply, outcome, self.dialogue.answered())
    }

    /// Requests the address of a data connection.
    fn listen(&mut self) -> SocketAddr {
        self.send(Command::EPSV, "");
        let (reply, ..) = self.receive();
        let server = self.replies.get_ref().peer_addr().unwrap();
        let address = PassiveAddress::parse(&reply).unwrap();
        address
            .data_address(HostPolicy::ControlPeer, server)
            .unwrap()
    }
}

fn with_a_big_file(server: &Server) {
    let file = fs::File::create(server.directory.join("big")).unwrap();
    file.set_len(200 << 20).unwrap();
}

/// ABOR stops a running transfer: 426 for the transfer and 226 for the ABOR.
#[test]
fn abort_stops_running_transfer() {
    let Some(server) = Server::start("abort") else {
        return;
    };
    with_a_big_file(&server);
    let mut line = Line::open(server.address);
    let mut data = TcpStream::connect(line.listen()).unwrap();
    line.send(Command::RETR, "big");
    assert_eq!(line.receive().1, Outcome::Preliminary);
    data.read_exact(&mut [0; 1000]).unwrap();
    line.send(Command::ABOR, "");
    let (_, outcome, answered) = line.receive();
    assert_eq!(
        (outcome, answered),
        (Outcome::TransientFailure, Some(Command::RETR))
    );
    assert_eq!(
        line.dialogue.advice().unwrap().recovery(),
        Recovery::Proceed
    );
    let (_, outcome, answered) = line.receive();
    assert_eq!(
        (outcome, answered),
        (Outcome::Completed, Some(Command::ABOR))
    );
    assert!(line.dialogue.is_idle());
}

/// Without a data connection, pyftpdlib answers only ABOR and never the transfer.
#[test]
fn abort_before_data_connection_replaces_reply() {
    let Some(server) = Server::start("early-abort") else {
        return;
    };
    with_a_big_file(&server);
    let mut line = Line::open(server.address);
    line.listen();
    line.send(Command::RETR, "big");
    assert_eq!(line.receive().1, Outcome::Preliminary);
    line.send(Command::ABOR, "");
    let (_, outcome, answered) = line.receive();
    assert_eq!(
        (outcome, answered),
        (Outcome::Completed, Some(Command::ABOR))
    );
    assert!(!line.dialogue.is_transferring());
    line.send(Command::CWD, "/");
    let (reply, outcome, answered) = line.receive();
    assert_eq!(reply.code(), ReplyCode::FILE_ACTION_OKAY);
    assert_eq!(
        (outcome, answered),
        (Outcome::Completed, Some(Command::CWD))
    );
}
