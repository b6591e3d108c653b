//! Data of a reply code: name, texts, recovery, status and meanings.

use core::ffi::{c_char, c_int};

use reply::{Lang, ReplyCode};

use crate::class::ftp_reply_class;
use crate::generated::codes::CODES;
use crate::generated::constants::FTP_REPLY_SET_CLASS;
use crate::lang::{TextLists, Texts, in_lang, list_len, nth_in_lang};
use crate::raw::{Text, pointer};
use crate::set::{ftp_reply_member_explain, number};
use crate::source::{Sources, ftp_reply_source_t, nth};

/// An FTP reply code: a number from 100 to 699, listed in the table or not. Any other number is not
/// a code: functions accept it and return 0, false or NULL. The type is int, so that a wider number is
/// not cut to one that is a code.
pub type ftp_reply_code_t = c_int;

const FIRST: usize = ReplyCode::MIN.as_u16() as usize;
const COUNT: usize = ReplyCode::MAX.as_u16() as usize - FIRST + 1;

/// Strings of one code, in the generated table.
pub(crate) struct Code {
    pub(crate) number: u16,
    pub(crate) name: Text,
    pub(crate) aliases: &'static [Text],
    pub(crate) text: Texts,
    pub(crate) detail: Texts,
    pub(crate) explain: Texts,
    pub(crate) causes: TextLists,
    pub(crate) wire: Text,
    pub(crate) meanings: &'static [Meaning],
    pub(crate) sources: Sources,
}

/// A further meaning of a code, in the generated table.
pub(crate) struct Meaning {
    pub(crate) text: Texts,
    pub(crate) explain: Texts,
    pub(crate) sources: Sources,
}

/// Index in `CODES` of every number from 100; beyond its end if the number is not listed. Computed
/// from the core crate's list, which the table must match.
static INDEX: [u16; COUNT] = {
    let mut indices = [u16::MAX; COUNT];
    let mut index: u16 = 0;
    assert!(CODES.len() == ReplyCode::ALL.len());
    while (index as usize) < CODES.len() {
        let number = CODES[index as usize].number;
        assert!(
            number == ReplyCode::ALL[index as usize].as_u16(),
            "the tables of the core and of the C library list the same codes"
        );
        indices[number as usize - FIRST] = index;
        index += 1;
    }
    indices
};

/// Text of every number from 100, for the one function that programs call in loops.
static TEXT: [Texts; COUNT] = {
    let mut texts = [[Text::NONE; Lang::ALL.len()]; COUNT];
    let mut index = 0;
    while index < CODES.len() {
        texts[CODES[index].number as usize - FIRST] = CODES[index].text;
        index += 1;
    }
    texts
};

/// Returns the core crate's code, if the number is a code.
pub(crate) fn known(code: ftp_reply_code_t) -> Option<ReplyCode> {
    ReplyCode::from_u16(u16::try_from(code).ok()?).ok()
}

/// Returns the number of a code; 0 if there is none.
pub(crate) fn code_number(code: Option<ReplyCode>) -> ftp_reply_code_t {
    code.map_or(0, |code| ftp_reply_code_t::from(code.as_u16()))
}

/// Returns the table's row of a listed code.
pub(crate) fn row(code: ftp_reply_code_t) -> Option<&'static Code> {
    CODES.get(usize::from(*INDEX.get(offset(code)?)?))
}

/// Returns the index of a code in the tables of all codes.
fn offset(code: ftp_reply_code_t) -> Option<usize> {
    usize::try_from(code).ok()?.checked_sub(FIRST)
}

/// Returns true if the table lists the code, as a standard one or as one seen in practice.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_listed(code: ftp_reply_code_t) -> bool {
    row(code).is_some()
}

/// Returns the code's name in snake_case, the same in every programming language; NULL if the code
/// is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_name(code: ftp_reply_code_t) -> *const c_char {
    pointer(row(code).map(|row| row.name))
}

/// Returns the number of the code's former names. ftp_reply_from_name() still accepts them.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_alias_count(code: ftp_reply_code_t) -> usize {
    row(code).map_or(0, |row| row.aliases.len())
}

/// Returns a former name of the code, by its index from 0; NULL beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_alias(code: ftp_reply_code_t, index: usize) -> *const c_char {
    pointer(row(code).and_then(|row| row.aliases.get(index).copied()))
}

/// Returns the code's text, one line; NULL if the code is not listed. The English text is the RFC's
/// headline unless ftp_reply_text_source() returns something else. A server can send other words,
/// because the RFC recommends the text and does not require it (RFC 959, section 4.2).
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_text(code: ftp_reply_code_t, lang: c_int) -> *const c_char {
    let texts = offset(code).and_then(|offset| TEXT.get(offset));
    pointer(texts.and_then(|texts| in_lang(texts, lang)))
}

/// Returns the RFC's explanation below the headline; NULL if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_detail(code: ftp_reply_code_t, lang: c_int) -> *const c_char {
    pointer(row(code).and_then(|row| in_lang(&row.detail, lang)))
}

/// Returns an explanation for end users: what happened and what to do. An unlisted code has the
/// explanation of its class, so this is NULL only if the number is not a code, or if there is no
/// such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_explain(code: ftp_reply_code_t, lang: c_int) -> *const c_char {
    match row(code) {
        Some(row) => pointer(in_lang(&row.explain, lang)),
        None => ftp_reply_member_explain(FTP_REPLY_SET_CLASS, ftp_reply_class(code), lang),
    }
}

/// Returns the number of causes of the code; 0 if nothing went wrong, or if the code is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_cause_count(code: ftp_reply_code_t) -> usize {
    row(code).map_or(0, |row| list_len(&row.causes))
}

/// Returns a cause of the code as a short phrase without a period, by its index from 0, the likeliest
/// first; NULL beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_cause(
    code: ftp_reply_code_t,
    index: usize,
    lang: c_int,
) -> *const c_char {
    pointer(row(code).and_then(|row| nth_in_lang(&row.causes, index, lang)))
}

/// Returns who wrote the English text, one of FTP_REPLY_TEXT_SOURCE_*; 0 if the code is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_text_source(code: ftp_reply_code_t) -> c_int {
    number(known(code).and_then(ReplyCode::text_source))
}

/// Returns what a client should do next, one of FTP_REPLY_RECOVERY_*. An unlisted code has the
/// recovery of its class.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_recovery(code: ftp_reply_code_t) -> c_int {
    number(known(code).map(ReplyCode::recovery))
}

/// Returns how firmly the code is established, one of FTP_REPLY_STATUS_*; 0 if it is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_code_status(code: ftp_reply_code_t) -> c_int {
    number(known(code).and_then(ReplyCode::status))
}

/// Returns the number of further meanings of a code that RFCs use for more than one thing; usually
/// 0.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_count(code: ftp_reply_code_t) -> usize {
    row(code).map_or(0, |row| row.meanings.len())
}

/// Returns the text of a further meaning, by its index from 0; NULL beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_text(
    code: ftp_reply_code_t,
    index: usize,
    lang: c_int,
) -> *const c_char {
    pointer(meaning(code, index).and_then(|meaning| in_lang(&meaning.text, lang)))
}

/// Returns the explanation of a further meaning, by its index from 0; NULL beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_explain(
    code: ftp_reply_code_t,
    index: usize,
    lang: c_int,
) -> *const c_char {
    pointer(meaning(code, index).and_then(|meaning| in_lang(&meaning.explain, lang)))
}

/// Returns how firmly a further meaning is established, one of FTP_REPLY_STATUS_*, by its index from
/// 0; 0 beyond the last one. It can differ from the status of the code.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_status(code: ftp_reply_code_t, index: usize) -> c_int {
    let meaning = known(code).and_then(|code| code.meanings().get(index));
    number(meaning.map(reply::Meaning::status))
}

/// Returns a section that defines a further meaning. Both indices count from 0; NULL beyond the
/// last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_source(
    code: ftp_reply_code_t,
    index: usize,
    source: usize,
) -> *const ftp_reply_source_t {
    nth(meaning(code, index).map(|meaning| meaning.sources), source)
}

fn meaning(code: ftp_reply_code_t, index: usize) -> Option<&'static Meaning> {
    row(code)?.meanings.get(index)
}
