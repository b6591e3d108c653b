//! Methods shared by the members of all closed sets.

use crate::{Lang, Source};

/// A member of a closed set: a number, a name, a text and its sources.
///
/// Every enum of a closed set implements it, and has the same methods itself. No other type can
/// implement it, so that later versions can add methods.
///
/// ```
/// use ftp_reply::{ClosedSetMember, FaultKind, Lang};
///
/// fn label(member: &dyn ClosedSetMember) -> String {
///     format!("{} ({})", member.name(), member.text(Lang::En))
/// }
/// assert_eq!(label(&FaultKind::LineTooLong), "line_too_long (line too long)");
/// ```
pub trait ClosedSetMember: sealed::Sealed + Sync {
    /// Returns the member's number, from 1. It never changes between versions.
    fn number(&self) -> u8;
    /// Returns the member's name in `snake_case`, the same in every language.
    fn name(&self) -> &'static str;
    /// Returns the member's text, one line.
    fn text(&self, lang: Lang) -> &'static str;
    /// Returns the sections that define the member, possibly none.
    fn sources(&self) -> &'static [Source];
}

/// Keeps other crates from implementing the trait.
pub(crate) mod sealed {
    /// Marks the enums of closed sets.
    pub trait Sealed {}
}
