//! Documents and sections that facts come from.

use core::fmt;

use super::generated::messages;
use crate::Lang;

/// A document that defines replies: an RFC.
///
/// ```
/// use ftp_reply::ReplyCode;
///
/// let document = ReplyCode::FILE_UNAVAILABLE.sources()[0].document;
/// assert_eq!(document.label, "RFC 959");
/// assert_eq!(document.title, "File Transfer Protocol");
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Document {
    /// Identifier in `codes.toml`, such as `rfc959`.
    pub id: &'static str,
    /// Name for readers, such as `RFC 959`.
    pub label: &'static str,
    /// Title on the first page.
    pub title: &'static str,
    /// Year and month of publication, `YYYY-MM`.
    pub date: &'static str,
    /// Address of the text.
    pub url: &'static str,
}

/// A section of a document.
///
/// ```
/// use ftp_reply::ReplyCode;
///
/// let source = ReplyCode::SERVICE_READY.sources()[0];
/// assert_eq!(source.to_string(), "RFC 959, section 4.2.2");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Source {
    /// The document.
    pub document: &'static Document,
    /// Section as numbered in the document, such as `4.2.2` or `Appendix II`.
    pub section: &'static str,
}

impl Source {
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

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.citation(Lang::En).fmt(f)
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
        let Source { document, section } = self.source;
        if section.starts_with(|first: char| first.is_ascii_digit()) {
            messages::citation(f, self.lang, document.label, section)
        } else if let Some(appendix) = section.strip_prefix("Appendix ") {
            messages::citation_appendix(f, self.lang, document.label, appendix)
        } else {
            messages::citation_unnumbered(f, self.lang, document.label, section)
        }
    }
}
