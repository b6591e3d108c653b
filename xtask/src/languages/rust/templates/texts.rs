//! Texts of the codes: one row per language, with one text per entry.
//!
//! After the entries comes the text of a number without an entry, so that a lookup needs no check.
#![allow(clippy::too_many_lines)]

use crate::Lang;

/// The headlines.
pub(crate) static TEXT: [[Option<&str>; {{ replies | length }} + 1]; Lang::ALL.len()] = [
{% for language in languages %}
    [
{% for reply in replies %}
        Some({{ reply.text[language.index] | rust_string }}),
{% endfor %}
        None,
    ],
{% endfor %}
];

/// The RFC's own explanations.
pub(crate) static DETAIL: [[Option<&str>; {{ replies | length }} + 1]; Lang::ALL.len()] = [
{% for language in languages %}
    [
{% for reply in replies %}
{% for detail in reply.detail %}
        Some({{ detail[language.index] | rust_string }}),
{% else %}
        None,
{% endfor %}
{% endfor %}
        None,
    ],
{% endfor %}
];

/// What happened and what to do.
pub(crate) static EXPLAIN: [[&str; {{ replies | length }}]; Lang::ALL.len()] = [
{% for language in languages %}
    [
{% for reply in replies %}
        {{ reply.explain[language.index] | rust_string }},
{% endfor %}
    ],
{% endfor %}
];

/// The causes as phrases, the likeliest first.
pub(crate) static CAUSES: [[&[&str]; {{ replies | length }} + 1]; Lang::ALL.len()] = [
{% for language in languages %}
    [
{% for reply in replies %}
{% for causes in reply.causes %}
        &[{{ [text | rust_string for text in causes[language.index]] | join(sep=", ") }}],
{% else %}
        &[],
{% endfor %}
{% endfor %}
        &[],
    ],
{% endfor %}
];

/// Further words for a search.
pub(crate) static KEYWORDS: [[&[&str]; {{ replies | length }} + 1]; Lang::ALL.len()] = [
{% for language in languages %}
    [
{% for reply in replies %}
{% for keywords in reply.keywords %}
        &[{{ [text | rust_string for text in keywords[language.index]] | join(sep=", ") }}],
{% else %}
        &[],
{% endfor %}
{% endfor %}
        &[],
    ],
{% endfor %}
];
