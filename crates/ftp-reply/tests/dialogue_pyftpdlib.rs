//! The example client against pyftpdlib, a server that many people run.
//!
//! `cargo xtask test rust` installs it and names its Python in `FTP_REPLY_PYFTPDLIB`.

#[allow(dead_code)]
#[path = "../examples/client.rs"]
mod client;

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::{Child, Command as Program, Stdio};
use std::{env, fs, process};

use client::{Client, Refused};
use ftp_reply::payload::{FileSize, Pathname};
use ftp_reply::{Command, Lang, ReplyCode};

/// The environment variable that holds the path of a Python with pyftpdlib.
const PYTHON: &str = "FTP_REPLY_PYFTPDLIB";

/// Serves the folder it is given to user `user` with password `12345`, and prints its port.
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
    folder: PathBuf,
}

impl Server {
    /// Starts it; `None` with a note if nobody has said which Python has it.
    fn start(name: &str) -> Option<Server> {
        let Some(python) = env::var_os(PYTHON) else {
            eprintln!(
                "not tested against pyftpdlib: set {PYTHON} to a Python that has it, or run \
                 `cargo xtask test rust`, which does"
            );
            return None;
        };
        let folder = env::temp_dir().join(format!("ftp-reply-{name}-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let mut process = Program::new(python)
            .args(["-c", SERVER])
            .arg(&folder)
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
            folder,
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn a_session() {
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
        .store("every byte", &mut contents.as_slice())
        .unwrap();
    assert!(fs::read(server.folder.join("a \"quoted\" name/every byte")).unwrap() == contents);
    let size = client.execute(Command::SIZE, "every byte").unwrap();
    assert_eq!(FileSize::parse(&size).unwrap().bytes(), 300_000);
    let mut back = Vec::new();
    client.retrieve("every byte", &mut back).unwrap();
    assert!(back == contents);
    let listing = client.list("").unwrap();
    assert!(String::from_utf8_lossy(&listing).contains("every byte"));

    client.execute(Command::RNFR, "every byte").unwrap();
    client.execute(Command::RNTO, "some bytes").unwrap();
    client.execute(Command::REST, "299990").unwrap();
    client.execute(Command::ABOR, "").unwrap();
    client.execute(Command::DELE, "some bytes").unwrap();
    client.execute(Command::CDUP, "").unwrap();
    client.execute(Command::RMD, "a \"quoted\" name").unwrap();
    client.quit().unwrap();
}

#[test]
fn failures() {
    let Some(server) = Server::start("failures") else {
        return;
    };
    let mut client = Client::connect(server.address).unwrap();
    assert!(client.log_in("user", "wrong", "").is_err());
    client.log_in("user", "12345", "").unwrap();
    let error = client.retrieve("missing", &mut Vec::new()).unwrap_err();
    let refused = error.downcast::<Refused>().unwrap();
    assert_eq!(refused.command, Some(Command::RETR));
    assert!(refused.reply.starts_with("550 "), "{}", refused.reply);
    let advice = Command::RETR.advice(ReplyCode::FILE_UNAVAILABLE);
    assert_eq!(refused.advice, advice.text(Lang::En));
    client.execute(Command::NOOP, "").unwrap();
    client.quit().unwrap();
}

/// Every command that the server knows is answered without a breach of the protocol that the
/// dialogue would have to report, in whatever order: a surplus reply would put the next one out of
/// step.
#[test]
fn every_command_is_answered_in_step() {
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
            .preliminary
            .contains(&ReplyCode::FILE_STATUS_OKAY);
        !ends.contains(command) && !opens_data
    });
    for command in simple {
        let _ = client.execute(*command, "");
        let reply = client.execute(Command::PWD, "").unwrap();
        assert_eq!(reply.code(), ReplyCode::PATHNAME_CREATED, "after {command}");
    }
}
