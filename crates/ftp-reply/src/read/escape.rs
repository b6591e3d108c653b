//! Escapes bytes from a server for display.

use core::fmt::{self, Write as _};

/// Displays bytes so that they cannot control a terminal or break a log.
///
/// UTF-8 text is written as it is. The following are escaped as in a Rust string: C0 and C1 controls,
/// characters that change the direction of text or break a line, bytes that are not UTF-8, and the
/// backslash.
///
/// ```
/// use ftp_reply::Escaped;
///
/// assert_eq!(Escaped(b"\x1b[2Jhi\xff").to_string(), "\\x1b[2Jhi\\xff");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Escaped<'a>(
    /// The bytes to display.
    pub &'a [u8],
);

/// Returns `true` if the character needs no escape.
fn is_safe(character: char) -> bool {
    !matches!(
        character,
        '\0'..='\x1f'
            | '\\'
            | '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for chunk in self.0.utf8_chunks() {
            for character in chunk.valid().chars() {
                match character {
                    safe if is_safe(safe) => f.write_char(safe)?,
                    '\\' => f.write_str("\\\\")?,
                    '\t' => f.write_str("\\t")?,
                    '\r' => f.write_str("\\r")?,
                    '\n' => f.write_str("\\n")?,
                    ascii if ascii.is_ascii() => write!(f, "\\x{:02x}", u32::from(ascii))?,
                    other => write!(f, "\\u{{{:x}}}", u32::from(other))?,
                }
            }
            for byte in chunk.invalid() {
                write!(f, "\\x{byte:02x}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn display_escapes_controls() {
        for number in (0..0x20).chain(0x7f..0xa0) {
            let character = char::from_u32(number).unwrap().to_string();
            let shown = Escaped(character.as_bytes()).to_string();
            assert!(
                shown.is_ascii() && shown.starts_with('\\'),
                "{number:x}: {shown}"
            );
        }
        for bidi in "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}".chars() {
            let shown = Escaped(bidi.to_string().as_bytes()).to_string();
            assert!(shown.starts_with("\\u{"), "{shown}");
        }
    }

    #[test]
    fn display_keeps_text_and_doubles_backslash() {
        assert_eq!(
            Escaped("한글 파일.txt".as_bytes()).to_string(),
            "한글 파일.txt"
        );
        assert_eq!(Escaped(b"C:\\x1b").to_string(), "C:\\\\x1b");
        assert_eq!(Escaped(b"a\"b").to_string(), "a\"b");
    }
}
