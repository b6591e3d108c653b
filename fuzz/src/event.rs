//! Copies of replies and faults, to compare readers.

use ftp_reply::{Diagnostics, FaultView, Reply, ReplyFault, ReplyView};

/// An event of a reader.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// A reply.
    Reply {
        code: u16,
        raw: Vec<u8>,
        lines: Vec<Vec<u8>>,
        notes: Notes,
    },
    /// A fault.
    Fault {
        kind: &'static str,
        offset: u64,
        code: Option<u16>,
        kept: Vec<u8>,
        notes: Notes,
    },
}

/// Diagnostics, and the number of those that were not kept.
pub type Notes = (Vec<(&'static str, u64)>, u64);

fn notes(found: Diagnostics<'_>) -> Notes {
    let kept = found.iter().map(|found| (found.kind.name(), found.offset));
    (kept.collect(), found.omitted())
}

/// Copies an event of a reader that owns its replies and faults.
pub fn owned_event(found: Result<&Reply, &ReplyFault>) -> Event {
    match found {
        Ok(reply) => event(Ok(reply.as_view()), reply.diagnostics()),
        Err(fault) => event(Err(fault.as_view()), fault.diagnostics()),
    }
}

/// Copies an event and checks the properties of every reply and fault.
pub fn event(found: Result<ReplyView<'_>, FaultView<'_>>, diagnostics: Diagnostics<'_>) -> Event {
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
                notes: notes(diagnostics),
            }
        }
        Err(fault) => {
            assert!(fault.kept.len() <= FaultView::MAX_KEPT);
            Event::Fault {
                kind: fault.kind.name(),
                offset: fault.offset,
                code: fault.code.map(|code| code.as_u16()),
                kept: fault.kept.to_vec(),
                notes: notes(diagnostics),
            }
        }
    }
}

/// Checks that displayed text contains no characters that control a terminal or are invisible, and
/// nothing after a command whose argument is secret.
pub fn check_shown(found: Result<&Reply, &ReplyFault>) {
    let (code, shown) = match found {
        Ok(reply) => (
            Some(reply.code()),
            [reply.to_string(), format!("{reply:?}")],
        ),
        Err(fault) => (fault.code, [fault.to_string(), format!("{fault:?}")]),
    };
    let lists_commands = code.is_some_and(|code| matches!(code.as_u16(), 211 | 214));
    for text in shown {
        assert!(!text.chars().any(acts), "{text:?}");
        let upper = text.to_ascii_uppercase();
        for verb in ["PASS ", "ACCT ", "ADAT "] {
            let is_word =
                |at: usize| !upper[..at].ends_with(|before: char| before.is_ascii_alphanumeric());
            // An escape can end with a letter or a digit that is not one of the reply.
            for (at, _) in upper.match_indices(verb).filter(|(at, _)| is_word(*at)) {
                let rest = &text[at + verb.len()..];
                assert!(lists_commands || rest.starts_with("****"), "{text:?}");
            }
        }
    }
}

fn acts(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}
