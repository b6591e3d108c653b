//! A blocking FTP client: `cargo run --example client -- HOST:PORT USER PASSWORD list|get|put [NAME]`.
//!
//! `ReplyReader` reads the control connection. `Dialogue` determines what each reply means and what to do
//! after a failure. `PassiveAddress` and `HostPolicy` determine the address of the data connection.

use std::error::Error;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::time::Duration;

use ftp_reply::payload::{HostPolicy, PassiveAddress};
use ftp_reply::{Command, Dialogue, Lang, Outcome, OutcomeKind, Reply, ReplyCode, ReplyReader};

/// Timeout for a server that does not answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// Maximum number of replies to wait for the one that decides.
const MAX_REPLIES: usize = 100;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A control connection.
pub(crate) struct Client {
    replies: ReplyReader<TcpStream>,
    dialogue: Dialogue,
}

impl Client {
    /// Connects and waits for the greeting.
    pub(crate) fn connect(address: impl ToSocketAddrs) -> Result<Client> {
        let stream = with_timeouts(TcpStream::connect(address)?)?;
        let (replies, dialogue) = (ReplyReader::new(stream), Dialogue::new());
        let mut client = Client { replies, dialogue };
        client.wait(Command::CONNECT, &[OutcomeKind::Completed])?;
        Ok(client)
    }

    /// Logs in with those of the three values that the server requests, each at most once.
    pub(crate) fn log_in(&mut self, user: &str, password: &str, account: &str) -> Result<()> {
        let mut reply = self.begin(Command::USER, user)?;
        for (command, value) in [(Command::PASS, password), (Command::ACCT, account)] {
            if self.dialogue.expected() == [command] {
                reply = self.begin(command, value)?;
            }
        }
        if self.dialogue.is_logged_in() {
            Ok(())
        } else {
            Err(self.failure(&reply))
        }
    }

    /// Transfers a file or a listing from the server. Returns the number of bytes.
    pub(crate) fn download(
        &mut self,
        command: Command,
        name: &str,
        to: &mut impl Write,
    ) -> Result<u64> {
        self.transfer(command, name, |data| {
            let count = io::copy(data, to)?;
            to.flush()?;
            Ok(count)
        })
    }

    /// Stores a file and returns the number of bytes.
    pub(crate) fn upload(&mut self, name: &str, from: &mut impl Read) -> Result<u64> {
        self.transfer(Command::STOR, name, |data| io::copy(from, data))
    }

    /// Sends QUIT.
    pub(crate) fn quit(mut self) -> Result<()> {
        self.execute(Command::QUIT, "").map(drop)
    }

    /// Sends a command and waits until it is complete.
    pub(crate) fn execute(&mut self, command: Command, argument: &str) -> Result<Reply> {
        self.send(command, argument)?;
        self.wait(command, &[OutcomeKind::Completed])
    }

    /// Sends a command and waits until it is complete or needs another one, as RNFR does.
    pub(crate) fn begin(&mut self, command: Command, argument: &str) -> Result<Reply> {
        self.send(command, argument)?;
        self.wait(command, &[OutcomeKind::Completed, OutcomeKind::NeedCommand])
    }

    /// Transfers data. The data connection is open before the command that uses it is sent.
    fn transfer<T>(
        &mut self,
        command: Command,
        name: &str,
        work: impl FnOnce(&mut TcpStream) -> io::Result<T>,
    ) -> Result<T> {
        self.execute(Command::TYPE, "I")?;
        let address = self.data_address()?;
        let mut data = with_timeouts(TcpStream::connect_timeout(&address, PATIENCE)?)?;
        self.send(command, name)?;
        self.wait(command, &[OutcomeKind::Preliminary])?;
        let done = work(&mut data);
        drop(data); // which ends an upload
        let last = self.wait(command, &[OutcomeKind::Completed])?;
        // RFC 959, section 3.2: only these two codes end a transfer.
        match last.code() {
            ReplyCode::CLOSING_DATA_CONNECTION | ReplyCode::FILE_ACTION_OKAY => Ok(done?),
            _ => Err(self.failure(&last)),
        }
    }

    /// Requests an address: EPSV, or PASV if that is the advice on a failure.
    fn data_address(&mut self) -> Result<SocketAddr> {
        let mut reply = self.execute(Command::EPSV, "");
        if reply.is_err()
            && let Some(advice) = self.dialogue.advice()
            && advice.suggested_commands().contains(&Command::PASV)
        {
            reply = self.execute(Command::PASV, "");
        }
        let server = self.replies.get_ref().peer_addr()?;
        let reply = reply?;
        let address = PassiveAddress::parse(&reply)?;
        Ok(address.data_address(HostPolicy::ControlPeer, server)?)
    }

    fn send(&mut self, command: Command, argument: &str) -> Result<()> {
        let line = command.encode(argument)?;
        self.dialogue
            .send_with_argument(command, argument.as_bytes())?;
        Ok(self.replies.get_mut().write_all(&line)?)
    }

    /// Reads replies until the command has one of the outcomes. Another final outcome is an error.
    fn wait(&mut self, command: Command, outcomes: &[OutcomeKind]) -> Result<Reply> {
        for _ in 0..MAX_REPLIES {
            let reply = self.replies.next_reply()?;
            let reply = reply.ok_or("the server closed the connection")?;
            let outcome = self.dialogue.receive(&reply);
            let is_answer = self.dialogue.answered() == Some(command);
            if is_answer && outcomes.contains(&outcome.kind()) {
                return Ok(reply);
            } else if is_answer && self.dialogue.is_idle() {
                return Err(self.failure(&reply));
            } else if let Outcome::Violation(violation) = outcome {
                eprintln!("{violation}: {reply}"); // the command still waits
            }
        }
        Err(format!("{command} failed: no final reply among {MAX_REPLIES}").into())
    }

    /// Returns the error for a reply that does not complete its command, with what to do about it.
    fn failure(&self, reply: &Reply) -> Box<dyn Error + Send + Sync> {
        let command = self.dialogue.answered().unwrap_or(Command::CONNECT);
        let advice = self.dialogue.advice().map(|advice| advice.text(Lang::En));
        format!("{command} failed: {reply}\n{}", advice.unwrap_or_default()).into()
    }
}

fn with_timeouts(stream: TcpStream) -> io::Result<TcpStream> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    Ok(stream)
}

/// Runs one task and logs out. A failure to log out does not undo the task.
pub(crate) fn run(words: &[&str], from: &mut impl Read, to: &mut impl Write) -> Result<()> {
    let [address, user, password, task @ ..] = words else {
        return Err(
            "expected HOST:PORT USER PASSWORD, then list [NAME], get NAME or put NAME".into(),
        );
    };
    let mut client = Client::connect(address)?;
    client.log_in(user, password, "")?;
    match *task {
        ["list"] => client.download(Command::LIST, "", to)?,
        ["list", name] => client.download(Command::LIST, name, to)?,
        ["get", name] => client.download(Command::RETR, name, to)?,
        ["put", name] => client.upload(name, from)?,
        _ => return Err("unknown task: expected list [NAME], get NAME or put NAME".into()),
    };
    if let Err(error) = client.quit() {
        eprintln!("{error}");
    }
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words, &mut io::stdin(), &mut io::stdout()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
