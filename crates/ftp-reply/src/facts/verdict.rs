//! How a reply code fits the command that it answers.

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
