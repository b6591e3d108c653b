//! Copies of replies and faults, to compare readers.

use ftp_reply::{FaultView, ReplyView};

/// An event of a reader.
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

/// Copies an event and checks the properties of every reply and fault.
pub fn event(found: Result<ReplyView<'_>, FaultView<'_>>) -> Event {
    match found {
        Ok(reply) => {
            let lines: Vec<Vec<u8>> = reply.lines().map(<[u8]>::to_vec).collect();
            assert_eq!(lines.len(), reply.line_count());
            assert_eq!(lines.len(), reply.raw_lines().count());
            assert!(reply.raw().ends_with(b"\n"));
            // Raw lines can end with a CR, because the option of a Telnet command can be 13.
            assert!(!lines.iter().any(|line| line.ends_with(b"\r")));
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
            Event::Fault {
                kind: fault.kind.name(),
                offset: fault.offset,
                code: fault.code.map(|code| code.as_u16()),
                kept: fault.kept.to_vec(),
            }
        }
    }
}

/// Checks that displayed text contains no controls and no line breaks.
pub fn check_shown(found: &Result<ReplyView<'_>, FaultView<'_>>) {
    let shown = match found {
        Ok(reply) => [reply.to_string(), format!("{reply:?}")],
        Err(fault) => [fault.to_string(), format!("{fault:?}")],
    };
    for text in shown {
        assert!(!text.chars().any(acts), "{text:?}");
    }
}

fn acts(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{61c}')
}
