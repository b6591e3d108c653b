//! A server that answers anything at any step.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use crate::client;

/// What the server does at one step instead of its usual reply.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Instead {
    /// Sends a reply with this code.
    Code(u16),
    /// Sends a 1yz and then the usual reply.
    Preliminary,
    /// Sends the usual reply twice.
    Twice,
    /// Sends a reply with this code 1000 times.
    Endless(u16),
    /// Sends a line that is not a reply.
    Fault,
    /// Closes the connection, after half a reply.
    HangUp,
}

/// Steps of a session with what the server does there: the verb of a command, `connect` for the
/// greeting, or `end` for the last reply of the transfer.
type Plan = BTreeMap<&'static str, Instead>;

/// What the server has seen.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub(crate) verbs: Vec<String>,
    /// The server has sent 1yz, then all data has passed, and its next reply was 226 or 250.
    pub(crate) is_complete: bool,
}

struct Server {
    control: TcpStream,
    data: TcpListener,
    plan: Plan,
    log: Log,
}

impl Server {
    fn run(&mut self) -> io::Result<()> {
        let mut lines = BufReader::new(self.control.try_clone()?);
        self.reply("connect")?;
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let verb = line.split_ascii_whitespace().next().unwrap_or_default();
            self.log.verbs.push(verb.to_owned());
            let first = self.reply(verb)?;
            if ["STOR", "RETR", "LIST"].contains(&verb) && first.starts_with('1') {
                let (mut data, _) = self.data.accept()?;
                data.set_read_timeout(Some(SILENCE))?;
                if verb == "STOR" {
                    data.read_to_end(&mut Vec::new())?;
                } else {
                    data.write_all(b"contents\r\n")?;
                }
                drop(data);
                let last = self.reply("end")?;
                let last = last.lines().find(|line| !line.starts_with('1'));
                self.log.is_complete =
                    last.is_some_and(|last| last.starts_with("226") || last.starts_with("250"));
            }
        }
    }

    /// Sends the replies of a step and returns them.
    fn reply(&mut self, step: &str) -> io::Result<String> {
        let usual = match step {
            "connect" => 220,
            "USER" => 331,
            "PASS" | "ACCT" => 230,
            "TYPE" => 200,
            "EPSV" => 229,
            "PASV" => 227,
            "STOR" | "RETR" | "LIST" => 150,
            "end" => 226,
            "QUIT" => 221,
            _ => 502,
        };
        let replies = match self.plan.get(step).copied() {
            None => self.line(usual),
            Some(Instead::Code(code)) => self.line(code),
            Some(Instead::Preliminary) => self.line(120) + &self.line(usual),
            Some(Instead::Twice) => self.line(usual).repeat(2),
            Some(Instead::Endless(code)) => self.line(code).repeat(1000),
            Some(Instead::Fault) => "Hello\r\n".to_owned(),
            Some(Instead::HangUp) => {
                self.control.write_all(b"2")?;
                return Err(io::ErrorKind::ConnectionAborted.into());
            }
        };
        self.control.write_all(replies.as_bytes())?;
        Ok(replies)
    }

    fn line(&self, code: u16) -> String {
        let port = self.data.local_addr().unwrap().port();
        match code {
            227 => format!("227 (127,0,0,1,{},{})\r\n", port / 256, port % 256),
            229 => format!("229 (|||{port}|)\r\n"),
            _ => format!("{code} Text\r\n"),
        }
    }
}

/// The server closes the connection after this time, so that a client that waits for more fails.
const SILENCE: Duration = Duration::from_millis(200);

/// Runs the client's task. Returns its error, if any, and what the server has seen.
pub(crate) fn play(task: &[&str], plan: &[(&'static str, Instead)]) -> (Option<String>, Log) {
    let run = |words: &[&str]| client::run(words, &mut &b"contents"[..], &mut Vec::new());
    play_with(task, plan, |words| {
        run(words).map_err(|error| error.to_string())
    })
}

pub(crate) fn play_with(
    task: &[&str],
    plan: &[(&'static str, Instead)],
    run: impl FnOnce(&[&str]) -> Result<(), String>,
) -> (Option<String>, Log) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let steps: Plan = plan.iter().copied().collect();
    let server = thread::spawn(move || {
        let (control, _) = listener.accept().unwrap();
        control.set_read_timeout(Some(SILENCE)).unwrap();
        let data = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut server = Server {
            control,
            data,
            plan: steps,
            log: Log::default(),
        };
        let _ = server.run(); // an error is the end of the session
        server.log
    });
    let words = [&[address.as_str(), "user", "secret"], task].concat();
    let error = run(&words).err();
    let log = server.join().unwrap();
    let sent = |verb: &str| log.verbs.iter().filter(|sent| *sent == verb).count();
    for verb in ["USER", "PASS", "ACCT"] {
        assert!(sent(verb) <= 1, "{plan:?}: {:?}", log.verbs);
    }
    assert!(log.verbs.len() <= 8, "{plan:?}: {:?}", log.verbs);
    assert!(error.is_some() || log.is_complete, "{plan:?}: {log:?}");
    (error, log)
}
