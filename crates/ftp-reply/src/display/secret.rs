//! Finds secrets in the text of a reply.

use crate::part;

/// Commands whose arguments are secret: a password, an account, security data (RFC 959, section 4.1.1;
/// RFC 2228, section 3).
const VERBS: [&[u8; 4]; 3] = [b"PASS", b"ACCT", b"ADAT"];

/// Returns the index after the first word PASS, ACCT or ADAT, in any letter case. What follows may be
/// its argument.
///
/// Words are runs of ASCII letters and digits. Other bytes separate them, parts of characters included,
/// because any separator can precede an echoed password. So do escape sequences: a server that logs a
/// command as `'\r\nPASS x'` or `%0APASS x` repeats the same password.
pub(super) fn after_verb(text: &[u8]) -> Option<usize> {
    let mut start = 0;
    for (at, byte) in text.iter().enumerate() {
        if !byte.is_ascii_alphanumeric() {
            if ends_with_verb(part::before(text, at), start) {
                return Some(at);
            }
            start = at + 1;
        }
    }
    ends_with_verb(text, start).then_some(text.len())
}

/// Returns `true` if the word from `start` on is a verb, or the rest of an escape sequence and a verb.
fn ends_with_verb(text: &[u8], start: usize) -> bool {
    let (before, word) = (part::before(text, start), part::from(text, start));
    let Some((rest, verb)) = word.split_last_chunk::<4>() else {
        return false;
    };
    VERBS.iter().any(|name| verb.eq_ignore_ascii_case(*name))
        && (rest.is_empty() || ends_escape(before.last().copied(), rest))
}

/// Returns `true` for the letters and digits of an escape sequence after the byte that starts it:
/// `\n`, `\012`, `\x0a`, `\u000a`, `%0A`, `=0A` and `^M`.
fn ends_escape(first: Option<u8>, rest: &[u8]) -> bool {
    let is_hex = |digits: &[u8]| digits.iter().all(u8::is_ascii_hexdigit);
    match (first, rest) {
        (Some(b'^'), [_]) => true,
        (Some(b'\\'), [letter]) => !matches!(letter, b'x' | b'u'),
        (Some(b'%' | b'='), digits @ [_, _]) => is_hex(digits),
        (Some(b'\\'), [b'x', digits @ ..]) => digits.len() == 2 && is_hex(digits),
        (Some(b'\\'), [b'u', digits @ ..]) => digits.len() == 4 && is_hex(digits),
        (Some(b'\\'), digits @ [_, _, _]) => digits.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_verb_finds_words_only() {
        for (text, expected) in [
            (&b"PASS"[..], Some(4)),
            (b"pass x", Some(4)),
            (b"500 'Acct: x'", Some(9)),
            (b"235 ADAT=x", Some(8)),
            (b"a \"PASS\" b", Some(7)),
            (b"x_PASS_y", Some(6)),
            (b"PASS\xc2\xa0x", Some(4)),
            (b"PASS\xeb\xa5\xbc", Some(4)),
            (b"user and acct then pass", Some(13)),
            (br"b'\r\nPASS x'", Some(10)),
            (br"b'\xf2pass x'", Some(10)),
            (br"\015\012PASS x", Some(12)),
            (br#"{"line":"\u000aPASS x"}"#, Some(19)),
            (b"%0d%0aPASS%20x", Some(10)),
            (b"=0APASS x", Some(7)),
            (b"^MPASS x", Some(6)),
            (b"331 Password required", None),
            (b"bypass x", None),
            (b"passive mode", None),
            (b"PASS1 x", None),
            (b"PAS S", None),
            (b"nPASS x", None),
            (br"\xpass x", None),
            (br"\compass x", None),
            (b"%xyPASS x", None),
            (b"100%PASSED", None),
            (b"", None),
        ] {
            assert_eq!(after_verb(text), expected, "{}", text.escape_ascii());
        }
    }
}
