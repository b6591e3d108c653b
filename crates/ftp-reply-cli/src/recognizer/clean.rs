//! Removes from a line what is not part of its text.

use std::borrow::Cow;

const ESCAPE: u8 = 0x1b;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Removes colors and other control sequences (ECMA-48, section 5.4), a byte order mark and the line end.
/// Other control characters stay, because the output shows them, escaped.
pub(super) fn clean(line: &[u8]) -> Cow<'_, [u8]> {
    let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
    let end = line
        .iter()
        .rposition(|byte| !matches!(byte, b'\r' | b'\n'))
        .map_or(0, |last| last + 1);
    let line = &line[..end];
    if !line.contains(&ESCAPE) {
        return Cow::Borrowed(line);
    }
    let mut cleaned = Vec::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.iter().position(|byte| *byte == ESCAPE) {
        let (text, sequence) = rest.split_at(start);
        cleaned.extend_from_slice(text);
        if let Some(len) = sequence_len(sequence) {
            rest = &sequence[len..];
        } else {
            cleaned.push(ESCAPE);
            rest = &sequence[1..];
        }
    }
    cleaned.extend_from_slice(rest);
    Cow::Owned(cleaned)
}

/// Returns the length of the control sequence at the start, or `None` if there is none: `ESC [`,
/// parameters, and a final byte.
fn sequence_len(bytes: &[u8]) -> Option<usize> {
    let parameters = bytes.strip_prefix(b"\x1b[")?;
    let last = parameters
        .iter()
        .position(|byte| !matches!(byte, 0x20..=0x3f))?;
    matches!(parameters[last], 0x40..=0x7e).then_some(last + 3)
}
