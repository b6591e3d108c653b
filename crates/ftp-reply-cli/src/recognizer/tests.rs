//! Lines of programs, read from `tests/recognizer/`.

use super::*;

const REPLIES: &str = include_str!("../../tests/recognizer/replies.tsv");
const OTHER_LINES: &str = include_str!("../../tests/recognizer/other_lines.tsv");

/// Returns the lines of a file without comments.
fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| !line.starts_with("# "))
}

/// Undoes the escapes of a recorded line.
fn unescape(line: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = line;
    while let Some((before, escape)) = rest.split_once('\\') {
        bytes.extend_from_slice(before.as_bytes());
        let (byte, len) = match escape.as_bytes()[0] {
            b't' => (b'\t', 1),
            b'r' => (b'\r', 1),
            b'n' => (b'\n', 1),
            b'e' => (0x1b, 1),
            b'x' => (u8::from_str_radix(&escape[1..3], 16).unwrap(), 3),
            b'\\' => (b'\\', 1),
            other => panic!("unknown escape {other:?} in {line}"),
        };
        bytes.push(byte);
        rest = &escape[len..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

/// Returns the code and the text of a line.
fn found(line: &[u8]) -> Option<(u16, String)> {
    let line = clean(line);
    let found = recognize(&line)?;
    let text = String::from_utf8_lossy(found.text).into_owned();
    Some((found.code.as_u16(), text))
}

#[test]
fn recognize_finds_recorded_replies() {
    let mut wrong = Vec::new();
    for row in lines(REPLIES).filter(|row| !row.is_empty()) {
        let columns: Vec<&str> = row.splitn(3, '\t').collect();
        let [code, text, line] = columns[..] else {
            panic!("{row}");
        };
        let expected = Some((code.parse().unwrap(), text.to_owned()));
        let found = found(&unescape(line));
        if found != expected {
            wrong.push(format!("{line}\n    {found:?}\n    {expected:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn recognize_ignores_other_lines() {
    let wrong: Vec<String> = lines(OTHER_LINES)
        .filter_map(|line| Some(format!("{line}\n    {:?}", found(&unescape(line))?)))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// What programs write before a line of the server.
const PREFIXES: [&str; 8] = [
    "< ",
    "<--- ",
    "Response: ",
    "Response:\t",
    "응답:\t",
    "[Response] ",
    "2026-11-26 10:00:00.123 < ",
    "< 2026-11-26 10:00:00.123 ",
];

#[test]
fn recorded_replies_keep_meaning_after_prefix() {
    let mut wrong = Vec::new();
    for row in lines(REPLIES).filter(|row| !row.is_empty()) {
        let line = unescape(row.splitn(3, '\t').nth(2).unwrap());
        let line = clean(&line);
        let alone = found(&line);
        for prefix in PREFIXES {
            let prefixed = [prefix.as_bytes(), &line].concat();
            let found = found(&prefixed);
            if found != alone {
                wrong.push(format!(
                    "{}\n    {found:?}",
                    String::from_utf8_lossy(&prefixed)
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    /// Lines that look like those of logs.
    fn log_line() -> impl Strategy<Value = Vec<u8>> {
        let part = prop_oneof![
            "[ -~]{0,8}".prop_map(String::into_bytes),
            "[1-7][0-9]{2}[ :.,;)\\]\"'-]?".prop_map(String::into_bytes),
            prop::sample::select(vec![
                "<",
                "<---",
                "->",
                ">",
                ":",
                "=",
                "(",
                "[",
                "\"",
                "'",
                " ",
                "\t",
                "Response:",
                "응답:",
                "error",
                "code",
                "got",
                "expected",
                "PASS",
                "\"USER kim\"",
                "2026-11-26",
                "10:00:00",
                "bytes",
                "INFO",
                "HTTP/1.1",
                "\\r\\n",
                "Message:",
                "을",
                "\x1b[31m",
                "\u{feff}",
            ])
            .prop_map(|part| part.as_bytes().to_vec()),
            prop::collection::vec(any::<u8>(), 0..4),
        ];
        prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
    }

    fn contains(line: &[u8], part: &[u8]) -> bool {
        part.is_empty() || line.windows(part.len()).any(|window| window == part)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn recognize_never_panics_and_finds_what_is_there(line in log_line()) {
            let line = clean(&line);
            if let Some(found) = recognize(&line) {
                let start = found.prefix.len();
                prop_assert_eq!(&line[..start], found.prefix);
                prop_assert_eq!(&line[start..start + 3], &found.code.digits()[..]);
                prop_assert!(contains(&line[start + 3..], found.text));
            }
            let mut log = Log::default();
            for part in line.split(|byte| *byte == b'\n') {
                if let Some((lines, start)) = log.read(part) {
                    prop_assert!(start <= part.len());
                    prop_assert!(!lines.concat().contains(&b'\n'));
                }
            }
        }

        #[test]
        fn prefix_never_changes_reply(text in "[ -~]{0,40}", code in 100_u16..700) {
            let line = format!("{code} {text}");
            let alone = found(line.as_bytes());
            for prefix in PREFIXES {
                let prefixed = format!("{prefix}{line}");
                prop_assert_eq!(found(prefixed.as_bytes()), alone.clone(), "{}", prefixed);
            }
        }
    }
}
