//! Kind `judge`: checks a code as an answer to a command.

use ftp_reply::Command;
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::number::code;

#[derive(Deserialize)]
pub(crate) struct Case {
    command: String,
    code: i64,
}

#[derive(Serialize)]
pub(crate) struct Judgment {
    verdict: &'static str,
}

pub(crate) fn answer(case: &Case) -> Outcome<Judgment> {
    let Ok(command) = Command::parse(&case.command) else {
        return Outcome::Error("invalid_verb");
    };
    let Some(code) = code(case.code) else {
        return Outcome::Error("invalid_code");
    };
    Outcome::Ok(Judgment {
        verdict: command.judge(code).name(),
    })
}
