//! Keywords, names and literals of C and C++.

use crate::languages::spelling::{Filter, Spelling};

pub(super) static SPELLING: Spelling = Spelling {
    // Keywords of C up to C23 and of C++ up to C++23, because the header serves both.
    keywords: "alignas alignof and and_eq asm auto bitand bitor bool break case catch char \
    char16_t char32_t char8_t class co_await co_return co_yield compl concept const const_cast \
    consteval constexpr constinit continue decltype default delete do double dynamic_cast else \
    enum explicit export extern false float for friend goto if inline int long mutable namespace \
    new noexcept not not_eq nullptr operator or or_eq private protected public register \
    reinterpret_cast requires restrict return short signed sizeof static static_assert \
    static_cast struct switch template this thread_local throw true try typedef typeid typename \
    typeof typeof_unqual union unsigned using virtual void volatile wchar_t while xor xor_eq",
    filters: &[
        ("c_verb", Filter::Text(c_verb)),
        ("cxx_name", Filter::Text(cxx_name)),
    ],
};

/// Returns a name in `snake_case`, with an underscore after it if it is a keyword.
fn cxx_name(name: &str) -> String {
    let end = if SPELLING.is_keyword(name) { "_" } else { "" };
    format!("{name}{end}")
}

/// Returns the number of a verb: its letters, the first in the highest byte. The greeting has no verb,
/// so its number is one that no letters produce.
fn c_verb(verb: &str) -> String {
    let number = match *verb.as_bytes() {
        [a, b, c] => u32::from_be_bytes([a, b, c, 0]),
        [a, b, c, d] => u32::from_be_bytes([a, b, c, d]),
        _ => 1,
    };
    format!("{:#06x}_{:04x}", number >> 16, number & 0xffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cxx_name_is_not_a_keyword() {
        assert_eq!(cxx_name("protected"), "protected_");
        assert_eq!(cxx_name("wait"), "wait");
    }

    #[test]
    fn c_verb_has_letters_in_order() {
        assert_eq!(c_verb("RETR"), "0x5245_5452");
        assert_eq!(c_verb("CWD"), "0x4357_4400");
        assert_eq!(c_verb("connect"), "0x0000_0001");
    }
}
