//! Bytes as text where they are UTF-8, otherwise as base64.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::payload::{Base64, ToBase64};

/// Key that marks base64.
const MARK: &str = "base64";

/// Bytes of a server. In formats for people, such as JSON, they are a string if they are UTF-8,
/// otherwise an object: `{"base64": "/w=="}`. In other formats they are bytes.
pub(crate) struct Text<'a>(pub(crate) Cow<'a, [u8]>);

impl<'a> From<&'a [u8]> for Text<'a> {
    fn from(bytes: &'a [u8]) -> Text<'a> {
        Text(Cow::Borrowed(bytes))
    }
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return serializer.serialize_bytes(&self.0);
        }
        match str::from_utf8(&self.0) {
            Ok(text) => serializer.serialize_str(text),
            Err(_) => Marked(&self.0).serialize(serializer),
        }
    }
}

/// Bytes as base64 with its mark, even if they are UTF-8.
pub(crate) struct Marked<'a>(pub(crate) &'a [u8]);

impl Serialize for Marked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(1))?;
        object.serialize_entry(MARK, &format_args!("{}", ToBase64(self.0)))?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Text<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text<'static>, D::Error> {
        let bytes = if deserializer.is_human_readable() {
            deserializer.deserialize_any(TextVisitor)
        } else {
            deserializer.deserialize_byte_buf(TextVisitor)
        };
        bytes.map(|bytes| Text(Cow::Owned(bytes)))
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, or an object with the key `base64`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Vec<u8>, E> {
        Ok(text.as_bytes().to_vec())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Vec<u8>, E> {
        Ok(text.into_bytes())
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
        Ok(bytes.to_owned())
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Vec<u8>, E> {
        Ok(bytes)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Vec<u8>, A::Error> {
        let Some((key, text)) = object.next_entry::<String, String>()? else {
            return Err(A::Error::missing_field(MARK));
        };
        if key != MARK {
            return Err(A::Error::unknown_field(&key, &[MARK]));
        }
        if object.next_key::<String>()?.is_some() {
            return Err(A::Error::invalid_length(2, &self));
        }
        let base64 = Base64::parse_argument(text.as_bytes())
            .map_err(|_| A::Error::invalid_value(Unexpected::Str(&text), &"canonical base64"))?;
        Ok(base64.decode())
    }
}
