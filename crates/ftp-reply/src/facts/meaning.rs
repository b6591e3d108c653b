//! Second meaning of a code.

use super::generated::lists::{COMMAND_LISTS, SOURCE_LISTS};
use super::rows::{Range, Texts, in_lang};
use super::text::Text;
use crate::{CodeStatus, Command, Lang, Source};

/// Another meaning of a number that the RFCs use twice.
///
/// ```
/// use ftp_reply::{Lang, ReplyCode};
///
/// let meanings = ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED.meanings();
/// assert!(meanings.iter().any(|meaning| meaning.sources()[0].document().id() == "rfc4217"));
/// assert!(!meanings[0].text(Lang::En).is_empty());
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Meaning {
    pub(super) name: Text,
    pub(super) commands: Range,
    pub(super) status: CodeStatus,
    pub(super) text: Texts,
    pub(super) explain: Texts,
    pub(super) sources: Range,
}

impl Meaning {
    /// Returns the name in `snake_case`. Two codes can have a meaning of the same name.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// let meanings = ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED.meanings();
    /// assert!(meanings.iter().any(|meaning| meaning.name() == "wrong_protection_level"));
    /// ```
    pub fn name(&self) -> &'static str {
        self.name.get()
    }

    /// Returns the commands to which the code has this meaning.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let meanings = ReplyCode::ADDRESS_FAMILY_NOT_SUPPORTED.meanings();
    /// assert!(meanings.iter().any(|meaning| meaning.commands() == [Command::MKD]));
    /// ```
    pub fn commands(&self) -> &'static [Command] {
        self.commands.of(&COMMAND_LISTS)
    }

    /// Returns the text of this meaning, one line.
    pub fn text(&self, lang: Lang) -> &'static str {
        in_lang(self.text, lang).get()
    }

    /// Returns an explanation for end users: what happened and what to do.
    pub fn explain(&self, lang: Lang) -> &'static str {
        in_lang(self.explain, lang).get()
    }

    /// Returns the status of this meaning in the RFCs, which can differ from the code's
    /// [status](crate::ReplyCode::status).
    ///
    /// ```
    /// # use ftp_reply::{CodeStatus, ReplyCode};
    /// let code = ReplyCode::ADDRESS_FAMILY_NOT_SUPPORTED;
    /// assert_eq!(code.status(), Some(CodeStatus::Extension));
    /// assert_eq!(code.meanings()[0].status(), CodeStatus::Historic);
    /// ```
    pub fn status(&self) -> CodeStatus {
        self.status
    }

    /// Returns the sections that define this meaning.
    pub fn sources(&self) -> &'static [Source] {
        self.sources.of(&SOURCE_LISTS)
    }
}
