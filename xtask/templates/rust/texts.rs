//! The texts of the codes: for each language one row, in it one text for each entry and behind them
//! what a number without an entry has, so that a lookup need not ask first whether there is one.
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
