//! Kind `hint`: what the words of a server mean.

use ftp_reply::help::{Hint, hints};
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::number::optional_code;

#[derive(Deserialize)]
pub(crate) struct Case {
    code: Option<i64>,
    text: String,
}

#[derive(Serialize)]
pub(crate) struct Hints {
    hints: Vec<&'static str>,
}

pub(crate) fn answer(case: &Case) -> Outcome<Hints> {
    let Ok(code) = optional_code(case.code) else {
        return Outcome::Error("invalid_code");
    };
    Outcome::Ok(Hints {
        hints: hints(code, &case.text).map(Hint::name).collect(),
    })
}
