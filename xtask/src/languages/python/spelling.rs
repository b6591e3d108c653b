//! Keywords, names and literals of Python.

use crate::languages::spelling::{Filter, Spelling, quoted};

pub(super) static SPELLING: Spelling = Spelling {
    // Python's keywords, soft ones included.
    keywords: "False None True and as assert async await break case class continue def \
    del elif else except finally for from global if import in is lambda match nonlocal not or \
    pass raise return try type while with yield",
    filters: &[
        ("python_string", Filter::Text(python_string)),
        ("python_bool", Filter::Truth(python_bool)),
    ],
};

/// Returns a string literal.
fn python_string(text: &str) -> String {
    quoted(text, |code| format!("\\x{code:02x}"))
}

/// Returns the literal of a truth value.
fn python_bool(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::spelling::DIFFICULT_TEXT;

    #[test]
    fn python_string_keeps_every_character() {
        assert_eq!(
            python_string(DIFFICULT_TEXT),
            r#""\"a\" \\ $b ${c} ?\x07 한""#
        );
    }
}
