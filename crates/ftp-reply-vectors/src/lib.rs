//! Answers test vectors through the public API of [`ftp_reply`], as a user would call it.
//!
//! `cargo xtask vectors` runs the program of this crate, and the tests of this crate compare every
//! committed case with its expected result. `bindings/vectors/README.md` documents cases and
//! answers. Each kind has its own file.

mod advice;
mod bytes;
mod command;
mod dialogue;
mod display;
mod encode;
mod explain;
mod fact;
mod hint;
mod host_policy;
mod judge;
mod lang;
mod line;
mod message;
mod number;
mod packed;
mod payload;
mod problem;
mod reply;
mod search;
mod set;
mod wire;

use serde::{Deserialize, Serialize};

pub use problem::Problem;

// The page of the project cannot be an example of a published crate, because it is outside of them all.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
mod project_readme {}

/// The fields that every case has.
#[derive(Deserialize)]
struct Head {
    id: String,
    kind: String,
}

/// An answer: the fields that every answer has, then those of its kind.
#[derive(Serialize)]
struct Answer<'a, T> {
    id: &'a str,
    lang: &'static str,
    #[serde(flatten)]
    result: T,
}

/// The result of a kind that has either a value or an error, named by one word.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Outcome<T> {
    Ok(T),
    Error(&'static str),
}

/// Answers one case. Case and answer are one line of JSON each.
///
/// # Errors
///
/// [`Problem`] if the case is invalid.
///
/// ```
/// let case = r#"{"id": "x", "kind": "judge", "command": "RETR", "code": 550}"#;
/// let answer = ftp_reply_vectors::answer(case)?;
/// assert_eq!(answer, r#"{"id":"x","lang":"rust","ok":{"verdict":"listed"}}"#);
/// # Ok::<(), ftp_reply_vectors::Problem>(())
/// ```
pub fn answer(case: &str) -> Result<String, Problem> {
    let head: Head = serde_json::from_str(case).map_err(|error| Problem::unnamed(&error))?;
    let answered = match head.kind.as_str() {
        "reply" => one_line(&head, case, reply::answer),
        "encode" => one_line(&head, case, encode::answer),
        "command" => one_line(&head, case, command::answer),
        "judge" => one_line(&head, case, judge::answer),
        "dialogue" => one_line(&head, case, dialogue::answer),
        "display" => one_line(&head, case, display::answer),
        "fact" => one_line(&head, case, fact::answer),
        "host_policy" => one_line(&head, case, host_policy::answer),
        "hint" => one_line(&head, case, hint::answer),
        "advice" => one_line(&head, case, advice::answer),
        "explain" => one_line(&head, case, explain::answer),
        "search" => one_line(&head, case, search::answer),
        "lang" => one_line(&head, case, lang::answer),
        "line" => one_line(&head, case, line::answer),
        "set" => one_line(&head, case, set::answer),
        "message" => one_line(&head, case, message::answer),
        "packed" => one_line(&head, case, packed::answer),
        kind => match payload::reader(kind) {
            Some(reader) => one_line(&head, case, reader),
            None => return Err(Problem::unknown_kind(&head.id, kind)),
        },
    };
    answered.map_err(|error| Problem::invalid_case(&head.id, &head.kind, &error))
}

fn one_line<'a, C, R>(head: &Head, case: &'a str, answer: fn(&C) -> R) -> serde_json::Result<String>
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
