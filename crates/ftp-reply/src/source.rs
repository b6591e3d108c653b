//! Where a fact comes from: documents, sections, and the forms they fix on the wire.

use crate::generated::documents;
use crate::{Lang, ReplyCode};

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
    /// The short name that `codes.toml` cites it by, such as `rfc959`.
    pub id: &'static str,
    /// The name for a reader, such as `RFC 959`.
    pub label: &'static str,
    /// The title on its first page.
    pub title: &'static str,
    /// The year and month of publication, `YYYY-MM`.
    pub date: &'static str,
    /// Where the text can be read.
    pub url: &'static str,
}

impl Document {
    /// Every document of the table, oldest first.
    ///
    /// ```
    /// use ftp_reply::Document;
    ///
    /// assert!(Document::ALL.iter().any(|document| document.id == "rfc2228"));
    /// ```
    pub const ALL: &'static [&'static Document] = documents::ALL;
}

/// A place in a document.
///
/// ```
/// use ftp_reply::ReplyCode;
///
/// let source = ReplyCode::SERVICE_READY.sources()[0];
/// assert_eq!(source.to_string(), "RFC 959 section 4.2.2");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Source {
    /// The document.
    pub document: &'static Document,
    /// The section in it as the document numbers it, such as `4.2.2` or `Appendix II`.
    pub section: &'static str,
}

impl core::fmt::Display for Source {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let numbered = self
            .section
            .starts_with(|first: char| first.is_ascii_digit());
        let word = if numbered { "section " } else { "" };
        write!(f, "{} {word}{}", self.document.label, self.section)
    }
}

/// Whose words the English text of a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TextSource {
    /// The RFC's own headline, to the character.
    Rfc,
    /// This project's: the RFC gives only a grammar or an example.
    Project,
}

/// The form of a reply that a program reads rather than a person.
///
/// Values stand in it as holes, `{name}`.
///
/// ```
/// use ftp_reply::ReplyCode;
///
/// let wire = ReplyCode::RESTART_MARKER.wire().unwrap();
/// assert_eq!(wire.form, "MARK {sender} = {receiver}");
/// assert!(wire.exact);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct WireForm {
    /// The text after the code, each value as `{name}`.
    pub form: &'static str,
    /// Whether the words around the values are fixed too, not only the values' form.
    pub exact: bool,
}

/// A further meaning of a number that the RFCs use twice.
///
/// ```
/// use ftp_reply::{Lang, ReplyCode};
///
/// let meanings = ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED.meanings();
/// assert!(meanings.iter().any(|meaning| meaning.sources()[0].document.id == "rfc4217"));
/// assert!(!meanings[0].text(Lang::En).is_empty());
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Meaning {
    pub(crate) text: [&'static str; Lang::ALL.len()],
    pub(crate) explain: [&'static str; Lang::ALL.len()],
    pub(crate) sources: &'static [Source],
}

impl Meaning {
    /// What the number says in this meaning, one line.
    pub fn text(&self, lang: Lang) -> &'static str {
        self.text[lang as usize]
    }

    /// Plain words: what happened and what to do.
    pub fn explain(&self, lang: Lang) -> &'static str {
        self.explain[lang as usize]
    }

    /// The documents that give the number this meaning.
    pub fn sources(&self) -> &'static [Source] {
        self.sources
    }
}

/// One row of the generated table of codes, less its texts.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) status: crate::CodeStatus,
    pub(crate) recovery: crate::Recovery,
    pub(crate) text_source: TextSource,
    pub(crate) wire: Option<WireForm>,
    pub(crate) sources: &'static [Source],
    pub(crate) meanings: &'static [Meaning],
}

const _: () = assert!(ReplyCode::ALL.len() == crate::generated::codes::ENTRIES.len());
