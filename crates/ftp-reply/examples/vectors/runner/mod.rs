//! What the runner does with one case; one file per kind.

mod bytes;
mod command;
mod dialogue;
mod encode;
mod fact;
mod judge;
mod number;
mod payload;
mod problem;
mod reply;
mod wire;

use serde::{Deserialize, Serialize};

pub(crate) use problem::Problem;

/// What every case has.
#[derive(Deserialize)]
struct Head {
    id: String,
    kind: String,
}

/// An answer: what every one has, then the result fields of its kind.
#[derive(Serialize)]
struct Answer<'a, T> {
    id: &'a str,
    lang: &'static str,
    #[serde(flatten)]
    result: T,
}

/// The result of a kind that either has a value or says in one word why not.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Outcome<T> {
    Ok(T),
    Error(&'static str),
}

/// Answers one case, both as one line of JSON.
///
/// # Errors
///
/// A [`Problem`] if the case is ill-formed: it is not about this crate, then.
pub(crate) fn answer(case: &str) -> Result<String, Problem> {
    let head: Head = serde_json::from_str(case).map_err(|error| Problem::unnamed(&error))?;
    let answered = match head.kind.as_str() {
        "reply" => line(&head, case, reply::answer),
        "encode" => line(&head, case, encode::answer),
        "command" => line(&head, case, command::answer),
        "judge" => line(&head, case, judge::answer),
        "dialogue" => line(&head, case, dialogue::answer),
        "fact" => line(&head, case, fact::answer),
        kind => match payload::reader(kind) {
            Some(reader) => line(&head, case, reader),
            None => return Err(Problem::unknown_kind(&head.id, kind)),
        },
    };
    answered.map_err(|error| Problem::ill_formed(&head.id, &head.kind, &error))
}

fn line<'a, C, R>(head: &Head, case: &'a str, answer: fn(&C) -> R) -> serde_json::Result<String>
where
    C: Deserialize<'a>,
    R: Serialize,
{
    let result = answer(&serde_json::from_str(case)?);
    serde_json::to_string(&Answer {
        id: &head.id,
        lang: "rust",
        result,
    })
}
