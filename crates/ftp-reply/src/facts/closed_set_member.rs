//! A member of any closed set, as one type.

use core::fmt;
use core::iter::FusedIterator;

use super::generated::lists::SOURCE_LISTS;
use super::generated::set_rows::MEMBERS;
use super::rows::{MemberRow, at, in_lang};
use super::text_list::TextList;
use crate::{ClosedSet, Lang, Source};

/// A member of a closed set: a number, a name, a text and its sources.
///
/// Each closed set is an enum with the same methods. This type is for programs that handle all sets in
/// the same way; every enum converts into it.
///
/// ```
/// use ftp_reply::{ClosedSetMember, FaultKind, Lang};
///
/// fn label(member: impl Into<ClosedSetMember>) -> String {
///     let member = member.into();
///     format!("{} ({})", member.name(), member.text(Lang::En))
/// }
/// assert_eq!(label(FaultKind::LineTooLong), "line_too_long (line too long)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClosedSetMember {
    set: ClosedSet,
    number: u8,
}

impl ClosedSetMember {
    /// Creates the member with a number that the set has.
    pub(crate) const fn new(set: ClosedSet, number: u8) -> ClosedSetMember {
        ClosedSetMember { set, number }
    }

    const fn row(self) -> &'static MemberRow {
        let index = self.set.row().first as usize + self.number as usize;
        match at(&MEMBERS, index.wrapping_sub(1)) {
            Some(row) => row,
            // Never: the set has the number.
            None => &MEMBERS[0],
        }
    }

    /// Returns the set.
    ///
    /// ```
    /// # use ftp_reply::{ClosedSet, ClosedSetMember, FaultKind};
    /// assert_eq!(ClosedSetMember::from(FaultKind::Malformed).set(), ClosedSet::Fault);
    /// ```
    pub const fn set(self) -> ClosedSet {
        self.set
    }

    /// Returns the member's number, from 1. It never changes between versions.
    ///
    /// ```
    /// # use ftp_reply::{ClosedSetMember, FaultKind};
    /// assert_eq!(ClosedSetMember::from(FaultKind::Malformed).number(), 1);
    /// ```
    pub const fn number(self) -> u8 {
        self.number
    }

    /// Returns the member's name in `snake_case`, the same in every language.
    ///
    /// ```
    /// # use ftp_reply::{ClosedSetMember, FaultKind};
    /// assert_eq!(ClosedSetMember::from(FaultKind::Malformed).name(), "malformed");
    /// ```
    pub const fn name(self) -> &'static str {
        self.row().name.get()
    }

    /// Returns the member's former names. Lookups by name still accept them.
    ///
    /// ```
    /// # use ftp_reply::{ClosedSet, ClosedSetMember, FaultKind};
    /// let member = ClosedSetMember::from(FaultKind::Malformed);
    /// for alias in member.aliases() {
    ///     assert_eq!(ClosedSet::Fault.member_from_name(alias), Some(member));
    /// }
    /// ```
    pub const fn aliases(self) -> TextList {
        TextList::of(self.row().aliases)
    }

    /// Returns the member's text, one line.
    ///
    /// ```
    /// # use ftp_reply::{ClosedSetMember, FaultKind, Lang};
    /// let member = ClosedSetMember::from(FaultKind::Malformed);
    /// assert_eq!(member.text(Lang::En), FaultKind::Malformed.text(Lang::En));
    /// ```
    pub const fn text(self, lang: Lang) -> &'static str {
        in_lang(self.row().text, lang).get()
    }

    /// Returns a longer explanation of the member, or `None` if its set has none.
    ///
    /// ```
    /// # use ftp_reply::{ClosedSetMember, DiagnosticKind, FaultKind, Lang};
    /// assert!(ClosedSetMember::from(FaultKind::Malformed).explain(Lang::En).is_some());
    /// assert_eq!(ClosedSetMember::from(DiagnosticKind::BlankLine).explain(Lang::En), None);
    /// ```
    pub const fn explain(self, lang: Lang) -> Option<&'static str> {
        in_lang(self.row().explain, lang).optional()
    }

    /// Returns the sections that define the member, possibly none.
    ///
    /// ```
    /// # use ftp_reply::{ClosedSetMember, ReplyClass};
    /// let sources = ClosedSetMember::from(ReplyClass::Protected).sources();
    /// assert_eq!(sources, ReplyClass::Protected.sources());
    /// ```
    pub const fn sources(self) -> &'static [Source] {
        self.row().sources.of(&SOURCE_LISTS)
    }

    /// Returns `true` if this is the member's name or a former name, in any letter case.
    pub(crate) fn has_name(self, name: &str) -> bool {
        let mut names = core::iter::once(self.name()).chain(self.aliases());
        names.any(|known| known.eq_ignore_ascii_case(name))
    }
}

impl fmt::Debug for ClosedSetMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", self.set.name(), self.name())
    }
}

impl fmt::Display for ClosedSetMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// Iterator over the members of a set; see [`ClosedSet::members`].
#[derive(Clone, Debug)]
pub struct ClosedSetMembers {
    set: ClosedSet,
    /// Number of the next member.
    next: u8,
}

impl ClosedSetMembers {
    pub(super) const fn new(set: ClosedSet) -> ClosedSetMembers {
        ClosedSetMembers { set, next: 1 }
    }
}

impl Iterator for ClosedSetMembers {
    type Item = ClosedSetMember;

    fn next(&mut self) -> Option<ClosedSetMember> {
        let member = self.set.member(self.next)?;
        self.next += 1;
        Some(member)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = usize::from((self.set.row().len + 1).saturating_sub(self.next));
        (len, Some(len))
    }
}

impl ExactSizeIterator for ClosedSetMembers {}

impl FusedIterator for ClosedSetMembers {}
