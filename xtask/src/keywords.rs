//! Keywords of the target languages.

/// Reserved words of Rust in any edition up to 2024.
pub(crate) const RUST: &str = "abstract as async await become box break const continue crate do dyn else \
    enum extern false final fn for gen if impl in let loop macro match mod move mut override priv \
    pub ref return self static struct super trait true try type typeof union unsafe unsized use \
    virtual where while yield";
/// Keywords of C up to C23 and of C++ up to C++23, because the header serves both.
pub(crate) const C: &str = "alignas alignof and and_eq asm auto bitand bitor bool break case catch char \
    char16_t char32_t char8_t class co_await co_return co_yield compl concept const const_cast \
    consteval constexpr constinit continue decltype default delete do double dynamic_cast else \
    enum explicit export extern false float for friend goto if inline int long mutable namespace \
    new noexcept not not_eq nullptr operator or or_eq private protected public register \
    reinterpret_cast requires restrict return short signed sizeof static static_assert \
    static_cast struct switch template this thread_local throw true try typedef typeid typename \
    typeof typeof_unqual union unsigned using virtual void volatile wchar_t while xor xor_eq";
/// Python's keywords, soft ones included.
pub(crate) const PYTHON: &str = "False None True and as assert async await break case class continue def \
    del elif else except finally for from global if import in is lambda match nonlocal not or \
    pass raise return try type while with yield";
/// Kotlin's hard keywords.
pub(crate) const KOTLIN: &str = "as break class continue do else false for fun if in interface is null \
    object package return super this throw true try typealias typeof val var when while";
/// Swift's keywords that a member's name must put in backticks, and those of declarations.
pub(crate) const SWIFT: &str = "Any Protocol Self Type as associatedtype break case catch class continue \
    default defer deinit do else enum extension fallthrough false fileprivate for func guard if \
    import in init inout internal is let nil operator precedencegroup private protocol public \
    repeat rethrows return self static struct subscript super switch throw throws true try \
    typealias var where while";

/// Returns `true` if a word is a keyword of any target language.
pub(crate) fn is_keyword_anywhere(word: &str) -> bool {
    [RUST, C, PYTHON, KOTLIN, SWIFT]
        .iter()
        .any(|keywords| is_keyword(keywords, word))
}

/// Returns `true` if a word is one of the keywords.
pub(crate) fn is_keyword(keywords: &str, word: &str) -> bool {
    keywords.split_whitespace().any(|keyword| keyword == word)
}
