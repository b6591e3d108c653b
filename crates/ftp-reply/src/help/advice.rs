//! Advice for a client about a reply to a command, in the current situation.

use super::generated::advice::ADVICE;
use super::rows::AdviceRow;
use crate::facts::in_lang;
use crate::facts::lists::{COMMAND_LISTS, NUMBER_LISTS, SOURCE_LISTS};
use crate::{Command, Lang, Meaning, Recovery, ReplyCode, Situation, Source, TextList};

/// Advice about a reply to a certain command.
///
/// The code alone is often not enough. For example, 550 to `RETR` means that the file cannot be read,
/// and 550 to `STOR` that it cannot be written. 522 to `EPSV` suggests `PASV`, and 522 to `LIST` means
/// that TLS is required.
///
/// ```
/// use ftp_reply::{Command, Lang, Recovery, ReplyCode};
///
/// let advice = Command::EPSV.advice(ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED, &[]);
/// assert_eq!(advice.recovery(), Recovery::DoNotRepeat);
/// assert_eq!(advice.suggested_commands(), [Command::PASV]);
/// assert!(advice.text(Lang::En).contains("PASV"));
///
/// let advice = Command::LIST.advice(ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED, &[]);
/// assert_eq!(advice.recovery(), Recovery::SecureChannel);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Advice {
    code: ReplyCode,
    recovery: Recovery,
    row: Option<&'static AdviceRow>,
}

impl Advice {
    /// Creates advice without an entry in the table.
    pub(crate) const fn general(code: ReplyCode, recovery: Recovery) -> Advice {
        Advice {
            code,
            recovery,
            row: None,
        }
    }

    /// Returns what to do, as one of a few kinds of steps.
    ///
    /// ```
    /// # use ftp_reply::{Command, Recovery, ReplyCode};
    /// let advice = Command::STOR.advice(ReplyCode::FILE_UNAVAILABLE, &[]);
    /// assert_eq!(advice.recovery(), Recovery::ChooseAnotherName);
    /// ```
    pub const fn recovery(self) -> Recovery {
        self.recovery
    }

    /// Returns commands to send instead of the one that failed, or before it, the best one first.
    /// Empty if no particular command helps.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let advice = Command::MLSD.advice(ReplyCode::COMMAND_UNRECOGNIZED, &[]);
    /// assert_eq!(advice.suggested_commands(), [Command::LIST, Command::NLST]);
    /// ```
    pub const fn suggested_commands(self) -> &'static [Command] {
        match self.row {
            Some(row) => row.suggested_commands.of(&COMMAND_LISTS),
            None => &[],
        }
    }

    /// Returns the advice as one line. If the table has no advice for the command and code, it is the
    /// text of the recovery.
    ///
    /// ```
    /// # use ftp_reply::{Command, Lang, Recovery, ReplyCode};
    /// let advice = Command::NOOP.advice(ReplyCode::SERVICE_NOT_AVAILABLE, &[]);
    /// assert_eq!(advice.text(Lang::En), Recovery::Reconnect.text(Lang::En));
    /// ```
    pub const fn text(self, lang: Lang) -> &'static str {
        match self.row {
            Some(row) => in_lang(row.text, lang).get(),
            None => self.recovery.text(lang),
        }
    }

    /// Returns the causes, the likeliest first: those of the advice, or those of the code.
    ///
    /// ```
    /// # use ftp_reply::{Command, Lang, ReplyCode};
    /// let code = ReplyCode::FILE_UNAVAILABLE;
    /// assert_eq!(Command::NOOP.advice(code, &[]).causes(Lang::En), code.causes(Lang::En));
    /// ```
    pub fn causes(self, lang: Lang) -> TextList {
        let causes = self.row.map(|row| TextList::of(row.causes[lang as usize]));
        match causes {
            Some(causes) if !causes.is_empty() => causes,
            _ => self.code.causes(lang),
        }
    }

    /// Returns the sources of the advice. Empty if the advice is the code's own recovery.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let advice = Command::FEAT.advice(ReplyCode::COMMAND_UNRECOGNIZED, &[]);
    /// assert_eq!(advice.sources()[0].to_string(), "RFC 2389, section 3.2");
    /// ```
    pub const fn sources(self) -> &'static [Source] {
        match self.row {
            Some(row) => row.sources.of(&SOURCE_LISTS),
            None => &[],
        }
    }
}

impl Command {
    /// Returns what to do about a reply to this command in this situation, which is empty if nothing is
    /// known about the session.
    ///
    /// If the table has no advice for the command and code, it is the code's own
    /// [recovery](ReplyCode::recovery). A [`Dialogue`](crate::Dialogue) tracks the command and the situation.
    ///
    /// ```
    /// # use ftp_reply::{Command, Recovery, ReplyCode, Situation};
    /// let advice = Command::RETR.advice(ReplyCode::TRANSFER_ABORTED, &[Situation::Aborting]);
    /// assert_eq!(advice.recovery(), Recovery::Proceed);
    /// let advice = Command::LIST.advice(ReplyCode::NOT_LOGGED_IN, &[]);
    /// assert_eq!(advice.recovery(), Recovery::LogIn);
    /// let situation = [Situation::LoggedIn, Situation::ClearText];
    /// let advice = Command::LIST.advice(ReplyCode::NOT_LOGGED_IN, &situation);
    /// assert_eq!(advice.recovery(), Recovery::SecureChannel);
    /// ```
    pub fn advice(self, code: ReplyCode, situation: &[Situation]) -> Advice {
        self.advice_where(code, |needed| situation.contains(needed))
    }

    /// Returns the further meaning that a code has as a reply to this command, or `None` if it has its
    /// first one.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let code = ReplyCode::ADDRESS_FAMILY_NOT_SUPPORTED;
    /// assert_eq!(Command::MKD.meaning(code).unwrap().name(), "directory_exists");
    /// assert_eq!(Command::LIST.meaning(code), None);
    /// ```
    pub fn meaning(self, code: ReplyCode) -> Option<&'static Meaning> {
        code.meanings().get(self.meaning_index(code)?)
    }

    /// Returns the index in the code's [meanings](ReplyCode::meanings) of the one that it has as a reply
    /// to this command, for the C library.
    #[doc(hidden)]
    pub fn meaning_index(self, code: ReplyCode) -> Option<usize> {
        let command = self.canonical();
        let mut meanings = code.meanings().iter();
        meanings.position(|meaning| meaning.commands().contains(&command))
    }

    /// Returns the first advice whose situations all apply.
    pub(crate) fn advice_where(
        self,
        code: ReplyCode,
        applies: impl Fn(&Situation) -> bool,
    ) -> Advice {
        let command = self.canonical();
        let row = ADVICE.iter().find(|row| {
            row.codes.of(&NUMBER_LISTS).contains(&code.as_u16())
                && row.commands.of(&COMMAND_LISTS).contains(&command)
                && row.when.all(&applies)
        });
        Advice {
            code,
            recovery: row.map_or_else(|| code.recovery(), |row| row.recovery),
            row,
        }
    }
}
