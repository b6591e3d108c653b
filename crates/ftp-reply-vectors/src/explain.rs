//! Kind `explain`: a reply explained for a screen.

use ftp_reply::Lang;
use ftp_reply::help::explain;
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::number::optional_code;

#[derive(Deserialize)]
pub(crate) struct Case {
    code: Option<i64>,
    text: String,
    lang: String,
}

#[derive(Serialize)]
pub(crate) struct Explained {
    headline: &'static str,
    cause: Option<&'static str>,
    next_step: &'static str,
}

pub(crate) fn answer(case: &Case) -> Outcome<Explained> {
    let Ok(code) = optional_code(case.code) else {
        return Outcome::Error("invalid_code");
    };
    let explanation = explain(code, &case.text, Lang::matching(&case.lang));
    Outcome::Ok(Explained {
        headline: explanation.headline(),
        cause: explanation.causes().get(0),
        next_step: explanation.next_step(),
    })
}
