//! What stands in round brackets.

/// What the innermost brackets of a line hold, in order.
pub(super) fn in_brackets(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    line.split_inclusive(|byte| *byte == b')')
        .filter_map(|piece| {
            let inner = piece.strip_suffix(b")")?;
            let open = inner.iter().rposition(|byte| *byte == b'(')?;
            Some(&inner[open + 1..])
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_closed_and_innermost_brackets_count() {
        let found = |line: &'static str| in_brackets(line.as_bytes());
        assert!(found("a (b) (c (d) e) (f").eq([&b"b"[..], b"d"]));
        assert!(found("()").eq([b""]));
        assert!(found(")(").next().is_none());
    }
}
