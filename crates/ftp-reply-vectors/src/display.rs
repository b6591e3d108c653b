//! Kind `display`: one reply as people see it.

use serde::{Deserialize, Serialize};

use super::Outcome;
use super::bytes::Bytes;
use super::wire::one_reply;

#[derive(Deserialize)]
pub(crate) struct Case {
    input: Bytes,
}

#[derive(Serialize)]
pub(crate) struct Displayed {
    text: String,
}

pub(crate) fn answer(case: &Case) -> Outcome<Displayed> {
    match one_reply(&case.input.0) {
        Ok(reply) => Outcome::Ok(Displayed {
            text: reply.to_string(),
        }),
        Err(word) => Outcome::Error(word),
    }
}
