//! Languages of the texts. A language is a number from 0; English is 0.

use core::ffi::{c_char, c_int};

use reply::Lang;

use crate::generated::languages::LANGUAGES;
use crate::raw::{Text, bytes, pointer};

/// A text in every language, in the order of their numbers.
pub(crate) type Texts = [Text; Lang::ALL.len()];

/// A list of texts in every language, in the order of their numbers. The lists have the same length.
pub(crate) type TextLists = [&'static [Text]; Lang::ALL.len()];

/// A language, in the generated table.
pub(crate) struct Language {
    pub(crate) tag: Text,
    pub(crate) name: Text,
}

/// Returns the text in a language, if there is a language with this number.
pub(crate) fn in_lang(texts: &Texts, lang: c_int) -> Option<Text> {
    texts.get(usize::try_from(lang).ok()?).copied()
}

/// Returns a text of the list in a language, by its index from 0.
pub(crate) fn nth_in_lang(lists: &TextLists, index: usize, lang: c_int) -> Option<Text> {
    let list = lists.get(usize::try_from(lang).ok()?)?;
    list.get(index).copied()
}

/// Returns the length of the lists.
pub(crate) fn list_len(lists: &TextLists) -> usize {
    lists.first().map_or(0, |list| list.len())
}

fn language(lang: c_int) -> Option<&'static Language> {
    LANGUAGES.get(usize::try_from(lang).ok()?)
}

/// Returns the number of languages. The languages are the numbers from 0 to one less.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_lang_count() -> usize {
    LANGUAGES.len()
}

/// Returns the language's BCP 47 tag, such as "ko"; NULL if there is no such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_lang_tag(lang: c_int) -> *const c_char {
    pointer(language(lang).map(|language| language.tag))
}

/// Returns the language's name in the language itself; NULL if there is no such language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_lang_name(lang: c_int) -> *const c_char {
    pointer(language(lang).map(|language| language.name))
}

/// Returns the language that best matches a BCP 47 tag or a POSIX locale name, such as "ko-KR" or
/// "ko_KR.UTF-8". English for "C", "POSIX", NULL and any language without texts. Does not read the
/// environment.
///
/// The tag must be NULL or a string that ends with NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_lang_matching(tag: *const c_char) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let tag = unsafe { bytes(tag) }.and_then(|tag| core::str::from_utf8(tag).ok());
    c_int::from(tag.map_or(Lang::En, Lang::matching).number())
}
