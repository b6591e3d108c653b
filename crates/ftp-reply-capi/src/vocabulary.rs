//! The words for classes, groups, recoveries and standings.

use core::ffi::{c_char, c_int};

use reply::ReplyClass;

use crate::generated::vocabulary::{CLASSES, CODE_STATUSES, GROUPS, RECOVERIES};
use crate::lang::{Texts, in_lang};
use crate::raw::{Text, pointer};
use crate::source::{Sources, ftp_reply_source_t, nth};

/// A value of a closed set, in the generated tables.
pub(crate) struct Word {
    pub(crate) name: Text,
    pub(crate) text: Texts,
    pub(crate) explain: Texts,
    pub(crate) sources: Sources,
}

/// The word for a value; values count from 1, so that 0 is none.
fn word(words: &'static [Word], value: c_int) -> Option<&'static Word> {
    words.get(usize::try_from(value).ok()?.checked_sub(1)?)
}

fn name(words: &'static [Word], value: c_int) -> *const c_char {
    pointer(word(words, value).map(|word| word.name))
}

fn text(words: &'static [Word], value: c_int, lang: c_int) -> *const c_char {
    pointer(word(words, value).and_then(|word| in_lang(&word.text, lang)))
}

fn explain(words: &'static [Word], value: c_int, lang: c_int) -> *const c_char {
    pointer(word(words, value).and_then(|word| in_lang(&word.explain, lang)))
}

fn source(words: &'static [Word], value: c_int, index: usize) -> *const ftp_reply_source_t {
    nth(word(words, value).map(|word| word.sources), index)
}

/// The name in snake_case of a class; NULL for a number that is not one of FTP_REPLY_CLASS_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_class_name(reply_class: c_int) -> *const c_char {
    name(&CLASSES, reply_class)
}

/// The heading, one line, of a class; NULL for a number that is not one of FTP_REPLY_CLASS_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_class_text(reply_class: c_int, lang: c_int) -> *const c_char {
    text(&CLASSES, reply_class, lang)
}

/// The explanation of a class; NULL for a number that is not one of FTP_REPLY_CLASS_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_class_explain(reply_class: c_int, lang: c_int) -> *const c_char {
    explain(&CLASSES, reply_class, lang)
}

/// A place that defines a class, counted from 0; NULL beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_class_source(
    reply_class: c_int,
    index: usize,
) -> *const ftp_reply_source_t {
    source(&CLASSES, reply_class, index)
}

/// What a client should do after a code of a class that is not listed, one of
/// FTP_REPLY_RECOVERY_*; 0 for a number that is not one of FTP_REPLY_CLASS_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_class_recovery(reply_class: c_int) -> c_int {
    let class = ReplyClass::ALL
        .iter()
        .find(|class| c_int::from(class.digit()) == reply_class);
    class.map_or(0, |class| class.recovery() as c_int + 1)
}

/// The name in snake_case of a function group; NULL for a number that is not one of
/// FTP_REPLY_GROUP_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_group_name(group: c_int) -> *const c_char {
    name(&GROUPS, group)
}

/// The heading, one line, of a function group; NULL for a number that is not one of
/// FTP_REPLY_GROUP_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_group_text(group: c_int, lang: c_int) -> *const c_char {
    text(&GROUPS, group, lang)
}

/// The explanation of a function group; NULL for a number that is not one of FTP_REPLY_GROUP_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_group_explain(group: c_int, lang: c_int) -> *const c_char {
    explain(&GROUPS, group, lang)
}

/// A place that defines a function group, counted from 0; NULL beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_group_source(group: c_int, index: usize) -> *const ftp_reply_source_t {
    source(&GROUPS, group, index)
}

/// The name in snake_case of a recovery, what a client should do next; NULL for a number that is
/// not one of FTP_REPLY_RECOVERY_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_recovery_name(recovery: c_int) -> *const c_char {
    name(&RECOVERIES, recovery)
}

/// The heading, one line, of a recovery, what a client should do next; NULL for a number that is
/// not one of FTP_REPLY_RECOVERY_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_recovery_text(recovery: c_int, lang: c_int) -> *const c_char {
    text(&RECOVERIES, recovery, lang)
}

/// The explanation of a recovery, what a client should do next; NULL for a number that is not one
/// of FTP_REPLY_RECOVERY_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_recovery_explain(recovery: c_int, lang: c_int) -> *const c_char {
    explain(&RECOVERIES, recovery, lang)
}

/// The name in snake_case of a code's standing among the RFCs; NULL for a number that is not one of
/// FTP_REPLY_CODE_STATUS_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_code_status_name(status: c_int) -> *const c_char {
    name(&CODE_STATUSES, status)
}

/// The heading, one line, of a code's standing among the RFCs; NULL for a number that is not one of
/// FTP_REPLY_CODE_STATUS_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_code_status_text(status: c_int, lang: c_int) -> *const c_char {
    text(&CODE_STATUSES, status, lang)
}

/// The explanation of a code's standing among the RFCs; NULL for a number that is not one of
/// FTP_REPLY_CODE_STATUS_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_code_status_explain(status: c_int, lang: c_int) -> *const c_char {
    explain(&CODE_STATUSES, status, lang)
}
