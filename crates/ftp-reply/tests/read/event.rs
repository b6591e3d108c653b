//! Result of reading a stream, in a form shared by every reader.

use ftp_reply::{DiagnosticKind, Diagnostics, FaultKind, FaultView, ReplyView};

/// Everything that a reader reports about a stream.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Reading {
    pub events: Vec<Event>,
    /// Fault at the end of the stream, if that is inside a reply or line.
    pub end: Option<Fault>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Event {
    Reply(Reply),
    Fault(Fault),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Reply {
    pub code: u16,
    pub raw: Vec<u8>,
    pub lines: Vec<Vec<u8>>,
    pub raw_lines: Vec<Vec<u8>>,
    pub diagnostics: Vec<(DiagnosticKind, u64)>,
    pub omitted: u64,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Fault {
    pub kind: FaultKind,
    pub offset: u64,
    pub code: Option<u16>,
    pub kept: Vec<u8>,
}

fn diagnostics(found: Diagnostics<'_>) -> Vec<(DiagnosticKind, u64)> {
    found
        .iter()
        .map(|diagnostic| (diagnostic.kind, diagnostic.offset))
        .collect()
}

impl From<ReplyView<'_>> for Event {
    fn from(view: ReplyView<'_>) -> Event {
        let lines: Vec<Vec<u8>> = view.lines().map(<[u8]>::to_vec).collect();
        assert_eq!(view.line_count(), lines.len());
        Event::Reply(Reply {
            code: view.code().as_u16(),
            raw: view.raw().to_vec(),
            lines,
            raw_lines: view.raw_lines().map(<[u8]>::to_vec).collect(),
            diagnostics: diagnostics(view.diagnostics()),
            omitted: view.diagnostics().omitted(),
        })
    }
}

impl From<FaultView<'_>> for Fault {
    fn from(fault: FaultView<'_>) -> Fault {
        Fault {
            kind: fault.kind,
            offset: fault.offset,
            code: fault.code.map(u16::from),
            kept: fault.kept.to_vec(),
        }
    }
}

impl From<Result<ReplyView<'_>, FaultView<'_>>> for Event {
    fn from(found: Result<ReplyView<'_>, FaultView<'_>>) -> Event {
        match found {
            Ok(view) => view.into(),
            Err(fault) => Event::Fault(fault.into()),
        }
    }
}
