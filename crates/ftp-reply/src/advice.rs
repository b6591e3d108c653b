//! What a client should do about a reply, given the command it answers and the session around it.

use crate::generated::advice::ADVICE;
use crate::{Command, Lang, Recovery, ReplyCode, Source};

/// What to do about a reply to a certain command.
///
/// A code alone often says too little: 550 to `RETR` means that there is nothing to read, 550 to
/// `STOR` that nothing can be written there, 522 to `EPSV` that `PASV` is worth a try and 522 to
/// `LIST` that TLS is missing.
///
/// ```
/// use ftp_reply::{Command, Lang, Recovery, ReplyCode};
///
/// let advice = Command::EPSV.advice(ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED);
/// assert_eq!(advice.recovery(), Recovery::DoNotRepeat);
/// assert_eq!(advice.attempts(), [Command::PASV]);
/// assert!(advice.text(Lang::En).contains("PASV"));
///
/// let advice = Command::LIST.advice(ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED);
/// assert_eq!(advice.recovery(), Recovery::SecureChannel);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Advice {
    recovery: Recovery,
    facts: Option<&'static AdviceFacts>,
}

impl Advice {
    /// The kind of step to take.
    ///
    /// ```
    /// # use ftp_reply::{Command, Recovery, ReplyCode};
    /// let advice = Command::STOR.advice(ReplyCode::FILE_UNAVAILABLE);
    /// assert_eq!(advice.recovery(), Recovery::ChooseAnotherName);
    /// ```
    pub const fn recovery(self) -> Recovery {
        self.recovery
    }

    /// Commands to send instead of the one that failed, or before it, the best one first. Empty if
    /// none in particular helps.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let advice = Command::MLSD.advice(ReplyCode::COMMAND_UNRECOGNIZED);
    /// assert_eq!(advice.attempts(), [Command::LIST, Command::NLST]);
    /// ```
    pub const fn attempts(self) -> &'static [Command] {
        match self.facts {
            Some(facts) => facts.attempts,
            None => &[],
        }
    }

    /// The advice in one line; that of the recovery where the table has nothing closer.
    ///
    /// ```
    /// # use ftp_reply::{Command, Lang, Recovery, ReplyCode};
    /// let advice = Command::NOOP.advice(ReplyCode::SERVICE_NOT_AVAILABLE);
    /// assert_eq!(advice.text(Lang::En), Recovery::Reconnect.text(Lang::En));
    /// ```
    pub const fn text(self, lang: Lang) -> &'static str {
        match self.facts {
            Some(facts) => facts.text[lang as usize],
            None => self.recovery.text(lang),
        }
    }

    /// What the advice follows from; empty where it is the code's own recovery.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let advice = Command::FEAT.advice(ReplyCode::COMMAND_UNRECOGNIZED);
    /// assert_eq!(advice.sources()[0].to_string(), "RFC 2389 section 3.2");
    /// ```
    pub const fn sources(self) -> &'static [Source] {
        match self.facts {
            Some(facts) => facts.sources,
            None => &[],
        }
    }
}

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
    const fn meets(self, needed: Situation) -> bool {
        (self.logged_in || !needed.logged_in)
            && (self.clear_text || !needed.clear_text)
            && (self.aborting || !needed.aborting)
    }
}

impl Command {
    /// What to do about a reply to this command, when nothing is known of the session.
    ///
    /// Where the table has nothing for the two together, it is the code's own
    /// [recovery](ReplyCode::recovery).
    ///
    /// ```
    /// # use ftp_reply::{Command, Recovery, ReplyCode};
    /// let advice = Command::STOR.advice(ReplyCode::FILE_BUSY);
    /// assert_eq!(advice.recovery(), Recovery::RetryLater);
    /// let advice = Command::RETR.advice(ReplyCode::FILE_UNAVAILABLE);
    /// assert_eq!(advice.recovery(), Recovery::FixRequest);
    /// ```
    pub fn advice(self, code: ReplyCode) -> Advice {
        self.advice_in(code, Situation::default())
    }

    /// What to do about a reply to this command in this situation.
    ///
    /// ```
    /// # use ftp_reply::{Command, Recovery, ReplyCode, Situation};
    /// let mut situation = Situation::default();
    /// situation.aborting = true;
    /// let advice = Command::RETR.advice_in(ReplyCode::TRANSFER_ABORTED, situation);
    /// assert_eq!(advice.recovery(), Recovery::Proceed);
    /// ```
    pub fn advice_in(self, code: ReplyCode, situation: Situation) -> Advice {
        let command = self.canonical();
        let facts = ADVICE.iter().find(|facts| {
            facts.codes.contains(&code)
                && facts.commands.contains(&command)
                && situation.meets(facts.when)
        });
        Advice {
            recovery: facts.map_or_else(|| code.recovery(), |facts| facts.recovery),
            facts,
        }
    }
}

/// One row of the generated table of advice.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct AdviceFacts {
    pub(crate) commands: &'static [Command],
    pub(crate) codes: &'static [ReplyCode],
    pub(crate) when: Situation,
    pub(crate) recovery: Recovery,
    pub(crate) attempts: &'static [Command],
    pub(crate) text: [&'static str; Lang::ALL.len()],
    pub(crate) sources: &'static [Source],
}
