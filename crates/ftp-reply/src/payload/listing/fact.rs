//! Facts of a file: names and values separated by semicolons.

use core::fmt;

use crate::display::pad;
use crate::part;
use crate::payload::error::PayloadError;
use crate::payload::input::{Input, control_byte};
use crate::{EncodeError, EncodeErrorKind, Escaped, Expectation, PayloadErrorKind};

/// A fact of a file, such as `size=987` (RFC 3659, sections 7.4 and 7.5).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fact<'a> {
    name: FactName<'a>,
    value: &'a [u8],
}

impl<'a> Fact<'a> {
    /// Returns the name: `type`, `size`, `modify`, `create`, `unique`, `perm`, `lang`, `media-type`,
    /// `charset`, or a name of a system (`unix.mode`) or of one server (`x.…`).
    pub const fn name(&self) -> FactName<'a> {
        self.name
    }

    /// Returns the value, whose form depends on the name. For `modify` and `create` it is a
    /// [`FileTime`](crate::payload::FileTime).
    pub const fn value(&self) -> &'a [u8] {
        self.value
    }
}

impl fmt::Debug for Fact<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.name, Escaped(self.value))
    }
}

/// The name of a fact. Comparisons ignore letter case. `Display` writes it in lower case and escapes
/// controls.
///
/// ```
/// use ftp_reply::payload::FileEntry;
///
/// let entry = FileEntry::parse_line(b"UNIX.Mode=0644; a")?;
/// let name = entry.facts().next().unwrap().name();
/// assert_eq!(name.to_string(), "unix.mode");
/// assert!(name == "Unix.mode");
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy)]
pub struct FactName<'a>(&'a [u8]);

impl<'a> FactName<'a> {
    /// Creates a name from the bytes that [`as_sent`](Self::as_sent) returned, which other languages store.
    #[doc(hidden)]
    pub const fn from_sent(name: &'a [u8]) -> FactName<'a> {
        FactName(name)
    }

    /// Returns the name in the letter case that was sent.
    pub const fn as_sent(&self) -> &'a [u8] {
        self.0
    }
}

impl fmt::Display for FactName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("{}", LowerCase(self.0)))
    }
}

/// A name in lower case with controls escaped.
struct LowerCase<'a>(&'a [u8]);

impl fmt::Display for LowerCase<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for chunk in self.0.utf8_chunks() {
            for character in chunk.valid().chars() {
                let mut bytes = [0; 4];
                match character.to_ascii_lowercase() {
                    // A name may contain a backslash, and a lookup by the displayed name must find it.
                    '\\' => f.write_str("\\")?,
                    other => {
                        let text = other.encode_utf8(&mut bytes).as_bytes();
                        write!(f, "{}", Escaped(text))?;
                    }
                }
            }
            write!(f, "{}", Escaped(chunk.invalid()))?;
        }
        Ok(())
    }
}

impl fmt::Debug for FactName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&Escaped(self.0), f)
    }
}

impl PartialEq for FactName<'_> {
    fn eq(&self, other: &FactName<'_>) -> bool {
        self.0.eq_ignore_ascii_case(other.0)
    }
}

impl Eq for FactName<'_> {}

impl core::hash::Hash for FactName<'_> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.0
            .iter()
            .for_each(|byte| state.write_u8(byte.to_ascii_lowercase()));
    }
}

impl PartialEq<str> for FactName<'_> {
    fn eq(&self, other: &str) -> bool {
        self.0.eq_ignore_ascii_case(other.as_bytes())
    }
}

impl PartialEq<&str> for FactName<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

/// Facts as validated text, or as pairs to write.
#[derive(Clone, Copy)]
pub(super) enum Facts<'a> {
    /// Text in which each fact has a name, and a semicolon after it.
    Text(&'a [u8]),
    Pairs(&'a [(&'a str, &'a str)]),
}

impl<'a> Facts<'a> {
    /// Validates the text before the path, which is empty or ends with a semicolon.
    pub(super) fn read(input: Input<'a>, text: &'a [u8]) -> Result<Facts<'a>, PayloadError> {
        let mut rest = text;
        while !rest.is_empty() {
            // Not with `split_inclusive()`, which leaves a panic path if the compiler saves space.
            let end = rest.iter().position(|byte| *byte == b';');
            let (fact, after) = rest
                .split_at_checked(end.map_or(rest.len(), |at| at + 1))
                .unwrap_or((rest, &[]));
            rest = after;
            let expected = match fact.strip_suffix(b";").map(split) {
                None => Expectation::FactEnd,
                Some(None) => Expectation::FactName,
                Some(Some(_)) => continue,
            };
            return Err(input.error(PayloadErrorKind::Malformed, fact, expected));
        }
        Ok(Facts::Text(text))
    }

    /// Validates pairs of name and value.
    pub(super) fn new(pairs: &'a [(&'a str, &'a str)]) -> Result<Facts<'a>, EncodeError> {
        let is_wrong = |(name, value): &(&str, &str)| {
            name.is_empty()
                || !name.bytes().all(may_be_in_a_name)
                || !value
                    .bytes()
                    .all(|byte| byte == b'=' || may_be_in_a_name(byte))
        };
        if pairs.iter().any(is_wrong) {
            return Err(EncodeError::out_of_range(Expectation::WritableFacts));
        }
        Ok(Facts::Pairs(pairs))
    }

    /// Validates the text of facts to write, which must be as [`Facts::read`] requires.
    pub(super) fn of_text(text: &'a [u8]) -> Result<Facts<'a>, EncodeError> {
        let is_wrong = text.contains(&b' ') || Facts::read(Input::other(text), text).is_err();
        match control_byte(text) {
            Some(at) => Err(EncodeError::at(EncodeErrorKind::ControlByte, 0, at)),
            None if is_wrong => Err(EncodeError::out_of_range(Expectation::WritableFacts)),
            None => Ok(Facts::Text(text)),
        }
    }

    pub(super) fn iter(self) -> FactIter<'a> {
        let (text, pairs) = match self {
            Facts::Text(text) => (text, &[][..]),
            Facts::Pairs(pairs) => (&[][..], pairs),
        };
        FactIter {
            text,
            pairs: pairs.iter(),
        }
    }
}

/// The facts of an entry; see [`FileEntry::facts`](crate::payload::FileEntry::facts).
#[derive(Clone)]
pub struct FactIter<'a> {
    text: &'a [u8],
    pairs: core::slice::Iter<'a, (&'a str, &'a str)>,
}

impl<'a> Iterator for FactIter<'a> {
    type Item = Fact<'a>;

    fn next(&mut self) -> Option<Fact<'a>> {
        let (name, value) = if self.text.is_empty() {
            let (name, value) = self.pairs.next()?;
            (name.as_bytes(), value.as_bytes())
        } else {
            let end = self.text.iter().position(|byte| *byte == b';')?;
            let (fact, rest) = part::around(self.text, end);
            self.text = rest;
            split(fact)?
        };
        Some(Fact {
            name: FactName(name),
            value,
        })
    }
}

impl core::iter::FusedIterator for FactIter<'_> {}

impl fmt::Debug for FactIter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl PartialEq for Facts<'_> {
    fn eq(&self, other: &Facts<'_>) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Facts<'_> {}

impl core::hash::Hash for Facts<'_> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.iter().for_each(|fact| fact.hash(state));
    }
}

impl fmt::Debug for Facts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Returns `true` if the text starts with facts and a space, as an entry does.
pub(super) fn starts_with_facts(text: &[u8]) -> bool {
    let end = text.iter().position(|byte| *byte == b' ');
    let facts = end.and_then(|end| text.get(..end)).unwrap_or_default();
    !facts.is_empty() && Facts::read(Input::other(facts), facts).is_ok()
}

/// Splits a fact into name and value. Returns `None` if it has no name.
fn split(fact: &[u8]) -> Option<(&[u8], &[u8])> {
    let equals = fact
        .iter()
        .position(|byte| *byte == b'=')
        .filter(|at| *at > 0)?;
    Some(part::around(fact, equals))
}

/// Returns `true` for an RCHAR of RFC 3659, section 2.1.
fn may_be_in_a_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b",.:!@#$%^&()-_+?/\\'\"".contains(&byte)
}
