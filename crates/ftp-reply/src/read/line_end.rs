//! Finds the end of a line.

/// The length of `bytes` before the first LF, and whether there is one.
pub(crate) fn line_end(bytes: &[u8]) -> (usize, bool) {
    match find(bytes) {
        Some(at) => (at, true),
        None => (bytes.len(), false),
    }
}

#[cfg(feature = "memchr")]
fn find(bytes: &[u8]) -> Option<usize> {
    memchr::memchr(b'\n', bytes)
}

#[cfg(not(feature = "memchr"))]
fn find(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|byte| *byte == b'\n')
}

/// `line` without the carriage returns directly before its end.
pub(crate) fn without_returns(line: &[u8]) -> &[u8] {
    let returns = line.iter().rev().take_while(|byte| **byte == b'\r').count();
    &line[..line.len() - returns]
}
