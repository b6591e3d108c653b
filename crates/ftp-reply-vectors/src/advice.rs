//! Kind `advice`: what to do about a reply to a command.

use ftp_reply::{Command, Lang, Situation};
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::number::code;

#[derive(Deserialize)]
pub(crate) struct Case {
    command: String,
    code: i64,
    situation: Vec<String>,
}

#[derive(Serialize)]
pub(crate) struct Advised {
    recovery: &'static str,
    text: &'static str,
    #[serde(rename = "try")]
    suggested_commands: Vec<&'static str>,
}

pub(crate) fn answer(case: &Case) -> Outcome<Advised> {
    let Ok(command) = Command::parse(&case.command) else {
        return Outcome::Error("invalid_verb");
    };
    let Some(code) = code(case.code) else {
        return Outcome::Error("invalid_code");
    };
    let situation = case.situation.iter().map(|name| Situation::from_name(name));
    let Some(situation) = situation.collect::<Option<Vec<Situation>>>() else {
        return Outcome::Error("unknown_situation");
    };
    let advice = command.advice(code, &situation);
    let suggested_commands = advice.suggested_commands().iter();
    Outcome::Ok(Advised {
        recovery: advice.recovery().name(),
        text: advice.text(Lang::En),
        suggested_commands: suggested_commands.map(Command::name).collect(),
    })
}
