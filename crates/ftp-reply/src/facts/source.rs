//! Documents and sections that facts come from.

use core::fmt;

use super::generated::messages;
use super::generated::sources::{DOCUMENTS, SOURCES};
use super::rows::{DocumentRow, at};
use crate::Lang;

/// A document that defines replies, such as an RFC, or the source of a server.
///
/// ```
/// use ftp_reply::ReplyCode;
///
/// let document = ReplyCode::FILE_UNAVAILABLE.sources()[0].document();
/// assert_eq!(document.label(), "RFC 959");
/// assert_eq!(document.title(), "File Transfer Protocol");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Document {
    /// Index in the table.
    index: u8,
}

impl Document {
    pub(crate) const fn new(index: u8) -> Document {
        Document { index }
    }

    const fn row(self) -> &'static DocumentRow {
        match at(&DOCUMENTS, self.index as usize) {
            Some(row) => row,
            // Never: the index comes from the tables.
            None => &DOCUMENTS[0],
        }
    }

    /// Returns the identifier in `codes.toml`, such as `rfc959`.
    ///
    /// ```
    /// # use ftp_reply::Document;
    /// assert!(Document::ALL.iter().any(|document| document.id() == "rfc959"));
    /// ```
    pub const fn id(self) -> &'static str {
        self.row().id.get()
    }

    /// Returns the name for readers, such as `RFC 959`.
    ///
    /// ```
    /// # use ftp_reply::Document;
    /// assert!(Document::ALL.iter().any(|document| document.label() == "RFC 959"));
    /// ```
    pub const fn label(self) -> &'static str {
        self.row().label.get()
    }

    /// Returns the title on the first page.
    ///
    /// ```
    /// # use ftp_reply::Document;
    /// assert!(Document::ALL.iter().all(|document| !document.title().is_empty()));
    /// ```
    pub const fn title(self) -> &'static str {
        self.row().title.get()
    }

    /// Returns the year and month of publication, `YYYY-MM`.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// let document = ReplyCode::FILE_UNAVAILABLE.sources()[0].document();
    /// assert_eq!(document.date(), "1985-10");
    /// ```
    pub const fn date(self) -> &'static str {
        self.row().date.get()
    }

    /// Returns the address of the text.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// let document = ReplyCode::FILE_UNAVAILABLE.sources()[0].document();
    /// assert_eq!(document.url(), "https://www.rfc-editor.org/rfc/rfc959");
    /// ```
    pub const fn url(self) -> &'static str {
        self.row().url.get()
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Document").field(&self.id()).finish()
    }
}

/// A section of a document.
///
/// ```
/// use ftp_reply::ReplyCode;
///
/// let source = ReplyCode::SERVICE_READY.sources()[0];
/// assert_eq!(source.to_string(), "RFC 959, section 4.2.2");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// Index in the table.
    index: u16,
}

impl Source {
    pub(crate) const fn new(index: u16) -> Source {
        Source { index }
    }

    /// Returns the document.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert_eq!(ReplyCode::SERVICE_READY.sources()[0].document().id(), "rfc959");
    /// ```
    pub const fn document(self) -> Document {
        match at(&SOURCES, self.index as usize) {
            Some(row) => Document::new(row.document),
            None => Document::new(0),
        }
    }

    /// Returns the section as numbered in the document, such as `4.2.2` or `Appendix II`.
    ///
    /// ```
    /// # use ftp_reply::ReplyCode;
    /// assert_eq!(ReplyCode::SERVICE_READY.sources()[0].section(), "4.2.2");
    /// ```
    pub const fn section(self) -> &'static str {
        match at(&SOURCES, self.index as usize) {
            Some(row) => row.section.get(),
            None => "",
        }
    }

    /// Returns the words that cite the section in a sentence.
    ///
    /// ```
    /// # use ftp_reply::{Lang, ReplyCode};
    /// let source = ReplyCode::SERVICE_READY.sources()[0];
    /// assert_eq!(source.citation(Lang::Ko).to_string(), "RFC 959 4.2.2절");
    /// ```
    pub const fn citation(self, lang: Lang) -> Citation {
        Citation { source: self, lang }
    }
}

impl Source {
    /// Returns the number of the source in this build of the tables, for the C library.
    #[doc(hidden)]
    pub const fn table_index(self) -> u16 {
        self.index
    }

    /// Returns the source with this number, or `None` if there is none.
    #[doc(hidden)]
    pub const fn from_table_index(index: u16) -> Option<Source> {
        if (index as usize) < SOURCES.len() {
            Some(Source { index })
        } else {
            None
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.citation(Lang::En).fmt(f)
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source")
            .field("document", &self.document().id())
            .field("section", &self.section())
            .finish()
    }
}

/// The citation of a section; `Display` writes it. See [`Source::citation`].
#[derive(Clone, Copy, Debug)]
pub struct Citation {
    source: Source,
    lang: Lang,
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (document, section) = (self.source.document().label(), self.source.section());
        if section.starts_with(|first: char| first.is_ascii_digit()) {
            messages::citation(f, self.lang, document, section)
        } else if let Some(appendix) = section.strip_prefix("Appendix ") {
            messages::citation_appendix(f, self.lang, document, appendix)
        } else {
            messages::citation_unnumbered(f, self.lang, document, section)
        }
    }
}
