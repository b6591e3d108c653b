//! Kind `fact`: the facts of a code.

use ftp_reply::{CodeStatus, Lang, ReplyGroup};
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::number::code;

#[derive(Deserialize)]
pub(crate) struct Case {
    code: i64,
    lang: String,
}

#[derive(Serialize)]
pub(crate) struct Fact {
    name: Option<&'static str>,
    text: Option<&'static str>,
    detail: Option<&'static str>,
    explain: &'static str,
    causes: Vec<&'static str>,
    class: &'static str,
    group: Option<&'static str>,
    recovery: &'static str,
    status: Option<&'static str>,
}

pub(crate) fn answer(case: &Case) -> Outcome<Fact> {
    let Some(code) = code(case.code) else {
        return Outcome::Error("invalid_code");
    };
    let lang = Lang::matching(&case.lang);
    Outcome::Ok(Fact {
        name: code.name(),
        text: code.text(lang),
        detail: code.detail(lang),
        explain: code.explain(lang),
        causes: code.causes(lang).iter().collect(),
        class: code.class().name(),
        group: code.group().map(ReplyGroup::name),
        recovery: code.recovery().name(),
        status: code.status().map(CodeStatus::name),
    })
}
