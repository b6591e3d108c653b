//! Short texts without pointers, for the tables of a search.

/// A text of at most 15 bytes.
#[derive(Clone, Copy)]
pub(super) struct Short {
    len: u8,
    bytes: [u8; Short::CAPACITY],
}

impl Short {
    const CAPACITY: usize = 15;

    /// Creates a short text. A longer one fails the build, because all callers are constants.
    #[expect(clippy::cast_possible_truncation, reason = "checked before")]
    pub(super) const fn new(text: &str) -> Short {
        assert!(
            text.len() <= Short::CAPACITY,
            "a text is longer than 15 bytes"
        );
        let mut bytes = [0; Short::CAPACITY];
        let mut index = 0;
        while index < text.len() {
            bytes[index] = text.as_bytes()[index];
            index += 1;
        }
        Short {
            len: text.len() as u8,
            bytes,
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.len)).unwrap_or_default()
    }

    pub(super) fn as_str(&self) -> &str {
        core::str::from_utf8(self.bytes()).unwrap_or_default()
    }
}

/// Returns a list of short texts.
pub(super) const fn shorts<const N: usize>(texts: [&str; N]) -> [Short; N] {
    let mut list = [Short::new(""); N];
    let mut index = 0;
    while index < N {
        list[index] = Short::new(texts[index]);
        index += 1;
    }
    list
}

/// Returns a list of pairs of short texts.
pub(super) const fn short_pairs<const N: usize>(pairs: [(&str, &str); N]) -> [(Short, Short); N] {
    let mut list = [(Short::new(""), Short::new("")); N];
    let mut index = 0;
    while index < N {
        list[index] = (Short::new(pairs[index].0), Short::new(pairs[index].1));
        index += 1;
    }
    list
}
