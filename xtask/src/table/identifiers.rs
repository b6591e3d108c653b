//! Checks names, from which the identifiers of every target language are derived.

use oxilangtag::LanguageTag;

/// Names that a target language or this project's API needs as a constant or member of the type
/// that contains the names.
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
const RESERVED_IN_SETS: [&str; 13] = [
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

/// Returns `true` if a name consists of lower-case words of letters and digits, joined by single
/// underscores, each beginning with a letter. No two such names are equal in another letter case.
pub(super) fn is_snake_case(name: &str) -> bool {
    name.split('_').all(|word| {
        word.starts_with(|first: char| first.is_ascii_lowercase())
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Returns `true` if a name can be a constant or function in every target language, unless it is a
/// keyword.
pub(super) fn is_free(name: &str) -> bool {
    !RESERVED.contains(&name)
}

/// Returns `true` if a name can be a member of an enum. A keyword can: each language has a way to
/// write it. What the enum has anyway cannot.
pub(super) fn is_free_in_sets(name: &str) -> bool {
    !RESERVED_IN_SETS.contains(&name)
}

/// Returns `true` if a name is `UpperCamelCase`, so that it can be a type.
pub(super) fn is_type(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Returns `true` if a text can be the `id` of a document.
pub(super) fn is_document_id(id: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let has_letter_first = id.starts_with(|first: char| first.is_ascii_lowercase());
    is_free(id) && has_letter_first && id.bytes().all(is_plain)
}

/// Returns `true` if a tag is a BCP 47 language with an optional script and region in their usual
/// letter case.
pub(super) fn is_language_tag(tag: &str) -> bool {
    LanguageTag::parse_and_normalize(tag).is_ok_and(|parsed| {
        let subtags = [parsed.script(), parsed.region()].into_iter().flatten();
        let subtags: String = subtags.flat_map(|subtag| ["-", subtag]).collect();
        // The primary language of a tag for private use is the entire tag, such as `x-a`.
        let language = parsed.primary_language();
        let is_language = (2..=3).contains(&language.len()) && !language.contains('-');
        is_language && format!("{language}{subtags}") == tag
    })
}

/// Returns `true` if a text is a command's verb.
pub(super) fn is_verb(verb: &str) -> bool {
    (3..=4).contains(&verb.len()) && verb.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Returns `true` if a text is the name of a command or of the greeting.
pub(super) fn is_command(name: &str) -> bool {
    name == "connect" || is_verb(name)
}

/// Returns `true` if a text is a year and month, `YYYY-MM`.
pub(super) fn is_date(date: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    date.split_once('-').is_some_and(|(year, month)| {
        let has_month = month
            .parse()
            .is_ok_and(|month: u8| (1..=12).contains(&month));
        year.len() == 4 && digits(year) && month.len() == 2 && digits(month) && has_month
    })
}

/// Returns `true` if a text is a complete address that Markdown can contain.
pub(super) fn is_url(url: &str) -> bool {
    url.starts_with("https://") && !url.contains([' ', '<', '>', '"', '(', ')'])
}

#[cfg(test)]
mod tests {
    use super::is_language_tag;

    #[test]
    fn is_language_tag_accepts_language_script_and_region() {
        for tag in [
            "en",
            "ko",
            "haw",
            "pt-BR",
            "es-419",
            "zh-Hant",
            "sr-Latn-RS",
        ] {
            assert!(is_language_tag(tag), "{tag}");
        }
    }

    #[test]
    fn is_language_tag_rejects_other_case_and_subtags() {
        for tag in [
            "",
            "e",
            "KO",
            "pt-br",
            "zh-hant",
            "ko_KR",
            "en-",
            "engl",
            "zh-yue",
            "en-x-a",
            "x-a",
            "de-1996",
            "en-u-ca-buddhist",
            "i-klingon",
            "en-GB-GB",
        ] {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }
}
