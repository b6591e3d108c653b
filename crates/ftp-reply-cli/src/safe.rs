//! Text from a server or a clipboard, made fit to be shown.

use std::borrow::Cow;

use ftp_reply::Escaped;

/// Stands for the argument of a command whose argument is a secret.
const HIDDEN: &str = "****";

/// The commands whose arguments are never shown (RFC 959 section 4.1.1, RFC 2228 section 3).
const SECRET: [&str; 3] = ["PASS", "ACCT", "ADAT"];

/// One line for a person: secrets hidden, and everything escaped that a terminal would obey.
pub(crate) fn shown(bytes: &[u8]) -> String {
    Escaped(&without_secrets(bytes)).to_string()
}

/// Whether [`Escaped`] would not let the character through; the backslash alone is harmless.
pub(crate) fn is_unsafe(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_control();
    }
    Escaped(character.encode_utf8(&mut [0; 4]).as_bytes())
        .to_string()
        .starts_with('\\')
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
    fn every_control_and_every_bidi_control_is_unsafe_and_no_letter_is() {
        let controls = (0..0x20)
            .chain(0x7f..0xa0)
            .map(|number| char::from_u32(number).unwrap());
        let bidi = "\u{61c}\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}".chars();
        for character in controls.chain(bidi) {
            assert!(is_unsafe(character), "{character:?}");
            assert!(
                !shown(character.to_string().as_bytes()).contains(character),
                "{character:?}"
            );
        }
        assert!(!"~ \\é한글🙂".chars().any(is_unsafe));
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
