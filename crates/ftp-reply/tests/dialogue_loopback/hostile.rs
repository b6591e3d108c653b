//! The example client against servers that answer anything at any step.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use crate::client;

/// What the server does at one step instead of its usual reply.
#[derive(Clone, Copy, Debug)]
enum Instead {
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
struct Log {
    verbs: Vec<String>,
    /// The server has sent 1yz, then all data has passed, and its next reply was 226 or 250.
    is_complete: bool,
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
fn play(task: &[&str], plan: &[(&'static str, Instead)]) -> (Option<String>, Log) {
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
    let result = client::run(&words, &mut &b"contents"[..], &mut Vec::new());
    let log = server.join().unwrap();
    let sent = |verb: &str| log.verbs.iter().filter(|sent| *sent == verb).count();
    for verb in ["USER", "PASS", "ACCT"] {
        assert!(sent(verb) <= 1, "{plan:?}: {:?}", log.verbs);
    }
    assert!(log.verbs.len() <= 8, "{plan:?}: {:?}", log.verbs);
    let error = result.err().map(|error| error.to_string());
    assert!(error.is_some() || log.is_complete, "{plan:?}: {log:?}");
    (error, log)
}

const CODES: &[u16] = &[
    200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299, 331, 332, 334, 336, 350, 399,
    421, 425, 426, 450, 451, 452, 499, 500, 501, 502, 503, 504, 522, 530, 532, 534, 535, 550, 552,
    553, 599, 600, 631,
];

/// A step, what leads to it, and the codes with which the session still succeeds. With any other code,
/// the client must report the step's command, the reply, and advice.
type Row = (
    &'static str,
    &'static [(&'static str, Instead)],
    &'static [u16],
);

const ROWS: &[Row] = &[
    (
        "connect",
        &[],
        &[
            200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299,
        ],
    ),
    // 331, 336, 350 and 399 lead to PASS, 332 to ACCT. A 220 continues the greeting.
    (
        "USER",
        &[],
        &[
            200, 202, 211, 221, 225, 226, 227, 229, 230, 250, 257, 299, 331, 332, 336, 350, 399,
        ],
    ),
    // 332, 350 and 399 lead to ACCT. 331 and 336 require a password again.
    (
        "PASS",
        &[],
        &[
            200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299, 332, 350, 399,
        ],
    ),
    (
        "ACCT",
        &[("PASS", Instead::Code(332))],
        &[
            200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299,
        ],
    ),
    (
        "TYPE",
        &[],
        &[
            200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299,
        ],
    ),
    // A 227 or 229 contains an address. After the others the client tries PASV.
    ("EPSV", &[], &[227, 229, 425, 500, 501, 502, 504, 522]),
    ("PASV", &[("EPSV", Instead::Code(502))], &[227, 229]),
    ("STOR", &[], &[]),
    ("RETR", &[], &[]),
    ("LIST", &[], &[]),
    // RFC 959, section 3.2.
    ("end", &[], &[226, 250]),
    // The transfer is complete, whatever the server replies to QUIT.
    ("QUIT", &[], CODES),
];

fn task(step: &str) -> &'static [&'static str] {
    match step {
        "RETR" => &["get", "name"],
        "LIST" => &["list"],
        _ => &["put", "name"],
    }
}

#[test]
fn client_succeeds_only_with_accepted_codes() {
    thread::scope(|scope| {
        for row in ROWS {
            scope.spawn(|| check_codes(row));
        }
    });
}

fn check_codes((step, before, accepted): &Row) {
    for code in CODES {
        let plan = [*before, &[(*step, Instead::Code(*code))]].concat();
        let (error, log) = play(task(step), &plan);
        let Some(error) = error else {
            assert!(accepted.contains(code), "{code} at {step}");
            continue;
        };
        assert!(!accepted.contains(code), "{code} at {step}: {error}");
        assert!(!log.is_complete, "{code} at {step}");
        let has_no_address = matches!(step, &"EPSV" | &"PASV") && code / 100 == 2;
        // These answer no command, so the client waits, and the server closes the connection.
        let is_surplus = (*step, *code) == ("USER", 220) || (*step, *code) == ("end", 502);
        if is_surplus {
            assert!(error.contains("closed"), "{code} at {step}: {error}");
        } else if !has_no_address {
            let verb = if *step == "end" { "STOR" } else { step };
            let start = format!("{verb} failed: {code} ");
            assert!(
                error.starts_with(&start) && error.lines().count() == 2,
                "{start}{error}"
            );
        }
    }
}

#[test]
fn client_tolerates_preliminary_replies() {
    for (step, before, _) in ROWS {
        let plan = [*before, &[(*step, Instead::Preliminary)]].concat();
        let (error, _) = play(task(step), &plan);
        // A second 1yz to a transfer and a 1yz to any other command are violations that change nothing.
        assert_eq!(error, None, "{step}");
    }
}

#[test]
fn client_reports_closed_connection_and_faults() {
    for (step, before, _) in ROWS {
        for instead in [Instead::HangUp, Instead::Fault] {
            let plan = [*before, &[(*step, instead)]].concat();
            let (error, log) = play(task(step), &plan);
            // The transfer was complete before QUIT.
            assert_eq!(
                error.is_none(),
                *step == "QUIT",
                "{instead:?} at {step}: {log:?}"
            );
        }
    }
}

#[test]
fn client_gives_up_after_endless_replies() {
    for (step, before, _) in ROWS {
        for code in [120, 150, 110, 200, 331, 332] {
            let plan = [*before, &[(*step, Instead::Endless(code))]].concat();
            let (error, log) = play(task(step), &plan);
            assert!(
                error.is_some() || log.is_complete,
                "{code} at {step}: {log:?}"
            );
        }
    }
}

/// Two steps go wrong. `play` checks that no lie is reported as a success.
#[test]
fn client_never_reports_incomplete_transfer() {
    let variations = [
        Instead::Preliminary,
        Instead::Twice,
        Instead::Code(200),
        Instead::Code(226),
        Instead::Code(332),
        Instead::Code(421),
        Instead::Code(500),
    ];
    let steps = [
        "connect", "USER", "PASS", "TYPE", "EPSV", "STOR", "end", "QUIT",
    ];
    // Most of the time is spent waiting, so the sessions run side by side.
    thread::scope(|scope| {
        for (index, first) in steps.iter().enumerate() {
            for second in &steps[index + 1..] {
                scope.spawn(move || {
                    for one in variations {
                        for other in variations {
                            play(task("STOR"), &[(first, one), (second, other)]);
                        }
                    }
                });
            }
        }
    });
}
