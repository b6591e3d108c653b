//! Keywords, names and literals of Swift.

use crate::languages::spelling::{Filter, Spelling, quoted};

pub(super) static SPELLING: Spelling = Spelling {
    // Swift's keywords that a member's name must put in backticks, and those of declarations.
    keywords: "Any Protocol Self Type as associatedtype break case catch class continue \
    default defer deinit do else enum extension fallthrough false fileprivate for func guard if \
    import in init inout internal is let nil operator precedencegroup private protocol public \
    repeat rethrows return self static struct subscript super switch throw throws true try \
    typealias var where while",
    filters: &[
        ("swift_name", Filter::Text(swift_name)),
        ("swift_string", Filter::Text(swift_string)),
    ],
};

/// Returns the name, in backticks if it is a keyword.
fn swift_name(name: &str) -> String {
    if SPELLING.is_keyword(name) {
        format!("`{name}`")
    } else {
        name.to_owned()
    }
}

/// Returns a string literal.
fn swift_string(text: &str) -> String {
    quoted(text, |code| format!("\\u{{{code:x}}}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::spelling::DIFFICULT_TEXT;

    #[test]
    fn swift_name_escapes_only_keywords() {
        for (name, escaped) in [
            ("default", "`default`"),
            ("in", "`in`"),
            ("object", "object"),
        ] {
            assert_eq!(swift_name(name), escaped);
        }
    }

    #[test]
    fn swift_string_keeps_every_character() {
        assert_eq!(
            swift_string(DIFFICULT_TEXT),
            r#""\"a\" \\ $b ${c} ?\u{7} 한""#
        );
    }
}
