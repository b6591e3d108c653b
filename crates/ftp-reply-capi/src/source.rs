//! Sources of facts: sections of documents.

use core::ffi::{c_char, c_int};
use core::ptr;

use crate::code::{ftp_reply_code_t, row};
use crate::generated::sources::SOURCES;
use crate::lang::{Texts, in_lang};
use crate::raw::{Text, pointer, reference};

/// A section of a document, read with the functions ftp_reply_source_*(). Pointers to it stay valid
/// until the program ends.
pub struct ftp_reply_source_t {
    pub(crate) document: &'static Document,
    pub(crate) section: Text,
    pub(crate) citation: Texts,
}

/// Indices in the generated table of the sources of one fact, the defining one first.
pub(crate) type Sources = &'static [u16];

/// A document, in the generated table.
pub(crate) struct Document {
    pub(crate) id: Text,
    pub(crate) label: Text,
    pub(crate) title: Text,
    pub(crate) date: Text,
    pub(crate) url: Text,
}

/// Returns one of the sources; NULL beyond the last.
pub(crate) fn nth(sources: Option<Sources>, index: usize) -> *const ftp_reply_source_t {
    sources
        .and_then(|sources| SOURCES.get(usize::from(*sources.get(index)?)))
        .map_or(ptr::null(), ptr::from_ref)
}

/// Returns the number of sections that define the code; 0 if it is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_source_count(code: ftp_reply_code_t) -> usize {
    row(code).map_or(0, |row| row.sources.len())
}

/// Returns a section that defines the code, by its index from 0, the defining one first; NULL beyond
/// the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_source(
    code: ftp_reply_code_t,
    index: usize,
) -> *const ftp_reply_source_t {
    nth(row(code).map(|row| row.sources), index)
}

/// Returns the source as a sentence cites it, such as "RFC 959, section 4.2.2"; NULL if there is no
/// such language.
///
/// The source must be NULL, which gives NULL, or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_citation(
    source: *const ftp_reply_source_t,
    lang: c_int,
) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    pointer(unsafe { reference(source) }.and_then(|source| in_lang(&source.citation, lang)))
}

/// Returns the document's short name for programs, such as "rfc959".
///
/// The source must be NULL, which gives NULL, or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_document(
    source: *const ftp_reply_source_t,
) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    pointer(unsafe { reference(source) }.map(|source| source.document.id))
}

/// Returns the document's name for people, such as "RFC 959".
///
/// The source must be NULL, which gives NULL, or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_label(
    source: *const ftp_reply_source_t,
) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    pointer(unsafe { reference(source) }.map(|source| source.document.label))
}

/// Returns the document's title, as on its first page.
///
/// The source must be NULL, which gives NULL, or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_title(
    source: *const ftp_reply_source_t,
) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    pointer(unsafe { reference(source) }.map(|source| source.document.title))
}

/// Returns the year and month of the document's publication, such as "1985-10".
///
/// The source must be NULL, which gives NULL, or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_date(source: *const ftp_reply_source_t) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    pointer(unsafe { reference(source) }.map(|source| source.document.date))
}

/// Returns the address of the document.
///
/// The source must be NULL, which gives NULL, or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_url(source: *const ftp_reply_source_t) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    pointer(unsafe { reference(source) }.map(|source| source.document.url))
}

/// Returns the section in the document, such as "4.2.2" or "Appendix II".
///
/// The source must be NULL, which gives NULL, or come from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_section(
    source: *const ftp_reply_source_t,
) -> *const c_char {
    // SAFETY: the caller guarantees what this function requires.
    pointer(unsafe { reference(source) }.map(|source| source.section))
}
