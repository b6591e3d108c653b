//! Kind `reply`: feeds the input in the given chunks and lists the events.

use ftp_reply::{Diagnostic, Diagnostics, Limits, ParseOptions, ReplyParser, Terminator};
use serde::{Deserialize, Serialize};

use super::bytes::Bytes;

#[derive(Deserialize)]
pub(crate) struct Case {
    input: Bytes,
    chunks: Option<Vec<usize>>,
    options: Option<Options>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Options {
    terminator: Option<Closing>,
    max_line: Option<usize>,
    max_reply: Option<usize>,
    max_lines: Option<usize>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Closing {
    SameCode,
    AnyCode,
}

#[derive(Serialize)]
pub(crate) struct Result {
    events: Vec<Event>,
    end: &'static str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Event {
    Reply {
        code: u16,
        lines: Vec<Bytes>,
        raw_len: usize,
        #[serde(flatten)]
        notes: Notes,
    },
    Fault {
        fault: &'static str,
        offset: u64,
        code: Option<u16>,
        #[serde(flatten)]
        notes: Notes,
    },
}

/// The diagnostics of a reply or fault. Fields without a value are left out.
#[derive(Serialize)]
struct Notes {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    diagnostics: Vec<Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    omitted: Option<u64>,
}

#[derive(Serialize)]
struct Note {
    kind: &'static str,
    offset: u64,
}

impl From<Diagnostics<'_>> for Notes {
    fn from(found: Diagnostics<'_>) -> Notes {
        let note = |found: Diagnostic| Note {
            kind: found.kind.name(),
            offset: found.offset,
        };
        Notes {
            diagnostics: found.iter().map(note).collect(),
            omitted: Some(found.omitted()).filter(|omitted| *omitted > 0),
        }
    }
}

pub(crate) fn answer(case: &Case) -> Result {
    let options = case
        .options
        .as_ref()
        .map_or_else(ParseOptions::new, Options::parse_options);
    let mut parser = ReplyParser::with_options(options);
    let mut events = Vec::new();
    let mut rest = case.input.0.as_slice();
    for &length in case.chunks.iter().flatten() {
        let (chunk, later) = rest.split_at(length.min(rest.len()));
        read(&mut parser, chunk, &mut events);
        rest = later;
    }
    read(&mut parser, rest, &mut events);
    let end = if parser.finish().is_ok() {
        "clean"
    } else {
        "unexpected_eof"
    };
    Result { events, end }
}

fn read(parser: &mut ReplyParser, chunk: &[u8], events: &mut Vec<Event>) {
    parser.feed(chunk);
    while let Some(next) = parser.next_reply() {
        events.push(match next {
            Ok(reply) => Event::Reply {
                code: reply.code().as_u16(),
                lines: reply.lines().map(Bytes::from).collect(),
                raw_len: reply.raw().len(),
                notes: reply.diagnostics().into(),
            },
            Err(fault) => Event::Fault {
                fault: fault.kind.name(),
                offset: fault.offset,
                code: fault.code.map(u16::from),
                notes: fault.diagnostics().into(),
            },
        });
    }
}

impl Options {
    fn parse_options(&self) -> ParseOptions {
        let default = Limits::new();
        let limits = default
            .with_max_line(self.max_line.unwrap_or(default.max_line))
            .with_max_reply(self.max_reply.unwrap_or(default.max_reply))
            .with_max_lines(self.max_lines.unwrap_or(default.max_lines));
        let options = ParseOptions::new().with_limits(limits);
        match self.terminator {
            Some(Closing::AnyCode) => options.with_terminator(Terminator::AnyCode),
            Some(Closing::SameCode) => options.with_terminator(Terminator::SameCode),
            None => options,
        }
    }
}
