//! What is known of the session when a reply arrives.

/// What is known of the session when a reply comes. By default nothing is.
///
/// [`Dialogue::advice`](crate::Dialogue::advice) fills it in.
///
/// ```
/// use ftp_reply::{Command, Recovery, ReplyCode, Situation};
///
/// let mut situation = Situation::default();
/// assert_eq!(Command::LIST.advice_in(ReplyCode::NOT_LOGGED_IN, situation).recovery(), Recovery::LogIn);
/// situation.logged_in = true;
/// situation.clear_text = true;
/// let advice = Command::LIST.advice_in(ReplyCode::NOT_LOGGED_IN, situation);
/// assert_eq!(advice.recovery(), Recovery::SecureChannel);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Situation {
    /// A login has succeeded.
    pub logged_in: bool,
    /// The control connection is known to be unprotected.
    pub clear_text: bool,
    /// `ABOR` was sent and has not been answered.
    pub aborting: bool,
}

impl Situation {
    /// Whether everything that `needed` asks for is so.
    pub(crate) const fn meets(self, needed: Situation) -> bool {
        (self.logged_in || !needed.logged_in)
            && (self.clear_text || !needed.clear_text)
            && (self.aborting || !needed.aborting)
    }
}
