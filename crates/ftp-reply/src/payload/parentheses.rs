//! Extracts text inside parentheses.

/// Returns the text inside each innermost pair of parentheses of a line, in order.
pub(super) fn in_parentheses(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut parts = line.split(|byte| *byte == b')');
    // No parenthesis closes the last part.
    parts.next_back();
    parts.filter_map(|inner| {
        let open = inner.iter().rposition(|byte| *byte == b'(')?;
        inner.get(open + 1..)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_parentheses_finds_only_closed_innermost_pairs() {
        let found = |line: &'static str| in_parentheses(line.as_bytes());
        assert!(found("a (b) (c (d) e) (f").eq([&b"b"[..], b"d"]));
        assert!(found("()").eq([b""]));
        assert!(found(")(").next().is_none());
    }
}
