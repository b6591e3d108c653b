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
