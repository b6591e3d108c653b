//! Writes JSON for programs. A key is never renamed or removed.

use std::fmt::Write as _;
use std::io::{self, Write};

use ftp_reply::{Lang, ReplyCode};
use serde::Serialize;

use crate::answer::{Answer, ReplyAnswer};
use crate::sanitize;

mod command;
mod reply;
mod shared;

use command::CommandEntry;
use reply::ReplyEntry;

/// An object of the list that `explain`, `list` and `search` write.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Entry {
    Reply(Box<ReplyEntry>),
    Command(CommandEntry),
}

impl Entry {
    pub(crate) fn new(answer: &Answer, lang: Lang) -> Entry {
        match answer {
            Answer::Reply(answer) => Entry::Reply(Box::new(ReplyEntry::new(answer, lang))),
            Answer::Command(answer) => Entry::Command(CommandEntry::new(answer, lang)),
        }
    }

    /// Creates the entry of a code without a pasted reply.
    pub(crate) fn of(code: ReplyCode, lang: Lang) -> Entry {
        let answer = ReplyAnswer::new(Some(code), b"", Vec::new(), lang);
        Entry::Reply(Box::new(ReplyEntry::new(&answer, lang)))
    }
}

/// Writes a list of values one by one, indented so that people can read it too.
pub(crate) struct List {
    is_empty: bool,
}

impl List {
    pub(crate) fn new() -> List {
        List { is_empty: true }
    }

    /// Writes one value.
    pub(crate) fn write(&mut self, out: &mut dyn Write, value: &Entry) -> io::Result<()> {
        let json = serde_json::to_string_pretty(value)?;
        out.write_all(if self.is_empty { b"[\n" } else { b",\n" })?;
        self.is_empty = false;
        let json = escaped(&json).replace('\n', "\n  ");
        write!(out, "  {json}")
    }

    /// Writes the end of the list.
    pub(crate) fn finish(self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.is_empty { b"[]\n" } else { b"\n]\n" })
    }
}

/// Writes a list of values.
pub(crate) fn write_list(out: &mut dyn Write, values: &[Entry]) -> io::Result<()> {
    let mut list = List::new();
    for value in values {
        list.write(out, value)?;
    }
    list.finish(out)
}

/// Writes a value on one line.
pub(crate) fn write_line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_string(value)?;
    writeln!(out, "{}", escaped(&json))
}

/// Escapes all control characters with `\u`, because JSON requires it only up to U+001F. Between
/// strings, the line feed is the only control character.
fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        if character != '\n' && sanitize::is_unsafe(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a String never fails.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(character);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_json_keeps_text() {
        let nasty = "a\u{1b}[31m\u{7f}\u{9b}2J\u{202e}\n\u{e0041}";
        let json = escaped(&serde_json::to_string_pretty(&[nasty]).unwrap());
        assert!(
            !json
                .chars()
                .any(|character| character != '\n' && sanitize::is_unsafe(character))
        );
        assert_eq!(serde_json::from_str::<[String; 1]>(&json).unwrap(), [nasty]);
    }
}
