//! A tiny FTP server: `cargo run --example server -- 127.0.0.1:2121` keeps files in memory.
//!
//! Replies are written with `ReplyBuilder` and the payload types, with the texts of the table. Debug
//! builds check each one against the table of commands.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use ftp_reply::payload::{ExtendedPassiveAddress, Features, FileSize, PassiveAddress, Pathname};
use ftp_reply::{Command, Lang, ReplyBuilder, ReplyCode, Verdict};

/// Maximum length of a command line, the same as that of a path on most systems.
const MAX_LINE: u64 = 4096;
/// Maximum length of a stored file.
const MAX_FILE: u64 = 1 << 24;
/// Timeout for a client that sends nothing, reads nothing or opens no data connection.
const PATIENCE: Duration = Duration::from_secs(60);

/// The files: names and contents.
pub(crate) type Files = Arc<Mutex<BTreeMap<String, Vec<u8>>>>;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Serves each connection in its own thread, without access control, until the listener fails.
pub(crate) fn serve(listener: &TcpListener, files: &Files) -> io::Result<()> {
    for control in listener.incoming() {
        let (control, files) = (control?, Arc::clone(files));
        thread::spawn(move || {
            if let Err(error) = Session::new(control, files).run() {
                eprintln!("connection failed: {error}");
            }
        });
    }
    Ok(())
}

struct Session {
    control: TcpStream,
    files: Files,
    passive: Option<TcpListener>,
    has_user: bool,
    is_logged_in: bool,
}

impl Session {
    fn new(control: TcpStream, files: Files) -> Session {
        let (passive, has_user, is_logged_in) = (None, false, false);
        Session {
            control,
            files,
            passive,
            has_user,
            is_logged_in,
        }
    }

    fn run(&mut self) -> Result<()> {
        set_timeouts(&self.control)?;
        let mut lines = BufReader::new(self.control.try_clone()?);
        self.say(Command::CONNECT, ReplyCode::SERVICE_READY)?;
        loop {
            let mut line = Vec::new();
            lines.by_ref().take(MAX_LINE).read_until(b'\n', &mut line)?;
            if !line.ends_with(b"\n") {
                return Ok(()); // closed, or the line is too long
            }
            let text = String::from_utf8_lossy(line.trim_ascii_end()).into_owned();
            let (verb, argument) = text.split_once(' ').unwrap_or((&text, ""));
            match verb.parse::<Command>() {
                Ok(Command::CONNECT) | Err(_) => {
                    self.say(Command::NOOP, ReplyCode::COMMAND_UNRECOGNIZED)?;
                }
                Ok(command) => self.answer(command, argument)?,
            }
            if verb.eq_ignore_ascii_case("QUIT") {
                return Ok(());
            }
        }
    }

    fn answer(&mut self, command: Command, argument: &str) -> Result<()> {
        let file = self.lock().get(argument).cloned();
        let code = match command.canonical() {
            Command::USER => {
                (self.has_user, self.is_logged_in) = (true, false);
                ReplyCode::NEED_PASSWORD
            }
            Command::PASS if self.has_user => {
                self.is_logged_in = true;
                ReplyCode::USER_LOGGED_IN
            }
            Command::PASS => ReplyCode::BAD_COMMAND_SEQUENCE,
            Command::QUIT => ReplyCode::SERVICE_CLOSING_CONTROL_CONNECTION,
            Command::NOOP => ReplyCode::COMMAND_OKAY,
            Command::FEAT => return self.send(&Features::encode(["EPSV", "SIZE"])?),
            _ if !self.is_logged_in => ReplyCode::NOT_LOGGED_IN,
            Command::TYPE => ReplyCode::COMMAND_OKAY,
            Command::PWD => {
                return self.send(&Pathname::new(b"/")?.encode("is the only directory")?);
            }
            Command::EPSV => return self.listen(),
            Command::SIZE => match file {
                Some(file) => return self.send(&FileSize::new(file.len() as u64).encode()?),
                None => ReplyCode::FILE_UNAVAILABLE,
            },
            Command::DELE => match self.lock().remove(argument) {
                Some(_) => ReplyCode::FILE_ACTION_OKAY,
                None => ReplyCode::FILE_UNAVAILABLE,
            },
            Command::RETR => match file {
                Some(file) => self.transfer(command, |data| data.write_all(&file))?,
                None => ReplyCode::FILE_UNAVAILABLE,
            },
            Command::LIST => {
                let names = self
                    .lock()
                    .keys()
                    .fold(String::new(), |list, name| list + name + "\r\n");
                self.transfer(command, |data| data.write_all(names.as_bytes()))?
            }
            Command::STOR => {
                let mut file = Vec::new();
                let read = |data: &mut TcpStream| data.take(MAX_FILE + 1).read_to_end(&mut file);
                let code = self.transfer(command, read)?;
                if file.len() as u64 > MAX_FILE {
                    ReplyCode::STORAGE_ALLOCATION_EXCEEDED
                } else {
                    if code == ReplyCode::CLOSING_DATA_CONNECTION {
                        self.lock().insert(argument.to_owned(), file);
                    }
                    code
                }
            }
            _ => ReplyCode::COMMAND_NOT_IMPLEMENTED,
        };
        self.say(command, code)
    }

    /// Opens a port for one data connection.
    fn listen(&mut self) -> Result<()> {
        let listener = TcpListener::bind((self.control.local_addr()?.ip(), 0))?;
        let port = ExtendedPassiveAddress::new(listener.local_addr()?.port())?;
        self.passive = Some(listener);
        self.send(&PassiveAddress::Epsv(port).encode()?)
    }

    /// Sends the 1yz and transfers data over the open port. Returns the code of the last reply. The data
    /// connection is closed by then.
    fn transfer<T>(
        &mut self,
        command: Command,
        work: impl FnOnce(&mut TcpStream) -> io::Result<T>,
    ) -> Result<ReplyCode> {
        let Some(listener) = self.passive.take() else {
            return Ok(ReplyCode::CANNOT_OPEN_DATA_CONNECTION);
        };
        self.say(command, ReplyCode::FILE_STATUS_OKAY)?;
        let Ok(mut data) = self.accept(&listener) else {
            return Ok(ReplyCode::CANNOT_OPEN_DATA_CONNECTION);
        };
        Ok(match work(&mut data) {
            Ok(_) => ReplyCode::CLOSING_DATA_CONNECTION,
            Err(_) => ReplyCode::TRANSFER_ABORTED,
        })
    }

    /// Accepts a data connection. Another host must not read or send the file (RFC 2577, section 8).
    fn accept(&self, listener: &TcpListener) -> io::Result<TcpStream> {
        let (client, deadline) = (self.control.peer_addr()?.ip(), Instant::now() + PATIENCE);
        listener.set_nonblocking(true)?;
        while Instant::now() < deadline {
            match listener.accept() {
                Ok((data, peer)) if peer.ip() == client => {
                    data.set_nonblocking(false)?;
                    set_timeouts(&data)?;
                    return Ok(data);
                }
                Err(error) if error.kind() != io::ErrorKind::WouldBlock => return Err(error),
                _ => thread::sleep(Duration::from_millis(5)),
            }
        }
        Err(io::ErrorKind::TimedOut.into())
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

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Vec<u8>>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn set_timeouts(stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))
}

fn main() -> Result<()> {
    let address = std::env::args().nth(1);
    let listener = TcpListener::bind(address.as_deref().unwrap_or("127.0.0.1:2121"))?;
    eprintln!("serving files in memory on {}", listener.local_addr()?);
    let files = BTreeMap::from([("hello.txt".to_owned(), b"Hello\r\n".to_vec())]);
    Ok(serve(&listener, &Arc::new(Mutex::new(files)))?)
}
