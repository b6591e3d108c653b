//! Kind `search`: codes by words.

use ftp_reply::{Lang, ReplyCode, help};
use serde::{Deserialize, Serialize};

use super::Outcome;

/// How many codes an answer has.
const SHOWN: usize = 8;

#[derive(Deserialize)]
pub(crate) struct Case {
    words: String,
    lang: String,
}

#[derive(Serialize)]
pub(crate) struct Found {
    codes: Vec<u16>,
}

pub(crate) fn answer(case: &Case) -> Outcome<Found> {
    let codes = help::search(&case.words, Lang::matching(&case.lang));
    Outcome::Ok(Found {
        codes: codes.take(SHOWN).map(ReplyCode::as_u16).collect(),
    })
}
