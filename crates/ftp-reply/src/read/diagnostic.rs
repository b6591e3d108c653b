//! Diagnostics: deviations that did not prevent reading.

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, vec::Vec};

use crate::DiagnosticKind;

/// One deviation from the protocol that did not prevent reading.
///
/// ```
/// use ftp_reply::{DiagnosticKind, ReplyParser};
///
/// let mut parser = ReplyParser::new();
/// parser.feed(b"220 Ready\r\n\r\n331 Password?\r\n");
/// assert!(parser.next_reply().unwrap()?.diagnostics().is_empty());
/// let reply = parser.next_reply().unwrap()?;
/// let found = reply.diagnostics().as_slice()[0];
/// assert_eq!((found.kind, found.offset), (DiagnosticKind::BlankLine, 11));
/// # Ok::<(), ftp_reply::ReplyFault>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    all(feature = "serde", feature = "alloc"),
    derive(serde::Serialize, serde::Deserialize)
)]
#[non_exhaustive]
pub struct Diagnostic {
    /// Kind of the deviation.
    pub kind: DiagnosticKind,
    /// Offset in bytes from the start of the stream.
    pub offset: u64,
}

impl Diagnostic {
    /// Creates a diagnostic.
    pub const fn new(kind: DiagnosticKind, offset: u64) -> Diagnostic {
        Diagnostic { kind, offset }
    }
}

/// The diagnostics of one reply or fault: the first 16, and the number of the others.
///
/// They are the deviations found after the reply or fault before it, up to the end of this one.
///
/// ```
/// use ftp_reply::ReplyParser;
///
/// let mut parser = ReplyParser::new();
/// parser.feed(&b"\r\n".repeat(20));
/// parser.feed(b"220 Ready\r\n");
/// let reply = parser.next_reply().unwrap()?;
/// assert_eq!(reply.diagnostics().iter().count(), 16);
/// assert_eq!(reply.diagnostics().omitted(), 4);
/// # Ok::<(), ftp_reply::ReplyFault>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Diagnostics<'a> {
    list: &'a [Diagnostic],
    omitted: u64,
}

impl<'a> Diagnostics<'a> {
    /// Maximum number of diagnostics that are kept for one reply or fault.
    pub const MAX: usize = 16;

    /// Creates diagnostics from a list and the number of those that the list omits. Of a list longer
    /// than [`MAX`](Self::MAX), the rest is omitted, too.
    ///
    /// ```
    /// use ftp_reply::{Diagnostic, DiagnosticKind, Diagnostics, Reply};
    ///
    /// let found = [Diagnostic::new(DiagnosticKind::BlankLine, 11)];
    /// let reply = Reply::parse(b"220 Ready\r\n")?.with_diagnostics(Diagnostics::new(&found, 0));
    /// assert_eq!(reply.diagnostics().as_slice(), found);
    /// # Ok::<(), ftp_reply::ReplyFault>(())
    /// ```
    pub fn new(list: &'a [Diagnostic], omitted: u64) -> Diagnostics<'a> {
        let (list, rest) = list.split_at(list.len().min(Diagnostics::MAX));
        Diagnostics {
            list,
            omitted: omitted.saturating_add(rest.len() as u64),
        }
    }

    /// Returns the diagnostics that were kept, in the order of the stream.
    pub const fn as_slice(self) -> &'a [Diagnostic] {
        self.list
    }

    /// Returns the number of diagnostics that were not kept.
    pub const fn omitted(self) -> u64 {
        self.omitted
    }

    /// Returns `true` if there are none.
    pub const fn is_empty(self) -> bool {
        self.list.is_empty()
    }

    /// Returns an iterator over the diagnostics that were kept.
    pub fn iter(self) -> core::iter::Copied<core::slice::Iter<'a, Diagnostic>> {
        self.list.iter().copied()
    }
}

impl<'a> IntoIterator for Diagnostics<'a> {
    type Item = Diagnostic;
    type IntoIter = core::iter::Copied<core::slice::Iter<'a, Diagnostic>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Diagnostics that a reply or fault owns. Almost none has any, so it is one machine word.
#[cfg(feature = "alloc")]
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct OwnedDiagnostics(Option<Box<(Vec<Diagnostic>, u64)>>);

#[cfg(feature = "alloc")]
impl OwnedDiagnostics {
    pub(crate) const NONE: OwnedDiagnostics = OwnedDiagnostics(None);

    pub(crate) fn view(&self) -> Diagnostics<'_> {
        match &self.0 {
            Some(found) => Diagnostics {
                list: &found.0,
                omitted: found.1,
            },
            None => Diagnostics::default(),
        }
    }
}

#[cfg(feature = "alloc")]
impl From<Diagnostics<'_>> for OwnedDiagnostics {
    fn from(found: Diagnostics<'_>) -> OwnedDiagnostics {
        let owned = || Box::new((found.list.to_vec(), found.omitted));
        OwnedDiagnostics((!found.is_empty()).then(owned))
    }
}

/// Collects the diagnostics of the current reply in constant memory.
#[derive(Clone)]
pub(crate) struct DiagnosticLog {
    entries: [Diagnostic; Diagnostics::MAX],
    len: usize,
    omitted: u64,
}

impl DiagnosticLog {
    pub(crate) const fn new() -> DiagnosticLog {
        let unused = Diagnostic {
            kind: DiagnosticKind::BlankLine,
            offset: 0,
        };
        DiagnosticLog {
            entries: [unused; Diagnostics::MAX],
            len: 0,
            omitted: 0,
        }
    }

    pub(crate) fn add(&mut self, kind: DiagnosticKind, offset: u64) {
        if let Some(entry) = self.entries.get_mut(self.len) {
            *entry = Diagnostic { kind, offset };
            self.len += 1;
        } else {
            self.omitted = self.omitted.saturating_add(1);
        }
    }

    pub(crate) fn clear(&mut self) {
        self.len = 0;
        self.omitted = 0;
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub(crate) fn view(&self) -> Diagnostics<'_> {
        Diagnostics {
            list: self.entries.get(..self.len).unwrap_or_default(),
            omitted: self.omitted,
        }
    }
}
