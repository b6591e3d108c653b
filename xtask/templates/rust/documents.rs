//! The documents that sources cite.

use crate::Document;
{% for document in documents %}

pub(crate) static {{ document.id | upper_snake }}: Document = Document {
    id: {{ document.id | rust_string }},
    label: {{ document.label | rust_string }},
    title: {{ document.title | rust_string }},
    date: {{ document.date | rust_string }},
    url: {{ document.url | rust_string }},
};
{% endfor %}

/// Every document, in the order of the table.
pub(crate) const ALL: &[&Document] = &[
{% for document in documents %}
    &{{ document.id | upper_snake }},
{% endfor %}
];
