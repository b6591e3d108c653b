//! Looks up closed sets by number and name.

use super::closed_set_member::ClosedSetMembers;
use super::generated::set_rows::SETS;
use super::rows::{SetRow, at};
use crate::{ClosedSet, ClosedSetMember};

impl ClosedSet {
    pub(super) const fn row(self) -> &'static SetRow {
        match at(&SETS, self as usize - 1) {
            Some(row) => row,
            // Never: the table has a row for each set.
            None => &SETS[0],
        }
    }

    /// Returns the set's number, from 1. It never changes between versions.
    ///
    /// ```
    /// # use ftp_reply::ClosedSet;
    /// assert_eq!(ClosedSet::from_number(ClosedSet::Fault.number()), Some(ClosedSet::Fault));
    /// ```
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Returns the set with this number, or `None` if there is none.
    ///
    /// ```
    /// # use ftp_reply::ClosedSet;
    /// assert_eq!(ClosedSet::from_number(0), None);
    /// ```
    pub fn from_number(number: u8) -> Option<ClosedSet> {
        let index = usize::from(number).checked_sub(1)?;
        ClosedSet::ALL.get(index).copied()
    }

    /// Returns the set's name in `snake_case`, the same in every language.
    ///
    /// ```
    /// # use ftp_reply::ClosedSet;
    /// assert_eq!(ClosedSet::Fault.name(), "fault");
    /// ```
    pub const fn name(self) -> &'static str {
        self.row().name.get()
    }

    /// Returns the set with this name in any letter case, or `None` if there is none.
    ///
    /// ```
    /// # use ftp_reply::ClosedSet;
    /// assert_eq!(ClosedSet::from_name("fault"), Some(ClosedSet::Fault));
    /// assert_eq!(ClosedSet::from_name("faults"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<ClosedSet> {
        let mut sets = ClosedSet::ALL.iter().copied();
        sets.find(|set| set.name().eq_ignore_ascii_case(name))
    }

    /// Returns the members of the set, in the order of their numbers.
    ///
    /// ```
    /// # use ftp_reply::ClosedSet;
    /// let numbers = ClosedSet::Fault.members().map(|member| member.number());
    /// assert!(numbers.eq(1..=5));
    /// ```
    pub const fn members(self) -> ClosedSetMembers {
        ClosedSetMembers::new(self)
    }

    /// Returns the member with this number, or `None` if the set has none.
    ///
    /// ```
    /// # use ftp_reply::ClosedSet;
    /// let first = ClosedSet::Fault.member(1).unwrap();
    /// assert_eq!(first.name(), "malformed");
    /// ```
    pub const fn member(self, number: u8) -> Option<ClosedSetMember> {
        if number >= 1 && number <= self.row().len {
            Some(ClosedSetMember::new(self, number))
        } else {
            None
        }
    }

    /// Returns the member with this name or former name, in any letter case.
    ///
    /// ```
    /// # use ftp_reply::{ClosedSet, FaultKind};
    /// let member = ClosedSet::Fault.member_from_name("line_too_long");
    /// assert_eq!(member, Some(FaultKind::LineTooLong.into()));
    /// ```
    pub fn member_from_name(self, name: &str) -> Option<ClosedSetMember> {
        self.members().find(|member| member.has_name(name))
    }

    /// Returns `true` if the members are bits that can be combined, as C stores them.
    #[doc(hidden)]
    pub const fn has_flags(self) -> bool {
        self.row().has_flags
    }
}
