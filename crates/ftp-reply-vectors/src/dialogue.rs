//! Kind `dialogue`: the outcome of each reply of a connection.

use ftp_reply::{Command, Dialogue, ReplyCode};
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::bytes::Bytes;
use super::wire::one_reply;

#[derive(Deserialize)]
pub(crate) struct Case {
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    Send(Bytes),
    Receive(Bytes),
}

#[derive(Serialize)]
pub(crate) struct Outcomes {
    outcomes: Vec<String>,
}

pub(crate) fn answer(case: &Case) -> Outcome<Outcomes> {
    match outcomes(&case.steps) {
        Ok(outcomes) => Outcome::Ok(Outcomes { outcomes }),
        Err(word) => Outcome::Error(word),
    }
}

fn outcomes(steps: &[Step]) -> Result<Vec<String>, &'static str> {
    let mut dialogue = Dialogue::new();
    // A case that starts with a command assumes that the greeting has arrived.
    if let Some(Step::Send(_)) = steps.first() {
        dialogue.receive(ReplyCode::SERVICE_READY);
    }
    let mut outcomes = Vec::new();
    for step in steps {
        match step {
            Step::Send(line) => send(&mut dialogue, line.0.trim_ascii_end())?,
            Step::Receive(reply) => {
                outcomes.push(dialogue.receive(&one_reply(&reply.0)?).to_string());
            }
        }
    }
    Ok(outcomes)
}

/// Sends a command line: a verb, then a space and the argument if there is one.
fn send(dialogue: &mut Dialogue, line: &[u8]) -> Result<(), &'static str> {
    let mut parts = line.splitn(2, |byte| *byte == b' ');
    let verb = parts
        .next()
        .and_then(|verb| str::from_utf8(verb).ok())
        .unwrap_or_default();
    let argument = parts.next().unwrap_or_default();
    let command = Command::parse(verb).map_err(|_| "invalid_verb")?;
    dialogue
        .send_with_argument(command, argument)
        .map_err(|error| error.kind().name())
}
