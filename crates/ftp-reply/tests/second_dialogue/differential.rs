//! Both implementations after every call of a random sequence.

use ftp_reply::{Command, Dialogue, ReplyCode};
use proptest::prelude::*;

use crate::model::{Login, Model};
use crate::random::{Step, listed_code, steps};
use crate::waiting::Waiting;

/// Result of a call, and the state of the dialogue after it.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    returned: String,
    answered: Option<String>,
    unanswered: Vec<String>,
    outstanding: Vec<String>,
    states: Vec<&'static str>,
}

/// Returns the names of the states that are true.
fn states(all: [(&'static str, bool); 4]) -> Vec<&'static str> {
    let held = all.into_iter().filter(|(_, applies)| *applies);
    held.map(|(name, _)| name).collect()
}

fn of_engine(dialogue: &Dialogue, returned: String) -> Answer {
    let name = |command: Command| command.name().to_owned();
    Answer {
        returned,
        answered: dialogue.answered().map(name),
        unanswered: dialogue.unanswered().map(name).collect(),
        outstanding: dialogue.outstanding().map(name).collect(),
        states: states([
            ("idle", dialogue.is_idle()),
            ("transferring", dialogue.is_transferring()),
            ("logged in", dialogue.is_logged_in()),
            ("protected", dialogue.is_protected()),
        ]),
    }
}

fn of_model(model: &Model, returned: String) -> Answer {
    let verbs = model.waiting.iter().map(|waiting| waiting.verb.clone());
    // The last reply of an aborted transfer may never come.
    let is_idle = model.waiting.iter().all(|waiting| waiting.is_aborted);
    let is_open = |waiting: &Waiting| waiting.is_open_transfer() && !waiting.is_aborted;
    Answer {
        returned,
        answered: model.answered.clone(),
        unanswered: model.unanswered.clone(),
        outstanding: verbs.collect(),
        states: states([
            ("idle", is_idle),
            ("transferring", model.waiting.iter().any(is_open)),
            ("logged in", model.login == Login::Complete),
            ("protected", model.is_protected),
        ]),
    }
}

/// Makes the same calls on both. Returns the calls so far and both answers at the first difference.
fn first_difference(steps: &[Step]) -> Option<(String, Answer, Answer)> {
    let (mut dialogue, mut model) = (Dialogue::new(), Model::new());
    let mut calls = Vec::new();
    for step in steps {
        let step = match step {
            Step::ReceiveListed(command, code) => {
                &Step::Receive(listed_code(&model, *command, *code))
            }
            step => step,
        };
        calls.push(format!("{step:?}"));
        let (ours, theirs) = match step {
            Step::Send(verb) => {
                let sent = dialogue.send(Command::parse(verb).unwrap());
                let sent = sent.map_err(|error| error.kind().name());
                (format!("{:?}", model.send(verb)), format!("{sent:?}"))
            }
            Step::Receive(code) => {
                let outcome = dialogue.receive(ReplyCode::from_u16(*code).unwrap());
                (model.receive(*code), outcome.to_string())
            }
            Step::ReceiveListed(..) => unreachable!("replaced above"),
            Step::GiveUp => {
                model.give_up();
                dialogue.give_up();
                Default::default()
            }
            Step::Fault => {
                model.fault();
                dialogue.fault();
                Default::default()
            }
        };
        let (ours, theirs) = (of_model(&model, ours), of_engine(&dialogue, theirs));
        if ours != theirs {
            return Some((calls.join("\n"), ours, theirs));
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases * 8,
        ..ProptestConfig::default()
    })]

    #[test]
    fn dialogue_agrees_with_second_implementation(steps in steps()) {
        if let Some((calls, ours, theirs)) = first_difference(&steps) {
            panic!("after\n{calls}\nthe second implementation has {ours:#?}\nthe dialogue {theirs:#?}");
        }
    }
}
