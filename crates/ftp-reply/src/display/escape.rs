//! Escapes bytes from a server.

use core::fmt::{self, Formatter, Write};

use super::pad;

/// Displays bytes so that they cannot control a terminal or break a log. It does not hide secrets; see
/// [`Sanitized`](super::Sanitized).
///
/// UTF-8 text is written as it is. The following are escaped as in a Rust string: C0 and C1 controls,
/// characters that have no width, change the direction of text or break a line, tag characters, bytes
/// that are not UTF-8, and the backslash. `Debug` encloses the text in quotes and escapes quotes too.
///
/// ```
/// use ftp_reply::Escaped;
///
/// assert_eq!(Escaped(b"\x1b[2Jhi\xff").to_string(), r"\x1b[2Jhi\xff");
/// assert_eq!(Escaped("a\u{200b}b".as_bytes()).to_string(), r"a\u{200b}b");
/// assert_eq!(format!("{:?}", Escaped(b"say \"hi\"")), r#""say \"hi\"""#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Escaped<'a>(
    /// The bytes to display.
    pub &'a [u8],
);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let text = Text {
            bytes: self.0,
            is_quoted: false,
        };
        pad(f, format_args!("{text}"))
    }
}

impl fmt::Debug for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let text = Text {
            bytes: self.0,
            is_quoted: true,
        };
        write!(f, "\"{text}\"")
    }
}

/// Escaped bytes, without quotes around them.
pub(super) struct Text<'a> {
    pub(super) bytes: &'a [u8],
    /// The text is shown between quotes.
    pub(super) is_quoted: bool,
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for chunk in self.bytes.utf8_chunks() {
            for character in chunk.valid().chars() {
                match character {
                    '"' if self.is_quoted => f.write_str("\\\"")?,
                    '\\' => f.write_str("\\\\")?,
                    safe if is_safe(safe) => f.write_char(safe)?,
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

/// Returns `true` unless the character controls a terminal, is invisible, or changes how the text
/// around it looks.
const fn is_safe(character: char) -> bool {
    !matches!(
        character,
        '\0'..='\x1f'
            | '\x7f'..='\u{9f}'
            // Soft hyphen, and combining grapheme joiner.
            | '\u{ad}' | '\u{34f}'
            // Arabic letter mark, which is a bidirectional control, and Mongolian vowel separator.
            | '\u{61c}' | '\u{180e}'
            // Khmer inherent vowels, which are never shown.
            | '\u{17b4}'..='\u{17b5}'
            // Zero-width characters and direction marks.
            | '\u{200b}'..='\u{200f}'
            // Line and paragraph separators, and bidirectional embeddings.
            | '\u{2028}'..='\u{202e}'
            // Word joiner, invisible operators, bidirectional isolates, deprecated format characters.
            | '\u{2060}'..='\u{206f}'
            // Zero-width no-break space (byte order mark), and interlinear annotations.
            | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
            // Format characters of shorthand and of music.
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            // Tags and the supplementary variation selectors, which can carry hidden text.
            | '\u{e0000}'..='\u{e0fff}'
    )
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
    }

    #[test]
    fn display_escapes_invisible_characters() {
        let bidi = [0x61c, 0x200e, 0x200f]
            .into_iter()
            .chain(0x202a..=0x202e)
            .chain(0x2066..=0x2069);
        let zero_width = (0x200b..=0x200d)
            .chain([0x2060])
            .chain(0x206a..=0x206f)
            .chain(0xfff9..=0xfffb)
            .chain([0xfeff, 0xad, 0x34f, 0x180e])
            .chain(0x17b4..=0x17b5)
            .chain(0x1bca0..=0x1bca3)
            .chain(0x1d173..=0x1d17a);
        let separators = [0x2028, 0x2029];
        let tags = [0xe0001].into_iter().chain(0xe0020..=0xe007f);
        for number in bidi.chain(zero_width).chain(separators).chain(tags) {
            let character = char::from_u32(number).unwrap().to_string();
            let shown = Escaped(character.as_bytes()).to_string();
            assert_eq!(shown, alloc::format!("\\u{{{number:x}}}"));
        }
    }

    #[test]
    fn display_keeps_text_and_doubles_backslash() {
        for text in [
            "한글 파일.txt",
            "naïve",
            "日本語",
            "a\"b",
            "👍🏽",
            "❤\u{fe0f}",
        ] {
            assert_eq!(Escaped(text.as_bytes()).to_string(), text);
        }
        assert_eq!(Escaped(b"C:\\x1b").to_string(), "C:\\\\x1b");
    }

    #[test]
    fn debug_escapes_quotes() {
        let shown = alloc::format!("{:?}", Escaped(b"x\", code: Some(220), kept: \"\\"));
        assert_eq!(shown, r#""x\", code: Some(220), kept: \"\\""#);
    }
}
