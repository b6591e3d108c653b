//! Sanitizes text from a server or a clipboard for display.

use std::borrow::Cow;

use ftp_reply::Escaped;

/// Replacement for the argument of a command whose argument is secret.
const MASK: &str = "****";

/// Commands whose arguments are never shown (RFC 959, section 4.1.1; RFC 2228, section 3).
const SECRET: [&str; 3] = ["PASS", "ACCT", "ADAT"];

/// Returns the bytes as one line for display, with secrets masked and control characters escaped.
pub(crate) fn sanitize(bytes: &[u8]) -> String {
    Escaped(&mask_secrets(bytes)).to_string()
}

/// Returns `true` if [`Escaped`] escapes the character, except for the harmless backslash.
pub(crate) fn is_unsafe(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_control();
    }
    Escaped(character.encode_utf8(&mut [0; 4]).as_bytes())
        .to_string()
        .starts_with('\\')
}

/// Masks everything after `PASS`, `ACCT` or `ADAT`.
///
/// This also masks the last word of "log in with USER and PASS first", but it must mask the password
/// if a user pastes a client's log.
pub(crate) fn mask_secrets(bytes: &[u8]) -> Cow<'_, [u8]> {
    let secret = (0..bytes.len()).find_map(|start| {
        let after = after_verb(bytes, start)?;
        let argument = bytes[after..].iter().position(|byte| !is_between(*byte))?;
        (argument > 0).then_some(after + argument)
    });
    match secret {
        Some(start) => Cow::Owned([&bytes[..start], MASK.as_bytes()].concat()),
        None => Cow::Borrowed(bytes),
    }
}

/// Sanitizes every argument of a command line. A secret may be a separate argument.
pub(crate) fn sanitize_arguments<'a>(arguments: impl IntoIterator<Item = &'a [u8]>) -> Vec<String> {
    let mut is_masked = false;
    let mut lines = Vec::new();
    for argument in arguments {
        lines.push(if is_masked {
            MASK.to_owned()
        } else {
            sanitize(argument)
        });
        let end = argument
            .iter()
            .rposition(|byte| !is_between(*byte))
            .map_or(0, |last| last + 1);
        is_masked |= (0..end).any(|start| after_verb(argument, start) == Some(end));
    }
    lines
}

/// Returns the end of a verb with a secret argument that begins at `start`, if there is one.
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

/// Returns `true` for a byte that may separate a verb and its argument.
fn is_between(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'=' | b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_unsafe_returns_true_only_for_controls() {
        let controls = (0..0x20)
            .chain(0x7f..0xa0)
            .map(|number| char::from_u32(number).unwrap());
        let bidi = "\u{61c}\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}".chars();
        for character in controls.chain(bidi) {
            assert!(is_unsafe(character), "{character:?}");
            assert!(
                !sanitize(character.to_string().as_bytes()).contains(character),
                "{character:?}"
            );
        }
        assert!(!"~ \\é한글🙂".chars().any(is_unsafe));
    }

    #[test]
    fn sanitize_masks_secret_arguments() {
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
            assert_eq!(sanitize(line.as_bytes()), expected);
        }
    }

    #[test]
    fn sanitize_arguments_masks_next_argument() {
        let arguments: [&[u8]; 4] = [b"explain", b"PASS", b"hunter2", b"x"];
        assert_eq!(
            sanitize_arguments(arguments),
            ["explain", "PASS", "****", "****"]
        );
        let arguments: [&[u8]; 2] = [b"500 ADAT=", b"c2VjcmV0"];
        assert_eq!(sanitize_arguments(arguments), ["500 ADAT=", "****"]);
    }
}
