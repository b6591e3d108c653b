//! Result of reading a stream, in a form shared by every reader.

use ftp_reply::{DiagnosticKind, Diagnostics, FaultKind, FaultView, ReplyFault, ReplyView};

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
    pub notes: Notes,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Fault {
    pub kind: FaultKind,
    pub offset: u64,
    pub code: Option<u16>,
    pub kept: Vec<u8>,
    pub notes: Notes,
}

/// Diagnostics of a reply or fault.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Notes {
    pub kept: Vec<(DiagnosticKind, u64)>,
    pub omitted: u64,
}

impl From<Diagnostics<'_>> for Notes {
    fn from(found: Diagnostics<'_>) -> Notes {
        Notes {
            kept: found
                .iter()
                .map(|found| (found.kind, found.offset))
                .collect(),
            omitted: found.omitted(),
        }
    }
}

impl Event {
    pub(crate) fn reply(view: ReplyView<'_>, diagnostics: Diagnostics<'_>) -> Event {
        let lines: Vec<Vec<u8>> = view.lines().map(<[u8]>::to_vec).collect();
        assert_eq!(view.line_count(), lines.len());
        Event::Reply(Reply {
            code: view.code().as_u16(),
            raw: view.raw().to_vec(),
            lines,
            raw_lines: view.raw_lines().map(<[u8]>::to_vec).collect(),
            notes: diagnostics.into(),
        })
    }
}

impl Fault {
    pub(crate) fn new(fault: FaultView<'_>, diagnostics: Diagnostics<'_>) -> Fault {
        Fault {
            kind: fault.kind,
            offset: fault.offset,
            code: fault.code.map(u16::from),
            kept: fault.kept.to_vec(),
            notes: diagnostics.into(),
        }
    }
}

impl From<&ReplyFault> for Fault {
    fn from(fault: &ReplyFault) -> Fault {
        Fault::new(fault.as_view(), fault.diagnostics())
    }
}

impl From<Result<ftp_reply::Reply, ReplyFault>> for Event {
    fn from(found: Result<ftp_reply::Reply, ReplyFault>) -> Event {
        match found {
            Ok(reply) => Event::reply(reply.as_view(), reply.diagnostics()),
            Err(fault) => Event::Fault(Fault::from(&fault)),
        }
    }
}
