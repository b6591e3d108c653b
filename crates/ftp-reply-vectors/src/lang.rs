//! Kind `lang`: the language that a tag selects.

use ftp_reply::Lang;
use serde::{Deserialize, Serialize};

use super::Outcome;

#[derive(Deserialize)]
pub(crate) struct Case {
    tag: String,
}

#[derive(Serialize)]
pub(crate) struct Matched {
    tag: &'static str,
}

pub(crate) fn answer(case: &Case) -> Outcome<Matched> {
    Outcome::Ok(Matched {
        tag: Lang::matching(&case.tag).tag(),
    })
}
