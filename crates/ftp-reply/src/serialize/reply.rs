//! Replies: code, lines and all bytes.

use alloc::vec::Vec;

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use super::bytes::Text;
use super::diagnostics::{diagnostics, is_zero};
use crate::{
    Diagnostic, Diagnostics, Limits, ParseOptions, Reply, ReplyCode, ReplyView, Terminator,
};

#[derive(serde::Serialize)]
#[serde(rename = "Reply")]
struct Form<'a> {
    code: ReplyCode,
    lines: Vec<Text<'a>>,
    raw: Text<'a>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    diagnostics: &'a [Diagnostic],
    #[serde(skip_serializing_if = "is_zero")]
    omitted: u64,
}

impl<'a> Form<'a> {
    fn new(reply: ReplyView<'a>, diagnostics: Diagnostics<'a>) -> Form<'a> {
        Form {
            code: reply.code(),
            lines: reply.lines().map(Text::from).collect(),
            raw: Text::from(reply.raw()),
            diagnostics: diagnostics.as_slice(),
            omitted: diagnostics.omitted(),
        }
    }
}

impl Serialize for Reply {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Form::new(self.as_view(), self.diagnostics()).serialize(serializer)
    }
}

impl Serialize for ReplyView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Form::new(*self, Diagnostics::default()).serialize(serializer)
    }
}

#[derive(serde::Deserialize)]
#[serde(rename = "Reply")]
struct OwnedForm {
    code: Option<ReplyCode>,
    lines: Option<Vec<Text<'static>>>,
    raw: Text<'static>,
    #[serde(default)]
    diagnostics: Vec<Diagnostic>,
    #[serde(default)]
    omitted: u64,
}

impl<'de> Deserialize<'de> for Reply {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Reply, D::Error> {
        let form = OwnedForm::deserialize(deserializer)?;
        let reply = parse(&form.raw.0)
            .ok_or_else(|| D::Error::custom("`raw` must be exactly one reply with its line end"))?;
        if form.code.is_some_and(|code| code != reply.code()) {
            return Err(D::Error::custom("`code` differs from the code in `raw`"));
        }
        if let Some(lines) = form.lines
            && !lines.iter().map(|line| &*line.0).eq(reply.lines())
        {
            return Err(D::Error::custom("`lines` differ from the lines in `raw`"));
        }
        let found = diagnostics(&form.diagnostics, form.omitted)?;
        Ok(reply.with_diagnostics(found))
    }
}

/// Parses a reply that a reader with any options has accepted.
fn parse(raw: &[u8]) -> Option<Reply> {
    // The bytes are already in memory, so no limit can save any.
    let limits = Limits::new()
        .with_max_line(usize::MAX)
        .with_max_reply(usize::MAX)
        .with_max_lines(usize::MAX);
    let options = ParseOptions::new().with_limits(limits);
    [Terminator::SameCode, Terminator::AnyCode]
        .into_iter()
        .find_map(|terminator| {
            Reply::parse_with_options(raw, options.with_terminator(terminator)).ok()
        })
}
