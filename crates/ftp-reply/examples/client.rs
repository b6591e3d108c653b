//! A blocking FTP client: `cargo run --example client -- HOST:PORT USER PASSWORD list|get|put [NAME]`.
//!
//! `ReplyReader` reads the control connection. `Dialogue` determines what each reply means and what to do
//! after a failure. `PassiveAddress` and `HostPolicy` determine the address of the data connection.

use std::error::Error;
use std::fmt;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::time::Duration;

use ftp_reply::payload::{HostPolicy, PassiveAddress};
use ftp_reply::{Command, Dialogue, Lang, Outcome, Reply, ReplyReader};

/// Timeout for a server that does not answer.
const PATIENCE: Duration = Duration::from_secs(30);

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A control connection.
pub(crate) struct Client {
    replies: ReplyReader<TcpStream>,
    dialogue: Dialogue,
}

impl Client {
    /// Connects and waits for the greeting.
    pub(crate) fn connect(address: impl ToSocketAddrs) -> Result<Client> {
        let stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let (replies, dialogue) = (ReplyReader::new(stream), Dialogue::new());
        let mut client = Client { replies, dialogue };
        client.finish()?;
        Ok(client)
    }

    /// Logs in with those of the three values that the server requests.
    pub(crate) fn log_in(&mut self, user: &str, password: &str, account: &str) -> Result<()> {
        self.execute(Command::USER, user)?;
        while let [next, ..] = *self.dialogue.expected() {
            self.execute(
                next,
                if next == Command::ACCT {
                    account
                } else {
                    password
                },
            )?;
        }
        Ok(())
    }

    /// Retrieves a file and returns the number of bytes.
    pub(crate) fn retrieve(&mut self, name: &str, to: &mut impl Write) -> Result<u64> {
        self.transfer(Command::RETR, name, |data| io::copy(data, to))
    }

    /// Stores a file and returns the number of bytes.
    pub(crate) fn store(&mut self, name: &str, from: &mut impl Read) -> Result<u64> {
        self.transfer(Command::STOR, name, |data| io::copy(from, data))
    }

    /// Lists a directory, the current one if the name is empty.
    pub(crate) fn list(&mut self, name: &str) -> Result<Vec<u8>> {
        let mut listing = Vec::new();
        self.transfer(Command::LIST, name, |data| data.read_to_end(&mut listing))?;
        Ok(listing)
    }

    /// Sends QUIT.
    pub(crate) fn quit(mut self) -> Result<()> {
        self.execute(Command::QUIT, "").map(drop)
    }

    /// Sends a command and waits for its last reply, which must not be a failure.
    pub(crate) fn execute(&mut self, command: Command, argument: &str) -> Result<Reply> {
        self.send(command, argument)?;
        self.finish()
    }

    /// Transfers data. The data connection is ready before the command that uses it is sent.
    fn transfer<T>(
        &mut self,
        command: Command,
        name: &str,
        work: impl FnOnce(&mut TcpStream) -> io::Result<T>,
    ) -> Result<T> {
        self.execute(Command::TYPE, "I")?;
        let mut data = TcpStream::connect_timeout(&self.data_address()?, PATIENCE)?;
        data.set_read_timeout(Some(PATIENCE))?;
        self.send(command, name)?;
        self.reply()?; // 1yz, or the last reply at once where there is nothing to send
        let done = work(&mut data);
        drop(data); // which ends what is stored
        if !self.dialogue.is_idle() {
            self.finish()?; // the server's word on it comes first
        }
        Ok(done?)
    }

    /// Requests an address: EPSV, or the suggested command if the server does not support it.
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

    /// Reads until no command waits for a reply. Returns the last reply.
    fn finish(&mut self) -> Result<Reply> {
        loop {
            let reply = self.reply()?;
            if self.dialogue.is_idle() {
                return Ok(reply);
            }
        }
    }

    /// Reads one reply. A failure is an error. A violation of the protocol is only reported.
    fn reply(&mut self) -> Result<Reply> {
        let reply = self
            .replies
            .next_reply()?
            .ok_or("the server has closed the connection")?;
        match self.dialogue.receive(&reply) {
            Outcome::TransientFailure | Outcome::PermanentFailure => {
                Err(self.refused(&reply).into())
            }
            Outcome::Violation(violation) => {
                eprintln!("the server broke the protocol ({violation}): {reply}");
                Ok(reply)
            }
            _ => Ok(reply),
        }
    }

    fn refused(&self, reply: &Reply) -> Refused {
        let advice = self
            .dialogue
            .advice()
            .map_or("", |advice| advice.text(Lang::En));
        Refused {
            command: self.dialogue.answered(),
            reply: reply.to_string(),
            advice,
        }
    }
}

/// A command that failed. The reply is displayed escaped, the argument is not displayed.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) command: Option<Command>,
    pub(crate) reply: String,
    pub(crate) advice: &'static str,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let command = self
            .command
            .map_or("the connection".to_owned(), |command| command.to_string());
        write!(f, "{command} failed: {}\n{}", self.reply, self.advice)
    }
}

impl Error for Refused {}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let [address, user, password, task @ ..] = words.as_slice() else {
        return Err(
            "missing arguments: expected HOST:PORT USER PASSWORD, then list, get NAME or put NAME"
                .into(),
        );
    };
    let mut client = Client::connect(address)?;
    client.log_in(user, password, "")?;
    match task {
        ["list", name @ ..] => io::stdout().write_all(&client.list(&name.join(" "))?)?,
        ["get", name] => drop(client.retrieve(name, &mut io::stdout())?),
        ["put", name] => drop(client.store(name, &mut io::stdin())?),
        _ => return Err("the task is list [NAME], get NAME or put NAME".into()),
    }
    client.quit()
}
