//! Where a fact comes from: a section of a document.

use core::ffi::{CStr, c_char};
use core::ptr;

use crate::code::{ftp_reply_code_t, row};
use crate::raw::{Text, pointer, reference};

/// A place in a document. It is looked into with the ftp_reply_source_*() functions; the pointers
/// to it live as long as the program.
pub struct ftp_reply_source_t {
    pub(crate) document: &'static Document,
    pub(crate) section: Text,
}

/// The sources of one fact, the defining one first.
pub(crate) type Sources = &'static [ftp_reply_source_t];

/// A document, in the generated table.
pub(crate) struct Document {
    pub(crate) id: Text,
    pub(crate) label: Text,
    pub(crate) title: Text,
    pub(crate) date: Text,
    pub(crate) url: Text,
}

/// A row of the generated tables.
pub(crate) const fn place(
    document: &'static Document,
    section: &'static CStr,
) -> ftp_reply_source_t {
    ftp_reply_source_t {
        document,
        section: Text::new(section),
    }
}

/// One of the sources, if there is one of that number.
pub(crate) fn nth(sources: Option<Sources>, index: usize) -> *const ftp_reply_source_t {
    sources
        .and_then(|sources| sources.get(index))
        .map_or(ptr::null(), ptr::from_ref)
}

/// How many places define the code; 0 if it is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_source_count(code: ftp_reply_code_t) -> usize {
    row(code).map_or(0, |row| row.sources.len())
}

/// A place that defines the code, counted from 0, the defining one first; NULL beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_source(
    code: ftp_reply_code_t,
    index: usize,
) -> *const ftp_reply_source_t {
    nth(row(code).map(|row| row.sources), index)
}

/// The document's short name for programs, such as "rfc959".
///
/// The source is NULL, which gives NULL, or came from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_document(
    source: *const ftp_reply_source_t,
) -> *const c_char {
    // SAFETY: this function's own condition.
    pointer(unsafe { reference(source) }.map(|source| source.document.id))
}

/// The document's name for a reader, such as "RFC 959".
///
/// The source is NULL, which gives NULL, or came from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_label(
    source: *const ftp_reply_source_t,
) -> *const c_char {
    // SAFETY: this function's own condition.
    pointer(unsafe { reference(source) }.map(|source| source.document.label))
}

/// The document's title, as on its first page.
///
/// The source is NULL, which gives NULL, or came from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_title(
    source: *const ftp_reply_source_t,
) -> *const c_char {
    // SAFETY: this function's own condition.
    pointer(unsafe { reference(source) }.map(|source| source.document.title))
}

/// The year and month in which the document appeared, such as "1985-10".
///
/// The source is NULL, which gives NULL, or came from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_date(source: *const ftp_reply_source_t) -> *const c_char {
    // SAFETY: this function's own condition.
    pointer(unsafe { reference(source) }.map(|source| source.document.date))
}

/// Where the document can be read.
///
/// The source is NULL, which gives NULL, or came from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_url(source: *const ftp_reply_source_t) -> *const c_char {
    // SAFETY: this function's own condition.
    pointer(unsafe { reference(source) }.map(|source| source.document.url))
}

/// The number of the section in the document, such as "4.2.2".
///
/// The source is NULL, which gives NULL, or came from this library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_source_section(
    source: *const ftp_reply_source_t,
) -> *const c_char {
    // SAFETY: this function's own condition.
    pointer(unsafe { reference(source) }.map(|source| source.section))
}
