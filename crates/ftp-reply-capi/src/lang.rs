//! The languages of the texts. A language is a number from 0; English is 0.

use core::ffi::{c_char, c_int};

use reply::Lang;

use crate::generated::vocabulary::LANGUAGES;
use crate::raw::{Text, bytes, pointer};

/// A text in every language.
pub(crate) type Texts = [Text; Lang::ALL.len()];

/// A language, in the generated table.
pub(crate) struct Language {
    pub(crate) tag: Text,
    pub(crate) name: Text,
}

/// The text in one language, if there is a language of that number.
pub(crate) fn in_lang(texts: &Texts, lang: c_int) -> Option<Text> {
    texts.get(usize::try_from(lang).ok()?).copied()
}

fn language(lang: c_int) -> Option<&'static Language> {
    LANGUAGES.get(usize::try_from(lang).ok()?)
}

/// How many languages the texts have; the languages are the numbers from 0 to below this.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_lang_count() -> usize {
    LANGUAGES.len()
}

/// The language's BCP 47 tag, such as "ko"; NULL if there is no such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_lang_tag(lang: c_int) -> *const c_char {
    pointer(language(lang).map(|language| language.tag))
}

/// The language's name in the language itself; NULL if there is no such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_lang_name(lang: c_int) -> *const c_char {
    pointer(language(lang).map(|language| language.name))
}

/// The language that a BCP 47 tag or a POSIX locale name asks for, such as "ko-KR" or
/// "ko_KR.UTF-8". English for "C", "POSIX", NULL and any language that the texts do not have. The
/// environment is not looked at.
///
/// The tag is NULL or a string that ends with NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_lang_matching(tag: *const c_char) -> c_int {
    // SAFETY: this function's own condition.
    let tag = unsafe { bytes(tag) }.and_then(|tag| core::str::from_utf8(tag).ok());
    tag.map_or(Lang::En, Lang::matching) as c_int
}
