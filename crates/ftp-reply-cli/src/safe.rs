//! Text from a server or a clipboard, made fit to be shown.

use std::borrow::Cow;
use std::fmt::Write;

/// Stands for the argument of a command whose argument is a secret.
const HIDDEN: &str = "****";

/// The commands whose arguments are never shown (RFC 959 section 4.1.1, RFC 2228 section 3).
const SECRET: [&str; 3] = ["PASS", "ACCT", "ADAT"];

/// One line for a person: secrets hidden, and everything escaped that a terminal would obey or
/// that would reorder or hide the text around it. Bytes that are not UTF-8 become `\xNN`.
pub(crate) fn shown(bytes: &[u8]) -> String {
    let mut line = String::new();
    for chunk in without_secrets(bytes).utf8_chunks() {
        for character in chunk.valid().chars() {
            match character {
                '\n' => line.push_str("\\n"),
                '\r' => line.push_str("\\r"),
                '\t' => line.push_str("\\t"),
                _ if is_unsafe(character) => {
                    let number = u32::from(character);
                    // Writing to a String does not fail.
                    let _ = if number < 0x100 {
                        write!(line, "\\x{number:02x}")
                    } else {
                        write!(line, "\\u{{{number:x}}}")
                    };
                }
                _ => line.push(character),
            }
        }
        for byte in chunk.invalid() {
            let _ = write!(line, "\\x{byte:02x}");
        }
    }
    line
}

/// Whether a terminal obeys the character, or it changes how the characters around it appear:
/// controls, line and paragraph separators, bidi controls, and what has no width.
pub(crate) fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// The bytes, with everything after `PASS`, `ACCT` or `ADAT` hidden.
///
/// A server that says "log in with USER and PASS first" loses its last word by this; a client's log
/// pasted whole loses its password.
pub(crate) fn without_secrets(bytes: &[u8]) -> Cow<'_, [u8]> {
    let secret = (0..bytes.len()).find_map(|start| {
        let after = after_verb(bytes, start)?;
        let argument = bytes[after..].iter().position(|byte| !is_between(*byte))?;
        (argument > 0).then_some(after + argument)
    });
    match secret {
        Some(start) => Cow::Owned([&bytes[..start], HIDDEN.as_bytes()].concat()),
        None => Cow::Borrowed(bytes),
    }
}

/// Every argument of a command line as [`shown`], where a secret may be an argument of its own.
pub(crate) fn shown_arguments<'a>(arguments: impl IntoIterator<Item = &'a [u8]>) -> Vec<String> {
    let mut hidden = false;
    let mut lines = Vec::new();
    for argument in arguments {
        lines.push(if hidden {
            HIDDEN.to_owned()
        } else {
            shown(argument)
        });
        let end = argument
            .iter()
            .rposition(|byte| !is_between(*byte))
            .map_or(0, |last| last + 1);
        hidden |= (0..end).any(|start| after_verb(argument, start) == Some(end));
    }
    lines
}

/// The end of the verb with a secret argument that begins here, if one does.
fn after_verb(bytes: &[u8], start: usize) -> Option<usize> {
    let end = start + 4;
    let verb = bytes.get(start..end)?;
    let is_word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let alone =
        !is_word(start.checked_sub(1).map(|before| &bytes[before])) && !is_word(bytes.get(end));
    let secret = SECRET
        .iter()
        .any(|secret| secret.as_bytes().eq_ignore_ascii_case(verb));
    (alone && secret).then_some(end)
}

/// What may stand between a verb and its argument.
fn is_between(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'=' | b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_escaped_and_other_text_is_not() {
        let cases: [(&[u8], &str); 6] = [
            (b"550 a\x1b[31mb\x07", "550 a\\x1b[31mb\\x07"),
            (b"550-a\r\n550 b\tc", "550-a\\r\\n550 b\\tc"),
            (
                "550 \u{9b}2J\u{202e}gpj.exe".as_bytes(),
                "550 \\x9b2J\\u{202e}gpj.exe",
            ),
            ("\u{feff}220".as_bytes(), "\\u{feff}220"),
            ("550 파일이 없습니다".as_bytes(), "550 파일이 없습니다"),
            (b"550 caf\xe9", "550 caf\\xe9"),
        ];
        for (bytes, line) in cases {
            assert_eq!(shown(bytes), line);
        }
    }

    #[test]
    fn the_arguments_of_secret_commands_are_hidden() {
        let cases = [
            ("PASS hunter2", "PASS ****"),
            ("500 'pass  hunter2': not understood", "500 'pass  ****"),
            ("> ACCT: payroll", "> ACCT: ****"),
            ("235 ADAT=c2VjcmV0", "235 ADAT=****"),
            ("331 Password required", "331 Password required"),
            (
                "530 Please log in with USER and PASS.",
                "530 Please log in with USER and PASS.",
            ),
            ("227 PASV 1,2", "227 PASV 1,2"),
        ];
        for (line, expected) in cases {
            assert_eq!(shown(line.as_bytes()), expected);
        }
    }

    #[test]
    fn a_secret_may_be_the_next_argument() {
        let arguments: [&[u8]; 4] = [b"explain", b"PASS", b"hunter2", b"x"];
        assert_eq!(
            shown_arguments(arguments),
            ["explain", "PASS", "****", "****"]
        );
        let arguments: [&[u8]; 2] = [b"500 ADAT=", b"c2VjcmV0"];
        assert_eq!(shown_arguments(arguments), ["500 ADAT=", "****"]);
    }
}
