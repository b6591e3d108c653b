//! Looks up a code in the generated tables: name, texts, sources and recovery.

use super::code_commands::CodeCommandIter;
use super::generated::codes::{ENTRIES, INDEX, MEANINGS};
use super::generated::lists::SOURCE_LISTS;
use super::rows::{CodeRow, Range, at, in_lang};
use super::text_list::TextList;
use crate::{CodeStatus, Lang, Meaning, Recovery, ReplyCode, Source, TextSource, WireForm};

const _: () = assert!(ReplyCode::ALL.len() == ENTRIES.len());

impl ReplyCode {
    /// Returns the code's index in the tables, or `ENTRIES.len()` if it is not listed.
    const fn index(self) -> usize {
        let offset = (self.as_u16() - 100) as usize;
        // Always true. The check removes the bounds-check panic, which the C library must not contain.
        if offset < INDEX.len() {
            INDEX[offset] as usize
        } else {
            ENTRIES.len()
        }
    }

    fn entry(self) -> Option<&'static CodeRow> {
        ENTRIES.get(self.index())
    }

    /// Returns `true` if the table lists the code, as a standard code or as one seen in practice.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert!(ReplyCode::SERVICE_READY.is_listed());
    /// assert!(!ReplyCode::from_u16(599)?.is_listed());
    /// # Ok::<(), ftp_reply::InvalidReplyCode>(())
    /// ```
    pub const fn is_listed(self) -> bool {
        self.index() < ENTRIES.len()
    }

    /// Returns the code's name in `snake_case`, the same in every language, or `None` if it is not
    /// listed.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert_eq!(ReplyCode::from_u16(550)?.name(), Some("file_unavailable"));
    /// # Ok::<(), ftp_reply::InvalidReplyCode>(())
    /// ```
    pub fn name(self) -> Option<&'static str> {
        self.entry().map(|entry| entry.name.get())
    }

    /// Returns the code's former names. Lookups by name still accept them.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// for alias in ReplyCode::SERVICE_READY.aliases() {
    ///     assert_eq!(ReplyCode::from_name(alias), Some(ReplyCode::SERVICE_READY));
    /// }
    /// ```
    pub fn aliases(self) -> TextList {
        self.text_list(|entry| entry.aliases)
    }

    /// Returns the code with this name or former name, in any letter case.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert_eq!(ReplyCode::from_name("need_password"), Some(ReplyCode::NEED_PASSWORD));
    /// assert_eq!(ReplyCode::from_name("NEED_PASSWORD"), Some(ReplyCode::NEED_PASSWORD));
    /// assert_eq!(ReplyCode::from_name("password"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<ReplyCode> {
        let is_name = |known: &str| known.eq_ignore_ascii_case(name);
        ReplyCode::ALL
            .iter()
            .copied()
            .find(|code| code.name().is_some_and(is_name) || code.aliases().iter().any(is_name))
    }

    /// Returns the code's text, one line, or `None` if it is not listed.
    ///
    /// The English text is the RFC's headline, verbatim, unless [`text_source`](Self::text_source)
    /// is `Project`. Servers may send other words, because the RFC only recommends the text (RFC
    /// 959, section 4.2).
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// assert_eq!(ReplyCode::NOT_LOGGED_IN.text(Lang::En), Some("Not logged in."));
    /// assert_eq!(ReplyCode::from_u16(599)?.text(Lang::En), None);
    /// # Ok::<(), ftp_reply::InvalidReplyCode>(())
    /// ```
    pub fn text(self, lang: Lang) -> Option<&'static str> {
        self.entry().map(|entry| in_lang(entry.text, lang).get())
    }

    /// Returns the offset of the text in [`TextList::all_with_nul`], for a table of the C library.
    #[doc(hidden)]
    pub const fn text_offset(self, lang: Lang) -> Option<u32> {
        match at(&ENTRIES, self.index()) {
            Some(entry) => in_lang(entry.text, lang).offset(),
            None => None,
        }
    }

    /// Returns the RFC's own explanation below the headline, or `None` if it has none.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// assert_eq!(
    ///     ReplyCode::FILE_BUSY.detail(Lang::En),
    ///     Some("File unavailable (e.g., file busy)."),
    /// );
    /// ```
    pub fn detail(self, lang: Lang) -> Option<&'static str> {
        in_lang(self.entry()?.detail, lang).optional()
    }

    /// Returns an explanation for end users: what happened and what to do.
    ///
    /// An unlisted code has the explanation of its class.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// let unlisted = ReplyCode::from_u16(599)?;
    /// assert_eq!(unlisted.explain(Lang::En), unlisted.class().explain(Lang::En));
    /// # Ok::<(), ftp_reply::InvalidReplyCode>(())
    /// ```
    pub fn explain(self, lang: Lang) -> &'static str {
        match self.entry() {
            Some(entry) => in_lang(entry.explain, lang).get(),
            None => self.class().explain(lang),
        }
    }

    /// Returns the causes as short phrases, the likeliest first. Empty if nothing went wrong, or if the
    /// code is not listed.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// assert!(ReplyCode::FILE_UNAVAILABLE.causes(Lang::En).len() > 1);
    /// assert!(ReplyCode::COMMAND_OKAY.causes(Lang::En).is_empty());
    /// ```
    pub fn causes(self, lang: Lang) -> TextList {
        self.text_list(|entry| entry.causes[lang as usize])
    }

    /// Returns further words by which [`search`](crate::help::search) finds the code.
    pub(crate) fn keywords(self, lang: Lang) -> TextList {
        self.text_list(|entry| entry.keywords[lang as usize])
    }

    fn text_list(self, list: impl Fn(&CodeRow) -> Range) -> TextList {
        self.entry()
            .map_or(TextList::EMPTY, |entry| TextList::of(list(entry)))
    }

    /// Returns what a client should do next. An unlisted code has the recovery of its class.
    ///
    /// ```
    /// # use ftp_reply::{Recovery, ReplyCode};
    /// assert_eq!(ReplyCode::SERVICE_NOT_AVAILABLE.recovery(), Recovery::Reconnect);
    /// ```
    pub fn recovery(self) -> Recovery {
        self.entry()
            .map_or_else(|| self.class().recovery(), |entry| entry.recovery)
    }

    /// Returns the code's status in the RFCs, or `None` if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::{CodeStatus, ReplyCode};
    /// assert_eq!(ReplyCode::COMMAND_OKAY.status(), Some(CodeStatus::Standard));
    /// assert_eq!(ReplyCode::HOST_UNAVAILABLE.status(), Some(CodeStatus::Unregistered));
    /// ```
    pub fn status(self) -> Option<CodeStatus> {
        self.entry().map(|entry| entry.status)
    }

    /// Returns the source of the English text, or `None` if the code is not listed.
    ///
    /// ```
    /// # use ftp_reply::{ReplyCode, TextSource};
    /// assert_eq!(ReplyCode::COMMAND_OKAY.text_source(), Some(TextSource::Rfc));
    /// assert_eq!(ReplyCode::PRIVATE_PROTECTED.text_source(), Some(TextSource::Project));
    /// ```
    pub fn text_source(self) -> Option<TextSource> {
        self.entry().map(|entry| entry.text_source)
    }

    /// Returns the sections about the code, the one that defines it first. Empty if it is not listed.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// let source = ReplyCode::SERVICE_READY.sources()[0];
    /// assert_eq!((source.document().id(), source.section()), ("rfc959", "4.2.2"));
    /// ```
    pub fn sources(self) -> &'static [Source] {
        self.entry()
            .map_or(&[], |entry| entry.sources.of(&SOURCE_LISTS))
    }

    /// Returns the machine-readable form, if an RFC defines one.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert!(ReplyCode::ENTERING_PASSIVE_MODE.wire().is_some());
    /// assert!(ReplyCode::COMMAND_OKAY.wire().is_none());
    /// ```
    pub fn wire(self) -> Option<WireForm> {
        let entry = self.entry()?;
        Some(WireForm {
            form: entry.wire.optional()?,
            exact: entry.wire_exact,
        })
    }

    /// Returns the code's other meanings, if RFCs use the number twice. Usually empty.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert!(!ReplyCode::ADDRESS_FAMILY_NOT_SUPPORTED.meanings().is_empty());
    /// assert!(ReplyCode::COMMAND_OKAY.meanings().is_empty());
    /// ```
    pub fn meanings(self) -> &'static [Meaning] {
        self.entry()
            .map_or(&[], |entry| entry.meanings.of(&MEANINGS))
    }

    /// Returns the commands that this code can answer, in the order of the table.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode};
    /// let commands: Vec<Command> = ReplyCode::ENTERING_PASSIVE_MODE.commands().collect();
    /// assert_eq!(commands, [Command::PASV]);
    /// ```
    pub fn commands(self) -> CodeCommandIter {
        CodeCommandIter::new(self)
    }
}
