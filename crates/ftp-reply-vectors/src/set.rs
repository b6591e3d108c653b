//! Kind `set`: the members of a closed set.

use ftp_reply::{ClosedSet, Lang};
use serde::{Deserialize, Serialize};

use super::Outcome;

#[derive(Deserialize)]
pub(crate) struct Case {
    set: String,
    lang: String,
}

#[derive(Serialize)]
pub(crate) struct Members {
    members: Vec<Member>,
}

#[derive(Serialize)]
struct Member {
    number: u8,
    name: &'static str,
    text: &'static str,
}

pub(crate) fn answer(case: &Case) -> Outcome<Members> {
    let Some(set) = ClosedSet::from_name(&case.set) else {
        return Outcome::Error("unknown_set");
    };
    let lang = Lang::matching(&case.lang);
    let members = set.members().map(|member| Member {
        number: member.number(),
        name: member.name(),
        text: member.text(lang),
    });
    Outcome::Ok(Members {
        members: members.collect(),
    })
}
