//! A reply explained for a screen: headline, causes, next step.

use super::{Advice, Hint, hints};
use crate::{Command, FaultKind, Lang, Meaning, Recovery, ReplyCode, Situation, TextList};

/// What a reply means and what to do, put together for a screen.
///
/// The best hint for the text comes before the facts about the command, and those before the facts about
/// the code. So nothing shown contradicts the server's words.
///
/// ```
/// use ftp_reply::help::explain;
/// use ftp_reply::{Lang, Recovery, ReplyCode};
///
/// let code = ReplyCode::SERVICE_NOT_AVAILABLE;
/// let explanation = explain(code, "Passive data channel timed out.", Lang::En);
/// assert_eq!(Some(explanation.headline()), code.text(Lang::En));
/// assert_eq!(explanation.causes(), [explanation.hint().unwrap().cause(Lang::En)]);
/// assert_eq!(explanation.recovery(), Recovery::RetryDataConnection);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    code: Option<ReplyCode>,
    lang: Lang,
    meaning: Option<&'static Meaning>,
    hint: Option<Hint>,
    advice: Option<Advice>,
}

/// Explains a reply with this code and text in a language. Without a code it explains a line that is
/// not a reply, such as the greeting of an SSH server.
///
/// ```
/// use ftp_reply::help::explain;
/// use ftp_reply::{Lang, ReplyCode};
///
/// let explanation = explain(ReplyCode::FILE_UNAVAILABLE, "", Lang::En);
/// assert_eq!(explanation.hint(), None);
/// assert_eq!(explanation.causes(), ReplyCode::FILE_UNAVAILABLE.causes(Lang::En));
/// let explanation = explain(None, "hello", Lang::En);
/// assert_eq!(explanation.headline(), "malformed line");
/// ```
pub fn explain(
    code: impl Into<Option<ReplyCode>>,
    text: impl AsRef<[u8]>,
    lang: Lang,
) -> Explanation {
    let code = code.into();
    let hint = hints(code, text).next();
    Explanation {
        code,
        lang,
        meaning: code.zip(hint).and_then(|(code, hint)| hint.meaning(code)),
        hint,
        advice: None,
    }
}

impl Explanation {
    /// Adds the facts about replies to this command in this situation.
    ///
    /// ```
    /// use ftp_reply::help::explain;
    /// use ftp_reply::{Command, Lang, ReplyCode};
    ///
    /// let code = ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED;
    /// let explanation = explain(code, "", Lang::En).to(Command::LIST, &[]);
    /// assert_eq!(explanation.headline(), "TLS negotiation failed or was unacceptable.");
    /// assert_eq!(explanation.suggested_commands(), [Command::PBSZ, Command::PROT]);
    /// ```
    #[must_use]
    pub fn to(self, command: Command, situation: &[Situation]) -> Explanation {
        let advice = self.code.map(|code| command.advice(code, situation));
        Explanation {
            meaning: self
                .meaning
                .or_else(|| self.code.and_then(|code| command.meaning(code))),
            advice,
            ..self
        }
    }

    /// Returns the code. `None` if the line is not a reply.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode, help::explain};
    /// let explanation = explain(ReplyCode::FILE_UNAVAILABLE, "", Lang::En);
    /// assert_eq!(explanation.code(), Some(ReplyCode::FILE_UNAVAILABLE));
    /// ```
    pub const fn code(self) -> Option<ReplyCode> {
        self.code
    }

    /// Returns what the code means: its headline, or that of the meaning that the words or the command
    /// show, or that of its class if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyClass, ReplyCode, help::explain};
    /// let code = ReplyCode::from_u16(599)?;
    /// let class = ReplyClass::PermanentNegative;
    /// assert_eq!(explain(code, "", Lang::En).headline(), class.text(Lang::En));
    /// # Ok::<(), ftp_reply::InvalidReplyCode>(())
    /// ```
    pub fn headline(self) -> &'static str {
        let Some(code) = self.code else {
            return FaultKind::Malformed.text(self.lang);
        };
        match self.meaning {
            Some(meaning) => meaning.text(self.lang),
            None => code
                .text(self.lang)
                .unwrap_or_else(|| code.class().text(self.lang)),
        }
    }

    /// Returns the causes, the likeliest first: that of the hint alone, or those of the advice or the
    /// code. Empty if nothing went wrong, or if no cause is known.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode, help::explain};
    /// assert!(explain(ReplyCode::FILE_UNAVAILABLE, "", Lang::En).causes().len() > 1);
    /// ```
    pub fn causes(self) -> TextList {
        match (self.hint, self.advice, self.code) {
            (Some(hint), _, _) => hint.causes(self.lang),
            (None, Some(advice), _) => advice.causes(self.lang),
            (None, None, Some(code)) => code.causes(self.lang),
            (None, None, None) => TextList::EMPTY,
        }
    }

    /// Returns what to do, in one or two sentences.
    ///
    /// ```
    /// # use ftp_reply::{Lang, Recovery, ReplyCode, help::explain};
    /// let explanation = explain(ReplyCode::SERVICE_NOT_AVAILABLE, "", Lang::En);
    /// assert_eq!(explanation.next_step(), Recovery::Reconnect.text(Lang::En));
    /// ```
    pub fn next_step(self) -> &'static str {
        match (self.hint, self.advice) {
            (Some(hint), _) => hint.next_step(self.lang),
            (None, Some(advice)) => advice.text(self.lang),
            (None, None) => self.recovery().text(self.lang),
        }
    }

    /// Returns what to do, as one of a few kinds of steps.
    ///
    /// ```
    /// # use ftp_reply::{Lang, Recovery, ReplyCode, help::explain};
    /// let explanation = explain(ReplyCode::SERVICE_NOT_AVAILABLE, "", Lang::En);
    /// assert_eq!(explanation.recovery(), Recovery::Reconnect);
    /// ```
    pub fn recovery(self) -> Recovery {
        match (self.hint, self.advice, self.code) {
            (Some(hint), _, _) => hint.recovery(),
            (None, Some(advice), _) => advice.recovery(),
            (None, None, Some(code)) => code.recovery(),
            // A server of another protocol does not answer the next command either.
            (None, None, None) => Recovery::DoNotRepeat,
        }
    }

    /// Returns commands to send instead of the one that failed, or before it, the best one first.
    /// Empty if no particular command helps.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode, help::explain};
    /// let explanation = explain(ReplyCode::SERVICE_NOT_AVAILABLE, "", Lang::En);
    /// assert!(explanation.suggested_commands().is_empty());
    /// ```
    pub fn suggested_commands(self) -> &'static [Command] {
        match (self.hint, self.advice) {
            (Some(hint), _) => hint.suggested_commands(),
            (None, Some(advice)) => advice.suggested_commands(),
            (None, None) => &[],
        }
    }

    /// Returns the best hint for the text, if there is one. It replaces the general texts of the code.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode, help::explain};
    /// let text = "Passive data channel timed out.";
    /// let explanation = explain(ReplyCode::SERVICE_NOT_AVAILABLE, text, Lang::En);
    /// assert_eq!(explanation.hint().unwrap().name(), "passive_data_timed_out");
    /// ```
    pub const fn hint(self) -> Option<Hint> {
        self.hint
    }
}
