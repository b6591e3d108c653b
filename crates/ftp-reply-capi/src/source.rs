//! Sources of facts: documents, and sections of them.

use core::ffi::{c_char, c_int};
use core::fmt::Write as _;

use reply::{Document, ReplyCode, Source};

use crate::code::{ftp_reply_code_t, known};
use crate::lang::lang;
use crate::raw::{Buffer, bytes, pointer};

/// A section of a document, read with the functions ftp_reply_source_*(); 0 stands for none. The numbers are
/// those of the loaded library and differ between versions, so do not store them.
pub type ftp_reply_source_t = c_int;

/// A document that sources cite, read with the functions ftp_reply_document_*(); 0 stands for none. The
/// numbers are those of the loaded library and differ between versions, so store the id instead.
pub type ftp_reply_document_t = c_int;

/// Returns the number of a source; 0 for `None`.
pub(crate) fn number_of(source: Option<Source>) -> ftp_reply_source_t {
    source.map_or(0, |source| c_int::from(source.table_index()) + 1)
}

/// Returns the number of one of the sources; 0 beyond the last.
pub(crate) fn nth(sources: Option<&[Source]>, index: usize) -> ftp_reply_source_t {
    number_of(sources.and_then(|sources| sources.get(index).copied()))
}

/// Returns the core crate's source with this number.
fn source(number: ftp_reply_source_t) -> Option<Source> {
    Source::from_table_index(u16::try_from(number).ok()?.checked_sub(1)?)
}

/// Returns the core crate's document with this number.
fn document(number: ftp_reply_document_t) -> Option<Document> {
    let index = usize::try_from(number).ok()?.checked_sub(1)?;
    Document::ALL.get(index).copied()
}

/// Returns the number of a document; 0 for `None`.
fn document_number(document: Option<Document>) -> ftp_reply_document_t {
    let index = Document::ALL.iter().position(|it| Some(*it) == document);
    index
        .and_then(|index| c_int::try_from(index + 1).ok())
        .unwrap_or(0)
}

/// Returns the number of sections that define the code; 0 if it is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_source_count(code: ftp_reply_code_t) -> usize {
    known(code).map_or(0, |code| code.sources().len())
}

/// Returns a section that defines the code, by its index from 0, the defining one first; 0 beyond the last
/// one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_source(code: ftp_reply_code_t, index: usize) -> ftp_reply_source_t {
    nth(known(code).map(ReplyCode::sources), index)
}

/// Writes the source as a sentence cites it, such as "RFC 959, section 4.2.2". See "Texts" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_citation(
    source: ftp_reply_source_t,
    lang: c_int,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what this function requires.
    let mut buffer = unsafe { Buffer::new(out, capacity) };
    if let Some((source, lang)) = self::source(source).zip(self::lang(lang)) {
        // The buffer takes every text, so this cannot fail.
        let _ = write!(buffer, "{}", source.citation(lang));
    }
    buffer.length()
}

/// Returns the document of the source; 0 if the number is not a source.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_source_document(source: ftp_reply_source_t) -> ftp_reply_document_t {
    document_number(self::source(source).map(Source::document))
}

/// Returns the section in the document, such as "4.2.2" or "Appendix II"; NULL if the number is not a source.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_source_section(source: ftp_reply_source_t) -> *const c_char {
    pointer(self::source(source).map(Source::section))
}

/// Returns the number of documents.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_document_count() -> usize {
    Document::ALL.len()
}

/// Returns a document by its index from 0, the oldest RFC first; 0 beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_document_at(index: usize) -> ftp_reply_document_t {
    document_number(Document::ALL.get(index).copied())
}

/// Returns the document with this id, such as "rfc959"; 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_document_from_id(id: *const c_char) -> ftp_reply_document_t {
    // SAFETY: the caller guarantees what this function requires.
    let id = unsafe { bytes(id) }.unwrap_or_default();
    let mut documents = Document::ALL.iter().copied();
    document_number(documents.find(|document| document.id().as_bytes() == id))
}

/// Returns the document's short name for programs, such as "rfc959"; NULL if the number is not a document.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_document_id(document: ftp_reply_document_t) -> *const c_char {
    pointer(self::document(document).map(Document::id))
}

/// Returns the document's name for people, such as "RFC 959"; NULL if the number is not a document.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_document_label(document: ftp_reply_document_t) -> *const c_char {
    pointer(self::document(document).map(Document::label))
}

/// Returns the document's title, as on its first page; NULL if the number is not a document.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_document_title(document: ftp_reply_document_t) -> *const c_char {
    pointer(self::document(document).map(Document::title))
}

/// Returns the year and month of the document's publication, such as "1985-10"; NULL if the number is not a
/// document.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_document_date(document: ftp_reply_document_t) -> *const c_char {
    pointer(self::document(document).map(Document::date))
}

/// Returns the address of the document; NULL if the number is not a document.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_document_url(document: ftp_reply_document_t) -> *const c_char {
    pointer(self::document(document).map(Document::url))
}
