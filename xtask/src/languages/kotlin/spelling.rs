//! Keywords, names and literals of Kotlin.

use crate::languages::spelling::{Filter, Spelling, quoted};

pub(super) static SPELLING: Spelling = Spelling {
    // Kotlin's hard keywords.
    keywords: "as break class continue do else false for fun if in interface is null \
    object package return super this throw true try typealias typeof val var when while",
    filters: &[("kotlin_string", Filter::Text(kotlin_string))],
};

/// Returns a string literal. Escapes `$`, which starts a template.
fn kotlin_string(text: &str) -> String {
    quoted(text, |code| format!("\\u{code:04x}")).replace('$', "\\$")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::spelling::DIFFICULT_TEXT;

    #[test]
    fn kotlin_string_keeps_every_character() {
        assert_eq!(
            kotlin_string(DIFFICULT_TEXT),
            r#""\"a\" \\ \$b \${c} ?\u0007 한""#
        );
    }
}
