//! The texts of the codes: for each language one row, in it one text for each entry.
#![allow(clippy::too_many_lines)]

use crate::Lang;

/// The headlines.
pub(crate) static TEXT: [[&str; {{ replies | length }}]; Lang::ALL.len()] = [
{% for language in languages %}
    [
{% for reply in replies %}
        {{ reply.text[language.place] | rust_string }},
{% endfor %}
    ],
{% endfor %}
];

/// The RFC's own explanations.
pub(crate) static DETAIL: [[Option<&str>; {{ replies | length }}]; Lang::ALL.len()] = [
{% for language in languages %}
    [
{% for reply in replies %}
{% for detail in reply.detail %}
        Some({{ detail[language.place] | rust_string }}),
{% else %}
        None,
{% endfor %}
{% endfor %}
    ],
{% endfor %}
];

/// What happened and what to do.
pub(crate) static EXPLAIN: [[&str; {{ replies | length }}]; Lang::ALL.len()] = [
{% for language in languages %}
    [
{% for reply in replies %}
        {{ reply.explain[language.place] | rust_string }},
{% endfor %}
    ],
{% endfor %}
];
