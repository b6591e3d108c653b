//! Sanitizes text from a server or a clipboard for display.

use ftp_reply::{Escaped, ReplyCode, Sanitized};

/// Returns the bytes as one line for display, with secrets masked and control characters escaped.
pub(crate) fn sanitize(bytes: &[u8]) -> String {
    Sanitized::new(bytes).to_string()
}

/// Returns the lines of a pasted reply for display. Lines after a secret are left out.
pub(crate) fn sanitize_reply(code: Option<ReplyCode>, lines: &[Vec<u8>]) -> Vec<String> {
    visible_lines(code, lines, |line| Escaped(line).to_string())
}

/// Returns the lines of a pasted reply as text, without secrets but not escaped. Bytes that are not
/// UTF-8 become U+FFFD.
pub(crate) fn mask_reply(code: Option<ReplyCode>, lines: &[Vec<u8>]) -> Vec<String> {
    visible_lines(code, lines, |line| {
        String::from_utf8_lossy(line).into_owned()
    })
}

fn visible_lines(
    code: Option<ReplyCode>,
    lines: &[Vec<u8>],
    show: impl FnMut(&[u8]) -> String,
) -> Vec<String> {
    // A secret can be on the line after its command.
    let text = lines.join(&b'\n');
    let sanitized = code.map_or_else(
        || Sanitized::new(&text),
        |code| Sanitized::in_reply(code, &text),
    );
    let visible = sanitized.visible();
    if visible.is_empty() {
        return Vec::new();
    }
    let mut shown: Vec<String> = visible.split(|byte| *byte == b'\n').map(show).collect();
    if sanitized.is_masked()
        && let Some(last) = shown.last_mut()
    {
        last.push(' ');
        last.push_str(Sanitized::MASK);
    }
    shown
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

/// Sanitizes every argument of a command line. A secret may be a separate argument.
pub(crate) fn sanitize_arguments<'a>(arguments: impl IntoIterator<Item = &'a [u8]>) -> Vec<String> {
    let mut is_masked = false;
    let mut shown = Vec::new();
    for argument in arguments {
        if is_masked {
            shown.push(Sanitized::MASK.to_owned());
        } else {
            shown.push(sanitize(argument));
            let followed = [argument, b" x"].concat();
            is_masked = Sanitized::new(&followed).is_masked();
        }
    }
    shown
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
    fn sanitize_reply_hides_later_lines() {
        let lines = [&b"500-PASS"[..], b"hunter2", b"500 End"].map(<[u8]>::to_vec);
        assert_eq!(
            sanitize_reply(Some(ReplyCode::COMMAND_UNRECOGNIZED), &lines),
            ["500-PASS ****"]
        );
        let lines = [&b"214-USER PASS"[..], b"214 \x1b"].map(<[u8]>::to_vec);
        assert_eq!(
            sanitize_reply(Some(ReplyCode::HELP_MESSAGE), &lines),
            ["214-USER PASS", "214 \\x1b"]
        );
        assert_eq!(
            mask_reply(Some(ReplyCode::HELP_MESSAGE), &lines)[1],
            "214 \u{1b}"
        );
    }

    #[test]
    fn sanitize_arguments_masks_next_argument() {
        let arguments: [&[u8]; 4] = [b"explain", b"PASS", b"hunter2", b"x"];
        assert_eq!(
            sanitize_arguments(arguments),
            ["explain", "PASS", "****", "****"]
        );
        let arguments: [&[u8]; 2] = [b"500 ADAT=", b"c2VjcmV0"];
        assert_eq!(sanitize_arguments(arguments), ["500 ADAT ****", "****"]);
    }
}
