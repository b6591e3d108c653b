//! Kind `reply`: feeds the input in the given chunks and lists the events.

use ftp_reply::{Limits, ParseOptions, ReplyParser, Terminator};
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
    },
    Fault {
        fault: &'static str,
        offset: u64,
        code: Option<u16>,
    },
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
            },
            Err(fault) => Event::Fault {
                fault: fault.kind.name(),
                offset: fault.offset,
                code: fault.code.map(u16::from),
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
