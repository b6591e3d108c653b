//! Kind `dialogue`: what each reply of a connection means and answers.

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
    GiveUp(True),
    Fault(True),
}

/// The value of a step without an argument.
#[derive(Deserialize)]
#[serde(try_from = "bool")]
struct True;

impl TryFrom<bool> for True {
    type Error = &'static str;

    fn try_from(value: bool) -> Result<True, &'static str> {
        if value { Ok(True) } else { Err("must be true") }
    }
}

/// One item per reply.
#[derive(Default, Serialize)]
pub(crate) struct Replies {
    outcomes: Vec<String>,
    answered: Vec<Option<String>>,
}

pub(crate) fn answer(case: &Case) -> Outcome<Replies> {
    match replies(&case.steps) {
        Ok(replies) => Outcome::Ok(replies),
        Err(word) => Outcome::Error(word),
    }
}

fn replies(steps: &[Step]) -> Result<Replies, &'static str> {
    let mut dialogue = Dialogue::new();
    // A case that starts with a command assumes that the greeting has arrived.
    if let Some(Step::Send(_)) = steps.first() {
        dialogue.receive(ReplyCode::SERVICE_READY);
    }
    let mut replies = Replies::default();
    for step in steps {
        match step {
            Step::Send(line) => send(&mut dialogue, line.0.trim_ascii_end())?,
            Step::Receive(reply) => {
                let outcome = dialogue.receive(&one_reply(&reply.0)?);
                replies.outcomes.push(with_lost(outcome, &dialogue));
                let answered = dialogue.answered().map(|command| command.to_string());
                replies.answered.push(answered);
            }
            Step::GiveUp(True) => dialogue.give_up(),
            Step::Fault(True) => dialogue.fault(),
        }
    }
    Ok(replies)
}

/// Returns the outcome, and after `;lost:` the commands that the reply gave up.
fn with_lost(outcome: ftp_reply::Outcome, dialogue: &Dialogue) -> String {
    let lost: Vec<String> = dialogue.unanswered().map(|lost| lost.to_string()).collect();
    if lost.is_empty() {
        outcome.to_string()
    } else {
        format!("{outcome};lost:{}", lost.join(","))
    }
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
