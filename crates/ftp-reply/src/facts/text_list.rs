//! Lists of texts.

use core::fmt;
use core::iter::FusedIterator;
use core::slice;

use super::generated::lists::TEXT_LISTS;
use super::generated::texts::TEXTS;
use super::rows::Range;
use super::text::Text;

/// Several texts, such as the causes of a code.
///
/// ```
/// use ftp_reply::{Lang, ReplyCode};
///
/// let causes = ReplyCode::FILE_UNAVAILABLE.causes(Lang::En);
/// for cause in causes {
///     println!("{cause}");
/// }
/// assert_eq!(causes.iter().next(), causes.get(0));
/// ```
#[derive(Clone, Copy)]
pub struct TextList {
    texts: &'static [Text],
}

impl TextList {
    pub(crate) const EMPTY: TextList = TextList::new(&[]);

    pub(crate) const fn new(texts: &'static [Text]) -> TextList {
        TextList { texts }
    }

    /// Returns the list of a row.
    pub(crate) const fn of(range: Range) -> TextList {
        TextList::new(range.of(&TEXT_LISTS))
    }

    /// Returns the number of texts.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// assert_eq!(ReplyCode::COMMAND_OKAY.causes(Lang::En).len(), 0);
    /// ```
    pub const fn len(self) -> usize {
        self.texts.len()
    }

    /// Returns `true` if there are no texts.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// assert!(!ReplyCode::FILE_UNAVAILABLE.causes(Lang::En).is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.texts.is_empty()
    }

    /// Returns a text by its index from 0, or `None` beyond the last one.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// assert!(ReplyCode::FILE_UNAVAILABLE.causes(Lang::En).get(0).is_some());
    /// ```
    pub fn get(self, index: usize) -> Option<&'static str> {
        self.texts.get(index).map(|text| text.get())
    }

    /// Iterates over the texts.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// assert!(ReplyCode::FILE_UNAVAILABLE.causes(Lang::En).iter().all(|cause| !cause.is_empty()));
    /// ```
    pub fn iter(self) -> TextIter {
        TextIter {
            texts: self.texts.iter(),
        }
    }
}

impl TextList {
    /// Returns the string that contains every text of this crate's tables, each followed by NUL, so that
    /// the C library can return pointers into it.
    ///
    /// These are the texts of codes, closed sets, languages, documents, sources, commands and hints.
    /// Messages of errors and citations are put together, so they are not in it.
    #[doc(hidden)]
    pub fn all_with_nul() -> &'static str {
        TEXTS
    }
}

impl IntoIterator for TextList {
    type Item = &'static str;
    type IntoIter = TextIter;

    fn into_iter(self) -> TextIter {
        self.iter()
    }
}

impl fmt::Debug for TextList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl PartialEq for TextList {
    fn eq(&self, other: &TextList) -> bool {
        // Each text is in the tables only once, so equal texts have equal numbers.
        self.texts == other.texts
    }
}

impl Eq for TextList {}

impl<T: AsRef<str>> PartialEq<[T]> for TextList {
    fn eq(&self, other: &[T]) -> bool {
        self.iter().eq(other.iter().map(AsRef::as_ref))
    }
}

impl<T: AsRef<str>, const N: usize> PartialEq<[T; N]> for TextList {
    fn eq(&self, other: &[T; N]) -> bool {
        *self == other[..]
    }
}

/// Iterator over the texts of a [`TextList`].
#[derive(Clone)]
pub struct TextIter {
    texts: slice::Iter<'static, Text>,
}

impl Iterator for TextIter {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        self.texts.next().map(|text| text.get())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.texts.size_hint()
    }
}

impl DoubleEndedIterator for TextIter {
    fn next_back(&mut self) -> Option<&'static str> {
        self.texts.next_back().map(|text| text.get())
    }
}

impl ExactSizeIterator for TextIter {}

impl FusedIterator for TextIter {}

impl fmt::Debug for TextIter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
