//! Filters compared with the rules of what they write.

use tera::{Context, Tera};

use super::*;

/// Returns a text as a template that uses a filter writes it.
fn filtered(text: &str, filter: &str) -> String {
    let mut tera = Tera::default();
    register(&mut tera);
    let mut context = Context::new();
    context.insert("text", text);
    tera.render_str(&format!("{{{{ text | {filter} }}}}"), &context, false)
        .unwrap()
}

#[test]
fn letter_cases_convert_names_and_tags() {
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
        ("x1_y2z", "X1_Y2Z", "x1Y2z", "X1Y2z"),
        ("RETR", "RETR", "retr", "Retr"),
    ] {
        let cases =
            ["upper_snake", "lower_camel", "upper_camel"].map(|filter| filtered(name, filter));
        assert_eq!(cases, [screaming, lower, upper]);
    }
}

#[test]
fn markdown_escapes_markup() {
    assert_eq!(
        markdown("a|b *c* <SP> [d] `e` #f"),
        r"a\|b \*c\* \<SP\> \[d\] \`e\` \#f"
    );
    assert_eq!(markdown("Command okay (200)."), "Command okay (200).");
}

#[test]
fn code_keeps_every_character() {
    let text = "550 *.txt: no_such <file> (|||)";
    assert_eq!(code(text), format!("`{text}`"));
    assert_eq!(code("use `PASV`"), "`` use `PASV` ``");
    assert_eq!(code("a ``b"), "``` a ``b ```");
}

#[test]
fn anchor_and_sentence_case_convert_words() {
    assert_eq!(anchor("login_user"), "login-user");
    assert_eq!(anchor("RETR"), "retr");
    assert_eq!(sentence_case("unregistered"), "Unregistered");
    assert_eq!(sentence_case("미등록"), "미등록");
    assert_eq!(sentence_case(""), "");
}

#[test]
fn wrap_keeps_width_and_words() {
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
fn wrap_never_starts_line_with_list_marker() {
    let text = format!("{} 1. {} - last", "x".repeat(95), "y".repeat(95));
    let begins: Vec<String> = wrap(&text, "")
        .lines()
        .map(|line| line.chars().take(2).collect())
        .collect();
    assert_eq!(begins, ["xx", "yy", "la"]);
}

#[test]
fn wrap_trims_empty_lines() {
    assert_eq!(wrap("a\n\nb", "/// "), "/// a\n///\n/// b");
}
