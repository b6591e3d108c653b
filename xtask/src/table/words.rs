//! What a name may be: the identifiers of every target language are made of it.

/// Names that a target language or this project's own API needs for itself, as a constant or
/// member of the type that holds the names.
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

/// What the constants of the C header begin with when they are not reply codes.
const C_PREFIXES: [&str; 22] = [
    "abi_",
    "arc_",
    "class_",
    "code_status_",
    "diagnostic_",
    "diagram_",
    "fault_",
    "group_",
    "lang_",
    "limit_",
    "outcome_",
    "parse_",
    "recovery_",
    "slot_",
    "status_",
    "style_",
    "terminator_",
    "text_source_",
    "verb_",
    "verdict_",
    "version_",
    "violation_",
];

/// Whether a name is lower-case words of letters and digits, joined by single underscores, each
/// word beginning with a letter. No two such names become one in another letter case.
pub(super) fn is_snake_case(name: &str) -> bool {
    name.split('_').all(|word| {
        word.starts_with(|first: char| first.is_ascii_lowercase())
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// What is wrong with a reply's name, and the mend.
pub(super) fn fault_of_reply_name(name: &str) -> Option<(String, String)> {
    if !is_snake_case(name) {
        return Some((
            format!("the name `{name}` is not snake_case"),
            SNAKE_CASE.into(),
        ));
    }
    if is_reserved(name) {
        return Some((
            format!("the name `{name}` is a reserved word in a target language"),
            "write a name of more than one word".into(),
        ));
    }
    let prefix = C_PREFIXES
        .iter()
        .find(|prefix| name.starts_with(**prefix) || prefix.strip_suffix('_') == Some(name))?;
    Some((
        format!(
            "the name `{name}` begins with `{prefix}`, which other constants of the C header begin with"
        ),
        "write a name that begins otherwise".into(),
    ))
}

/// Whether a name cannot be a constant or variant in some target language.
pub(super) fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name) || crate::regen::names::is_keyword_anywhere(name)
}

/// The mend for a name that is not `snake_case`.
pub(super) const SNAKE_CASE: &str =
    "write lower-case words joined by `_`, each beginning with a letter";

/// Whether a name can be the `id` of a document.
pub(super) fn is_document_id(id: &str) -> bool {
    !is_reserved(id)
        && id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Whether a tag is a BCP 47 language with an optional script and region, in their usual case.
pub(super) fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-').peekable();
    let language = subtags.next().unwrap_or_default();
    let lower = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
    let upper = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_script =
        |text: &str| text.len() == 4 && text.is_ascii() && upper(&text[..1]) && lower(&text[1..]);
    let is_region =
        |text: &str| (text.len() == 2 && upper(text)) || (text.len() == 3 && digits(text));
    if !((2..=3).contains(&language.len()) && lower(language)) {
        return false;
    }
    subtags.next_if(|text| is_script(text));
    subtags.next_if(|text| is_region(text));
    subtags.next().is_none()
}

/// Whether a text is a command's verb as the table writes it.
pub(super) fn is_verb(name: &str) -> bool {
    (3..=4).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a text is a year and month, `YYYY-MM`.
pub(super) fn is_year_and_month(date: &str) -> bool {
    let Some((year, month)) = date.split_once('-') else {
        return false;
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    year.len() == 4
        && digits(year)
        && month.len() == 2
        && month
            .parse()
            .is_ok_and(|month: u8| (1..=12).contains(&month))
}
