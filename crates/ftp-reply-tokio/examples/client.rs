//! An asynchronous FTP client: `cargo run --example client -- HOST:PORT USER PASSWORD list|get|put [NAME]`.
//!
//! `ReplyCodec` reads the control connection and writes to it. `Dialogue` determines what each reply means and
//! what to do after a failure.

use std::error::Error;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use ftp_reply::payload::{HostPolicy, PassiveAddress};
use ftp_reply::{Command, Dialogue, Lang, Outcome, OutcomeKind, Reply, ReplyCode};
use ftp_reply_tokio::ReplyCodec;
use futures_util::{SinkExt, StreamExt};
use tokio::io::{self, AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, ToSocketAddrs};
use tokio::time::timeout;
use tokio_util::codec::Framed;

/// Timeout for a server that does not answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// Maximum number of replies to wait for the one that decides.
const MAX_REPLIES: usize = 100;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A control connection.
pub(crate) struct Client {
    connection: Framed<TcpStream, ReplyCodec>,
    dialogue: Dialogue,
}

impl Client {
    /// Connects and waits for the greeting.
    pub(crate) async fn connect(address: impl ToSocketAddrs) -> Result<Client> {
        let stream = timeout(PATIENCE, TcpStream::connect(address)).await??;
        let mut client = Client {
            connection: Framed::new(stream, ReplyCodec::new()),
            dialogue: Dialogue::new(),
        };
        client
            .wait(Command::CONNECT, &[OutcomeKind::Completed])
            .await?;
        Ok(client)
    }

    /// Logs in. The password is sent only if the server requests it.
    pub(crate) async fn log_in(&mut self, user: &str, password: &str) -> Result<()> {
        let mut reply = self.begin(Command::USER, user).await?;
        if self.dialogue.expected() == [Command::PASS] {
            reply = self.begin(Command::PASS, password).await?;
        }
        if self.dialogue.is_logged_in() {
            Ok(())
        } else {
            Err(self.failure(&reply))
        }
    }

    /// Transfers a file or a listing from the server. Returns the number of bytes.
    pub(crate) async fn download(
        &mut self,
        command: Command,
        name: &str,
        to: &mut (impl AsyncWrite + Unpin),
    ) -> Result<u64> {
        let mut data = self.start_transfer(command, name).await?;
        let copied = io::copy(&mut data, to).await;
        self.end_transfer(command, data).await?;
        to.flush().await?;
        Ok(copied?)
    }

    /// Stores a file and returns the number of bytes.
    pub(crate) async fn upload(
        &mut self,
        name: &str,
        from: &mut (impl AsyncRead + Unpin),
    ) -> Result<u64> {
        let mut data = self.start_transfer(Command::STOR, name).await?;
        let copied = io::copy(from, &mut data).await;
        self.end_transfer(Command::STOR, data).await?;
        Ok(copied?)
    }

    /// Sends QUIT.
    pub(crate) async fn quit(mut self) -> Result<()> {
        self.execute(Command::QUIT, "").await.map(drop)
    }

    /// Sends a command and waits until it is complete.
    pub(crate) async fn execute(&mut self, command: Command, argument: &str) -> Result<Reply> {
        self.send(command, argument).await?;
        self.wait(command, &[OutcomeKind::Completed]).await
    }

    /// Sends a command and waits until it is complete or needs another one, as USER does.
    async fn begin(&mut self, command: Command, argument: &str) -> Result<Reply> {
        self.send(command, argument).await?;
        let outcomes = [OutcomeKind::Completed, OutcomeKind::NeedCommand];
        self.wait(command, &outcomes).await
    }

    /// Opens the data connection, then sends the command that uses it.
    async fn start_transfer(&mut self, command: Command, name: &str) -> Result<TcpStream> {
        self.execute(Command::TYPE, "I").await?;
        let address = self.data_address().await?;
        let data = timeout(PATIENCE, TcpStream::connect(address)).await??;
        self.send(command, name).await?;
        self.wait(command, &[OutcomeKind::Preliminary]).await?;
        Ok(data)
    }

    /// Closes the data connection and waits for the reply that ends the transfer.
    async fn end_transfer(&mut self, command: Command, mut data: TcpStream) -> Result<()> {
        // An error here shows in the reply: the server has not received the entire file.
        let _ = data.shutdown().await;
        drop(data);
        let last = self.wait(command, &[OutcomeKind::Completed]).await?;
        // RFC 959, section 3.2: only these two codes end a transfer.
        match last.code() {
            ReplyCode::CLOSING_DATA_CONNECTION | ReplyCode::FILE_ACTION_OKAY => Ok(()),
            _ => Err(self.failure(&last)),
        }
    }

    /// Requests an address: EPSV, or PASV if that is the advice on a failure.
    async fn data_address(&mut self) -> Result<SocketAddr> {
        let mut reply = self.execute(Command::EPSV, "").await;
        if reply.is_err()
            && let Some(advice) = self.dialogue.advice()
            && advice.suggested_commands().contains(&Command::PASV)
        {
            reply = self.execute(Command::PASV, "").await;
        }
        let server = self.connection.get_ref().peer_addr()?;
        let reply = reply?;
        let address = PassiveAddress::parse(&reply)?;
        Ok(address.data_address(HostPolicy::ControlPeer, server)?)
    }

    async fn send(&mut self, command: Command, argument: &str) -> Result<()> {
        // If the argument is invalid, nothing is sent, so the dialogue must not wait for a reply.
        let mut dialogue = self.dialogue.clone();
        dialogue.send_with_argument(command, argument.as_bytes())?;
        timeout(PATIENCE, self.connection.send((command, argument))).await??;
        self.dialogue = dialogue;
        Ok(())
    }

    /// Reads replies until the command has one of the outcomes. Another final outcome is an error.
    async fn wait(&mut self, command: Command, outcomes: &[OutcomeKind]) -> Result<Reply> {
        for _ in 0..MAX_REPLIES {
            let next = timeout(PATIENCE, self.connection.next()).await?;
            // The outer error is the stream's, the inner one a fault of the server.
            let reply = next.ok_or("the server closed the connection")???;
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

/// Runs one task and logs out. A failure to log out does not undo the task.
async fn run(words: &[&str]) -> Result<()> {
    let [address, user, password, task @ ..] = words else {
        return Err(
            "expected HOST:PORT USER PASSWORD, then list [NAME], get NAME or put NAME".into(),
        );
    };
    let mut client = Client::connect(address).await?;
    client.log_in(user, password).await?;
    let (mut from, mut to) = (io::stdin(), io::stdout());
    match *task {
        ["list"] => client.download(Command::LIST, "", &mut to).await?,
        ["list", name] => client.download(Command::LIST, name, &mut to).await?,
        ["get", name] => client.download(Command::RETR, name, &mut to).await?,
        ["put", name] => client.upload(name, &mut from).await?,
        _ => return Err("unknown task: expected list [NAME], get NAME or put NAME".into()),
    };
    if let Err(error) = client.quit().await {
        eprintln!("{error}");
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
