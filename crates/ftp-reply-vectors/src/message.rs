//! Kind `message`: an error as a sentence.

use ftp_reply::{ClosedSet, ErrorDetails, Expectation, Lang};
use serde::{Deserialize, Deserializer, Serialize};

use super::Outcome;

#[derive(Deserialize)]
pub(crate) struct Case {
    error: Error,
    error_kind: String,
    lang: String,
    #[serde(default)]
    offset: u64,
    #[serde(default)]
    code: u16,
    #[serde(default, deserialize_with = "expectation")]
    expected: Option<Expectation>,
    #[serde(default)]
    line: u64,
    #[serde(default)]
    hole: String,
    #[serde(default)]
    needed: u64,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Error {
    Fault,
    Payload,
    Encode,
    Send,
}

impl Error {
    fn set(self) -> ClosedSet {
        match self {
            Error::Fault => ClosedSet::Fault,
            Error::Payload => ClosedSet::PayloadError,
            Error::Encode => ClosedSet::EncodeError,
            Error::Send => ClosedSet::SendError,
        }
    }
}

#[derive(Serialize)]
pub(crate) struct Message {
    text: String,
}

pub(crate) fn answer(case: &Case) -> Outcome<Message> {
    let set = case.error.set();
    let mut members = set.members();
    let Some(kind) = members.find(|member| member.name() == case.error_kind) else {
        return Outcome::Error("unknown_kind");
    };
    let mut error = ErrorDetails::new(set, kind.number());
    error.offset = case.offset;
    error.code = case.code;
    error.expected = case.expected.map_or(0, Expectation::number);
    error.line = case.line;
    error.hole = &case.hole;
    error.needed = case.needed;
    match error.message(Lang::matching(&case.lang)) {
        Some(message) => Outcome::Ok(Message {
            text: message.to_string(),
        }),
        None => Outcome::Error("unknown_kind"),
    }
}

/// Reads the name of an expectation.
fn expectation<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Expectation>, D::Error> {
    let name = String::deserialize(deserializer)?;
    match Expectation::from_name(&name) {
        Some(expectation) => Ok(Some(expectation)),
        None => Err(serde::de::Error::custom(format_args!(
            "unknown expectation {name:?}"
        ))),
    }
}
