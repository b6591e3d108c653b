//! Data of a reply code: name, texts, recovery, status and meanings.

use core::ffi::{c_char, c_int};

use reply::{Lang, Meaning, ReplyCode};

use crate::command::{ftp_reply_command_t, verb_number};
use crate::lang::lang;
use crate::raw::{pointer, pointer_at};
use crate::set::number;
use crate::source::{ftp_reply_source_t, nth};

/// An FTP reply code: a number from 100 to 699, listed in the table or not. Any other number is not a code:
/// functions accept it and return 0, false or NULL. The type is int, so that a wider number is not cut to one
/// that is a code.
pub type ftp_reply_code_t = c_int;

const FIRST: c_int = ReplyCode::MIN.as_u16() as c_int;
const COUNT: usize = (ReplyCode::MAX.as_u16() - ReplyCode::MIN.as_u16() + 1) as usize;

/// Offset of the text of every code from 100, for the one function that programs call in loops; 0 if the
/// code is not listed.
static TEXT: [[u32; Lang::ALL.len()]; COUNT] = {
    let mut offsets = [[0; Lang::ALL.len()]; COUNT];
    let mut index = 0;
    while index < ReplyCode::ALL.len() {
        let code = ReplyCode::ALL[index];
        let mut lang = 0;
        while lang < Lang::ALL.len() {
            if let Some(offset) = code.text_offset(Lang::ALL[lang]) {
                offsets[code.as_u16() as usize - FIRST as usize][lang] = offset;
            }
            lang += 1;
        }
        index += 1;
    }
    offsets
};

/// Returns the core crate's code, if the number is a code.
pub(crate) fn known(code: ftp_reply_code_t) -> Option<ReplyCode> {
    ReplyCode::from_u16(u16::try_from(code).ok()?).ok()
}

/// Returns the number of a code; 0 if there is none.
pub(crate) fn code_number(code: Option<ReplyCode>) -> ftp_reply_code_t {
    code.map_or(0, |code| ftp_reply_code_t::from(code.as_u16()))
}

/// Returns true if the table lists the code, as a standard one or as one seen in practice.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_listed(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_listed)
}

/// Returns the code's name in snake_case, the same in every programming language; NULL if the code is not
/// listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_name(code: ftp_reply_code_t) -> *const c_char {
    pointer(known(code).and_then(ReplyCode::name))
}

/// Returns the number of the code's former names. ftp_reply_from_name() still accepts them.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_alias_count(code: ftp_reply_code_t) -> usize {
    known(code).map_or(0, |code| code.aliases().len())
}

/// Returns a former name of the code, by its index from 0; NULL beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_alias(code: ftp_reply_code_t, index: usize) -> *const c_char {
    pointer(known(code).and_then(|code| code.aliases().get(index)))
}

/// Returns the code's text, one line; NULL if the code is not listed. The English text is the RFC's headline
/// unless ftp_reply_text_source() returns something else. A server can send other words, because the RFC
/// recommends the text and does not require it (RFC 959, section 4.2).
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_text(code: ftp_reply_code_t, lang: c_int) -> *const c_char {
    // A negative number becomes one that is too great.
    let index = code.wrapping_sub(FIRST).cast_unsigned() as usize;
    let texts = TEXT.get(index);
    let offset = texts.and_then(|texts| texts.get(lang.cast_unsigned() as usize));
    pointer_at(offset.copied().unwrap_or(0))
}

/// Returns the RFC's explanation below the headline; NULL if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_detail(code: ftp_reply_code_t, lang: c_int) -> *const c_char {
    pointer(in_lang(code, lang).and_then(|(code, lang)| code.detail(lang)))
}

/// Returns an explanation for end users: what happened and what to do. An unlisted code has the explanation
/// of its class, so this is NULL only if the number is not a code, or if there is no such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_explain(code: ftp_reply_code_t, lang: c_int) -> *const c_char {
    pointer(in_lang(code, lang).map(|(code, lang)| code.explain(lang)))
}

/// Returns the number of causes of the code; 0 if nothing went wrong, or if the code is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_cause_count(code: ftp_reply_code_t) -> usize {
    known(code).map_or(0, |code| code.causes(Lang::En).len())
}

/// Returns a cause of the code as a short phrase without a period, by its index from 0, the likeliest first;
/// NULL beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_cause(
    code: ftp_reply_code_t,
    index: usize,
    lang: c_int,
) -> *const c_char {
    pointer(in_lang(code, lang).and_then(|(code, lang)| code.causes(lang).get(index)))
}

/// Returns who wrote the English text, one of FTP_REPLY_TEXT_SOURCE_*; 0 if the code is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_text_source(code: ftp_reply_code_t) -> c_int {
    number(known(code).and_then(ReplyCode::text_source))
}

/// Returns what a client should do next, one of FTP_REPLY_RECOVERY_*. An unlisted code has the recovery of
/// its class.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_recovery(code: ftp_reply_code_t) -> c_int {
    number(known(code).map(ReplyCode::recovery))
}

/// Returns how firmly the code is established, one of FTP_REPLY_STATUS_*; 0 if it is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_status(code: ftp_reply_code_t) -> c_int {
    number(known(code).and_then(ReplyCode::status))
}

/// Returns the number of further meanings of a code that RFCs use for more than one thing; usually 0.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_count(code: ftp_reply_code_t) -> usize {
    known(code).map_or(0, |code| code.meanings().len())
}

/// Returns the name of a further meaning in snake_case, by its index from 0; NULL beyond the last one. Two
/// codes can have a meaning of the same name.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_name(code: ftp_reply_code_t, index: usize) -> *const c_char {
    pointer(meaning(code, index).map(Meaning::name))
}

/// Returns a command to which the code has a further meaning. Both indices count from 0; 0 beyond the last
/// one. See also ftp_reply_command_meaning().
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_command(
    code: ftp_reply_code_t,
    index: usize,
    command: usize,
) -> ftp_reply_command_t {
    let commands = meaning(code, index).map_or(&[][..], Meaning::commands);
    commands.get(command).copied().map_or(0, verb_number)
}

/// Returns the text of a further meaning, by its index from 0; NULL beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_text(
    code: ftp_reply_code_t,
    index: usize,
    lang: c_int,
) -> *const c_char {
    pointer(meaning_in_lang(code, index, lang).map(|(meaning, lang)| meaning.text(lang)))
}

/// Returns the explanation of a further meaning, by its index from 0; NULL beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_explain(
    code: ftp_reply_code_t,
    index: usize,
    lang: c_int,
) -> *const c_char {
    pointer(meaning_in_lang(code, index, lang).map(|(meaning, lang)| meaning.explain(lang)))
}

/// Returns how firmly a further meaning is established, one of FTP_REPLY_STATUS_*, by its index from 0; 0
/// beyond the last one. It can differ from the status of the code.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_status(code: ftp_reply_code_t, index: usize) -> c_int {
    number(meaning(code, index).map(Meaning::status))
}

/// Returns a section that defines a further meaning. Both indices count from 0; 0 beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_source(
    code: ftp_reply_code_t,
    index: usize,
    source: usize,
) -> ftp_reply_source_t {
    nth(meaning(code, index).map(Meaning::sources), source)
}

fn meaning(code: ftp_reply_code_t, index: usize) -> Option<&'static Meaning> {
    known(code)?.meanings().get(index)
}

fn meaning_in_lang(
    code: ftp_reply_code_t,
    index: usize,
    lang: c_int,
) -> Option<(&'static Meaning, Lang)> {
    meaning(code, index).zip(self::lang(lang))
}

/// Returns the core crate's code and language, if both numbers are right.
fn in_lang(code: ftp_reply_code_t, lang: c_int) -> Option<(ReplyCode, Lang)> {
    known(code).zip(self::lang(lang))
}
