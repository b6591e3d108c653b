//! Hints: the examples of the table, and a second matcher written apart from the first.

use std::path::Path;
use std::sync::LazyLock;

use ftp_reply::ReplyCode;
use ftp_reply::help::hints;
use proptest::prelude::*;
use serde_json::Value;

/// A phrase of the table, as `docs/generated/codes.json` has it.
struct Phrase {
    hint: String,
    is_family: bool,
    words: String,
    codes: Vec<u64>,
    classes: Vec<u64>,
    server: Option<String>,
    example: String,
    /// The items of `words`: words, with a `*` at an open end, and `*` for gaps.
    items: Vec<String>,
}

/// The phrases of all hints, the best first.
static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(phrases);

fn phrases() -> Vec<Phrase> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/generated/codes.json");
    let text = std::fs::read_to_string(path).expect("the file is there");
    let table: Value = serde_json::from_str(&text).expect("the file is JSON");
    let text = |value: &Value| value.as_str().expect("a string").to_owned();
    let numbers = |value: &Value| {
        let list = value.as_array().expect("a list").iter();
        list.map(|number| number.as_u64().expect("a number"))
            .collect()
    };
    let mut phrases = Vec::new();
    for hint in table["hints"].as_array().expect("a list") {
        for phrase in hint["phrases"].as_array().expect("a list") {
            phrases.push(Phrase {
                hint: text(&hint["name"]),
                is_family: hint["family"].as_bool().expect("a boolean"),
                words: text(&phrase["words"]),
                codes: numbers(&phrase["codes"]),
                classes: numbers(&phrase["classes"]),
                server: phrase["server"].as_str().map(str::to_owned),
                example: text(&phrase["example"]),
                items: items(&text(&phrase["words"])),
            });
        }
    }
    // The sort is stable, so the order of the file decides between equals.
    phrases.sort_by_key(|phrase| {
        let letters = phrase
            .words
            .chars()
            .filter(|letter| letter.is_alphanumeric());
        (phrase.is_family, usize::MAX - letters.count())
    });
    phrases
}

/// Splits text into words one character at a time.
fn words(text: &[u8]) -> Vec<String> {
    let mut words = vec![String::new()];
    // U+FFFD, which replaces invalid bytes, is neither a letter nor a digit.
    for letter in String::from_utf8_lossy(text).chars() {
        if letter.is_alphanumeric() {
            let word = words.last_mut().expect("there is a word");
            word.extend(letter.to_lowercase());
        } else {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Returns `true` if the pattern matches the words from the start on, with backtracking.
fn matches_here(pattern: &[&str], words: &[String]) -> bool {
    match pattern {
        [] => true,
        ["*", rest @ ..] => (0..=words.len()).any(|skip| matches_here(rest, &words[skip..])),
        [first, rest @ ..] => words.split_first().is_some_and(|(word, others)| {
            let literal = first.trim_matches('*');
            let fits = match (first.starts_with('*'), first.ends_with('*')) {
                (false, false) => word == literal,
                (false, true) => word.starts_with(literal),
                (true, false) => word.ends_with(literal),
                (true, true) => word.contains(literal),
            };
            fits && matches_here(rest, others)
        }),
    }
}

/// Returns the items of a pattern: words, with a `*` at an open end, and `*` for gaps.
fn items(pattern: &str) -> Vec<String> {
    let mut items = Vec::new();
    for item in pattern.to_lowercase().split(' ') {
        let mut parts: Vec<String> = words(item.as_bytes());
        if let Some(first) = parts.first_mut().filter(|_| item.starts_with('*')) {
            first.insert(0, '*');
        }
        if let Some(last) = parts.last_mut().filter(|_| item.ends_with('*')) {
            last.push('*');
        }
        if item == "*" {
            parts.push("*".into());
        }
        items.extend(parts);
    }
    items
}

/// Returns the names of the hints, found phrase by phrase.
fn reference(phrases: &[Phrase], code: Option<ReplyCode>, text: &[u8]) -> Vec<String> {
    let words = words(text);
    let mut found: Vec<String> = Vec::new();
    for phrase in phrases {
        let applies = code.map(ReplyCode::as_u16).map(u64::from).map_or(
            phrase.codes.is_empty() && phrase.classes.is_empty(),
            |code| phrase.codes.contains(&code) || phrase.classes.contains(&(code / 100)),
        );
        if !applies || found.contains(&phrase.hint) {
            continue;
        }
        let pattern: Vec<&str> = phrase.items.iter().map(String::as_str).collect();
        if (0..=words.len()).any(|start| matches_here(&pattern, &words[start..])) {
            found.push(phrase.hint.clone());
        }
    }
    found
}

fn names(code: Option<ReplyCode>, text: &[u8]) -> Vec<String> {
    hints(code, text)
        .map(|hint| hint.name().to_owned())
        .collect()
}

fn code_and_text(line: &str) -> (Option<ReplyCode>, &[u8]) {
    match ReplyCode::from_line(line.as_bytes()) {
        Ok(code) => (Some(code), &line.as_bytes()[3..]),
        Err(_) => (None, line.as_bytes()),
    }
}

#[test]
fn example_leads_to_its_hint_first() {
    for phrase in PHRASES.iter() {
        let (code, text) = code_and_text(&phrase.example);
        let best = hints(code, text).next();
        let best = best.unwrap_or_else(|| panic!("{} has no hint", phrase.example));
        assert_eq!(best.name(), phrase.hint, "{}", phrase.example);
    }
}

#[test]
fn server_is_known_if_words_show_it() {
    for phrase in PHRASES.iter().filter(|phrase| phrase.server.is_some()) {
        let (code, text) = code_and_text(&phrase.example);
        let best = hints(code, text).next().expect("the example has a hint");
        // A longer phrase of the same hint can match the example, too.
        let server = best.server().map(ftp_reply::Document::id);
        assert!(server.is_some(), "{}", phrase.example);
    }
}

/// Parts of phrases, words that fit nothing, and separators.
fn texts() -> impl Strategy<Value = Vec<u8>> {
    let phrases = &PHRASES;
    let known: Vec<String> = phrases.iter().flat_map(|it| it.items.clone()).collect();
    let runs: Vec<String> = phrases
        .iter()
        .map(|it| it.words.replace('*', "x"))
        .collect();
    let word = prop_oneof![
        4 => proptest::sample::select(known).prop_map(|word| word.replace('*', "s")),
        2 => proptest::sample::select(runs),
        1 => "[a-z0-9가é]{0,4}",
    ];
    let case = (word, any::<bool>()).prop_map(
        |(word, upper)| {
            if upper { word.to_uppercase() } else { word }
        },
    );
    let separator = proptest::sample::select(vec![
        &b" "[..],
        b" ",
        b" ",
        b"-",
        b": ",
        b"\r\n",
        b"_",
        b"\xff",
        b"\xe2\x80",
        b"",
        b"\xc2\xa0",
    ]);
    let parts = proptest::collection::vec((case, separator), 0..12);
    parts.prop_map(|parts| {
        let bytes = parts.into_iter();
        bytes
            .flat_map(|(word, separator)| [word.into_bytes(), separator.to_vec()].concat())
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn hints_equal_those_of_second_matcher(text in texts(), code in 0_usize..=8) {
        let codes = [421, 425, 450, 500, 501, 530, 550, 553];
        let code = codes.get(code).map(|number| ReplyCode::from_u16(*number).unwrap());
        prop_assert_eq!(names(code, &text), reference(&PHRASES, code, &text));
    }
}

/// Every case mapping that changes the length of a word: `İ` becomes two characters.
#[test]
fn hints_accept_any_letters() {
    let text = "İSTANBUL Passive DATA channel timed-out ẞ \u{1F600}";
    let found = names(ReplyCode::from_u16(421).ok(), text.as_bytes());
    assert_eq!(found[0], "passive_data_timed_out");
}

#[test]
fn phrase_spans_lines_of_one_reply() {
    let mut parser = ftp_reply::ReplyParser::new();
    parser.feed(b"421-Passive data\r\n421-channel\r\n421 timed out\r\n");
    let reply = parser.next_reply().unwrap().unwrap();
    assert_eq!(
        reply.hints().next().unwrap().name(),
        "passive_data_timed_out"
    );
}

/// A megabyte of words that fill slots of phrases, and of one endless word.
#[test]
fn hints_read_long_texts() {
    let code = ReplyCode::from_u16(421).ok();
    let repeated = |count| "no such passive data ".repeat(count);
    assert_eq!(
        names(code, repeated(50_000).as_bytes()),
        names(code, repeated(3).as_bytes())
    );
    let endless = "timeout".repeat(150_000) + " passive data channel timed out";
    assert_eq!(names(code, endless.as_bytes())[0], "passive_data_timed_out");
}
