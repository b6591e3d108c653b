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
            // Not so the lines as they came: the option of a Telnet command may be 13.
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

/// Checks that nothing a server sends acts on a terminal or breaks a line of a log when it is shown.
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
