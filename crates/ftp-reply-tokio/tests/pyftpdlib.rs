//! The example client against pyftpdlib, a widely used server.
//!
//! `cargo xtask test rust` installs it and names its Python in `FTP_REPLY_PYFTPDLIB`.

#[allow(dead_code)]
#[path = "../examples/client.rs"]
mod client;

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command as Program, Stdio};
use std::{env, fs, process};

use client::Client;
use ftp_reply::{Command, Lang, ReplyCode};

/// Environment variable with the path of a Python that has pyftpdlib.
const PYTHON: &str = "FTP_REPLY_PYFTPDLIB";

struct Server {
    process: Child,
    address: SocketAddr,
    directory: PathBuf,
}

impl Server {
    /// Starts the server for user `user` with password `12345`. Returns `None` and prints a note if the
    /// variable is not set.
    fn start(name: &str) -> Option<Server> {
        let Some(python) = env::var_os(PYTHON) else {
            eprintln!(
                "not tested against pyftpdlib: set {PYTHON} to a Python that has it, or run \
                 `cargo xtask test rust`, which does"
            );
            return None;
        };
        let directory = env::temp_dir().join(format!("ftp-reply-tokio-{name}-{}", process::id()));
        fs::create_dir_all(&directory).unwrap();
        let mut process = Program::new(python)
            .args(["-m", "pyftpdlib", "--interface", "127.0.0.1", "--port", "0"])
            .args([
                "--write",
                "--username",
                "user",
                "--password",
                "12345",
                "--directory",
            ])
            .arg(&directory)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut log = BufReader::new(process.stderr.take().unwrap()).lines();
        let address = log
            .find_map(|line| {
                let line = line.unwrap();
                let (_, address) = line.split_once("starting FTP server on ")?;
                address.split([' ', ',']).next()?.parse().ok()
            })
            .expect("pyftpdlib prints its address");
        // The server must be able to write the rest of its log.
        std::thread::spawn(move || log.for_each(drop));
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

#[tokio::test]
async fn client_completes_session() {
    let Some(server) = Server::start("session") else {
        return;
    };
    let mut client = Client::connect(server.address).await.unwrap();
    client.log_in("user", "12345").await.unwrap();
    let contents: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    client
        .upload("every byte", &mut contents.as_slice())
        .await
        .unwrap();
    assert!(fs::read(server.directory.join("every byte")).unwrap() == contents);
    let mut back = Vec::new();
    client
        .download(Command::RETR, "every byte", &mut back)
        .await
        .unwrap();
    assert!(back == contents);
    let mut listing = Vec::new();
    client
        .download(Command::LIST, "", &mut listing)
        .await
        .unwrap();
    assert!(String::from_utf8_lossy(&listing).contains("every byte"));
    client.quit().await.unwrap();
}

#[tokio::test]
async fn client_reports_failures() {
    let Some(server) = Server::start("failures") else {
        return;
    };
    let mut client = Client::connect(server.address).await.unwrap();
    assert!(client.log_in("user", "wrong").await.is_err());
    client.log_in("user", "12345").await.unwrap();
    let error = client
        .download(Command::RETR, "missing", &mut Vec::new())
        .await;
    let error = error.unwrap_err().to_string();
    assert!(error.starts_with("RETR failed: 550 "), "{error}");
    let advice = Command::RETR.advice(ReplyCode::FILE_UNAVAILABLE, &[]);
    assert!(error.ends_with(advice.text(Lang::En)), "{error}");
    let split = client.execute(Command::TYPE, "I\r\nDELE b").await;
    assert!(split.is_err());
    client.execute(Command::NOOP, "").await.unwrap();
    client.quit().await.unwrap();
}
