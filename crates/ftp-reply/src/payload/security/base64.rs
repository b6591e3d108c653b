//! Base64 with the standard alphabet and padding, without line breaks.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt::{self, Write as _};

use crate::display::pad;
use crate::part;
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::{Expectation, PayloadErrorKind};

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const EXPECTED: Expectation = Expectation::CanonicalBase64;

/// Validated base64 text (RFC 2228, section 10).
///
/// Only the canonical form is accepted: complete groups of four characters, `=` only at the end, and no
/// unused bits set. So each sequence of bytes has exactly one text. `Debug` shows only the length,
/// because the bytes can be secret.
///
/// ```
/// use ftp_reply::payload::Base64;
///
/// let text = Base64::parse_argument(b"Zm9vYg==")?;
/// assert_eq!(text.decode(), b"foob");
/// assert!(Base64::parse_argument(b"Zm9vYg").is_err());
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Base64<'a> {
    text: &'a [u8],
}

impl<'a> Base64<'a> {
    /// Parses the argument of ADAT, MIC, CONF or ENC, or any other text.
    ///
    /// # Errors
    ///
    /// `invalid_base64`, with the offset of the first invalid byte.
    pub fn parse_argument(text: &'a [u8]) -> Result<Base64<'a>, PayloadError> {
        Base64::read(Input::other(text), text)
    }

    pub(super) fn read(input: Input<'a>, text: &'a [u8]) -> Result<Base64<'a>, PayloadError> {
        match first_invalid_byte(text) {
            None => Ok(Base64 { text }),
            Some(at) => Err(input.error(
                PayloadErrorKind::InvalidBase64,
                part::from(text, at),
                EXPECTED,
            )),
        }
    }

    /// Returns the text.
    pub const fn as_text(&self) -> &'a [u8] {
        self.text
    }

    /// Returns the number of decoded bytes.
    ///
    /// ```
    /// # use ftp_reply::payload::Base64;
    /// assert_eq!(Base64::parse_argument(b"Zm9vYg==")?.decoded_len(), 4);
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn decoded_len(&self) -> usize {
        self.text.len() / 4 * 3 - padding(self.text)
    }

    /// Returns an iterator over the decoded bytes.
    ///
    /// ```
    /// # use ftp_reply::payload::Base64;
    /// assert!(Base64::parse_argument(b"Zm9v")?.bytes().eq(*b"foo"));
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn bytes(&self) -> Base64Bytes<'a> {
        let (groups, _) = self.text.as_chunks();
        Base64Bytes {
            groups: groups.iter(),
            group: [0; 3],
            in_group: 0,
            remaining: self.decoded_len(),
        }
    }

    /// Returns the decoded bytes.
    #[cfg(feature = "alloc")]
    pub fn decode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.decoded_len());
        bytes.extend(self.bytes());
        bytes
    }
}

impl fmt::Debug for Base64<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({} bytes)", self.decoded_len())
    }
}

/// The decoded bytes of a text; see [`Base64::bytes`].
#[derive(Clone)]
pub struct Base64Bytes<'a> {
    groups: core::slice::Iter<'a, [u8; 4]>,
    group: [u8; 3],
    /// Number of bytes of the group that remain.
    in_group: usize,
    remaining: usize,
}

impl Iterator for Base64Bytes<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        self.remaining = self.remaining.checked_sub(1)?;
        if self.in_group == 0 {
            let group = self.groups.next()?.iter();
            let bits = group.fold(0_u32, |bits, byte| {
                bits << 6 | u32::from(value(*byte).unwrap_or(0))
            });
            let [_, bytes @ ..] = bits.to_be_bytes();
            self.group = bytes;
            self.in_group = bytes.len();
        }
        self.in_group -= 1;
        let [first, second, third] = self.group;
        Some(match self.in_group {
            2 => first,
            1 => second,
            _ => third,
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.remaining, Some(self.remaining))
    }
}

impl ExactSizeIterator for Base64Bytes<'_> {}
impl core::iter::FusedIterator for Base64Bytes<'_> {}

impl fmt::Debug for Base64Bytes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Base64Bytes({} bytes)", self.remaining)
    }
}

/// Bytes that `Display` writes as base64. `Debug` shows only the length, because they can be secret.
///
/// ```
/// use ftp_reply::{Command, payload::ToBase64};
///
/// let line = Command::ADAT.encode(ToBase64(b"foob").to_string())?;
/// assert_eq!(line, b"ADAT Zm9vYg==\r\n");
/// # Ok::<(), ftp_reply::EncodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ToBase64<'a>(
    /// The bytes to encode.
    pub &'a [u8],
);

impl fmt::Display for ToBase64<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("{}", Groups(self.0)))
    }
}

/// Bytes in groups of three, each as four characters.
struct Groups<'a>(&'a [u8]);

impl fmt::Display for Groups<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for group in self.0.chunks(3) {
            let mut bytes = [0; 4];
            for (target, byte) in bytes.iter_mut().skip(1).zip(group) {
                *target = *byte;
            }
            let bits = u32::from_be_bytes(bytes);
            for position in 0..4 {
                let index = (bits >> (18 - 6 * position) & 63) as usize;
                let is_data = position <= group.len();
                f.write_char(if is_data {
                    char::from(ALPHABET[index])
                } else {
                    '='
                })?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for ToBase64<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ToBase64({} bytes)", self.0.len())
    }
}

/// Returns the six bits of a character of the alphabet.
const fn value(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

/// Returns the number of `=` at the end, at most 2.
fn padding(text: &[u8]) -> usize {
    text.iter()
        .rev()
        .take(2)
        .take_while(|byte| **byte == b'=')
        .count()
}

/// Returns the index of the first byte that is not canonical base64.
fn first_invalid_byte(text: &[u8]) -> Option<usize> {
    let data = part::before(text, text.len() - padding(text));
    if let Some(at) = data.iter().position(|byte| value(*byte).is_none()) {
        return Some(at);
    }
    let unused_bits = match data.len() % 4 {
        0 => 0,
        2 => 0b1111,
        3 => 0b11,
        _ => return Some(data.len()),
    };
    let last = data.last().and_then(|byte| value(*byte)).unwrap_or(0);
    if !text.len().is_multiple_of(4) || data.len() < text.len() && unused_bits == 0 {
        Some(data.len())
    } else if last & unused_bits != 0 {
        Some(data.len() - 1)
    } else {
        None
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use super::*;
    use alloc::string::ToString;

    /// RFC 4648, section 10.
    #[test]
    fn rfc_4648_vectors_round_trip() {
        let vectors = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (bytes, text) in vectors {
            assert_eq!(ToBase64(bytes.as_bytes()).to_string(), text);
            let read = Base64::parse_argument(text.as_bytes()).unwrap();
            assert_eq!(read.decode(), bytes.as_bytes());
            assert_eq!(read.decoded_len(), bytes.len());
        }
    }

    /// Of all texts of four characters with padding, only the encodings of one or two bytes are valid.
    #[test]
    #[cfg_attr(miri, ignore = "too many safe calls")]
    fn new_accepts_only_canonical_text() {
        let mut accepted = 0;
        for first in 0..=255 {
            for second in 0..=255 {
                for rest in [*b"==", *b"A=", *b"B="] {
                    let text = [first, second, rest[0], rest[1]];
                    if let Ok(read) = Base64::parse_argument(&text) {
                        assert_eq!(ToBase64(&read.decode()).to_string().as_bytes(), text);
                        accepted += 1;
                    }
                }
            }
        }
        // 256 single bytes; 64 * 64 pairs of bytes whose last four bits are zero, with `A=`.
        assert_eq!(accepted, 256 + 64 * 64);
    }

    #[test]
    fn error_offset_is_first_invalid_byte() {
        let offset = |text: &str| {
            Base64::parse_argument(text.as_bytes())
                .unwrap_err()
                .offset()
        };
        assert_eq!(offset("Zm9v Ymfy"), 4);
        assert_eq!(offset("Zm9vYg"), 6);
        assert_eq!(offset("Zh=="), 1);
        assert_eq!(offset("Zm9v="), 4);
    }

    #[test]
    fn secrets_are_not_shown() {
        assert_eq!(
            alloc::format!("{:?}", ToBase64(b"secret")),
            "ToBase64(6 bytes)"
        );
        assert_eq!(
            alloc::format!("{:?}", Base64::parse_argument(b"Zm9v").unwrap()),
            "Base64(3 bytes)"
        );
    }
}
