//! Parts of a path between its doubled quotes.

use core::fmt;

use crate::Escaped;
use crate::part::before;

/// The parts of a path; see [`Pathname::parts`](crate::payload::Pathname::parts).
#[derive(Clone)]
pub struct PathnameParts<'a> {
    rest: Option<&'a [u8]>,
    is_doubled: bool,
}

impl<'a> PathnameParts<'a> {
    /// Splits a path. `is_doubled` is `true` if its quotes are doubled, as on the wire.
    pub(super) const fn new(path: &'a [u8], is_doubled: bool) -> PathnameParts<'a> {
        PathnameParts {
            rest: Some(path),
            is_doubled,
        }
    }
}

impl<'a> Iterator for PathnameParts<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let part = self.rest?;
        let mut bytes = part.iter();
        let quote = bytes.position(|byte| self.is_doubled && *byte == b'"');
        self.rest = quote.and_then(|at| part.get(at + 2..));
        Some(quote.map_or(part, |at| before(part, at + 1)))
    }
}

impl core::iter::FusedIterator for PathnameParts<'_> {}

impl fmt::Debug for PathnameParts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone().map(Escaped)).finish()
    }
}
