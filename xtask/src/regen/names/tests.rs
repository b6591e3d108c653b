//! Every conversion against what the target language's own rules say.

use super::*;

#[test]
fn letter_cases_of_names_and_language_tags() {
    for (name, screaming, lower, upper) in [
        (
            "not_logged_in",
            "NOT_LOGGED_IN",
            "notLoggedIn",
            "NotLoggedIn",
        ),
        ("syntax", "SYNTAX", "syntax", "Syntax"),
        ("pt-BR", "PT_BR", "ptBr", "PtBr"),
        ("zh-Hant-TW", "ZH_HANT_TW", "zhHantTw", "ZhHantTw"),
        ("rfc959", "RFC959", "rfc959", "Rfc959"),
    ] {
        let cases = (upper_snake(name), lower_camel(name), upper_camel(name));
        assert_eq!(cases, (screaming.into(), lower.into(), upper.into()));
    }
}

#[test]
fn keywords_are_escaped_where_they_are_keywords_and_nowhere_else() {
    type Convert = fn(&str) -> String;
    let conversions: [(Convert, &str, &str); 14] = [
        (rust_name, "type", "r#type"),
        (rust_name, "self", "self_"),
        (rust_name, "single", "single"),
        (c_name, "register", "register_"),
        (c_name, "co_await", "co_await_"),
        (c_name, "when", "when"),
        (python_name, "lambda", "lambda_"),
        (python_name, "switch", "switch"),
        (kotlin_name, "object", "`object`"),
        (kotlin_name, "is", "`is`"),
        (kotlin_name, "self", "self"),
        (swift_name, "default", "`default`"),
        (swift_name, "in", "`in`"),
        (swift_name, "object", "object"),
    ];
    for (convert, name, escaped) in conversions {
        assert_eq!(convert(name), escaped);
    }
    assert!(crate::keywords::is_keyword_anywhere("defer"));
    assert!(!crate::keywords::is_keyword_anywhere("file_unavailable"));
}

#[test]
fn literals_keep_every_character() {
    let text = "\"a\" \\ $b ${c} ?\u{7} 한";
    assert_eq!(rust_string(text), r#""\"a\" \\ $b ${c} ?\u{7} 한""#);
    assert_eq!(c_string(text), r#""\"a\" \\ $b ${c} ?\007 한""#);
    assert_eq!(python_string(text), r#""\"a\" \\ $b ${c} ?\x07 한""#);
    assert_eq!(kotlin_string(text), r#""\"a\" \\ \$b \${c} ?\u0007 한""#);
    assert_eq!(swift_string(text), r#""\"a\" \\ $b ${c} ?\u{7} 한""#);
}

#[test]
fn a_c_literal_has_no_trigraph() {
    assert_eq!(c_string("what??/ now???"), r#""what?\?/ now?\??""#);
}

#[test]
fn verbs_become_four_bytes() {
    assert_eq!(rust_verb("CWD"), r#"*b"CWD\0""#);
    assert_eq!(rust_verb("RETR"), r#"*b"RETR""#);
    assert_eq!(c_verb("RETR"), "0x5245_5452");
    assert_eq!(c_verb("CWD"), "0x4357_4400");
    assert_eq!(c_verb("connect"), "0x0000_0001");
}

#[test]
fn markdown_shows_the_text_as_it_is() {
    assert_eq!(
        markdown("a|b *c* <SP> [d] `e` #f"),
        r"a\|b \*c\* \<SP\> \[d\] \`e\` \#f"
    );
    assert_eq!(markdown("Command okay (200)."), "Command okay (200).");
}

#[test]
fn sections_are_cited_by_number_or_by_name() {
    assert_eq!(in_words("4.2.2", "section {section}"), "section 4.2.2");
    assert_eq!(in_words("4.2.2", "{section}절"), "4.2.2절");
    assert_eq!(in_words("Appendix II", "section {section}"), "Appendix II");
}

#[test]
fn small_words() {
    assert_eq!(anchor("login_user"), "login-user");
    assert_eq!(anchor("RETR"), "retr");
    assert_eq!(sentence_case("unregistered"), "Unregistered");
    assert_eq!(sentence_case("미등록"), "미등록");
    assert_eq!(sentence_case(""), "");
}

#[test]
fn wrapped_lines_fit_and_keep_every_word() {
    let text = "word ".repeat(60) + "end";
    let wrapped = wrap(&text, "    /// ");
    assert!(
        wrapped
            .lines()
            .all(|line| line.starts_with("    /// ") && line.len() <= 100)
    );
    let words: Vec<&str> = wrapped
        .split_whitespace()
        .filter(|word| *word != "///")
        .collect();
    assert_eq!(words, text.split_whitespace().collect::<Vec<&str>>());
}

#[test]
fn a_wrapped_line_begins_with_nothing_that_markdown_reads_as_a_list() {
    let text = format!("{} 1. {} - last", "x".repeat(95), "y".repeat(95));
    let begins: Vec<String> = wrap(&text, "")
        .lines()
        .map(|line| line.chars().take(2).collect())
        .collect();
    assert_eq!(begins, ["xx", "yy", "la"]);
}

#[test]
fn an_empty_line_has_no_trailing_space() {
    assert_eq!(wrap("a\n\nb", "/// "), "/// a\n///\n/// b");
}
