//! Languages of the texts. A language is a number from 0; English is 0.

use core::ffi::{c_char, c_int};

use reply::Lang;

use crate::raw::{bytes, pointer};

/// Returns the core's language with this number.
pub(crate) fn lang(number: c_int) -> Option<Lang> {
    Lang::from_number(u8::try_from(number).ok()?)
}

/// Returns the core's language with this number; English for any other number.
pub(crate) fn lang_or_english(number: c_int) -> Lang {
    lang(number).unwrap_or(Lang::En)
}

/// Returns the number of languages. The languages are the numbers from 0 to one less.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_lang_count() -> usize {
    Lang::ALL.len()
}

/// Returns the language's BCP 47 tag, such as "ko"; NULL if there is no such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_lang_tag(lang: c_int) -> *const c_char {
    pointer(self::lang(lang).map(Lang::tag))
}

/// Returns the language's name in the language itself; NULL if there is no such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_lang_name(lang: c_int) -> *const c_char {
    pointer(self::lang(lang).map(Lang::name))
}

/// Returns a further BCP 47 tag of the language, by its index from 0; NULL beyond the last one, or if there
/// is no such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_lang_alias(lang: c_int, index: usize) -> *const c_char {
    pointer(self::lang(lang).and_then(|lang| lang.aliases().get(index)))
}

/// Returns the language that a BCP 47 tag or a POSIX locale name selects, such as "ko-KR" or "ko_KR.UTF-8";
/// -1 for NULL and any language without texts. Does not read the environment.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_lang_lookup(tag: *const c_char) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let tag = unsafe { bytes(tag) }.and_then(|tag| core::str::from_utf8(tag).ok());
    tag.and_then(Lang::lookup)
        .map_or(-1, |lang| c_int::from(lang.number()))
}

/// Returns the language that best matches a BCP 47 tag or a POSIX locale name, such as "ko-KR" or
/// "ko_KR.UTF-8". English for "C", "POSIX", NULL and any language without texts. Does not read the
/// environment.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_lang_matching(tag: *const c_char) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let tag = unsafe { bytes(tag) }.and_then(|tag| core::str::from_utf8(tag).ok());
    c_int::from(tag.map_or(Lang::En, Lang::matching).number())
}
