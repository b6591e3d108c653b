//! Looks up closed sets by number and name.

use crate::{ClosedSet, ClosedSetMember};

impl ClosedSet {
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

    /// Returns the set with this name in any letter case, or `None` if there is none.
    ///
    /// ```
    /// # use ftp_reply::ClosedSet;
    /// assert_eq!(ClosedSet::from_name("fault"), Some(ClosedSet::Fault));
    /// assert_eq!(ClosedSet::from_name("faults"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<ClosedSet> {
        let sets = ClosedSet::ALL.iter().copied();
        sets.into_iter()
            .find(|set| set.name().eq_ignore_ascii_case(name))
    }

    /// Returns the member with this number, or `None` if the set has none.
    ///
    /// ```
    /// # use ftp_reply::ClosedSet;
    /// let first = ClosedSet::Fault.member(1).unwrap();
    /// assert_eq!(first.name(), "malformed");
    /// ```
    pub fn member(self, number: u8) -> Option<&'static dyn ClosedSetMember> {
        let index = usize::from(number).checked_sub(1)?;
        self.members().get(index).copied()
    }
}
