//! Kind `command`: writes a command as a client does.

use ftp_reply::Command;
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::bytes::Bytes;

#[derive(Deserialize)]
pub(crate) struct Case {
    verb: String,
    argument: Option<Bytes>,
}

#[derive(Serialize)]
pub(crate) struct Written {
    bytes: Bytes,
}

pub(crate) fn answer(case: &Case) -> Outcome<Written> {
    let Ok(command) = Command::parse(&case.verb) else {
        return Outcome::Error("invalid_verb");
    };
    let argument = case
        .argument
        .as_ref()
        .map_or(&[][..], |argument| &argument.0);
    match command.encode(argument) {
        Ok(bytes) => Outcome::Ok(Written {
            bytes: Bytes(bytes),
        }),
        Err(error) => Outcome::Error(error.kind().name()),
    }
}
