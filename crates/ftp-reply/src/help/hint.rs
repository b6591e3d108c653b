//! What the words of a reply mean if a known server sends them.

use core::iter::FusedIterator;

use super::generated::hints::{HINTS, PHRASE_SOURCES, PHRASES, REPLIES};
use super::matcher::{self, PhraseSet};
use super::rows::{HintRow, PhraseRow, Replies};
use crate::facts::lists::{COMMAND_LISTS, NUMBER_LISTS, SOURCE_LISTS};
use crate::facts::{at, in_lang};
use crate::{Command, Document, Lang, Meaning, Recovery, ReplyCode, ReplyView, Source, TextList};

/// What certain words of a server mean: the cause, and what to do.
///
/// A hint is more specific than the code. If the best hint contradicts the code's general texts, the hint is
/// right.
///
/// ```
/// use ftp_reply::help::hints;
/// use ftp_reply::{Lang, ReplyCode};
///
/// let text = "OOPS: vsftpd: refusing to run with writable root inside chroot()";
/// let hint = hints(ReplyCode::COMMAND_UNRECOGNIZED, text).next().unwrap();
/// assert_eq!(hint.name(), "writable_root");
/// assert_eq!(hint.server().map(|server| server.label()), Some("vsftpd"));
/// assert!(hint.cause(Lang::En).contains("writable"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hint {
    /// Index in the table.
    index: u16,
    phrase: &'static PhraseRow,
    row: &'static HintRow,
}

impl Hint {
    /// Returns the name in `snake_case`. It never changes between versions.
    ///
    /// ```
    /// # use ftp_reply::{ReplyCode, help::hints};
    /// let hint = hints(ReplyCode::SERVICE_NOT_AVAILABLE, "Passive data channel timed out.").next();
    /// assert_eq!(hint.unwrap().name(), "passive_data_timed_out");
    /// ```
    pub const fn name(self) -> &'static str {
        self.row.name.get()
    }

    /// Returns the server, if only this one sends the words.
    ///
    /// ```
    /// # use ftp_reply::{ReplyCode, help::hints};
    /// let hint = hints(ReplyCode::SERVICE_NOT_AVAILABLE, "Passive data channel timed out.").next();
    /// assert_eq!(hint.unwrap().server().unwrap().id(), "pyftpdlib");
    /// ```
    pub const fn server(self) -> Option<Document> {
        match self.phrase.server.checked_sub(1) {
            Some(index) => Some(Document::new(index)),
            None => None,
        }
    }

    /// Returns the cause in one sentence.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode, help::hints};
    /// let hint = hints(ReplyCode::SERVICE_NOT_AVAILABLE, "Passive data channel timed out.").next();
    /// assert!(hint.unwrap().cause(Lang::En).ends_with('.'));
    /// ```
    pub const fn cause(self, lang: Lang) -> &'static str {
        in_lang(self.row.cause, lang).get()
    }

    /// Returns the cause as a list of one.
    pub(super) const fn causes(self, lang: Lang) -> TextList {
        TextList::new(core::slice::from_ref(&self.row.cause[lang as usize]))
    }

    /// Returns what to do, in one or two sentences.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode, help::hints};
    /// let hint = hints(ReplyCode::SERVICE_NOT_AVAILABLE, "Passive data channel timed out.").next();
    /// assert!(hint.unwrap().next_step(Lang::En).ends_with('.'));
    /// ```
    pub const fn next_step(self, lang: Lang) -> &'static str {
        in_lang(self.row.next_step, lang).get()
    }

    /// Returns what to do, as one of a few kinds of steps.
    ///
    /// ```
    /// # use ftp_reply::{Recovery, ReplyCode, help::hints};
    /// let hint = hints(ReplyCode::SERVICE_NOT_AVAILABLE, "Passive data channel timed out.").next();
    /// assert_eq!(hint.unwrap().recovery(), Recovery::RetryDataConnection);
    /// ```
    pub const fn recovery(self) -> Recovery {
        self.row.recovery
    }

    /// Returns commands to send instead of the one that failed, or before it, the best one first.
    /// Empty if no particular command helps.
    ///
    /// ```
    /// # use ftp_reply::{Command, ReplyCode, help::hints};
    /// let hint = hints(ReplyCode::SERVICE_NOT_AVAILABLE, "Passive data channel timed out.").next();
    /// assert!(hint.unwrap().suggested_commands().contains(&Command::PORT));
    /// ```
    pub const fn suggested_commands(self) -> &'static [Command] {
        self.row.suggested_commands.of(&COMMAND_LISTS)
    }

    /// Returns the files of servers' public sources, or the pages of their documentation, that contain
    /// the words.
    ///
    /// ```
    /// # use ftp_reply::{ReplyCode, help::hints};
    /// let hint = hints(ReplyCode::SERVICE_NOT_AVAILABLE, "Passive data channel timed out.").next();
    /// assert_eq!(hint.unwrap().sources()[0].document().id(), "pyftpdlib");
    /// ```
    pub const fn sources(self) -> &'static [Source] {
        match at(&PHRASE_SOURCES, self.phrase.sources as usize) {
            Some(range) => range.of(&SOURCE_LISTS),
            None => &[],
        }
    }

    /// Returns the number of the hint in this build of the tables, for the C library.
    #[doc(hidden)]
    pub const fn table_index(self) -> u16 {
        self.index
    }

    /// Returns the hint with this number, or `None` if there is none.
    #[doc(hidden)]
    pub const fn from_table_index(index: u16) -> Option<Hint> {
        let Some(phrase) = at(&PHRASES, index as usize) else {
            return None;
        };
        match at(&HINTS, phrase.hint as usize) {
            Some(row) => Some(Hint { index, phrase, row }),
            None => None,
        }
    }

    /// Returns the meaning of the code that the words show, if it is not the first one.
    pub(super) fn meaning(self, code: ReplyCode) -> Option<&'static Meaning> {
        let name = self.row.meaning.optional()?;
        code.meanings()
            .iter()
            .find(|meaning| meaning.name() == name)
    }
}

/// Finds the hints for a reply with this code and text, the best first. Without a code it finds those
/// for a line that is not a reply, such as the greeting of an SSH server.
///
/// The text is that of one or more lines, with or without the code. Bytes that are not UTF-8 separate
/// words. The search takes time proportional to the length of the text.
///
/// ```
/// use ftp_reply::ReplyCode;
/// use ftp_reply::help::hints;
///
/// let text = "Passive data channel timed out.";
/// let found = hints(ReplyCode::SERVICE_NOT_AVAILABLE, text).next().unwrap();
/// assert_eq!(found.name(), "passive_data_timed_out");
/// assert_eq!(hints(ReplyCode::COMMAND_OKAY, text).next(), None);
/// assert_eq!(hints(None, "hello").next(), None);
/// ```
pub fn hints(code: impl Into<Option<ReplyCode>>, text: impl AsRef<[u8]>) -> Hints {
    Hints {
        code: code.into(),
        phrases: matcher::find(core::iter::once(text.as_ref())),
    }
}

/// Iterator over the hints for a reply, the best first. Each hint occurs once.
#[derive(Clone, Debug)]
pub struct Hints {
    code: Option<ReplyCode>,
    /// Phrases that were not returned yet.
    phrases: PhraseSet,
}

impl Iterator for Hints {
    type Item = Hint;

    fn next(&mut self) -> Option<Hint> {
        loop {
            let hint = Hint::from_table_index(self.phrases.pop()?)?;
            if hint.phrase.is_for(self.code) {
                self.remove_others(hint.phrase);
                return Some(hint);
            }
        }
    }
}

impl FusedIterator for Hints {}

impl Hints {
    /// Removes the other phrases of the hint.
    fn remove_others(&mut self, returned: &PhraseRow) {
        let mut others = PhraseSet::default();
        while let Some(index) = self.phrases.pop() {
            let phrase = PHRASES.get(usize::from(index));
            if phrase.is_some_and(|phrase| phrase.hint != returned.hint) {
                others.insert(index);
            }
        }
        self.phrases = others;
    }
}

impl PhraseRow {
    fn is_for(&self, code: Option<ReplyCode>) -> bool {
        match (REPLIES.get(usize::from(self.replies)), code) {
            (Some(Replies::None(_)), None) => true,
            (Some(Replies::Codes(codes)), Some(code)) => {
                codes.of(&NUMBER_LISTS).contains(&code.as_u16())
            }
            (Some(Replies::Classes(digits)), Some(code)) => {
                let digit = u16::from(code.class().digit());
                digits.of(&NUMBER_LISTS).contains(&digit)
            }
            _ => false,
        }
    }

    /// Returns the codes that the phrase is for, empty if it is for other lines or entire classes.
    pub(super) fn codes(&self) -> &'static [u16] {
        match REPLIES.get(usize::from(self.replies)) {
            Some(Replies::Codes(codes)) => codes.of(&NUMBER_LISTS),
            _ => &[],
        }
    }
}

impl ReplyView<'_> {
    /// Finds the hints for the reply, the best first.
    ///
    /// ```
    /// use ftp_reply::{ReplyScanner, ScanEvent};
    ///
    /// let mut scanner = ReplyScanner::new();
    /// let scanned = scanner.scan(b"421 Passive data channel timed out.\r\n");
    /// let ScanEvent::Reply(reply) = scanned.event else {
    ///     panic!("the line is a reply");
    /// };
    /// assert_eq!(reply.hints().next().unwrap().name(), "passive_data_timed_out");
    /// ```
    pub fn hints(&self) -> Hints {
        Hints {
            code: Some(self.code()),
            phrases: matcher::find(self.lines()),
        }
    }
}

#[cfg(feature = "alloc")]
impl crate::Reply {
    /// Finds the hints for the reply, the best first.
    ///
    /// ```
    /// use ftp_reply::Reply;
    ///
    /// let line = b"500 OOPS: vsftpd: refusing to run with writable root inside chroot()\r\n";
    /// let reply = Reply::parse(line)?;
    /// assert_eq!(reply.hints().next().unwrap().name(), "writable_root");
    /// # Ok::<(), ftp_reply::ReplyFault>(())
    /// ```
    pub fn hints(&self) -> Hints {
        self.as_view().hints()
    }
}
