//! Finds secrets in the text of a reply.

/// Commands whose arguments are secret: a password, an account, security data (RFC 959, section 4.1.1;
/// RFC 2228, section 3).
const VERBS: [&[u8; 4]; 3] = [b"PASS", b"ACCT", b"ADAT"];

/// Returns the index after the first word PASS, ACCT or ADAT, in any letter case. What follows may be
/// its argument.
///
/// Words are runs of ASCII letters and digits. Other bytes separate them, parts of characters included,
/// because any separator can precede an echoed password.
pub(super) fn after_verb(text: &[u8]) -> Option<usize> {
    let mut start = 0;
    for (at, byte) in text.iter().enumerate() {
        if !byte.is_ascii_alphanumeric() {
            if is_verb(&text[start..at]) {
                return Some(at);
            }
            start = at + 1;
        }
    }
    is_verb(&text[start..]).then_some(text.len())
}

fn is_verb(word: &[u8]) -> bool {
    VERBS.iter().any(|verb| word.eq_ignore_ascii_case(*verb))
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
            (b"331 Password required", None),
            (b"bypass x", None),
            (b"passive mode", None),
            (b"PASS1 x", None),
            (b"PAS S", None),
            (b"", None),
        ] {
            assert_eq!(after_verb(text), expected, "{}", text.escape_ascii());
        }
    }
}
