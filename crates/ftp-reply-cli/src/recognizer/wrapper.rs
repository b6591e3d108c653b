//! Quotes and brackets around a code or a reply.

use super::prefix::{arrow, ends_with_label};

/// What a program writes around a code: the opening half is before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrapper {
    None,
    /// A quote before the reply, with its closing half.
    Quote(&'static str),
    /// A bracket before the code, with its closing half.
    Bracket(u8),
}

/// Quotes with their closing halves.
const QUOTES: [(&str, &str); 7] = [
    ("\"", "\""),
    ("'", "'"),
    ("`", "`"),
    ("“", "”"),
    ("‘", "’"),
    ("「", "」"),
    ("『", "』"),
];

/// Splits a quote or a bracket off the end. Returns `None` if the last byte cannot be before a code.
pub(super) fn split(left: &[u8]) -> Option<(&[u8], Wrapper)> {
    for (opening, closing) in QUOTES {
        if let Some(rest) = left.strip_suffix(opening.as_bytes()) {
            return Some((without_bytes_prefix(rest), Wrapper::Quote(closing)));
        }
    }
    let Some((last, rest)) = left.split_last() else {
        return Some((left, Wrapper::None));
    };
    let wrapper = match last {
        b'(' => Wrapper::Bracket(b')'),
        b'[' => Wrapper::Bracket(b']'),
        b'{' => Wrapper::Bracket(b'}'),
        // Bold in Markdown.
        b'*' => return Some((left.strip_suffix(b"**")?, Wrapper::Quote("*"))),
        b' ' | b'\t' | b':' | b'=' | b'<' | b'>' | b'|' => return Some((left, Wrapper::None)),
        b']' if ends_with_label(left) => return Some((left, Wrapper::None)),
        // `<---530`, but not `-530` and `2026-530`.
        b'-' if arrow(left).is_some_and(|(_, len)| len > 1) => return Some((left, Wrapper::None)),
        _ => return None,
    };
    Some((rest, wrapper))
}

/// Removes the `b` of Python's `b'...'`.
fn without_bytes_prefix(left: &[u8]) -> &[u8] {
    match left.strip_suffix(b"b") {
        Some(rest) if !rest.last().is_some_and(u8::is_ascii_alphanumeric) => rest,
        _ => left,
    }
}

/// Returns `true` if a quote before the code is not closed: `"error": "ftp: 550`.
pub(super) fn has_open_quote(left: &[u8]) -> bool {
    left.split(|byte| *byte == b'"').count() % 2 == 0
}
