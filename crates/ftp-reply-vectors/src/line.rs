//! Kind `line`: the code at the start of a line.

use ftp_reply::ReplyCode;
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::bytes::Bytes;

#[derive(Deserialize)]
pub(crate) struct Case {
    input: Bytes,
}

#[derive(Serialize)]
pub(crate) struct Line {
    code: u16,
}

pub(crate) fn answer(case: &Case) -> Outcome<Line> {
    match ReplyCode::from_line(&case.input.0) {
        Ok(code) => Outcome::Ok(Line {
            code: code.as_u16(),
        }),
        Err(_) => Outcome::Error("malformed"),
    }
}
