//! Keywords, names and literals of Rust.

use crate::languages::spelling::{Filter, Spelling, quoted};

pub(super) static SPELLING: Spelling = Spelling {
    // Reserved words of Rust in any edition up to 2024.
    keywords: "abstract as async await become box break const continue crate do dyn else \
    enum extern false final fn for gen if impl in let loop macro match mod move mut override priv \
    pub ref return self static struct super trait true try type typeof union unsafe unsized use \
    virtual where while yield",
    filters: &[
        ("rust_string", Filter::Text(rust_string)),
        ("rust_verb", Filter::Text(rust_verb)),
    ],
};

/// Returns a string literal.
fn rust_string(text: &str) -> String {
    quoted(text, |code| format!("\\u{{{code:x}}}"))
}

/// Returns a verb as the four bytes that `Command` stores: `*b"CWD\0"`. The greeting has four zeros.
fn rust_verb(verb: &str) -> String {
    let verb = if verb == "connect" { "" } else { verb };
    let padding = "\\0".repeat(4_usize.saturating_sub(verb.len()));
    format!("*b\"{verb}{padding}\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::spelling::DIFFICULT_TEXT;

    #[test]
    fn rust_string_keeps_every_character() {
        assert_eq!(
            rust_string(DIFFICULT_TEXT),
            r#""\"a\" \\ $b ${c} ?\u{7} 한""#
        );
    }

    #[test]
    fn rust_verb_has_four_bytes() {
        assert_eq!(rust_verb("CWD"), r#"*b"CWD\0""#);
        assert_eq!(rust_verb("RETR"), r#"*b"RETR""#);
        assert_eq!(rust_verb("connect"), r#"*b"\0\0\0\0""#);
    }
}
