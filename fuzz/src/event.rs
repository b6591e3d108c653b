//! Replies and faults, copied so that two ways of reading can be compared.

use ftp_reply::{FaultView, ReplyView};

/// What a reader gave.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// A reply.
    Reply {
        code: u16,
        raw: Vec<u8>,
        lines: Vec<Vec<u8>>,
        diagnostics: Vec<(&'static str, u64)>,
        omitted: u64,
    },
    /// A fault.
    Fault {
        kind: &'static str,
        offset: u64,
        code: Option<u16>,
        kept: Vec<u8>,
    },
}

/// Copies what a reader lends, and checks what holds for every reply and every fault.
pub fn event(found: Result<ReplyView<'_>, FaultView<'_>>) -> Event {
    match found {
        Ok(reply) => {
            let lines: Vec<Vec<u8>> = reply.lines().map(<[u8]>::to_vec).collect();
            assert_eq!(lines.len(), reply.line_count());
            assert_eq!(lines.len(), reply.raw_lines().count());
            assert!(reply.raw().ends_with(b"\n"));
            assert!(reply.raw_lines().all(|line| !line.ends_with(b"\r")));
            shown(&reply.to_string());
            shown(&format!("{reply:?}"));
            Event::Reply {
                code: reply.code().as_u16(),
                raw: reply.raw().to_vec(),
                lines,
                diagnostics: reply
                    .diagnostics()
                    .iter()
                    .map(|found| (found.kind.name(), found.offset))
                    .collect(),
                omitted: reply.diagnostics().omitted(),
            }
        }
        Err(fault) => {
            assert!(fault.kept.len() <= FaultView::MAX_KEPT);
            shown(&fault.to_string());
            shown(&format!("{fault:?}"));
            Event::Fault {
                kind: fault.kind.name(),
                offset: fault.offset,
                code: fault.code.map(|code| code.as_u16()),
                kept: fault.kept.to_vec(),
            }
        }
    }
}

/// Nothing a server sends may act on a terminal or break a line of a log.
fn shown(text: &str) {
    let acts = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
    };
    assert!(!text.chars().any(acts), "{text:?}");
}
