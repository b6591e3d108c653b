//! What a name may be: the identifiers of every target language are made from it.

use crate::keywords;

/// Names that a target language or this project's API needs as a constant or member of the type
/// that holds the names.
const RESERVED: [&str; 23] = [
    "all",
    "all_cases",
    "cases",
    "class",
    "companion",
    "count",
    "default",
    "description",
    "entries",
    "h",
    "hash_value",
    "init",
    "lookup",
    "max",
    "min",
    "name",
    "none",
    "of",
    "raw_value",
    "self",
    "type",
    "value",
    "values",
];

/// Names that the type of a closed set needs for itself in some language.
const RESERVED_OF_SETS: [&str; 13] = [
    "all",
    "all_cases",
    "description",
    "explain",
    "hash_value",
    "init",
    "name",
    "none",
    "number",
    "raw_value",
    "self",
    "text",
    "type",
];

/// Beginnings of constants in the C header that come neither from a reply nor from a set.
pub(super) const C_PREFIXES: [&str; 6] = ["abi", "lang", "limit", "set", "verb", "version"];

/// Why an identifier is wrong, and the fix.
pub(super) type Fault = (String, &'static str);

const SNAKE_CASE: &str = "write lower-case words joined by `_`, each beginning with a letter";
const UPPER_CAMEL: &str = "write words that begin with a capital, without anything between them";

/// Returns whether a name consists of lower-case words of letters and digits, joined by single
/// underscores, each beginning with a letter. No two such names are equal in another letter case.
pub(super) fn is_snake_case(name: &str) -> bool {
    name.split('_').all(|word| {
        word.starts_with(|first: char| first.is_ascii_lowercase())
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Checks a name that no program sees.
pub(super) fn check_snake_case(name: &str) -> Result<(), Fault> {
    if is_snake_case(name) {
        return Ok(());
    }
    Err((format!("the name `{name}` is not snake_case"), SNAKE_CASE))
}

/// Checks the name of a reply.
pub(super) fn check_reply_name(name: &str) -> Result<(), Fault> {
    check_snake_case(name)?;
    if !is_reserved(name) {
        return Ok(());
    }
    let what = format!("the name `{name}` is a reserved word in a target language");
    Err((what, "write a name of more than one word"))
}

/// Checks the name of a member of a closed set. Its constant can be a keyword, because every
/// language has a way to write that, but not a member that the type has anyway.
pub(super) fn check_member(name: &str) -> Result<(), Fault> {
    check_snake_case(name)?;
    if !RESERVED_OF_SETS.contains(&name) {
        return Ok(());
    }
    let what = format!("the types of all sets have a `{name}` of their own");
    Err((what, "write another name"))
}

/// Checks the name of a type.
pub(super) fn check_type(name: &str) -> Result<(), Fault> {
    let is_camel = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_camel {
        return Err((
            format!("the type `{name}` is not UpperCamelCase"),
            UPPER_CAMEL,
        ));
    }
    if !keywords::is_keyword_anywhere(name) {
        return Ok(());
    }
    let what = format!("the type `{name}` is a reserved word in a target language");
    Err((what, "write a name of more than one word"))
}

fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name) || keywords::is_keyword_anywhere(name)
}

/// Checks the `id` of a document.
pub(super) fn check_document_id(id: &str) -> Result<(), Fault> {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let starts_well = id.starts_with(|first: char| first.is_ascii_lowercase());
    if starts_well && id.bytes().all(is_plain) && !is_reserved(id) {
        return Ok(());
    }
    let what = format!("the id `{id}` is a reserved word or has more than letters, digits and `_`");
    Err((
        what,
        "write lower-case letters, digits and `_`, a letter first",
    ))
}

/// Checks a BCP 47 tag: a language with an optional script and region in their usual letter case.
pub(super) fn check_language_tag(tag: &str) -> Result<(), Fault> {
    let lower = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
    let upper = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mut subtags = tag.split('-').peekable();
    let language = subtags.next().unwrap_or_default();
    subtags.next_if(|text| {
        text.len() == 4 && text.is_ascii() && upper(&text[..1]) && lower(&text[1..])
    });
    subtags.next_if(|text| (text.len() == 2 && upper(text)) || (text.len() == 3 && digits(text)));
    if (2..=3).contains(&language.len()) && lower(language) && subtags.next().is_none() {
        return Ok(());
    }
    let what = format!("the tag `{tag}` is not a BCP 47 language tag");
    Err((what, "write one such as en, ko, pt-BR or zh-Hant"))
}

/// Checks a command's verb.
pub(super) fn check_verb(verb: &str) -> Result<(), Fault> {
    if (3..=4).contains(&verb.len()) && verb.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok(());
    }
    let what = format!("`{}` is not the verb of a command", verb.escape_debug());
    Err((what, "write three or four capital letters"))
}

/// Checks a year and month, `YYYY-MM`.
pub(super) fn check_date(date: &str) -> Result<(), Fault> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = date.split_once('-').is_some_and(|(year, month)| {
        (year.len(), month.len()) == (4, 2)
            && digits(year)
            && digits(month)
            && month
                .parse()
                .is_ok_and(|month: u8| (1..=12).contains(&month))
    });
    if is_date {
        return Ok(());
    }
    Err((
        format!("the date `{date}` is not a year and month"),
        "write it as YYYY-MM",
    ))
}

/// Checks a complete address that Markdown can hold.
pub(super) fn check_url(url: &str) -> Result<(), Fault> {
    if url.starts_with("https://") && !url.contains([' ', '<', '>', '"', '(', ')']) {
        return Ok(());
    }
    let fix = "write it with https:// first and without spaces, quotes or parentheses";
    Err((format!("the url `{url}` is not a complete address"), fix))
}
