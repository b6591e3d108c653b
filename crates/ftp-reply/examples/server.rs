//! A tiny FTP server: `cargo run --example server -- 127.0.0.1:2121` keeps files in memory.
//!
//! Replies are written with `ReplyBuilder` and the payload types, with the texts of
//! the table. Each one is checked against the command table before it is sent.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use ftp_reply::payload::{
    ExtendedPassiveAddress, Features, FileSize, HostPort, PassiveAddress, Pathname,
};
use ftp_reply::{Command, Lang, ReplyBuilder, ReplyCode, Verdict};

/// Maximum length of a command line, the same as that of a path on most systems.
const MAX_LINE: u64 = 4096;

/// The files: names and contents.
pub(crate) type Files = Arc<Mutex<BTreeMap<String, Vec<u8>>>>;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Serves each connection in its own thread, without access control, until the listener fails.
pub(crate) fn serve(listener: &TcpListener, files: &Files) -> io::Result<()> {
    for control in listener.incoming() {
        let (control, files) = (control?, Arc::clone(files));
        thread::spawn(move || {
            let mut session = Session {
                control,
                files,
                passive: None,
                is_logged_in: false,
            };
            if let Err(error) = session.run() {
                eprintln!("a connection ended: {error}");
            }
        });
    }
    Ok(())
}

struct Session {
    control: TcpStream,
    files: Files,
    passive: Option<TcpListener>,
    is_logged_in: bool,
}

impl Session {
    fn run(&mut self) -> Result<()> {
        let mut lines = BufReader::new(self.control.try_clone()?);
        self.say(Command::CONNECT, ReplyCode::SERVICE_READY)?;
        loop {
            let mut line = Vec::new();
            lines.by_ref().take(MAX_LINE).read_until(b'\n', &mut line)?;
            if !line.ends_with(b"\n") {
                return Ok(()); // closed, or too long a line
            }
            let text = String::from_utf8_lossy(line.trim_ascii_end()).into_owned();
            let (verb, argument) = text.split_once(' ').unwrap_or((&text, ""));
            let Ok(command) = verb.parse::<Command>() else {
                self.send(
                    &ReplyBuilder::from_table(ReplyCode::COMMAND_UNRECOGNIZED, Lang::En)?
                        .encode()?,
                )?;
                continue;
            };
            self.answer(command, argument)?;
            if command == Command::QUIT {
                return Ok(());
            }
        }
    }

    fn answer(&mut self, command: Command, argument: &str) -> Result<()> {
        match command.canonical() {
            Command::USER => self.say(command, ReplyCode::NEED_PASSWORD),
            Command::PASS => {
                self.is_logged_in = true;
                self.say(command, ReplyCode::USER_LOGGED_IN)
            }
            Command::QUIT => self.say(command, ReplyCode::SERVICE_CLOSING_CONTROL_CONNECTION),
            Command::NOOP => self.say(command, ReplyCode::COMMAND_OKAY),
            Command::FEAT => self.send(&Features::encode(["EPSV", "SIZE"])?),
            _ if !self.is_logged_in => self.say(command, ReplyCode::NOT_LOGGED_IN),
            Command::TYPE => self.say(command, ReplyCode::COMMAND_OKAY),
            Command::PWD => self.send(&Pathname::new(b"/")?.encode("is the only directory")?),
            Command::EPSV | Command::PASV => self.listen(command),
            Command::SIZE => match self.file(argument) {
                Some(contents) => self.send(&FileSize::new(contents.len() as u64).encode()?),
                None => self.say(command, ReplyCode::FILE_UNAVAILABLE),
            },
            Command::DELE => {
                let removed = self.lock().remove(argument);
                let unavailable = ReplyCode::FILE_UNAVAILABLE;
                self.say(
                    command,
                    removed.map_or(unavailable, |_| ReplyCode::FILE_ACTION_OKAY),
                )
            }
            Command::RETR => match self.file(argument) {
                Some(contents) => self
                    .transfer(command, |data| data.write_all(&contents))
                    .map(drop),
                None => self.say(command, ReplyCode::FILE_UNAVAILABLE),
            },
            Command::LIST | Command::NLST => {
                let names: Vec<String> = self
                    .lock()
                    .keys()
                    .map(|name| format!("{name}\r\n"))
                    .collect();
                self.transfer(command, |data| data.write_all(names.concat().as_bytes()))
                    .map(drop)
            }
            Command::STOR => {
                let mut contents = Vec::new();
                if self.transfer(command, |data| data.read_to_end(&mut contents).map(drop))? {
                    self.lock().insert(argument.to_owned(), contents);
                }
                Ok(())
            }
            _ => self.say(command, ReplyCode::COMMAND_NOT_IMPLEMENTED),
        }
    }

    /// Opens a port for one data connection.
    fn listen(&mut self, command: Command) -> Result<()> {
        let mut address = self.control.local_addr()?;
        address.set_port(0);
        let listener = TcpListener::bind(address)?;
        let address = listener.local_addr()?;
        self.passive = Some(listener);
        let reply = match (command, address) {
            (Command::PASV, std::net::SocketAddr::V4(address)) => {
                PassiveAddress::Pasv(HostPort::new(address)?)
            }
            (Command::PASV, _) => return self.say(command, ReplyCode::COMMAND_NOT_IMPLEMENTED),
            _ => PassiveAddress::Epsv(ExtendedPassiveAddress::new(address.port())?),
        };
        self.send(&reply.encode()?)
    }

    /// Transfers data over the open port. Returns `true` if all of it was transferred.
    fn transfer(
        &mut self,
        command: Command,
        work: impl FnOnce(&mut TcpStream) -> io::Result<()>,
    ) -> Result<bool> {
        let Some(listener) = self.passive.take() else {
            self.say(command, ReplyCode::CANNOT_OPEN_DATA_CONNECTION)?;
            return Ok(false);
        };
        self.say(command, ReplyCode::FILE_STATUS_OKAY)?;
        let (mut data, peer) = listener.accept()?;
        // Another host must not read or send the file (RFC 2577, section 8).
        let is_client = peer.ip() == self.control.peer_addr()?.ip();
        let done = is_client && work(&mut data).is_ok();
        drop(data); // before the reply, which reports that it is closed
        let code = if done {
            ReplyCode::CLOSING_DATA_CONNECTION
        } else {
            ReplyCode::TRANSFER_ABORTED
        };
        self.say(command, code)?;
        Ok(done)
    }

    /// Answers with the text of the table.
    fn say(&self, command: Command, code: ReplyCode) -> Result<()> {
        debug_assert_ne!(
            command.judge(code),
            Verdict::WrongClass,
            "{code} to {command}"
        );
        self.send(&ReplyBuilder::from_table(code, Lang::En)?.encode()?)
    }

    fn send(&self, reply: &[u8]) -> Result<()> {
        Ok((&self.control).write_all(reply)?)
    }

    fn file(&self, name: &str) -> Option<Vec<u8>> {
        self.lock().get(name).cloned()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Vec<u8>>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn main() -> Result<()> {
    let address = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "127.0.0.1:2121".to_owned());
    let listener = TcpListener::bind(&address)?;
    eprintln!("serving files in memory on {}", listener.local_addr()?);
    let files = Files::default();
    files
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert("hello.txt".into(), b"Hello\r\n".into());
    Ok(serve(&listener, &files)?)
}
