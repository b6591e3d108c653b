//! The texts of the tables: one string that contains them all, and where each of them is.
//!
//! Rows refer to texts by numbers instead of pointers, so that a library needs no relocations.

use core::fmt;

use super::generated::texts::TEXTS;

/// A text of the tables, or no text: its offset and length in [`TEXTS`] as one number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Text(u32);

const LEN_BITS: u32 = 12;
const MAX_LEN: u32 = (1 << LEN_BITS) - 1;
const MAX_OFFSET: u32 = (1 << (u32::BITS - LEN_BITS)) - 1;

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

impl Text {
    /// Returns the text. It is empty if there is none.
    pub(crate) const fn get(self) -> &'static str {
        let start = (self.0 >> LEN_BITS) as usize;
        let len = (self.0 & MAX_LEN) as usize;
        if let Some((_, rest)) = TEXTS.split_at_checked(start)
            && let Some((text, _)) = rest.split_at_checked(len)
        {
            return text;
        }
        ""
    }

    /// Returns the text, or `None` if there is none.
    pub(crate) const fn optional(self) -> Option<&'static str> {
        if self.is_none() {
            None
        } else {
            Some(self.get())
        }
    }

    /// Returns the offset of the text in [`TEXTS`], or `None` if there is none.
    pub(super) const fn offset(self) -> Option<u32> {
        if self.is_none() {
            None
        } else {
            Some(self.0 >> LEN_BITS)
        }
    }

    pub(crate) const fn is_none(self) -> bool {
        self.0 & MAX_LEN == 0
    }
}

/// Returns where each text is if a NUL follows each of them. The first one is empty.
///
/// The build fails if a text is too long, or if there are too many.
#[expect(clippy::cast_possible_truncation, reason = "checked before")]
pub(super) const fn pack<const N: usize>(texts: &[&str; N]) -> [Text; N] {
    let mut packed = [Text(0); N];
    let (mut index, mut offset) = (0, 0);
    while index < N {
        let len = texts[index].len();
        assert!(len <= MAX_LEN as usize, "a text is longer than 4095 bytes");
        assert!(
            offset <= MAX_OFFSET as usize,
            "the texts have more than a megabyte"
        );
        packed[index] = Text(((offset << LEN_BITS) | len) as u32);
        offset += len + 1;
        index += 1;
    }
    packed
}

/// Defines the string of all texts, and the array of their offsets.
macro_rules! texts {
    ($($text:literal,)*) => {
        /// Every text of the tables, each followed by NUL.
        pub(crate) static TEXTS: &str = concat!($($text, "\0",)*);

        const LIST: &[&str; [$($text,)*].len()] = &[$($text,)*];

        /// Every text by its index.
        pub(crate) static TEXT: [Text; LIST.len()] = pack(LIST);
    };
}
pub(super) use texts;
