//! Whether a reply may answer a command.

use crate::{Arc, Command, ReplyCode, ReplyGroup};

/// How a reply code fits the command that it answers, the first that applies.
///
/// ```
/// use ftp_reply::{Command, ReplyCode, Verdict};
///
/// assert_eq!(Command::RETR.judge(ReplyCode::FILE_UNAVAILABLE), Verdict::Listed);
/// assert_eq!(Command::RETR.judge(ReplyCode::NEED_PASSWORD), Verdict::WrongClass);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// 63z: the reply inside must be judged (RFC 2228 section 5.2).
    Protected,
    /// 421: the server closes the connection, whatever the command (RFC 959 section 4.2.2).
    Closing,
    /// The command's own list has the code.
    Listed,
    /// Another document or section adds the code to the list.
    ListedLater,
    /// No list has the code, but the command's diagram has an arc for its class.
    UnlistedSameClass,
    /// The command's diagram has no arc for the class: the server is in error.
    WrongClass,
}

impl Verdict {
    /// Every verdict, in the order in which they apply.
    ///
    /// ```
    /// # use ftp_reply::Verdict;
    /// assert_eq!(Verdict::ALL.len(), 6);
    /// ```
    pub const ALL: &'static [Verdict] = &[
        Verdict::Protected,
        Verdict::Closing,
        Verdict::Listed,
        Verdict::ListedLater,
        Verdict::UnlistedSameClass,
        Verdict::WrongClass,
    ];

    /// The verdict's name in `snake_case`, the same in every language.
    ///
    /// ```
    /// # use ftp_reply::Verdict;
    /// assert_eq!(Verdict::ListedLater.name(), "listed_later");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Protected => "protected",
            Verdict::Closing => "closing",
            Verdict::Listed => "listed",
            Verdict::ListedLater => "listed_later",
            Verdict::UnlistedSameClass => "unlisted_same_class",
            Verdict::WrongClass => "wrong_class",
        }
    }
}

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
