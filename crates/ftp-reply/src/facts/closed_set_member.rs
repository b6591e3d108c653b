//! Methods shared by the members of all closed sets.

use crate::Lang;

/// A member of a closed set: a number, a name and a text.
///
/// Every enum of a closed set implements it, and has the same methods itself.
///
/// ```
/// use ftp_reply::{ClosedSetMember, FaultKind, Lang};
///
/// fn label(member: &dyn ClosedSetMember) -> String {
///     format!("{} ({})", member.name(), member.text(Lang::En))
/// }
/// assert_eq!(label(&FaultKind::LineTooLong), "line_too_long (line too long)");
/// ```
pub trait ClosedSetMember: Sync {
    /// Returns the member's number, from 1. It never changes between versions.
    fn number(&self) -> u8;
    /// Returns the member's name in `snake_case`, the same in every language.
    fn name(&self) -> &'static str;
    /// Returns the member's text, one line.
    fn text(&self, lang: Lang) -> &'static str;
}
