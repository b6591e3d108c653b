//! A reply code: what its digits say, and what the table knows of it.

use core::ffi::{c_char, c_int};

use reply::{Lang, ReplyCode, TextSource};

use crate::generated::codes::CODES;
use crate::lang::{Texts, in_lang};
use crate::raw::{Text, pointer};
use crate::source::{Sources, ftp_reply_source_t};
use crate::vocabulary;

/// An FTP reply code: a number from 100 to 699, in the table or not. Any other number is not a
/// code; every function takes it and gives back 0, false or NULL.
pub type ftp_reply_code_t = u16;

/// The English text is the RFC's own headline, to the character.
pub const FTP_REPLY_TEXT_SOURCE_RFC: c_int = 1;
/// The English text is this project's, for the RFC gives only a grammar or an example.
pub const FTP_REPLY_TEXT_SOURCE_PROJECT: c_int = 2;

const FIRST: usize = ReplyCode::MIN.as_u16() as usize;
const NUMBERS: usize = ReplyCode::MAX.as_u16() as usize - FIRST + 1;

/// One row of the generated table: the strings of one code.
pub(crate) struct Code {
    pub(crate) number: u16,
    pub(crate) name: Text,
    pub(crate) aliases: &'static [Text],
    pub(crate) text: Texts,
    pub(crate) detail: Texts,
    pub(crate) explain: Texts,
    pub(crate) wire: Text,
    pub(crate) meanings: &'static [Meaning],
    pub(crate) sources: Sources,
}

/// A further meaning of a number, in a row of the generated table.
pub(crate) struct Meaning {
    pub(crate) text: Texts,
    pub(crate) explain: Texts,
    pub(crate) sources: Sources,
}

/// The place of every number from 100 in the table, beyond its end where the number is not listed.
/// Made from the core crate's list, which the table must match.
static POSITION: [u8; NUMBERS] = {
    let mut positions = [u8::MAX; NUMBERS];
    let mut position: u8 = 0;
    assert!(CODES.len() == ReplyCode::ALL.len() && CODES.len() < u8::MAX as usize);
    while (position as usize) < CODES.len() {
        let number = CODES[position as usize].number;
        assert!(
            number == ReplyCode::ALL[position as usize].as_u16(),
            "the two generated tables are of one table"
        );
        positions[number as usize - FIRST] = position;
        position += 1;
    }
    positions
};

/// The text of every number from 100, for the one function that programs call in their loops.
static TEXT: [Texts; NUMBERS] = {
    let mut texts = [[Text::NONE; Lang::ALL.len()]; NUMBERS];
    let mut position = 0;
    while position < CODES.len() {
        texts[CODES[position].number as usize - FIRST] = CODES[position].text;
        position += 1;
    }
    texts
};

/// The core crate's code, if the number is one.
pub(crate) fn known(code: ftp_reply_code_t) -> Option<ReplyCode> {
    ReplyCode::from_u16(code).ok()
}

/// The row of a listed code.
pub(crate) fn row(code: ftp_reply_code_t) -> Option<&'static Code> {
    let position = POSITION.get(usize::from(code).wrapping_sub(FIRST))?;
    CODES.get(usize::from(*position))
}

/// A number for C where there may be none.
pub(crate) fn number<T>(value: Option<T>, number: impl FnOnce(T) -> c_int) -> c_int {
    value.map_or(0, number)
}

/// Whether the table lists the code, as a standard one or as one met in practice.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_listed(code: ftp_reply_code_t) -> bool {
    row(code).is_some()
}

/// The code's name in snake_case, the same in every language; NULL if it is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_name(code: ftp_reply_code_t) -> *const c_char {
    pointer(row(code).map(|row| row.name))
}

/// How many names the code had before; ftp_reply_from_name() knows them still.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_alias_count(code: ftp_reply_code_t) -> usize {
    row(code).map_or(0, |row| row.aliases.len())
}

/// One of the names that the code had before, counted from 0; NULL beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_alias(code: ftp_reply_code_t, index: usize) -> *const c_char {
    pointer(row(code).and_then(|row| row.aliases.get(index).copied()))
}

/// The code's text, one line; NULL if it is not listed. The English is the RFC's own headline
/// unless ftp_reply_text_source() says otherwise. A server's words may differ: the RFC recommends
/// the text and does not demand it (RFC 959 section 4.2).
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_text(code: ftp_reply_code_t, lang: c_int) -> *const c_char {
    pointer(
        TEXT.get(usize::from(code).wrapping_sub(FIRST))
            .and_then(|text| in_lang(text, lang)),
    )
}

/// The RFC's own explanation under the headline; NULL where it has none.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_detail(code: ftp_reply_code_t, lang: c_int) -> *const c_char {
    pointer(row(code).and_then(|row| in_lang(&row.detail, lang)))
}

/// Plain words for the person in front of the screen: what happened, and what to do. A code that is
/// not listed gets the explanation of its class, so this is NULL only for a number that is not a
/// code.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_explain(code: ftp_reply_code_t, lang: c_int) -> *const c_char {
    match row(code) {
        Some(row) => pointer(in_lang(&row.explain, lang)),
        None => vocabulary::ftp_reply_class_explain(ftp_reply_class(code), lang),
    }
}

/// Whose words the English text is, one of FTP_REPLY_TEXT_SOURCE_*; 0 if the code is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_text_source(code: ftp_reply_code_t) -> c_int {
    number(
        known(code).and_then(ReplyCode::text_source),
        |source| match source {
            TextSource::Rfc => FTP_REPLY_TEXT_SOURCE_RFC,
            TextSource::Project => FTP_REPLY_TEXT_SOURCE_PROJECT,
            _ => 0,
        },
    )
}

/// The class, one of FTP_REPLY_CLASS_*, which is the code's first digit (RFC 959 section 4.2, RFC
/// 2228 section 2). A client that does not know a code goes by it (RFC 1123 section 4.1.2.11).
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_class(code: ftp_reply_code_t) -> c_int {
    number(known(code), |code| c_int::from(code.class().digit()))
}

/// The function group, one of FTP_REPLY_GROUP_*, from the second digit (RFC 959 section 4.2); 0 for
/// x6z to x9z, which have none.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_group(code: ftp_reply_code_t) -> c_int {
    number(known(code).and_then(ReplyCode::group), |group| {
        c_int::from(group.digit()) + 1
    })
}

/// What a client should do next, one of FTP_REPLY_RECOVERY_*. A code that is not listed gets what
/// its class has.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_recovery(code: ftp_reply_code_t) -> c_int {
    number(known(code), |code| code.recovery() as c_int + 1)
}

/// The code's standing among the RFCs, one of FTP_REPLY_CODE_STATUS_*; 0 if it is not listed.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_code_status(code: ftp_reply_code_t) -> c_int {
    number(known(code).and_then(ReplyCode::status), |status| {
        status as c_int + 1
    })
}

/// Whether the code is 1yz: the action has begun, and another reply follows.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_positive_preliminary(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_positive_preliminary)
}

/// Whether the code is 2yz: the action is done.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_positive_completion(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_positive_completion)
}

/// Whether the code is 3yz: the server waits for the next command of a sequence.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_positive_intermediate(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_positive_intermediate)
}

/// Whether the code is 4yz: the action failed for a passing reason.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_transient_negative(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_transient_negative)
}

/// Whether the code is 5yz: the action failed, and the same request will fail again.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_permanent_negative(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_permanent_negative)
}

/// Whether the code is 6yz: the text is another reply, under protection (RFC 2228 section 5.2).
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_protected(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_protected)
}

/// Whether the same request may be sent again unchanged: the class is 4yz (RFC 959 section 4.2).
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_may_retry(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::may_retry)
}

/// How many further meanings the number has, where RFCs use it for more than one thing; mostly 0.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_count(code: ftp_reply_code_t) -> usize {
    row(code).map_or(0, |row| row.meanings.len())
}

/// The text of a further meaning, counted from 0; NULL beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_text(
    code: ftp_reply_code_t,
    index: usize,
    lang: c_int,
) -> *const c_char {
    pointer(meaning(code, index).and_then(|meaning| in_lang(&meaning.text, lang)))
}

/// The explanation of a further meaning, counted from 0; NULL beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_explain(
    code: ftp_reply_code_t,
    index: usize,
    lang: c_int,
) -> *const c_char {
    pointer(meaning(code, index).and_then(|meaning| in_lang(&meaning.explain, lang)))
}

/// A place that gives the number a further meaning, both counted from 0; NULL beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_meaning_source(
    code: ftp_reply_code_t,
    index: usize,
    source: usize,
) -> *const ftp_reply_source_t {
    crate::source::nth(meaning(code, index).map(|meaning| meaning.sources), source)
}

fn meaning(code: ftp_reply_code_t, index: usize) -> Option<&'static Meaning> {
    row(code)?.meanings.get(index)
}
