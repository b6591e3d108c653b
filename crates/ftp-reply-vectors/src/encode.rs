//! Kind `encode`: writes a reply as a server does.

use ftp_reply::{EncodeStyle, ReplyBuilder};
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::bytes::Bytes;
use super::number::code;

#[derive(Deserialize)]
pub(crate) struct Case {
    code: i64,
    lines: Vec<Bytes>,
    style: Option<Style>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Style {
    Indent,
    Code,
}

#[derive(Serialize)]
pub(crate) struct Written {
    bytes: Bytes,
}

pub(crate) fn answer(case: &Case) -> Outcome<Written> {
    let Some(code) = code(case.code) else {
        return Outcome::Error("invalid_code");
    };
    let style = match case.style {
        None | Some(Style::Indent) => EncodeStyle::Indent,
        Some(Style::Code) => EncodeStyle::Code,
    };
    match ReplyBuilder::new(code, case.lines.iter().map(|line| &line.0))
        .style(style)
        .encode()
    {
        Ok(bytes) => Outcome::Ok(Written {
            bytes: Bytes(bytes),
        }),
        Err(error) => Outcome::Error(error.kind().name()),
    }
}
