//! Checks a reply code against the replies that a command allows.

use crate::{Arc, Command, ReplyCode, ReplyGroup, Verdict};

/// Whether the code is 63z, whose text is another reply (RFC 2228 section 5.2).
pub(crate) const fn is_envelope(code: ReplyCode) -> bool {
    code.is_protected() && matches!(code.group(), Some(ReplyGroup::Authentication))
}

impl Command {
    /// Judges a reply code as an answer to this command (RFC 959 sections 5.4 and 6).
    ///
    /// Of a command that the table does not list nothing is known, so every class from 1yz to 5yz
    /// is possible.
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
        if replies.listed().any(|listed| listed == code) {
            Verdict::Listed
        } else if replies.contains(code) {
            Verdict::ListedLater
        } else if diagram.arc(code.class()) == Arc::Error {
            Verdict::WrongClass
        } else {
            Verdict::UnlistedSameClass
        }
    }
}
