//! Byte strings: JSON strings in which each character is one byte, U+0000 to U+00FF.

use std::fmt::{self, Write as _};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Bytes as a JSON string with a character for each.
pub(crate) struct Bytes(pub(crate) Vec<u8>);

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Bytes {
        Bytes(bytes.to_vec())
    }
}

impl fmt::Display for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|&byte| f.write_char(char::from(byte)))
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Bytes, D::Error> {
        let characters = String::deserialize(deserializer)?;
        let bytes = characters.chars().map(|character| {
            u8::try_from(character).map_err(|_| {
                D::Error::custom(format_args!(
                    "U+{:04X} in a byte string: expected U+0000 to U+00FF, one byte each",
                    u32::from(character)
                ))
            })
        });
        bytes.collect::<Result<_, _>>().map(Bytes)
    }
}
