//! Checks a reply code against the replies that a command allows.

use crate::{Command, ReplyCode, ReplyGroup, Transition, Verdict};

/// Returns `true` for 63z, whose text is another reply (RFC 2228, section 5.2). A 6yz of another group
/// is undefined.
pub(crate) const fn is_envelope(code: ReplyCode) -> bool {
    code.is_protected() && matches!(code.group(), Some(ReplyGroup::Authentication))
}

impl Command {
    /// Judges a reply code as an answer to this command (RFC 959, sections 5.4 and 6). Returns the
    /// first verdict that applies.
    ///
    /// For an unlisted command, any class from 1yz to 5yz is allowed, because its diagram is
    /// unknown.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode, Verdict};
    /// let unlisted = ReplyCode::from_u16(599)?;
    /// assert_eq!(Command::NOOP.judge(unlisted), Verdict::UnlistedSameClass);
    /// assert_eq!(Command::NOOP.judge(ReplyCode::SERVICE_NOT_AVAILABLE), Verdict::Closing);
    /// # Ok::<(), ftp_reply::InvalidReplyCode>(())
    /// ```
    pub fn judge(self, code: ReplyCode) -> Verdict {
        if is_envelope(code) {
            return Verdict::Protected;
        }
        if code == ReplyCode::SERVICE_NOT_AVAILABLE {
            return Verdict::Closing;
        }
        let (Some(replies), Some(diagram)) = (self.replies(), self.diagram()) else {
            return if code.is_protected() {
                Verdict::WrongClass
            } else {
                Verdict::UnlistedSameClass
            };
        };
        if replies.listed().contains(&code) {
            Verdict::Listed
        } else if replies.contains(code) {
            Verdict::ListedLater
        } else if diagram.transition(code.class()) == Transition::Error {
            Verdict::WrongClass
        } else {
            Verdict::UnlistedSameClass
        }
    }
}
